"""One run of everything: made records in every way, FEBRL, and Splink beside each."""

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench.radar.maak import maak, schrijf
from bench.radar.omgeving import ROOT, python_van
from bench.radar.streek import TOETS

_ALLE_PAREN_TOT = 1_000_000
_POSTGRES = ROOT / "bouw" / "postgres.py"


def meet_alles(aantallen: Sequence[int], *, zaad: int) -> dict[str, Any]:
    """This function will measure so many made records, and FEBRL 3 and 4, plain and by pseudonym, on both databases.

    Beside each stands Splink: pairs, clusters and, but for FEBRL, how long one new record takes. Each measurement is a
    process of its own, so that none has the memory of another.
    """
    ander = python_van("vergelijk")
    uitslag: dict[str, Any] = {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}",
    }
    with tempfile.TemporaryDirectory(prefix="zicht-radar-") as map_:
        for aantal in aantallen:
            bestand = Path(map_) / "toets.csv"
            with bestand.open("w", encoding="utf-8", newline="") as stroom:
                schrijf(stroom, maak(TOETS, aantal, zaad))
            uitslag[f"{aantal}"] = _meet_bestand(bestand, ander, paren=aantal <= _ALLE_PAREN_TOT)
        for welke in (3, 4):
            bestand = Path(map_) / f"febrl{welke}.csv"
            with bestand.open("w", encoding="utf-8") as stroom:
                subprocess.run(
                    [ander, "-m", "bench.radar", "febrl", "--welke", str(welke)], stdout=stroom, check=True
                )
            uitslag[f"FEBRL {welke}"] = _meet_bestand(bestand, ander, paren=True, nieuw=0)
    return uitslag


def _meet_bestand(bestand: Path, ander: str, *, paren: bool, nieuw: int = 20) -> dict[str, Any]:
    ernaast = ("ernaast", "--bestand", str(bestand), "--nieuw", str(nieuw))
    return {
        "sqlite": _evalueer(bestand, *(["--paren"] if paren else [])),
        "sqlite, pseudonyms": _evalueer(bestand, "--pseudoniem"),
        "postgresql": _evalueer(bestand, postgres=True),
        "postgresql, pseudonyms": _evalueer(bestand, "--pseudoniem", postgres=True),
        "splink": _meet(ander, "-m", "bench.radar", *ernaast),
    }


def _evalueer(bestand: Path, *woorden: str, postgres: bool = False) -> Any:
    voor = [str(_POSTGRES), "--meten", sys.executable] if postgres else []
    return _meet(
        sys.executable, *voor, "-m", "zicht", "radar", "evalueer", "--bestand", str(bestand), *woorden
    )


def _meet(*opdracht: str) -> Any:
    """Run one measurement; beside its figures stands how busy the machine was, and the processor time of all of it."""
    drukte, eerder = os.getloadavg()[0], _processortijd()
    klaar = subprocess.run(opdracht, stdout=subprocess.PIPE, check=True)
    if not klaar.stdout.strip():
        return None  # No PostgreSQL here: it said so.
    return json.loads(klaar.stdout) | {
        "load_before": round(drukte, 1),
        "processor_seconds": round(_processortijd() - eerder),
    }


def _processortijd() -> float:
    gebruikt = resource.getrusage(resource.RUSAGE_CHILDREN)
    return gebruikt.ru_utime + gebruikt.ru_stime
