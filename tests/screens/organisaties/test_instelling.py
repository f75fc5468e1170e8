"""What the own organisation chose, in versions."""

import pytest
from django.urls import reverse

SHOW, CHANGE = reverse("organisaties:instelling"), reverse("organisaties:instelling_wijzigen")
CHOICE = {
    "vanaf": "02-03-2026",
    "kalender": "atw_zonder_goede_vrijdag_en_5_mei",
    "extra_vrije_dagen": "05-06-2026 Studiedag\n\n24-12-2026 Dicht om 12 uur",
    "concept_dagen": "10",
    "taxatie_dagen": "60",
    "herinnering_werkdagen": "2",
    "radar_werkdagen": "3",
    "radar_contactpunt": "058 123 45 67",
    "verwijsindex_regios": ["friesland"],
}


def test_it_says_that_the_default_of_the_application_holds(region):
    page = region.behandelaar.client.get(SHOW).content.decode()

    assert "Dit is de standaard van Zicht" in page
    assert "Algemene termijnenwet" in page


@pytest.mark.eis("RAD-3", "RAD-8")
def test_what_is_agreed_with_others_can_be_chosen(region):
    before = region.beheerder.client.get(SHOW).content.decode()
    after = region.beheerder.client.post(CHANGE, CHOICE, follow=True).content.decode()

    assert "0800-2000" in before
    assert "Friesland: geen afspraken" in before
    assert "058 123 45 67" in after
    assert "Friesland: volgens de afspraken kan een signaal" in after


def test_a_choice_becomes_a_version(region):
    page = region.beheerder.client.post(CHANGE, CHOICE, follow=True).content.decode()

    assert "Versie 1, gekozen door uw organisatie, geldt vanaf 02-03-2026." in page
    assert "05-06-2026 Studiedag" in page
    assert "05-06-2026 Studiedag" in region.beheerder.client.get(CHANGE).content.decode()


@pytest.mark.parametrize(
    ("field", "typed", "fault"),
    [
        ("extra_vrije_dagen", "05-06-2026 Studiedag\nmorgen vrij", "Regel 2 klopt niet"),
        ("extra_vrije_dagen", "05-06-2026", "Regel 1 klopt niet"),
        ("taxatie_dagen", "0", "minstens 1 dag"),
        ("kalender", "juliaans", "Deze keuze bestaat niet"),
        ("verwijsindex_regios", "utrecht", "Deze keuze bestaat niet"),
        ("radar_contactpunt", "0" * 121, "121"),
        ("vanaf", "31-02-2026", "bestaat niet in deze maand"),
    ],
)
def test_each_fault_is_said_in_plain_words(region, field, typed, fault):
    page = region.beheerder.client.post(CHANGE, {**CHOICE, field: typed}).content.decode()

    assert fault in page


def test_a_choice_before_the_latest_is_refused(region):
    region.beheerder.client.post(CHANGE, CHOICE)

    page = region.beheerder.client.post(CHANGE, {**CHOICE, "vanaf": "01-03-2026"}).content.decode()

    assert "kan niet ingaan voor de vorige" in page


def test_a_stranger_sees_the_choice_of_the_own_organisation_only(region):
    region.beheerder.client.post(CHANGE, CHOICE)

    page = region.vreemde.client.get(SHOW).content.decode()

    assert "Dit is de standaard van Zicht" in page


@pytest.mark.parametrize(("who", "address"), [("behandelaar", CHANGE), ("lokaal", SHOW), ("lokaal", CHANGE)])
def test_who_has_nothing_to_choose_finds_nothing(region, who, address):
    assert getattr(region, who).client.get(address).status_code == 404
