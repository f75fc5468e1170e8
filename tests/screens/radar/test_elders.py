"""The page about earlier reports elsewhere, and the piece of it on other pages."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.gezin_elders import meld
from tests.people import VANDAAG
from tests.register_nep import SLEUTELS
from zicht.casus.actions import assign_casus
from zicht.logboek.models import Regel
from zicht.radar.actions.landelijk_beurt import work_register
from zicht.radar.models import Landelijketreffer, Landelijkevraag
from zicht.register.words import RegisterNietBereikbaar


@pytest.fixture
def werk(mensen, register, op_moment):
    """The household was reported elsewhere half a year ago."""
    meld(mensen.vreemde.by, at=VANDAAG - timedelta(days=200))
    work_register(at=VANDAAG - timedelta(days=200))
    return mensen


@pytest.fixture
def hier(werk):
    """The same household is reported here, to the first team."""
    ontvangen = meld(werk.frontoffice.by)
    assign_casus(
        casus=ontvangen.casus, behandelaar=werk.behandelaar.account, team=werk.team,
        by=werk.werkbegeleider.by, at=VANDAAG,
    )  # fmt: skip
    return ontvangen


@pytest.fixture
def treffer(hier):
    """It was found."""
    work_register(at=VANDAAG)
    return Landelijketreffer.objects.get(casus=hier.casus).pk


HTMX = {"HX-Request": "true"}


def adres(naam, *meer):
    """Return an address of this part."""
    return reverse(f"radar:{naam}", args=meer)


def tekst(antwoord):
    """Return what somebody reads."""
    return re.sub(r"\s+", " ", antwoord.content.decode())


@pytest.mark.eis("RAD-1", "RAD-3")
def test_it_says_who_may_have_a_report_since_when_whom_to_call_and_why(werk, hier, treffer):
    page = tekst(werk.behandelaar.client.get(adres("elders", hier.casus)))

    for stuk in (
        "Veilig Thuis Elders",
        "laatste melding in kwartaal 3 van 2025",
        "Bel of mail 0800-2000",
        "vrijwel zeker hetzelfde huishouden",
        "BSN gelijk",
        "Sietske Wielstra",
        "Nog te bekijken",
    ):
        assert stuk in page
    assert Regel.objects.filter(daad="gezien:elders", casus=hier.casus).exists()


@pytest.mark.eis("RAD-1")
@pytest.mark.parametrize("pagina", ["melding:melding", "melding:bevestigen", "web:casus"])
def test_other_pages_fetch_it_and_without_javascript_there_is_a_link(werk, hier, pagina):
    kenmerk = hier.casus if pagina == "web:casus" else hier.melding
    page = tekst(werk.frontoffice.client.get(reverse(pagina, args=[kenmerk])))

    assert f'hx-get="{adres("elders_blok", hier.casus)}"' in page
    assert f'href="{adres("elders", hier.casus)}"' in page


def test_the_piece_by_itself_is_the_page(werk, hier):
    answer = werk.frontoffice.client.get(adres("elders_blok", hier.casus))

    assert answer.url == adres("elders", hier.casus)


@pytest.mark.eis("RAD-1", "RAD-4")
def test_the_piece_asks_by_itself_once_and_shows_what_comes(werk, hier):
    client = werk.frontoffice.client
    voor = tekst(client.get(adres("elders_blok", hier.casus), headers=HTMX))
    assert 'hx-trigger="load"' in voor
    assert "U kunt gewoon verder" in voor

    na = tekst(client.post(adres("elders_vragen", hier.casus), {"vanzelf": "1"}))

    assert "Veilig Thuis Elders" in na
    assert 'hx-trigger="load"' not in na
    assert Landelijkevraag.objects.filter(casus=hier.casus).count() == 1


@pytest.mark.eis("RAD-4")
def test_when_the_register_is_down_it_says_that_it_is_asked_again_by_itself(werk, hier, register):
    register.stoor = RegisterNietBereikbaar()
    client = werk.frontoffice.client

    page = tekst(client.post(adres("elders_vragen", hier.casus), {"vanzelf": "1"}))

    assert "De vraag wordt vanzelf opnieuw gesteld" in page
    assert "Het register is niet bereikbaar." in page
    assert 'hx-trigger="load"' not in page
    ander = build.melding(by=werk.frontoffice.by, personen=(build.gemelde_persoon(roepnaam="Bo"),))
    assert 'hx-trigger="load"' not in tekst(client.get(adres("elders_blok", ander.casus), headers=HTMX))


@pytest.mark.eis("RAD-4")
def test_asking_again_by_hand_is_a_question_of_its_own(werk, hier, treffer):
    page = werk.behandelaar.client.post(adres("elders_vragen", hier.casus), follow=True)

    assert "Veilig Thuis Elders" in tekst(page)
    assert Landelijkevraag.objects.filter(casus=hier.casus, doel="navraag").count() == 1
    assert werk.behandelaar.client.get(adres("elders_vragen", hier.casus)).status_code == 405


@pytest.mark.eis("RAD-4")
def test_switched_off_every_page_says_so(mensen, op_moment):
    ontvangen = meld(mensen.frontoffice.by)
    client = mensen.frontoffice.client

    for pagina in ("elders", "elders_blok"):
        assert "wordt niet gevraagd" in tekst(client.get(adres(pagina, ontvangen.casus), headers=HTMX))


@pytest.mark.eis("RAD-3")
def test_the_casus_names_the_work(werk, hier, treffer):
    page = tekst(werk.behandelaar.client.get(reverse("web:casus", args=[hier.casus])))

    assert "Kijk of dit een eerdere melding bij een andere organisatie is" in page


@pytest.mark.eis("RAD-2")
def test_it_is_confirmed_and_that_is_taken_back(werk, hier, treffer):
    client = werk.behandelaar.client

    assert "Zeg bij elke organisatie" in tekst(client.get(adres("elders", hier.casus)))
    page = tekst(client.post(adres("treffer_bevestigen", treffer), follow=True))
    assert "Vastgelegd: dit zijn dezelfde mensen." in page
    assert "Zeg bij elke organisatie" not in page
    assert "Dit zijn dezelfde mensen: Bente Behandelaar" in page

    page = tekst(client.post(adres("treffer_terugdraaien", treffer), {"reden": "Vergist."}, follow=True))
    assert "Nog te bekijken" in page
    assert "Zeg bij elke organisatie" in page


@pytest.mark.eis("RAD-2", "ALG-4")
@pytest.mark.parametrize("pagina", ["treffer_afwijzen", "treffer_terugdraaien"])
def test_without_a_reason_nothing_is_said_and_what_was_typed_stays(werk, hier, treffer, pagina):
    if pagina == "treffer_terugdraaien":
        werk.behandelaar.client.post(adres("treffer_bevestigen", treffer))
    client = werk.behandelaar.client

    assert 'aria-invalid="true"' in tekst(client.post(adres(pagina, treffer), {"reden": " "}))
    lang = "x" * 501
    assert lang in tekst(client.post(adres(pagina, treffer), {"reden": lang}))


@pytest.mark.eis("RAD-2")
def test_what_was_judged_already_is_refused_at_the_form(werk, hier, treffer):
    werk.behandelaar.client.post(adres("treffer_bevestigen", treffer))

    page = tekst(werk.frontoffice.client.post(adres("treffer_afwijzen", treffer), {"reden": "Anderen."}))

    assert "Draai dat eerst terug." in page
    assert "Anderen." in page


@pytest.mark.eis("RAD-3", "ROL-2")
@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager", "beheerder"])
def test_a_stranger_finds_nothing(werk, hier, treffer, wie):
    client = getattr(werk, wie).client
    lezen = [adres(een, hier.casus) for een in ("elders", "elders_blok")]
    lezen += [adres(een, treffer) for een in ("treffer_afwijzen", "treffer_terugdraaien")]
    doen = [adres("elders_vragen", hier.casus)]
    doen += [
        adres(een, treffer) for een in ("treffer_bevestigen", "treffer_afwijzen", "treffer_terugdraaien")
    ]

    assert [client.get(een, headers=HTMX).status_code for een in lezen] == [404] * 4
    assert [client.post(een, {"reden": "x"}).status_code for een in doen] == [404] * 4
    assert Landelijkevraag.objects.filter(casus=hier.casus).count() == 1


@pytest.mark.eis("RAD-1", "RAD-4")
@pytest.mark.parametrize(
    ("waar", "zegt"),
    [
        ("hier", "Vraag andere organisaties"),
        ("", "Andere organisaties worden niet gevraagd: deze installatie"),
    ],
)
def test_while_a_report_is_typed_it_says_whether_others_are_asked(mensen, op_moment, settings, waar, zegt):
    settings.ZICHT_REGISTER_ADRES, settings.ZICHT_REGISTER_SLEUTELS = waar, SLEUTELS
    client = mensen.frontoffice.client

    page = client.post(reverse("melding:nieuw"), {"meldersoort": "burger"}, follow=True)

    assert zegt in tekst(page)


@pytest.mark.eis("RAD-3")
def test_what_is_told_to_the_melder_stands_before_what_the_melder_must_not_hear(werk, hier, treffer):
    page = tekst(werk.frontoffice.client.get(reverse("melding:bevestigen", args=[hier.melding])))

    volgorde = ("Dit hoort de melder", "Leg vast dat dit is gezegd", "Alleen voor u.", 'id="elders"')
    plekken = [page.index(stuk) for stuk in volgorde]
    assert plekken == sorted(plekken)
