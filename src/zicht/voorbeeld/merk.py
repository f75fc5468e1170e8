"""What was made in a data folder, with which seed and by which version, and was it finished?"""

import json
import secrets
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from zicht.voorbeeld.namen import STRAATBEGIN

STANDAARDPOORT = 8000
# Enough for every state that the process can have here. On two cores that do nothing else it takes less than the two
# minutes that a first start may take.
STANDAARDMELDINGEN = 150
BUURMELDINGEN = 20
"""At the organisation that knew some of the households before: for what is asked of others."""
VERSIE = 2
_DATABASE = "zicht.sqlite3"
_EIGEN_BESTANDEN = (*(_DATABASE + eind for eind in ("", "-wal", "-shm", "-beurt")), "klok.json")


class VreemdeMap(RuntimeError):  # noqa: N818
    """The folder holds a database that no demonstration made; it is left alone."""


@dataclass(frozen=True)
class Merk:
    """The choices a region was made with; `klaar` is set when the last report was played to the end."""

    meldingen: int
    zaad: int
    eind: str
    wachtwoord: str
    versie: int = VERSIE
    klaar: bool = False

    def schrijf(self, data: Path) -> None:
        """This function will keep the mark in the folder, readable for its owner alone."""
        bestand = _bestand(data)
        bestand.touch(mode=0o600)
        bestand.write_text(json.dumps(asdict(self)), encoding="utf-8")

    def afgerond(self) -> "Merk":
        """This function will return the mark of a region that is whole."""
        return replace(self, klaar=True)


def lees(data: Path) -> Merk | None:
    """This function will return the mark of a folder, None when there is none; raises VreemdeMap."""
    if _bestand(data).exists():
        return Merk(**json.loads(_bestand(data).read_text(encoding="utf-8")))
    if (data / _DATABASE).exists():
        raise VreemdeMap(str(data))
    return None


def ruim_op(data: Path) -> None:
    """This function will remove what a demonstration made in the folder, and nothing else."""
    for naam in (*_EIGEN_BESTANDEN, _bestand(data).name):
        (data / naam).unlink(missing_ok=True)


def nieuw_wachtwoord() -> str:
    """This function will return a password that can be typed, different in every folder."""
    woorden = [secrets.choice(STRAATBEGIN).lower() for _ in range(3)]
    return "-".join([*woorden, f"{secrets.randbelow(10_000):04}"])


def _bestand(data: Path) -> Path:
    return data / "voorbeeld.json"
