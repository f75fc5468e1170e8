"""The pages on which one organisation asks another for content, and is answered."""

import re

import pytest
from django.urls import reverse

from tests.gezin_elders import meld
from tests.people import VANDAAG
from tests.vragen import gesteld as vragen_gesteld
from tests.vragen import vaker_gesteld
from zicht.casus.actions import assign_casus
from zicht.logboek.models import Regel
from zicht.radar.actions.inhoud_beurt import deliver_inhoud
from zicht.radar.actions.landelijk import confirm_treffer
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.models import Inhoudsvraag, Landelijketreffer
from zicht.radar.queries.inhoud import inhoudspagina
from zicht.toegang.models import Account

pytestmark = pytest.mark.eis("RAD-3")
VRAAG = {"grond": "wmo-5.1.6", "tekst": "Wat is er gemeld, en hoe liep het af?"}


@pytest.fixture
def werk(mensen, register, op_moment):
    """The household was reported at both; that it is the same was confirmed here."""
    meld(mensen.vreemde.by)
    work_register(at=VANDAAG)
    hier = meld(mensen.frontoffice.by)
    assign_casus(
        casus=hier.casus, behandelaar=mensen.behandelaar.account, team=mensen.team,
        by=mensen.werkbegeleider.by, at=VANDAAG,
    )  # fmt: skip
    work_register(at=VANDAAG)
    gevonden = Landelijketreffer.objects.get(casus=hier.casus).pk
    confirm_treffer(treffer=gevonden, by=mensen.behandelaar.by, at=VANDAAG)
    return mensen


def treffer():
    """Return the hit of the casus here."""
    return Landelijketreffer.objects.get(oordeel="bevestigd")


def adres(naam, *meer):
    """Return an address of this part."""
    return reverse(f"radar:{naam}", args=meer)


def tekst(antwoord):
    """Return what somebody reads."""
    return re.sub(r"\s+", " ", antwoord.content.decode())


@pytest.fixture
def gesteld(werk):
    """Content was asked for on the page; return the half of each side."""
    werk.behandelaar.client.post(adres("inhoud_vragen", treffer().pk), VRAAG)
    deliver_inhoud(at=VANDAAG)
    return [Inhoudsvraag.objects.get(kant=kant).pk for kant in ("vrager", "gevraagde")]


def test_the_grounds_are_shown_with_their_source_and_how_sure_that_is(werk):
    page = tekst(werk.behandelaar.client.get(adres("inhoud_vragen", treffer().pk)))

    assert "Vraag de inhoud aan Veilig Thuis Elders" in page
    assert "Wet maatschappelijke ondersteuning 2015; gezien in een oudere versie van de bron" in page
    assert "gezien in een document van de sector" in page


def test_a_question_goes_out_and_stands_on_the_page_of_the_casus(werk, gesteld):
    page = tekst(werk.behandelaar.client.get(adres("elders", treffer().casus_id)))

    assert "Uw vraag aan een andere organisatie. Wacht op antwoord, antwoord uiterlijk 04-03-2026" in page
    assert adres("inhoud_vragen", treffer().pk) not in page


def test_who_is_asked_reads_the_question_and_answers(werk, gesteld):
    client = werk.vreemde.client
    page = tekst(client.get(adres("inhoudsvraag", gesteld[1])))
    for stuk in (
        VRAAG["tekst"],
        "Veilig Thuis Testland",
        "Uit de melding volgt een vermoeden",
        "(04-03-2026)",
    ):
        assert stuk in page
    assert Regel.objects.filter(daad="gezien:inhoudsvraag").exists()

    client.post(adres("inhoudsvraag", gesteld[1]), {"soort": "antwoord", "tekst": "Eén melding."})
    deliver_inhoud(at=VANDAAG)

    page = tekst(werk.behandelaar.client.get(adres("inhoudsvraag", gesteld[0])))
    assert "Eén melding." in page
    assert "Ik heb dit gelezen" in page
    read = werk.behandelaar.client.post(adres("inhoud_gelezen", gesteld[0]), follow=True)
    assert "Vastgelegd dat u het antwoord las." in tekst(read)


def test_the_work_leads_to_the_question(werk, gesteld):
    page = tekst(werk.vreemde.client.get(reverse("web:casus", args=[_daar()])))

    assert adres("inhoudsvraag", gesteld[1]) in page


def _daar():
    return Inhoudsvraag.objects.get(kant="gevraagde").casus_id


@pytest.mark.eis("ALG-4", "MEL-4")
@pytest.mark.parametrize(
    ("gestuurd", "fout"),
    [
        ({}, "Maak een keuze."),
        ({"soort": "antwoord"}, "Schrijf op wat u wilt zeggen."),
        ({"soort": "toelichting", "tekst": "Bewaard."}, "Deze keuze bestaat niet"),
        ({"soort": "antwoord", "tekst": "Gemeld door Tjibbe Zwaluwstra."}, "Haal dit weg: “Tjibbe"),
        ({"soort": "antwoord", "tekst": "x" * 4001}, "4001"),
    ],
)
def test_what_cannot_be_said_is_told_at_the_field_and_what_was_typed_stays(werk, gesteld, gestuurd, fout):
    page = tekst(werk.vreemde.client.post(adres("inhoudsvraag", gesteld[1]), gestuurd))

    assert fout.replace("“", "&ldquo;") in page or fout in page
    assert gestuurd.get("tekst", "") in page
    assert Inhoudsvraag.objects.get(pk=gesteld[1]).status == "gevraagd"


@pytest.mark.eis("ALG-4")
@pytest.mark.parametrize(
    ("gestuurd", "fout"),
    [
        ({"tekst": "Wat?"}, "Maak een keuze."),
        ({"grond": "zomaar", "tekst": "Wat?"}, "Deze keuze bestaat niet"),
    ],
)
def test_without_a_ground_nothing_is_asked(werk, gestuurd, fout):
    page = tekst(werk.behandelaar.client.post(adres("inhoud_vragen", treffer().pk), gestuurd))

    assert fout in page
    assert "Wat?" in page
    assert not Inhoudsvraag.objects.exists()


def test_for_who_works_elsewhere_the_page_says_that_nothing_is_delivered(werk):
    Account.objects.filter(partij=werk.ander_vt).update(is_active=False)
    client = werk.behandelaar.client
    assert "wordt bewaard en niet bezorgd" in tekst(client.get(adres("inhoud_vragen", treffer().pk)))

    client.post(adres("inhoud_vragen", treffer().pk), VRAAG)
    deliver_inhoud(at=VANDAAG)
    vraag = Inhoudsvraag.objects.get().pk
    page = tekst(client.get(adres("inhoudsvraag", vraag)))
    assert "Dit is nog niet bezorgd" in page
    assert "Bel 0800-2000" in page

    sent = {"soort": "antwoord", "tekst": "Gebeld met de front office: één melding."}
    page = tekst(client.post(adres("gehoord", vraag), sent, follow=True))
    assert "Gebeld met de front office" in page
    assert "vastgelegd door Bente Behandelaar" in page


def test_what_was_heard_needs_a_text(werk, gesteld):
    page = tekst(werk.behandelaar.client.post(adres("gehoord", gesteld[0]), {"soort": "weigering"}))

    assert "Schrijf op wat u wilt zeggen." in page


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager", "beheerder"])
def test_a_stranger_and_the_other_side_find_nothing_of_this_half(werk, gesteld, wie):
    client = getattr(werk, wie).client
    paginas = [adres(een, gesteld[0]) for een in ("inhoudsvraag", "gehoord")]
    paginas.append(adres("inhoud_vragen", treffer().pk))

    assert [client.get(een).status_code for een in paginas] == [404] * 3
    assert [client.post(een, VRAAG).status_code for een in paginas] == [404] * 3
    assert client.post(adres("inhoud_gelezen", gesteld[0])).status_code == 404


@pytest.mark.eis("ROL-2")
def test_the_side_that_asks_finds_nothing_of_the_other_half(werk, gesteld):
    for wie in (werk.behandelaar, werk.frontoffice, werk.lokaal):
        assert wie.client.get(adres("inhoudsvraag", gesteld[1])).status_code == 404


def test_who_is_asked_can_read_the_own_casus_first(werk, gesteld):
    page = tekst(werk.vreemde.client.get(adres("inhoudsvraag", gesteld[1])))

    assert f'href="{reverse("web:casus", args=[_daar()])}"' in page


def test_where_a_text_is_always_needed_its_label_does_not_say_otherwise(werk, gesteld):
    vrager = tekst(werk.behandelaar.client.get(adres("inhoudsvraag", gesteld[0])))
    gevraagde = tekst(werk.vreemde.client.get(adres("inhoudsvraag", gesteld[1])))

    assert "behalve als het hier niet bekend is" not in vrager
    assert "behalve als het hier niet bekend is" in gevraagde


def test_the_page_of_a_question_asks_nothing_twice(werk, gesteld):
    with vragen_gesteld() as vragen:
        inhoudspagina(gesteld[0], by=werk.behandelaar.by, at=VANDAAG)

    assert vaker_gesteld(vragen) == []


def test_while_something_was_asked_back_no_answer_is_awaited_from_who_asked_it(werk, gesteld):
    page = adres("inhoudsvraag", gesteld[1])
    assert "Antwoord gevraagd" in tekst(werk.vreemde.client.get(page))

    werk.vreemde.client.post(page, {"soort": "wedervraag", "tekst": "Welk jaar bedoelt u?"})

    assert "Antwoord gevraagd" not in tekst(werk.vreemde.client.get(page))
