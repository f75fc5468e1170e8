"""Twee processen worden midden in het schrijven gedood: wat bevestigd was is er, en niets is half."""

import json
import os
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

WOORDEN = [sys.executable, "-m", "tests.journeys.schrijver"]


def _laat_schrijven_en_dood(omgeving: dict[str, str], account: str, *, na: float) -> set[str]:
    """Let two processes write, kill both without warning, and return what they said was committed."""
    map_ = Path(omgeving["ZICHT_DATA"])
    uitvoer = [map_ / f"bevestigd-{na}-{nummer}" for nummer in range(2)]
    schrijvers = [_start(omgeving, account, bestand) for bestand in uitvoer]
    einde = monotonic() + 60
    while not all(map(_regels, uitvoer)) and monotonic() < einde:
        sleep(0.02)
    sleep(na)
    for schrijver in schrijvers:
        schrijver.kill()
    for schrijver in schrijvers:
        schrijver.wait(timeout=30)
    return {regel for bestand in uitvoer for regel in _regels(bestand)}


def _zeg(omgeving: dict[str, str], woord: str) -> str:
    return subprocess.check_output([*WOORDEN, woord], env=omgeving, text=True, timeout=60).strip()


def _start(omgeving: dict[str, str], account: str, uitvoer: Path) -> subprocess.Popen[bytes]:
    with uitvoer.open("wb") as stroom:
        return subprocess.Popen([*WOORDEN, "schrijf", account], env=omgeving, stdout=stroom)


def _regels(bestand: Path) -> list[str]:
    # A line that was cut off by the kill was not said.
    return bestand.read_text().split("\n")[:-1]


@pytest.mark.eis("PLUS-11")
@pytest.mark.django_db(transaction=True)
def test_a_second_factor_is_there_with_its_row_in_the_log_or_not_at_all(installatie):
    omgeving = {**installatie.omgeving, "PYTHONPATH": os.pathsep.join(["src", "."])}
    account = _zeg(omgeving, "mensen")

    gedood = subprocess.run([*WOORDEN, "factor", account, "dood"], env=omgeving, timeout=60, check=False)
    assert gedood.returncode == -9
    assert _zeg(omgeving, "factoren") == "0 0"

    # The code app, and the codes to recover that come with it.
    subprocess.run([*WOORDEN, "factor", account], env=omgeving, timeout=60, check=True)
    assert _zeg(omgeving, "factoren") == "2 2"


@pytest.mark.django_db(transaction=True)
def test_what_was_acknowledged_is_there_and_nothing_is_half_done(installatie):
    omgeving = {**installatie.omgeving, "PYTHONPATH": os.pathsep.join(["src", "."])}
    account, bevestigd = _zeg(omgeving, "mensen"), set()

    for na in (0.05, 0.31):
        bevestigd |= _laat_schrijven_en_dood(omgeving, account, na=na)
    geteld = json.loads(_zeg(omgeving, "tel"))
    code, gezegd = installatie.doe("logboek", "verzegel")

    assert len(bevestigd) >= 4
    assert bevestigd <= set(geteld["meldingen"])
    assert geteld["half"] == []
    assert code == 0, gezegd
    assert installatie.doe("logboek", "verifieer")[0] == 0
