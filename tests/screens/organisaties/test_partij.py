"""One party: type, area, agreement, contact persons."""

import pytest
from django.urls import reverse

from tests.people import VANDAAG
from zicht.organisaties.queries import contactpersonen_van

AGREEMENT = {
    "vanaf": "02-03-2026",
    "vormen": ["partnergeweld"],
    "hoogste_ernst": "matig",
    "informeert_huishouden": "on",
    "moment": "aanvaarding",
    "antwoord_werkdagen": "5",
    "bron": "Regionale afspraken 2026",
}


def url(name, team):
    return reverse(f"organisaties:{name}", args=[team])


def test_a_party_without_agreement_says_so(team, region):
    page = region.behandelaar.client.get(url("partij", team)).content.decode()

    assert "Met deze partij is nog niets afgesproken." in page
    assert "Nuldelijn" in page


@pytest.mark.eis("AFS-5")
def test_an_agreement_is_recorded_and_shown_with_its_source(team, region):
    answer = region.beheerder.client.post(url("afspraak", team), AGREEMENT, follow=True)

    page = answer.content.decode()
    assert "Geldt vanaf 02-03-2026" in page
    assert "Geweld tussen partners" in page
    assert "5 werkdagen" in page
    assert "Regionale afspraken 2026" in page


def test_the_next_agreement_begins_with_what_holds(team, region):
    region.beheerder.client.post(url("afspraak", team), AGREEMENT)

    page = region.beheerder.client.get(url("afspraak", team)).content.decode()

    assert 'value="partnergeweld"' in page
    assert "checked" in page
    assert "Regionale afspraken 2026" not in page


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("vanaf", "2 maart", "Schrijf de datum als dd-mm-jjjj"),
        ("vanaf", "", "Vul dit in."),
        ("hoogste_ernst", "reusachtig", "Deze keuze bestaat niet"),
        ("bron", "x" * 300, "te lang"),
        ("antwoord_werkdagen", "0", "minstens 1 werkdag"),
    ],
)
def test_each_fault_is_said_in_plain_words(team, region, field, typed, fault):
    page = region.beheerder.client.post(url("afspraak", team), {**AGREEMENT, field: typed}).content.decode()

    assert fault in page


@pytest.mark.eis("AFS-1")
def test_a_bruggenbouwer_is_recorded_shown_and_ended(team, region):
    typed = {"naam": "Zeno Proef", "functie": "Teamleider", "is_bruggenbouwer": "on", "telefoon": ""}
    page = region.beheerder.client.post(url("contactpersoon", team), typed, follow=True).content.decode()
    (person,) = contactpersonen_van(team, op=VANDAAG.date())

    ended = region.beheerder.client.post(
        reverse("organisaties:contactpersoon_beeindigen", args=[person.id]), follow=True
    ).content.decode()

    assert "Zeno Proef" in page
    assert "bruggenbouwer" in page
    assert "Zeno Proef" not in ended


def test_a_beheerder_changes_a_team(team, region):
    form = region.beheerder.client.get(url("partij_wijzigen", team)).content.decode()
    typed = {"naam": "Gebiedsteam Anders", "type_": "volledig", "gemeenten": ["GM0072"]}

    page = region.beheerder.client.post(url("partij_wijzigen", team), typed, follow=True).content.decode()

    assert "Gebiedsteam Proefstad" in form
    assert "Gebiedsteam Anders" in page
    assert "Harlingen" in page


@pytest.mark.parametrize("name", ["partij", "partij_wijzigen", "afspraak", "contactpersoon"])
def test_a_stranger_finds_nothing(team, region, name):
    assert region.vreemde_beheerder.client.get(url(name, team)).status_code == 404
    assert region.vreemde.client.get(url(name, team)).status_code == 404


@pytest.mark.parametrize("name", ["partij_wijzigen", "afspraak", "contactpersoon"])
def test_a_colleague_may_look_and_not_change(team, region, name):
    assert region.behandelaar.client.get(url("partij", team)).status_code == 200
    assert region.behandelaar.client.get(url(name, team)).status_code == 404
