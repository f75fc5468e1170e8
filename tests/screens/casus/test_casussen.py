"""Do the screens of a casus show who holds the zicht and what runs, and let it be given and closed?"""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.words import NIEMAND_HOUDT, Fase, Houder, Zichtgrond
from zicht.kern import systeem_voor
from zicht.logboek.models import Regel
from zicht.termijnen import Termijncode

SCREENS = ("zicht", "termijnen", "toewijzen", "sluiten", "taak")


@pytest.fixture
def casus(mensen, op_moment):
    return build.casus(mensen)


def _kop(casus, mensen):
    return queries.kop_van(casus, by=systeem_voor(mensen.vt), at=VANDAAG)


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("scherm", SCREENS)
@pytest.mark.parametrize("wie", ["vreemde", "ander_team_behandelaar", "lokaal", "manager", "beheerder"])
def test_who_may_not_see_the_casus_finds_no_screen_of_it(mensen, casus, scherm, wie):
    adres = reverse(f"casus:{scherm}", args=(casus,))

    assert getattr(mensen, wie).client.get(adres).status_code == 404
    assert getattr(mensen, wie).client.post(adres, {"grond": "geen_vervolg"}).status_code in {404, 405}


@pytest.mark.parametrize("scherm", SCREENS)
def test_every_screen_opens_and_leaves_one_row_in_the_log(mensen, casus, scherm):
    antwoord = mensen.behandelaar.client.get(reverse(f"casus:{scherm}", args=(casus,)))

    assert antwoord.status_code == 200
    assert Regel.objects.filter(daad__startswith="gezien:", casus=casus).count() == 1


@pytest.mark.eis("OVD-1")
def test_the_chain_is_shown_with_ground_and_moment(mensen, casus):
    by = mensen.behandelaar.by
    actions.move_zicht(
        casus=casus,
        houder=Houder.van(mensen.vt),
        grond=Zichtgrond.CRISIS,
        waarom="<b>nu</b>",
        by=by,
        at=VANDAAG,
    )

    tekst = mensen.behandelaar.client.get(reverse("casus:zicht", args=(casus,))).content.decode()

    assert "Veilig Thuis Testland" in tekst
    assert "Crisis" in tekst
    assert "02-03-2026 10.00" in tekst
    assert "&lt;b&gt;nu" in tekst


@pytest.mark.eis("PLUS-1")
def test_every_term_says_how_it_was_counted(mensen, casus):
    actions.set_termijn(
        casus=casus, code=Termijncode.VB_5WD, vanaf=VANDAAG, by=mensen.behandelaar.by, at=VANDAAG
    )

    tekst = mensen.behandelaar.client.get(reverse("casus:termijnen", args=(casus,))).content.decode()

    assert "over 5 werkdagen" in tekst
    assert "09-03-2026" in tekst
    assert "Niet geteld: zaterdag 7 maart, zondag 8 maart." in tekst


@pytest.mark.eis("ALG-3")
def test_a_team_lead_gives_a_casus_to_somebody_else(mensen, casus):
    adres = reverse("casus:toewijzen", args=(casus,))
    keuze = {"behandelaar": mensen.teamgenoot.account, "team": mensen.team, "reden": "Vakantie"}

    assert mensen.werkbegeleider.client.post(adres, keuze).status_code == 302

    assert _kop(casus, mensen).behandelaar == mensen.teamgenoot.naam


@pytest.mark.parametrize(
    "keuze",
    [
        {"behandelaar": "x"},
        {"behandelaar": "vreemde"},
        {"behandelaar": "manager"},
        {"team": "00000000-0000-0000-0000-000000000000"},
        {"reden": "x" * 201},
    ],
)
def test_what_cannot_be_chosen_is_said_and_changes_nothing(mensen, casus, keuze):
    keuze = {veld: str(getattr(getattr(mensen, w, None), "account", w)) for veld, w in keuze.items()}

    antwoord = mensen.werkbegeleider.client.post(reverse("casus:toewijzen", args=(casus,)), keuze)

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors
    assert _kop(casus, mensen).behandelaar == mensen.behandelaar.naam


def test_somebody_elses_casus_is_not_taken_away(mensen, casus):
    antwoord = mensen.teamgenoot.client.post(
        reverse("casus:toewijzen", args=(casus,)), {"behandelaar": mensen.teamgenoot.account}
    )

    assert "U kunt werk verdelen" in antwoord.content.decode()


@pytest.mark.eis("OVD-8")
def test_a_ground_that_is_not_allowed_stays_visible_and_says_why(mensen, casus):
    client, adres = mensen.behandelaar.client, reverse("casus:sluiten", args=(casus,))

    tekst = client.get(adres).content.decode()

    assert tekst.count("Er is nog geen besluit") == 1
    assert 'name="grond"' not in tekst
    assert f'href="{reverse("web:casus", args=(casus,))}#open"' in tekst
    assert client.post(adres, {"grond": "geen_vervolg"}).status_code == 200
    assert client.post(adres, {"grond": "bestaat-niet"}).status_code == 200
    assert client.post(adres, {}).status_code == 200
    assert _kop(casus, mensen).fase is Fase.BEOORDELING


@pytest.mark.eis("OVD-8")
def test_a_casus_is_closed_on_the_ground_that_the_ledger_bears_out(mensen, casus):
    actions.move_zicht(
        casus=casus,
        houder=NIEMAND_HOUDT,
        grond=Zichtgrond.GEEN_VERVOLG,
        by=mensen.behandelaar.by,
        at=VANDAAG,
    )

    antwoord = mensen.behandelaar.client.post(
        reverse("casus:sluiten", args=(casus,)), {"grond": "geen_vervolg", "toelichting": "Klaar"}
    )

    assert antwoord.status_code == 302
    assert _kop(casus, mensen).fase is Fase.GESLOTEN
    assert queries.zichtstand(casus).vanaf - VANDAAG == timedelta(0)
