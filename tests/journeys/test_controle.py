"""The main line, walked against a running application: the same walk as `make demo CHECK=1`."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest
from django.conf import settings

from zicht.casus.actions import raise_termijnen
from zicht.kern import SYSTEEM, Rol
from zicht.logboek.actions import verzegel
from zicht.organisaties.actions import load_stamgegevens
from zicht.organisaties.queries import organisaties_met_regio
from zicht.raamwerk import klok
from zicht.voorbeeld import controle
from zicht.voorbeeld.controle import gang
from zicht.voorbeeld.inrichten import Inrichter, Login, logins_voor

WACHTWOORD = "proefpad-denkbeeld-0001"


@pytest.fixture
def regio(transactional_db) -> tuple[Login, ...]:
    """Make a region with everybody who works there, and no report as yet."""
    at = controle.BEGIN - timedelta(days=7)
    load_stamgegevens(by=SYSTEEM, at=at)
    friesland = next(een for een in organisaties_met_regio(date(2027, 3, 1)) if een.code == "friesland")
    Inrichter(Random(1), at=at, wachtwoord=WACHTWOORD).richt_in(friesland)
    return logins_voor("friesland")


@pytest.fixture
def werker(monkeypatch) -> None:
    """Let the worker take its turn whenever the walk waits for it."""
    echt = gang.wacht_tot

    def wacht(gehaald: Callable[[], bool], *, verwacht: str, seconden: float = 60) -> None:
        raise_termijnen(at=klok.now())
        verzegel()
        echt(gehaald, verwacht=verwacht, seconden=1)

    for waar in ("licht", "verhalen"):
        monkeypatch.setattr(f"zicht.voorbeeld.controle.{waar}.wacht_tot", wacht)


@pytest.fixture(autouse=True)
def eigen_klok():
    """Leave the clock as it was."""
    yield
    (settings.ZICHT_DATA / "klok.json").unlink(missing_ok=True)


@pytest.mark.eis("OVD-1", "OVD-2", "VB-2", "VB-4", "VB-5", "MEL-1", "MEL-4", "INF-1", "INF-4", "ALG-6")
def test_the_main_line_holds_from_report_to_accepted_handover(regio, werker, live_server):
    gezegd: list[str] = []
    code = controle.loop(live_server.url, logins=regio, wachtwoord=WACHTWOORD, zeg=gezegd.append)
    assert code == 0, "\n".join(gezegd)
    assert sum(regel.startswith("  OK") for regel in gezegd) > 40


@gang.stap("Dit kan niet")
def _kan_niet(een: gang.Gang, _spoor: gang.Spoor) -> None:
    wie = een.als(Rol.BEOORDELAAR)
    wie.ga_naar("/")
    gang.zie(wie, "Dat staat er niet")


@gang.stap("Nooit bereikt")
def _nooit(_een: gang.Gang, _spoor: gang.Spoor) -> None:
    """Stands behind a step that fails."""


@gang.stap("Wel bereikt")
def _wel(_een: gang.Gang, _spoor: gang.Spoor) -> None:
    """Stands in the next story."""


def test_a_step_that_does_not_hold_ends_its_story_and_the_walk_fails(regio, live_server, monkeypatch):
    verhalen = gang.Verhaal("Eerste", (_kan_niet, _nooit)), gang.Verhaal("Tweede", (_wel,))
    monkeypatch.setattr("zicht.voorbeeld.controle.verhalen.VERHALEN", verhalen)
    monkeypatch.setattr("zicht.voorbeeld.controle.verhalen.SLOT", gang.Verhaal("Slot", ()))
    gezegd: list[str] = []
    assert controle.loop(live_server.url, logins=regio, wachtwoord=WACHTWOORD, zeg=gezegd.append) == 1
    tekst = "\n".join(gezegd)
    assert "verwacht: “Dat staat er niet”" in tekst
    assert "Nooit bereikt" not in tekst
    assert "Wel bereikt" in tekst
    assert "Traceback" not in tekst
