"""A handover as its receiver and its sender see it, from the offer to a return."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import zichtstand
from zicht.logboek.models import Regel


def url(naam, *args):
    """Return an address of this part."""
    return reverse(f"overdracht:{naam}", args=args)


def text(wie, naam, *args):
    """Return what somebody reads on a page."""
    return wie.client.get(url(naam, *args)).content.decode()


@pytest.mark.eis("OVD-2", "OVD-4")
def test_the_receiver_sees_what_is_asked_and_reads_the_set(mensen, overdracht):
    home, page = text(mensen.lokaal, "overdrachten"), text(mensen.lokaal, "overdracht", overdracht)

    assert str(overdracht) in home
    assert "Antwoord uiterlijk" in home
    assert "Waarom u dit leest:" in page
    assert "Wie het betreft" in page
    assert "/casus/" not in page


@pytest.mark.eis("OVD-1", "OVD-2")
def test_accepting_with_a_name_moves_the_zicht(mensen, casus, overdracht):
    answer = mensen.lokaal.client.post(
        url("aanvaarden", overdracht), {"naam": "Lotte Lokaal", "functie": "jeugdprofessional"}, follow=True
    )

    assert "Aanvaard" in answer.content.decode()
    assert zichtstand(casus).houder.partij == mensen.lokaal_team
    assert "Lotte Lokaal" in text(mensen.behandelaar, "overdracht", overdracht)
    assert "Bij u in zicht" in text(mensen.lokaal, "overdrachten")


@pytest.mark.eis("OVD-5")
def test_a_waiting_list_is_shown_with_what_was_done(mensen, casus, overdracht):
    mensen.lokaal.client.post(url("aanvaarden", overdracht), {"naam": "Lotte", "op_wachtlijst": "on"})
    mensen.lokaal.client.post(url("wachten", overdracht), {"tekst": "Gebeld: het is rustig."})

    page = text(mensen.behandelaar, "overdracht", overdracht)

    assert "Het wachten heft het zicht niet op" in page
    assert "Gebeld: het is rustig." in page
    assert "Op uw wachtlijst" in text(mensen.lokaal, "overdrachten")
    assert zichtstand(casus).houder.partij == mensen.lokaal_team


@pytest.mark.eis("ALG-6")
def test_a_refusal_reaches_the_sender_and_leaves_nothing_to_read(mensen, casus, overdracht):
    mensen.lokaal.client.post(
        url("weigeren", overdracht),
        {"naam": "Lotte", "grond": "geen_capaciteit", "reden": "Wij zijn met twee mensen."},
    )

    sender, receiver = (text(wie, "overdracht", overdracht) for wie in (mensen.behandelaar, mensen.lokaal))

    assert "Wij zijn met twee mensen." in sender
    assert "Bied opnieuw aan" in sender
    assert "is gewist" in receiver
    assert "Dit is bekend." not in receiver
    assert zichtstand(casus).houder.partij == mensen.vt


@pytest.mark.parametrize(
    ("page", "typed", "fault"),
    [
        ("aanvaarden", {"naam": " "}, "Vul dit in"),
        ("aanvaarden", {"naam": "x" * 201}, "te lang"),
        ("weigeren", {"naam": "Lotte", "grond": "anders", "reden": " "}, "Vul dit in"),
        ("weigeren", {"naam": "Lotte", "grond": "zin", "reden": "x"}, "Deze keuze bestaat niet"),
    ],
)
def test_each_fault_of_an_answer_is_said(mensen, overdracht, page, typed, fault):
    assert fault in mensen.lokaal.client.post(url(page, overdracht), typed).content.decode()


@pytest.mark.eis("OVD-2")
def test_veilig_thuis_records_an_answer_by_word_who_when_and_how(mensen, casus, overdracht):
    client = mensen.behandelaar.client
    typed = {"naam": "Lotte Lokaal", "hoe": "telefonisch", "gezegd_op_0": "", "gezegd_op": "02-03-2026 10:00"}

    client.post(url("aanvaarden", overdracht), typed)

    page = text(mensen.behandelaar, "overdracht", overdracht)
    assert "telefonisch" in page
    assert mensen.behandelaar.naam in page
    assert zichtstand(casus).houder.partij == mensen.lokaal_team


@pytest.mark.eis("ALG-6")
def test_the_sender_revokes_and_reminds(mensen, overdracht):
    client = mensen.behandelaar.client
    assert "is herinnerd" in client.post(url("herinneren", overdracht), follow=True).content.decode()

    client.post(url("intrekken", overdracht), {"reden": "Verkeerd team."})

    assert "Verkeerd team." in text(mensen.behandelaar, "overdracht", overdracht)
    assert "al beantwoord" not in text(mensen.lokaal, "overdracht", overdracht)
    late = mensen.lokaal.client.post(url("aanvaarden", overdracht), {"naam": "Lotte"}).content.decode()
    assert "ingetrokken" in late
    assert mensen.behandelaar.naam in late


@pytest.mark.eis("ALG-6")
def test_who_comes_to_answer_an_offer_that_was_revoked_hears_that_nothing_is_left_to_do(
    mensen, casus, overdracht
):
    mensen.behandelaar.client.post(url("intrekken", overdracht), {"reden": "Verkeerd team."})

    for name in ("aanvaarden", "weigeren"):
        page = text(mensen.lokaal, name, overdracht)
        assert "Aan dit aanbod is niets meer te doen." in page
        assert "Vanaf het moment dat u aanvaardt" not in page
        assert 'name="naam"' not in page
    assert "staat niet op een wachtlijst" in text(mensen.lokaal, "wachten", overdracht)
    assert "Aan dit aanbod is niets meer te doen." in text(mensen.behandelaar, "intrekken", overdracht)
    told = mensen.behandelaar.client.get(reverse("web:verloop", args=[casus])).content.decode()
    assert "Het aanbod is ingetrokken" in told
    assert "De overdracht is beantwoord" not in told


@pytest.mark.eis("ALG-6")
def test_a_receiver_sees_on_top_what_was_revoked_for_a_week(mensen, overdracht, op_moment):
    mensen.behandelaar.client.post(url("intrekken", overdracht), {"reden": "Verkeerd team."})
    assert "Pas ingetrokken" in mensen.lokaal.client.get(reverse("overdracht:overdrachten")).content.decode()

    op_moment(VANDAAG + timedelta(days=8))

    later = mensen.lokaal.client.get(reverse("overdracht:overdrachten")).content.decode()
    assert "Pas ingetrokken" not in later
    assert str(overdracht) in later


@pytest.mark.eis("MEL-9", "ALG-6")
def test_a_return_is_asked_with_the_meldcode_and_answered(mensen, casus, overdracht):
    build.aanvaard(mensen, overdracht)
    asked = {
        "grond": "complexer",
        "reden": "Er is meer geweld dan gedacht.",
        "gesprek": "Met moeder besproken.",
        "weging": "Structureel onveilig.",
        "telefoon": "06 12345678",
    }
    mensen.lokaal.client.post(url("teruggeven", overdracht), asked)
    page = text(mensen.behandelaar, "overdracht", overdracht)
    assert "Er is meer geweld dan gedacht." in page
    assert zichtstand(casus).houder.partij == mensen.lokaal_team

    answer = page.split("/teruggaven/")[1].split("/")[0]
    mensen.behandelaar.client.post(url("beantwoorden", answer), {"antwoord": "terugnemen"})

    assert zichtstand(casus).houder.partij == mensen.vt
    assert "Teruggenomen door Veilig Thuis" in text(mensen.lokaal, "overdracht", overdracht)


@pytest.mark.eis("ALG-6")
def test_of_an_offer_that_was_withdrawn_nothing_is_given_back(mensen, casus, overdracht):
    mensen.behandelaar.client.post(url("intrekken", overdracht), {"reden": "Te vroeg."})
    again = build.aanbod(mensen, casus)
    build.aanvaard(mensen, again)

    asks = reverse("overdracht:teruggeven", args=[again])
    assert asks in text(mensen.lokaal, "overdracht", again)
    assert "terugname" not in text(mensen.lokaal, "overdracht", overdracht)
    old_link = text(mensen.lokaal, "teruggeven", overdracht)
    assert "niet aanvaard" in old_link
    assert 'name="gesprek"' not in old_link
    assert 'name="gesprek"' in text(mensen.lokaal, "teruggeven", again)


PAGES = ("overdracht", "aanvaarden", "weigeren", "intrekken", "teruggeven", "wachten")


@pytest.mark.parametrize("who", ["vreemde", "ander_team_behandelaar", "ander_lokaal"])
@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_finds_nothing(mensen, overdracht, who, page):
    client = getattr(mensen, who).client

    assert client.get(url(page, overdracht)).status_code == 404
    assert client.post(url(page, overdracht), {}).status_code == 404


def test_a_receiver_finds_neither_the_casus_nor_what_is_the_senders(mensen, casus, overdracht):
    client = mensen.lokaal.client

    assert client.get(reverse("web:casus", args=[casus])).status_code == 404
    assert client.get(url("intrekken", overdracht)).status_code == 404
    assert client.post(url("herinneren", overdracht)).status_code == 404
    assert client.get(url("aanbieden", casus)).status_code == 404
    assert client.get(reverse("informeren:informeren", args=[casus])).status_code == 404


def test_who_receives_nothing_has_no_portal(mensen, overdracht):
    assert mensen.behandelaar.client.get(url("overdrachten")).status_code == 404


def test_reading_is_logged_once_a_page(mensen, overdracht):
    before = Regel.objects.filter(daad="gezien:overdracht").count()

    text(mensen.lokaal, "overdracht", overdracht)

    assert Regel.objects.filter(daad="gezien:overdracht").count() == before + 1
    assert Regel.objects.filter(daad="gezien:overdracht").latest("pk").op == VANDAAG
