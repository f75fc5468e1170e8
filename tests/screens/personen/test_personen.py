"""The pages of a person: what they show, to whom, and what a wrong form does."""

import pytest

from tests.people import VANDAAG
from tests.screens.personen.conftest import adres
from zicht.logboek.models import Regel
from zicht.personen import actions, queries
from zicht.personen.words import Contactafspraak, Kanaal, Persoonsgegevens

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("op_moment")]

HEDEN = VANDAAG.date()
NAMEN = ("persoon", "gegevens_wijzigen", "naam_toevoegen", "contact_vastleggen", "verhuizen", "band_leggen")
GEGEVENS = {"geslacht": "vrouw", "geboortedatum": "12-03-1990", "taal": "Pools", "tolk_nodig": "on",
            "reden": "Verteld", "versie": "1"}  # fmt: skip
GOED = {
    "gegevens_wijzigen": GEGEVENS,
    "naam_toevoegen": {"soort": "partner", "achternaam": "Bakker", "per": "02-03-2026", "reden": "Getrouwd"},
    "contact_vastleggen": {
        "kanaal": "telefoon",
        "mag": "nee",
        "gegeven": "06 12345678",
        "let_op": "Partner neemt op",
    },
    "verhuizen": {
        "straat": "Molenweg",
        "huisnummer": "3",
        "postcode": "9711 AA",
        "per": "02-03-2026",
        "reden": "Weg",
    },
}
FOUT = {
    "gegevens_wijzigen": {"bsn": "123456789", "geboortedatum": "31-02-1990", "geslacht": "x", "reden": ""},
    "naam_toevoegen": {"soort": "", "achternaam": "x" * 500, "per": "morgen", "reden": "x" * 600},
    "contact_vastleggen": {"kanaal": "duif", "mag": "", "let_op": "x" * 900, "vervangt": "999"},
    "verhuizen": {"postcode": "12", "huisnummer": "x" * 50, "gemeente": "GM9999", "per": "", "reden": ""},
    "band_leggen": {"soort": "vijand", "naar": "999", "gezag": "", "per": "32-01-2026"},
}
VIJANDIG = "<script>alert(1)</script>\u202e'; DROP TABLE x"


@pytest.mark.parametrize("naam", NAMEN)
def test_a_person_does_not_exist_for_a_stranger(gezin, mensen, naam):
    for wie in (mensen.vreemde, mensen.ander_team_behandelaar, mensen.lokaal, mensen.manager):
        assert wie.client.get(adres(naam, gezin[0])).status_code == 404
        assert wie.client.post(adres(naam, gezin[0]), GOED.get(naam, {})).status_code == 404
    assert mensen.behandelaar.client.get(adres(naam, mensen.vt)).status_code == 404
    assert queries.gegevens_van(gezin[0]) == (Persoonsgegevens(), 1)


@pytest.mark.eis("RAD-7")
def test_the_page_shows_names_households_and_addresses_over_time(gezin, mensen):
    for naam in ("naam_toevoegen", "verhuizen"):
        mensen.behandelaar.client.post(adres(naam, gezin[0]), GOED[naam])

    html = mensen.behandelaar.client.get(adres("persoon", gezin[0])).content.decode()

    for tekst in ("Bakker", "Ada Jansen", "Molenweg 3", "Kerkstraat 12", "Bob Jansen", "Bente Behandelaar"):
        assert tekst in html
    (regel,) = Regel.objects.filter(daad="gezien:persoon")
    assert regel.casus is not None
    assert regel.ids == {"persoon": str(gezin[0])}


@pytest.mark.eis("PLUS-8")
def test_contact_that_is_not_safe_is_the_first_thing_on_the_page(gezin, mensen):
    mensen.behandelaar.client.post(adres("contact_vastleggen", gezin[0]), GOED["contact_vastleggen"])

    html = mensen.behandelaar.client.get(adres("persoon", gezin[0])).content.decode()

    assert html.index("neem niet zomaar contact op") < html.index("Gegevens</h2>")
    assert "Partner neemt op" in html


@pytest.mark.parametrize("naam", sorted(GOED))
def test_a_good_form_is_kept_and_leads_back_to_the_person(gezin, mensen, naam):
    antwoord = mensen.behandelaar.client.post(adres(naam, gezin[0]), GOED[naam])

    assert antwoord.status_code == 302
    assert antwoord.url == adres("persoon", gezin[0])
    assert len(queries.mutaties_van(gezin[0])) == 3


def test_a_tie_with_somebody_of_the_household_is_kept(gezin, mensen):
    gegevens = {"soort": "ouder", "naar": str(gezin[1]), "gezag": "ja", "per": "02-03-2026"}

    assert mensen.behandelaar.client.post(adres("band_leggen", gezin[0]), gegevens).status_code == 302

    (band,) = queries.banden_van(gezin[1])
    assert (band.van, band.heeft_gezag) == (gezin[0], True)
    html = mensen.behandelaar.client.get(adres("persoon", gezin[1])).content.decode()
    assert "Ouder van" in html


@pytest.mark.eis("ALG-4")
@pytest.mark.parametrize("naam", sorted(FOUT))
def test_a_wrong_form_names_each_fault_and_loses_nothing(gezin, mensen, naam):
    antwoord = mensen.behandelaar.client.post(adres(naam, gezin[0]), FOUT[naam])

    html = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert set(antwoord.context["form"].errors) >= set(FOUT[naam]) - {"gezag"}
    for typed in FOUT[naam].values():
        assert typed in html or typed in {"", "x", "duif", "vijand", "999", "GM9999"}
    assert len(queries.mutaties_van(gezin[0])) == 2


@pytest.mark.parametrize("naam", sorted(FOUT))
def test_an_empty_and_a_hostile_form_change_nothing(gezin, mensen, naam):
    velden = {**FOUT[naam], "taal": VIJANDIG, "straat": VIJANDIG, "achternaam": VIJANDIG, "gegeven": VIJANDIG}

    for gegevens in ({"versie": ""}, dict.fromkeys(velden, VIJANDIG)):
        antwoord = mensen.behandelaar.client.post(adres(naam, gezin[0]), gegevens)
        assert antwoord.status_code == 200
        assert "<script>alert" not in antwoord.content.decode()
    assert len(queries.mutaties_van(gezin[0])) == 2


def test_what_the_rules_refuse_is_said_at_its_field(gezin, mensen):
    antwoord = mensen.behandelaar.client.post(
        adres("gegevens_wijzigen", gezin[0]), {**GEGEVENS, "taal": "", "geboortedatum": "03-03-2026"}
    )

    assert set(antwoord.context["form"].errors) == {"taal", "geboortedatum"}


@pytest.mark.eis("ALG-4")
def test_of_two_who_change_the_same_person_both_versions_are_shown(gezin, mensen):
    mensen.teamgenoot.client.post(adres("gegevens_wijzigen", gezin[0]), {**GEGEVENS, "taal": "Arabisch"})

    antwoord = mensen.behandelaar.client.post(adres("gegevens_wijzigen", gezin[0]), GEGEVENS)

    html = antwoord.content.decode()
    assert antwoord.status_code == 409
    for tekst in ("Tijn Teamgenoot", "Arabisch", "Pools", "Verteld"):
        assert tekst in html
    assert queries.gegevens_van(gezin[0])[0].taal == "Arabisch"

    keuze = {v["naam"]: v["waarde"] for v in antwoord.context["velden_gelijk"]}
    keuze |= {v["naam"]: v["van_u"] for v in antwoord.context["velden"]} | {
        "versie": antwoord.context["versie"]
    }
    assert mensen.behandelaar.client.post(adres("gegevens_wijzigen", gezin[0]), keuze).status_code == 302
    gegevens, versie = queries.gegevens_van(gezin[0])
    assert (gegevens.taal, gegevens.geboortedatum.als_tekst, gegevens.tolk_nodig, versie) == (
        "Pools",
        "12-03-1990",
        True,
        3,
    )


def test_a_contact_can_replace_another(gezin, mensen):
    wie = {"by": mensen.behandelaar.by, "at": VANDAAG, "persoon": gezin[0]}
    actions.set_veilig_contact(
        afspraak=Contactafspraak(Kanaal.TELEFOON, mag=True, gegeven="0612345678"), **wie
    )
    (oud,) = queries.contact_van(gezin[0], op=HEDEN)

    mensen.behandelaar.client.post(
        adres("contact_vastleggen", gezin[0]), {**GOED["contact_vastleggen"], "vervangt": str(oud.id)}
    )

    (nu,) = queries.contact_van(gezin[0], op=HEDEN)
    assert nu.is_verbod


def test_there_is_a_way_back_to_the_casus(gezin, mensen):
    page = mensen.behandelaar.client.get(adres("persoon", gezin[0])).content.decode()

    assert 'href="/casus/' in page
    assert "De casus van deze persoon" in page
