"""The page on which somebody looks at whom the radar found for a person who is known."""

import pytest
from django.urls import reverse

from tests.parts.radar.test_oordelen import meld
from tests.parts.radar.test_vinden import KIND, MOEDER, MOLENWEG, bekend
from tests.people import VANDAAG
from zicht.kern import systeem_voor
from zicht.logboek.models import Regel
from zicht.personen import actions as personen
from zicht.radar.models import NietDezelfde
from zicht.radar.queries import niet_dezelfde_als

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("op_moment"), pytest.mark.eis("RAD-2")]


@pytest.fixture
def gezin(mensen):
    """A known mother and child, reported again; return the known mother and the new one."""
    _, (moeder, _) = bekend(mensen)
    _, wie = meld(mensen.frontoffice.by, MOEDER, KIND)
    return moeder, wie["Sanne"]


def adres(naam, *delen):
    return reverse(f"radar:{naam}", args=delen)


def test_it_says_who_was_found_and_why(mensen, gezin):
    moeder, nieuw = gezin

    answer = mensen.frontoffice.client.get(adres("gelijken", nieuw))

    tekst = answer.content.decode()
    for deel in ("Sanne van der Proefstra", "02-03-1985", "geboortedatum gelijk", "Vrijwel zeker dezelfde",
                 adres("niet_dezelfde", nieuw, moeder)):  # fmt: skip
        assert deel in tekst
    gezien = Regel.objects.filter(daad="gezien:radar").last()
    assert str(moeder) in gezien.ids["getoond"]
    assert "Proefstra" not in str(gezien.ids)


def test_for_a_stranger_there_is_no_such_page(mensen, gezin):
    moeder, nieuw = gezin
    paden = [
        adres("gelijken", nieuw),
        adres("niet_dezelfde", nieuw, moeder),
        adres("terugnemen", nieuw, moeder),
    ]
    for wie in (mensen.vreemde, mensen.lokaal, mensen.manager, mensen.beheerder):
        assert {wie.client.get(pad).status_code for pad in paden} == {404}
        assert {wie.client.post(pad, {"reden": "x"}).status_code for pad in paden[1:]} == {404}
    assert not NietDezelfde.objects.exists()


def test_somebody_else_is_said_and_taken_back(mensen, gezin):
    moeder, nieuw = gezin
    client = mensen.frontoffice.client

    answer = client.post(adres("niet_dezelfde", nieuw, moeder), {"reden": "Andere vader"})
    assert answer.url == adres("gelijken", nieuw)
    pagina = client.get(answer.url).content.decode()
    assert adres("terugnemen", nieuw, moeder) in pagina
    assert adres("niet_dezelfde", nieuw, moeder) not in pagina
    client.post(adres("terugnemen", nieuw, moeder), {"reden": "Toch dezelfde"})

    assert niet_dezelfde_als(nieuw) == {}
    assert adres("niet_dezelfde", nieuw, moeder) in client.get(answer.url).content.decode()


def test_taking_back_asks_why_and_keeps_what_was_typed(mensen, gezin):
    moeder, nieuw = gezin
    client = mensen.frontoffice.client
    client.post(adres("niet_dezelfde", nieuw, moeder), {"reden": ""})

    answer = client.post(adres("terugnemen", nieuw, moeder), {"reden": " "})

    assert answer.status_code == 200
    assert "data-foutenlijst" in answer.content.decode()
    assert niet_dezelfde_als(nieuw)


def test_who_was_not_found_cannot_be_turned_down(mensen, gezin):
    _, nieuw = gezin
    assert mensen.frontoffice.client.post(adres("niet_dezelfde", nieuw, nieuw), {}).status_code == 404


def test_of_whom_one_may_not_see_no_name_is_shown(mensen):
    bekend(mensen, team=mensen.ander_team)
    _, wie = meld(mensen.behandelaar.by, MOEDER, KIND)

    answer = mensen.behandelaar.client.get(adres("gelijken", wie["Sanne"]))

    tekst = answer.content.decode()
    assert "Iemand uit een casus die u niet mag zien" in tekst
    assert "Team Zuid" in tekst
    assert "Molenweg" not in tekst


def test_turning_somebody_down_shows_no_more_of_them(mensen):
    """Neither to who did so, nor as read: whoever may see that person reads the name, and the log says so."""
    _, (moeder, _) = bekend(mensen, team=mensen.ander_team)
    _, wie = meld(mensen.behandelaar.by, MOEDER, KIND)
    nieuw, client = wie["Sanne"], mensen.behandelaar.client
    client.post(adres("niet_dezelfde", nieuw, moeder), {"reden": "Andere vader"})

    answer = client.get(adres("gelijken", nieuw))
    hidden = answer.content.decode().partition("Gezegd: dit is iemand anders")[2]
    seen = mensen.frontoffice.client.get(adres("gelijken", nieuw)).content.decode()

    assert "Iemand uit een casus die u niet mag zien" in hidden
    assert "Proefstra" not in hidden.partition("</ul>")[0]
    assert "Proefstra" in seen.partition("Gezegd: dit is iemand anders")[2]
    shown = [
        str(moeder) in regel.ids["getoond"]
        for regel in Regel.objects.filter(daad="gezien:radar").order_by("pk")
    ]
    assert shown[-2:] == [False, True]


def test_merging_is_offered_only_with_whom_one_may_open(mensen):
    _, (moeder, _) = bekend(mensen, team=mensen.ander_team, gesloten=True)
    _, wie = meld(mensen.behandelaar.by, MOEDER, KIND)
    naar = reverse("personen:samenvoegen_met", args=[wie["Sanne"], moeder])
    assert mensen.behandelaar.client.get(naar).status_code == 404

    tekst = mensen.behandelaar.client.get(adres("gelijken", wie["Sanne"])).content.decode()

    assert "Sanne van der Proefstra" in tekst
    assert naar not in tekst
    assert "Vraag het team dat bij de casus staat" in tekst


def test_with_whom_is_in_no_casus_it_says_why_merging_cannot_be_done_here(mensen):
    by = systeem_voor(mensen.vt)
    los = personen.record_persoon(nieuw=MOEDER, by=by, at=VANDAAG).persoon
    personen.create_huishouden(leden=[los], adres=MOLENWEG, by=by, at=VANDAAG)
    _, wie = meld(mensen.behandelaar.by, MOEDER, KIND)
    naar = reverse("personen:samenvoegen_met", args=[wie["Sanne"], los])

    tekst = mensen.behandelaar.client.get(adres("gelijken", wie["Sanne"])).content.decode()

    assert naar not in tekst
    assert "Deze persoon staat in geen casus" in tekst
