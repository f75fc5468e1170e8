"""The pages on which two persons become one, and two again."""

import pytest

from tests import build
from tests.people import VANDAAG
from tests.screens.personen.conftest import adres, erbij
from zicht.casus import actions as casussen
from zicht.casus.queries import betrokkenen_van
from zicht.casus.words import Betrokkenheid
from zicht.kern import systeem_voor
from zicht.logboek.models import Regel
from zicht.personen import actions, queries
from zicht.personen.words import Adres, Bandsoort

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("op_moment"), pytest.mark.eis("RAD-7")]

HEDEN = VANDAAG.date()


@pytest.fixture
def dubbel(gezin, mensen):
    """Return a second record of the first person, in the same casus."""
    return erbij(
        mensen,
        gezin[0],
        roepnaam="Adriana",
        achternaam="Janssen",
        adres=Adres("Molenweg", "3", plaats="Joure"),
    )


def voeg_samen(mensen, gezin, dubbel, **meer):
    return mensen.behandelaar.client.post(
        adres("samenvoegen_met", gezin[0], dubbel), {"blijft": gezin[0], "reden": "Zelfde BSN", **meer}
    )


def test_for_a_stranger_there_is_nothing_to_merge(gezin, dubbel, mensen):
    paden = [
        adres("samenvoegen", gezin[0]),
        adres("samenvoegen_met", gezin[0], dubbel),
        adres("samenvoeging_ongedaan", dubbel),
    ]
    for wie in (mensen.vreemde, mensen.ander_team_behandelaar, mensen.lokaal, mensen.manager):
        assert {wie.client.get(pad).status_code for pad in paden} == {404}
        assert {wie.client.post(pad, {"reden": "x"}).status_code for pad in paden} == {404}
    assert len(queries.samen([gezin[0]])) == 1


def test_a_person_of_a_casus_that_one_may_not_see_cannot_be_merged(gezin, mensen):
    elders = build.casus(mensen, team=mensen.ander_team, behandelaar=mensen.ander_team_behandelaar.account)
    wie = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    ander = build.persoon(achternaam="Elders", **wie)
    casussen.add_betrokkene(casus=elders, persoon=ander, betrokkenheid=Betrokkenheid.KIND, **wie)

    assert voeg_samen(mensen, gezin, ander).status_code == 404
    assert mensen.behandelaar.client.get(adres("samenvoegen_met", gezin[0], ander)).status_code == 404


def test_who_may_be_the_same_is_offered_from_the_casus_or_found_by_a_question(gezin, dubbel, mensen):
    client = mensen.behandelaar.client
    voor = client.get(adres("samenvoegen", gezin[0])).content.decode()
    na = client.post(adres("samenvoegen", gezin[0]), {"vraag": "janssen"}).content.decode()

    for html in (voor, na):
        assert adres("samenvoegen_met", gezin[0], dubbel) in html
    assert adres("samenvoegen_met", gezin[0], gezin[1]) in voor
    assert adres("samenvoegen_met", gezin[0], gezin[1]) not in na
    assert (
        "Niemand gevonden" in client.post(adres("samenvoegen", gezin[0]), {"vraag": "qqq"}).content.decode()
    )
    assert client.post(adres("samenvoegen", gezin[0]), {"vraag": ""}).context["form"].errors


def test_both_are_seen_side_by_side_before_anything_is_merged(gezin, dubbel, mensen):
    html = mensen.behandelaar.client.get(adres("samenvoegen_met", gezin[0], dubbel)).content.decode()

    for tekst in ("Ada Jansen", "Kerkstraat 12", "Adriana Janssen", "Molenweg 3"):
        assert tekst in html
    gezien = Regel.objects.filter(daad="gezien:persoon")
    assert {regel.ids["persoon"] for regel in gezien} == {str(gezin[0]), str(dubbel)}
    assert len(queries.samen([gezin[0]])) == 1


def test_two_become_one_under_the_one_who_was_chosen(gezin, dubbel, mensen):
    assert voeg_samen(mensen, gezin, dubbel, blijft=dubbel).url == adres("persoon", gezin[0])

    assert queries.kanoniek([gezin[0]]) == {gezin[0]: dubbel}
    html = mensen.behandelaar.client.get(adres("persoon", gezin[0])).content.decode()
    assert "Adriana Janssen</h1>" in html
    assert adres("samenvoeging_ongedaan", gezin[0]) in html


def test_a_merge_without_a_choice_or_reason_or_with_something_hostile_does_nothing(gezin, dubbel, mensen):
    for fout in ({"blijft": ""}, {"reden": ""}, {"blijft": mensen.vt}, {"reden": "x" * 600},
                 {"blijft": "<script>alert(1)"}):  # fmt: skip
        antwoord = voeg_samen(mensen, gezin, dubbel, **fout)
        assert antwoord.status_code == 200
        assert set(antwoord.context["form"].errors) == set(fout)
        assert "<script>alert" not in antwoord.content.decode()
    assert len(queries.samen([gezin[0]])) == 1


def test_merging_twice_or_with_oneself_is_refused_with_the_reason(gezin, dubbel, mensen):
    voeg_samen(mensen, gezin, dubbel)

    for ander in (dubbel, gezin[0]):
        antwoord = voeg_samen(mensen, gezin, ander)
        assert antwoord.status_code == 409
        assert "Kies twee verschillende personen" in antwoord.content.decode()


@pytest.mark.eis("ALG-4")
def test_what_changed_since_the_two_were_shown_is_told_first(gezin, dubbel, mensen):
    pad = adres("samenvoegen_met", gezin[0], dubbel)
    stand = mensen.behandelaar.client.get(pad).context["form"].initial["stand"]
    mensen.teamgenoot.client.post(adres("verhuizen", dubbel), {"straat": "Zuiderhaven", "per": "02-03-2026",
                                                               "reden": "Weg"})  # fmt: skip

    antwoord = voeg_samen(mensen, gezin, dubbel, stand=stand)

    assert antwoord.status_code == 409
    for tekst in ("Tijn Teamgenoot", "Zuiderhaven", "Zelfde BSN"):
        assert tekst in antwoord.content.decode()
    assert (
        voeg_samen(mensen, gezin, dubbel, stand=antwoord.context["form"]["stand"].value()).status_code == 302
    )


def test_what_will_come_back_is_shown_and_comes_back(gezin, dubbel, oom, mensen):
    actions.tie_personen(van=dubbel, naar=oom, soort=Bandsoort.BROER_ZUS, per=HEDEN,
                         by=mensen.behandelaar.by, at=VANDAAG)  # fmt: skip
    voor = queries.kaart(dubbel, op=HEDEN)
    voeg_samen(mensen, gezin, dubbel)
    pad, client = adres("samenvoeging_ongedaan", dubbel), mensen.behandelaar.client

    html = client.get(pad).content.decode()

    for tekst in ("Adriana Janssen komt terug als eigen persoon, los van Ada Jansen", "Molenweg 3", "1 band"):
        assert tekst in html
    assert "Kerkstraat" not in html
    assert client.post(pad, {"reden": ""}).context["form"].errors
    assert client.post(pad, {"reden": "Toch een ander"}).url == adres("persoon", dubbel)
    assert queries.kaart(dubbel, op=HEDEN) == voor
    assert client.post(pad, {"reden": "Nog eens"}).status_code == 404


def test_undoing_is_refused_while_the_number_belongs_to_who_stayed(gezin, mensen):
    dubbel = erbij(mensen, gezin[0], roepnaam="A", achternaam="Jansen", bsn="999990019")
    voeg_samen(mensen, gezin, dubbel)
    gegevens, versie = queries.gegevens_van(gezin[0])
    nieuw = type(gegevens)(bsn="999990019")
    actions.change_persoon(persoon=gezin[0], versie=versie, gegevens=nieuw, reden="Overgenomen",
                           by=mensen.behandelaar.by, at=VANDAAG)  # fmt: skip

    antwoord = mensen.behandelaar.client.post(adres("samenvoeging_ongedaan", dubbel), {"reden": "Toch niet"})

    assert antwoord.status_code == 409
    assert "Dit BSN staat al bij een andere persoon" in antwoord.content.decode()


def test_a_card_by_itself_shows_what_was_merged_before_along(gezin, dubbel, oom, mensen):
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG, "reden": "Zelfde"}
    actions.merge_personen(blijft=dubbel, gaat_op=oom, **wie)
    actions.merge_personen(blijft=gezin[0], gaat_op=dubbel, **wie)

    los = queries.losse_kaart(dubbel, op=HEDEN)

    assert los.ook_bekend_als == ("Cas Bakker",)
    assert {een.naam for een in queries.opgegaan_in(gezin[0], op=HEDEN)} == {"Adriana Janssen", "Cas Bakker"}


@pytest.fixture
def gelijk(mensen, op_moment):
    """Two persons with one number: one of another team, one whom our assessor recorded. Return both, hidden first."""
    wie = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    elders = build.casus(mensen, team=mensen.ander_team, behandelaar=mensen.ander_team_behandelaar.account)
    bekend = build.persoon(achternaam="Geheimstra", bsn="999990019", **wie)
    casussen.add_betrokkene(casus=elders, persoon=bekend, betrokkenheid=Betrokkenheid.KIND, **wie)
    gemeld = build.gemelde_persoon(achternaam="Testman", bsn="999990019")
    melding = build.melding(by=mensen.behandelaar.by, personen=(gemeld,))
    return bekend, betrokkenen_van(melding.casus)[0].persoon


def test_the_task_to_compare_leads_to_who_has_the_same_number(gelijk, mensen):
    bekend, nieuw = gelijk
    client = mensen.backoffice.client

    lijst = client.get("/", {"soort": "onverdeeld"}).content.decode()
    assert adres("samenvoegen", nieuw) in lijst
    page = client.get(adres("samenvoegen", nieuw)).content.decode()
    assert "Met hetzelfde BSN" in page
    assert "Geheimstra" in page
    client.post(adres("samenvoegen_met", nieuw, bekend), {"blijft": bekend, "reden": "Zelfde BSN"})

    assert adres("samenvoegen", nieuw) not in client.get("/", {"soort": "onverdeeld"}).content.decode()


def test_who_sees_one_of_the_two_is_told_nothing_of_the_other(gelijk, mensen):
    bekend, nieuw = gelijk
    client = mensen.behandelaar.client

    page = client.get(adres("samenvoegen", nieuw)).content.decode()
    assert ("Met hetzelfde BSN" in page, "Geheimstra" in page) == (False, False)
    assert "999990019" in client.get(adres("persoon", nieuw)).content.decode()
    assert client.get(adres("samenvoegen_met", nieuw, bekend)).status_code == 404
