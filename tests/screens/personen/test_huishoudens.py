"""The pages of a household: who comes, who goes, where they live, and who may see it."""

import pytest

from tests.people import VANDAAG
from tests.screens.personen.conftest import adres
from zicht.logboek.models import Regel
from zicht.personen import actions, queries
from zicht.personen.words import Bandsoort

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("op_moment"), pytest.mark.eis("RAD-7")]

HEDEN = VANDAAG.date()
PER = {"per": "02-03-2026", "reden": "Verteld door moeder"}
SCHERMEN = ("huishouden", "lid_toevoegen", "lid_beeindigen", "huishouden_verhuizen", "huishouden_splitsen")
FORMULIEREN = SCHERMEN[1:]
VIJANDIG = "<script>alert(1)</script>\u202e'; DROP TABLE x"


def namen_in(huishouden):
    return set(queries.leden_nu(huishouden, op=HEDEN).values())


@pytest.mark.parametrize("naam", SCHERMEN)
def test_a_household_does_not_exist_for_a_stranger(huis, mensen, naam):
    for wie in (mensen.vreemde, mensen.ander_team_behandelaar, mensen.lokaal, mensen.manager):
        assert wie.client.get(adres(naam, huis)).status_code == 404
        assert wie.client.post(adres(naam, huis), PER).status_code == 404
    assert mensen.behandelaar.client.get(adres(naam, mensen.vt)).status_code == 404
    assert namen_in(huis) == {"Ada Jansen", "Bob Jansen"}


def test_the_page_shows_who_lives_there_and_leads_to_them(huis, gezin, mensen):
    html = mensen.behandelaar.client.get(adres("huishouden", huis)).content.decode()

    for tekst in ("Ada Jansen", "Bob Jansen", "Kerkstraat 12", adres("persoon", gezin[0])):
        assert tekst in html
    (regel,) = Regel.objects.filter(daad="gezien:huishouden")
    assert regel.ids["huishouden"] == str(huis)
    assert adres("huishouden", huis) in (
        mensen.behandelaar.client.get(adres("persoon", gezin[0])).content.decode()
    )


def test_somebody_of_the_casus_comes_to_live_there(huis, oom, mensen):
    antwoord = mensen.behandelaar.client.post(adres("lid_toevoegen", huis), {"persoon": oom, **PER})

    assert antwoord.url == adres("huishouden", huis)
    assert namen_in(huis) == {"Ada Jansen", "Bob Jansen", "Cas Bakker"}


def test_somebody_outside_the_casus_cannot_be_chosen(huis, mensen):
    vreemd = queries.ooit_leden(huis)[0].huishouden

    antwoord = mensen.behandelaar.client.post(adres("lid_toevoegen", huis), {"persoon": vreemd, **PER})

    assert set(antwoord.context["form"].errors) == {"persoon"}


def test_who_belongs_already_does_not_come_again(huis, gezin, mensen):
    antwoord = mensen.behandelaar.client.post(adres("lid_toevoegen", huis), {"persoon": gezin[1], **PER})

    assert antwoord.status_code == 409
    assert "hoort in deze periode al bij dit huishouden" in antwoord.content.decode()
    assert "Verteld door moeder" in antwoord.content.decode()


def test_who_leaves_stays_in_the_history(huis, gezin, mensen):
    client = mensen.behandelaar.client
    client.post(adres("lid_beeindigen", huis), {"persoon": gezin[1], **PER})

    assert namen_in(huis) == {"Ada Jansen"}
    html = client.get(adres("huishouden", huis)).content.decode()
    assert html.index("Wie hier eerder woonden") < html.index("Bob Jansen")
    # The second time there is nobody of that name to choose.
    assert client.post(adres("lid_beeindigen", huis), {"persoon": gezin[1], **PER}).status_code == 200


def test_a_household_moves_as_a_whole(huis, gezin, mensen):
    mensen.behandelaar.client.post(
        adres("huishouden_verhuizen", huis), {"straat": "Molenweg", "huisnummer": "3", **PER}
    )

    assert {queries.kaart(lid, op=HEDEN).adres for lid in gezin} == {"Molenweg 3"}


def test_some_go_on_as_a_household_of_their_own(huis, gezin, mensen):
    client = mensen.behandelaar.client
    pad = adres("huishouden_splitsen", huis)
    assert client.post(pad, {"leden": [*gezin], **PER}).status_code == 409
    assert "verhuizing, geen splitsing" in client.post(pad, {"leden": [*gezin], **PER}).content.decode()

    client.post(pad, {"leden": [gezin[1]], "straat": "Havenkade", "huisnummer": "9", **PER})

    assert namen_in(huis) == {"Ada Jansen"}
    assert queries.kaart(gezin[1], op=HEDEN).adres == "Havenkade 9"


def test_a_split_that_was_a_mistake_is_undone_from_the_page_of_the_new_household(huis, gezin, mensen):
    client = mensen.behandelaar.client
    assert client.get(adres("splitsing_ongedaan", huis)).status_code == 404
    client.post(adres("huishouden_splitsen", huis), {"leden": [gezin[1]], **PER})
    nieuw = queries.huishoudens_van(gezin[1])[0].huishouden
    pad = adres("splitsing_ongedaan", nieuw)
    for wie in (mensen.vreemde, mensen.ander_team_behandelaar, mensen.lokaal):
        assert wie.client.post(pad, {"reden": "x"}).status_code == 404
    assert pad in client.get(adres("huishouden", nieuw)).content.decode()
    assert pad not in client.get(adres("huishouden", huis)).content.decode()
    html = client.get(pad).content.decode()
    assert "Bob Jansen" in html
    assert adres("huishouden", nieuw) in html
    assert client.post(pad, {"reden": ""}).context["form"].errors

    antwoord = client.post(pad, {"reden": "Verkeerd gezin"})

    assert antwoord.url == adres("huishouden", huis)
    assert namen_in(huis) == {"Ada Jansen", "Bob Jansen"}
    assert client.get(pad).status_code == 404


def test_a_split_after_which_something_changed_is_not_undone(huis, gezin, mensen):
    client = mensen.behandelaar.client
    client.post(adres("huishouden_splitsen", huis), {"leden": [gezin[1]], **PER})
    nieuw = queries.huishoudens_van(gezin[1])[0].huishouden
    client.post(adres("huishouden_verhuizen", nieuw), {"straat": "Molenweg", **PER})

    antwoord = client.post(adres("splitsing_ongedaan", nieuw), {"reden": "Verkeerd gezin"})

    assert antwoord.status_code == 409
    for tekst in ("is bij dit huishouden iets gewijzigd", "Verkeerd gezin"):
        assert tekst in antwoord.content.decode()
    assert namen_in(huis) == {"Ada Jansen"}


def test_who_live_together_are_recorded_from_the_page_of_a_person(gezin, oom, mensen):
    pad = adres("huishouden_vastleggen", oom)
    assert mensen.vreemde.client.get(pad).status_code == 404
    assert mensen.behandelaar.client.get(pad).context["form"].initial["leden"] == [str(oom)]

    antwoord = mensen.behandelaar.client.post(
        pad, {"leden": [oom, gezin[1]], "plaats": "Joure", "per": "02-03-2026"}
    )

    assert antwoord.url == adres("persoon", oom)
    assert namen_in(queries.huishoudens_van(oom)[0].huishouden) == {"Cas Bakker", "Bob Jansen"}


@pytest.mark.eis("ALG-4")
def test_what_somebody_else_changed_meanwhile_is_told_before_anything_is_done(huis, gezin, mensen):
    pad = adres("huishouden_verhuizen", huis)
    stand = mensen.behandelaar.client.get(pad).context["form"].initial["stand"]
    nieuw = {"straat": "Molenweg", "stand": stand, **PER}
    mensen.teamgenoot.client.post(pad, {"straat": "Havenkade", "stand": stand, **PER})

    antwoord = mensen.behandelaar.client.post(pad, nieuw)

    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Tijn Teamgenoot heeft hier op 2 maart 10.00 iets gewijzigd" in html
    assert "Molenweg" in html
    assert "<ins>Havenkade</ins>" in html
    assert queries.kaart(gezin[0], op=HEDEN).adres == "Havenkade"
    opnieuw = {**nieuw, "stand": antwoord.context["form"]["stand"].value()}
    assert mensen.behandelaar.client.post(pad, opnieuw).status_code == 302


@pytest.mark.parametrize("naam", FORMULIEREN)
def test_a_wrong_an_empty_and_a_hostile_form_change_nothing(huis, gezin, mensen, naam):
    velden = ("persoon", "leden", "straat", "huisnummer", "postcode", "gemeente", "per", "reden", "stand")
    lang = dict.fromkeys(velden, "x" * 5000)

    for gegevens in ({}, lang, dict.fromkeys(velden, VIJANDIG)):
        antwoord = mensen.behandelaar.client.post(adres(naam, huis), gegevens)
        assert antwoord.status_code == 200
        assert antwoord.context["form"].errors
        assert "<script>alert" not in antwoord.content.decode()
    assert namen_in(huis) == {"Ada Jansen", "Bob Jansen"}
    assert len(queries.mutaties_van(gezin[0])) == 2


def test_a_tie_reaches_everybody_of_the_casus_and_can_end(gezin, oom, mensen):
    client = mensen.behandelaar.client
    client.post(
        adres("band_leggen", gezin[0]),
        {"soort": Bandsoort.BROER_ZUS, "naar": oom, "gezag": "nee", "per": "02-03-2026"},
    )
    (band,) = queries.banden_van(oom)
    pad = adres("band_beeindigen", gezin[0], band.id)
    assert "Cas Bakker" in client.get(pad).content.decode()
    assert client.post(pad, {"per": "01-03-2026"}).status_code == 409

    assert client.post(pad, {"per": "03-03-2026"}).url == adres("persoon", gezin[0])

    (geeindigd,) = queries.banden_van(oom)
    assert geeindigd.periode.tot is not None
    assert client.post(pad, {"per": "03-03-2026"}).status_code == 409


def test_a_tie_of_others_and_one_that_does_not_exist_are_not_found(gezin, oom, mensen):
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG}
    band = actions.tie_personen(van=gezin[0], naar=gezin[1], soort=Bandsoort.BROER_ZUS, per=HEDEN, **wie).band

    assert mensen.vreemde.client.get(adres("band_beeindigen", gezin[0], band)).status_code == 404
    assert mensen.behandelaar.client.get(adres("band_beeindigen", oom, band)).status_code == 404
    for niets in (999_999, 10**30):
        assert mensen.behandelaar.client.get(adres("band_beeindigen", oom, niets)).status_code == 404
