"""One run of everything: made records, FEBRL where it is, Splink beside it where that is."""

import csv
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TextIO

from bench.radar.febrl import febrl
from bench.radar.maak import KOLOMMEN, maak
from bench.radar.streek import TOETS


def meet_alles(aantal: int) -> dict[str, Any]:
    """This function will measure so many made records, and FEBRL 3 and 4.

    FEBRL names the folder of its files, SPLINK the Python of an environment made from requirements/vergelijk.txt. Each
    measurement is a process of its own, so that none has the memory of another.
    """
    uitslag: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} processors",
        "records": aantal,
    }
    with tempfile.TemporaryDirectory(prefix="zicht-radar-") as map_:
        bestanden = {"toets": Path(map_) / "toets.csv"}
        _bewaar(bestanden["toets"], maak(TOETS, aantal))
        if folder := os.environ.get("FEBRL"):
            for welke in (3, 4):
                bestanden[f"febrl{welke}"] = Path(map_) / f"febrl{welke}.csv"
                _bewaar(bestanden[f"febrl{welke}"], febrl(welke, Path(folder)))
        for naam, bestand in bestanden.items():
            soort = "--paren" if naam == "toets" else "--alleen-paren"
            uitslag[naam] = _los(sys.executable, "evalueer", "--bestand", str(bestand), soort)
            if splink := os.environ.get("SPLINK"):
                uitslag[f"{naam}, Splink"] = _los(splink, "ernaast", "--bestand", str(bestand))
    return uitslag


def _bewaar(bestand: Path, rijen: Iterable[tuple[str, ...]]) -> None:
    with bestand.open("w", encoding="utf-8", newline="") as stroom:
        schrijf(stroom, rijen)


def schrijf(stroom: TextIO, rijen: Iterable[tuple[str, ...]]) -> None:
    """This function will write records as CSV with their columns."""
    schrijver = csv.writer(stroom, lineterminator="\n")
    schrijver.writerow(KOLOMMEN)
    schrijver.writerows(rijen)


def _los(python: str, *woorden: str) -> Any:
    klaar = subprocess.run([python, "-m", "bench.radar", *woorden], stdout=subprocess.PIPE, check=True)
    return json.loads(klaar.stdout)
