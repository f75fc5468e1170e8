"""The piece of the intake page that asks other organisations while somebody still types."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.gezin_elders import BSN
from tests.register_nep import SLEUTELS
from tests.screens.melding.conftest import getypt
from zicht.logboek.models import Regel
from zicht.melding.models import Meldingconcept
from zicht.radar.models import Conceptnavraag
from zicht.radar.queries.landelijk_verbinding import verbind_register
from zicht.register.words import RegisterNietBereikbaar

WIE = {
    "persoon-1-roepnaam": "Sietske",
    "persoon-1-achternaam": "Wielstra",
    "persoon-1-geboortedatum": "17-04-1988",
    "persoon-1-bsn": BSN,
}
GEEN_ANTWOORD = "Nog niet gevraagd."


def tekst(answer):
    """Return what somebody reads."""
    return re.sub(r"\s+", " ", answer.content.decode())


def vraag(wie, concept, **meer):
    """Press the button with JavaScript: only the answer comes back."""
    return wie.client.post(concept + "elders/", getypt(doe="elders", **{**WIE, **meer}))


@pytest.mark.eis("RAD-1", "RAD-2", "RAD-3")
def test_the_answer_stands_beside_the_form_with_whom_to_call_and_why(werk, elders, concept):
    assert GEEN_ANTWOORD in tekst(werk.frontoffice.client.get(concept))

    stuk = tekst(vraag(werk.frontoffice, concept))

    for zin in ("Veilig Thuis Elders", "kwartaal 3 van 2025", "Bel of mail 0800-2000", "vrijwel zeker", "BSN gelijk",
                "Sietske Wielstra", "Is de melding aangenomen, dan zegt u"):  # fmt: skip
        assert zin in stuk
    assert "<form" not in stuk
    opnieuw = tekst(werk.frontoffice.client.get(concept))
    assert "Veilig Thuis Elders" in opnieuw
    assert "Dit antwoord gaat over" not in opnieuw
    assert len(elders.gevraagd) == 1


@pytest.mark.eis("RAD-1", "RAD-4", "ALG-4")
def test_without_javascript_the_button_keeps_the_draft_and_leads_to_the_answer(werk, elders, concept):
    answer = werk.frontoffice.client.post(concept, getypt(doe="elders", gebeurtenis="Halverwege", **WIE))

    assert answer.url == concept + "#elders"
    page = tekst(werk.frontoffice.client.get(concept))
    assert "Veilig Thuis Elders" in page
    assert "Halverwege" in page
    assert Meldingconcept.objects.exists()


@pytest.mark.eis("RAD-1", "ALG-4")
def test_with_javascript_too_nothing_typed_is_lost(werk, elders, concept):
    vraag(werk.frontoffice, concept, gebeurtenis="Halverwege")

    assert Meldingconcept.objects.get().inhoud["gebeurtenis"] == ["Halverwege"]


@pytest.mark.eis("RAD-1")
def test_who_changes_somebody_after_the_answer_is_told_so_beside_the_page(werk, elders, concept):
    vraag(werk.frontoffice, concept)
    anders = getypt(**{**WIE, "persoon-1-geboortedatum": "17-04-1989"})

    stuk = tekst(werk.frontoffice.client.post(concept + "bekend/", anders))

    assert re.search(
        r'id="elders-gewijzigd"[^>]*hx-swap-oob="innerHTML"><p class="let-op">Dit antwoord gaat over', stuk
    )
    assert "Dit antwoord gaat over" not in tekst(
        vraag(werk.frontoffice, concept, persoon__1__geboortedatum="17-04-1989")
    )
    assert len(elders.gevraagd) == 2


@pytest.mark.eis("RAD-4")
def test_when_the_register_is_down_it_says_to_go_on(werk, elders, concept):
    elders.stoor = RegisterNietBereikbaar()

    stuk = tekst(vraag(werk.frontoffice, concept))

    assert "Het register is niet bereikbaar. Ga gewoon verder" in stuk
    assert GEEN_ANTWOORD not in stuk


@pytest.mark.eis("RAD-1", "ALG-4")
@pytest.mark.parametrize("met_javascript", [True, False])
def test_too_little_to_ask_by_is_said(werk, elders, concept, met_javascript):
    client, velden = werk.frontoffice.client, getypt(doe="elders")

    page = (
        client.post(concept + "elders/", velden)
        if met_javascript
        else client.post(concept, velden, follow=True)
    )

    assert "Er is nog te weinig bekend om het te vragen." in tekst(page)
    assert elders.gevraagd == []


@pytest.mark.eis("RAD-4", "ALG-4")
def test_an_organisation_without_access_is_told_so_and_nothing_typed_is_lost(werk, elders, concept):
    verbind_register(lambda _organisatie, *, at: None, SLEUTELS)

    stuk = tekst(vraag(werk.frontoffice, concept, gebeurtenis="Halverwege"))

    assert "Uw organisatie is niet aangesloten op het landelijk register." in stuk
    assert Meldingconcept.objects.get().inhoud["gebeurtenis"] == ["Halverwege"]


@pytest.mark.eis("RAD-1")
def test_nobody_is_found_for_strangers(werk, elders, concept):
    stuk = tekst(vraag(werk.frontoffice, concept, **{
        "persoon-1-achternaam": "Anders", "persoon-1-geboortedatum": "01-02-2003", "persoon-1-bsn": "",
    }))  # fmt: skip

    assert "Bij andere organisaties is geen eerdere melding gevonden." in stuk


@pytest.mark.eis("RAD-3", "PLUS-11")
def test_who_sees_the_answer_again_is_in_the_log(werk, elders, concept):
    werk.frontoffice.client.get(concept)
    assert not Regel.objects.filter(daad="gezien:elders").exists()
    vraag(werk.frontoffice, concept)

    werk.frontoffice.client.get(concept)

    kenmerk = str(Meldingconcept.objects.get().pk)
    assert [regel.ids for regel in Regel.objects.filter(daad="gezien:elders")] == 2 * [{"concept": kenmerk}]


@pytest.mark.eis("RAD-3", "ROL-2")
@pytest.mark.parametrize(
    "wie", ["behandelaar", "vreemde", "lokaal", "ander_team_behandelaar", "manager", "beheerder"]
)
def test_a_stranger_neither_asks_nor_reads(werk, elders, concept, wie):
    vraag(werk.frontoffice, concept)

    ander = getattr(werk, wie)

    assert ander.client.get(concept).status_code == 404
    assert vraag(ander, concept).status_code in {404, 409}
    assert ander.client.post(concept, getypt(doe="elders", **WIE)).status_code in {404, 409}
    assert len(elders.gevraagd) == 1
    assert werk.frontoffice.client.get(concept + "elders/").status_code == 405


@pytest.mark.eis("ALG-4")
def test_another_window_that_wrote_meanwhile_is_not_overwritten(werk, elders, concept):
    vraag(werk.frontoffice, concept)

    answer = vraag(werk.frontoffice, concept, gebeurtenis="Ander venster", venster=str(uuid4()))

    assert answer.status_code == 409
    assert Meldingconcept.objects.get().inhoud["gebeurtenis"] == ["Er was geschreeuw en een klap."]


@pytest.mark.eis("RAD-4")
def test_a_report_that_was_taken_in_meanwhile_is_not_asked_about_as_a_draft(werk, elders, concept):
    kenmerk = Meldingconcept.objects.get().pk
    werk.frontoffice.client.post(concept, getypt(**WIE))
    elders.gevraagd.clear()

    assert vraag(werk.frontoffice, concept)["HX-Redirect"] == reverse("melding:melding", args=[kenmerk])
    zonder = werk.frontoffice.client.post(concept, getypt(doe="elders", **WIE))

    assert zonder.url == reverse("melding:melding", args=[kenmerk])
    assert not Conceptnavraag.objects.exists()
    assert elders.gevraagd == []


@pytest.mark.eis("ALG-4")
def test_who_is_logged_out_gets_no_login_page_in_the_form(werk, elders, concept, client):
    answer = client.post(concept + "elders/", getypt(doe="elders", **WIE), headers={"HX-Request": "true"})

    assert (answer.status_code, answer.content) == (401, b"")
    assert client.post(concept + "elders/", getypt(doe="elders", **WIE)).status_code == 302
    assert elders.gevraagd == []


@pytest.mark.eis("RAD-1", "ALG-4")
def test_a_refusal_without_javascript_is_where_one_comes_back(werk, elders, concept):
    assert werk.frontoffice.client.post(concept, getypt(doe="elders")).url == concept
