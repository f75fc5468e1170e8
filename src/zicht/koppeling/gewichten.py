"""How much does each level weigh? In bits: one bit more is twice as unlikely to be chance.

A weight compares two chances: to see this level when the two are the same person, and to see it when they are not.
There are two kinds of "not the same": a stranger somewhere in the country, and somebody of the same household, who
shares surname, address and telephone, and as a twin the date of birth.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from zicht.koppeling.niveaus import Achternaam, Adres, Datum, Gelijkheid, Nummer, Voornaam

Rij = tuple[float, ...]
Tafel = tuple[Rij, ...]


@dataclass(frozen=True)
class Gewichten:
    """What every level weighs; the data of one day, from one register.

    Given name with date of birth, and surname with address, are weighed together: the one tells something of the
    other. `omvang` is how many persons they were learnt from. The names say how many bits more or less a name
    weighs than the average one when it is the same on both sides: `Jansen` less, a rare name more.
    """

    geldig_van: str
    bron: str
    omvang: int
    voornaam_datum: Tafel
    achternaam_adres: Tafel
    bsn: Rij
    geslacht: Rij
    telefoon: Rij
    huis_voornaam_datum: Tafel
    huis_bsn: Rij
    huis_geslacht: Rij
    voornamen: Mapping[str, float] = field(default_factory=dict)
    achternamen: Mapping[str, float] = field(default_factory=dict)
    zeldzame_voornaam: float = 0.0
    zeldzame_achternaam: float = 0.0

    def van_voornaam(self, naam: str) -> float:
        """This function will return what this given name weighs more than the average one."""
        return self.voornamen.get(naam, self.zeldzame_voornaam)

    def van_achternaam(self, naam: str) -> float:
        """This function will return what this surname weighs more than the average one; of several the rarest."""
        if "-" in naam:
            return max(self.achternamen.get(deel, self.zeldzame_achternaam) for deel in naam.split("-"))
        return self.achternamen.get(naam, self.zeldzame_achternaam)


_RIJEN: dict[str, type[IntEnum]] = {
    "bsn": Nummer, "geslacht": Gelijkheid, "telefoon": Gelijkheid, "huis_bsn": Nummer, "huis_geslacht": Gelijkheid
}  # fmt: skip
_TAFELS: dict[str, tuple[type[IntEnum], type[IntEnum]]] = {
    "voornaam_datum": (Voornaam, Datum),
    "achternaam_adres": (Achternaam, Adres),
    "huis_voornaam_datum": (Voornaam, Datum),
}
_LOS = (
    "geldig_van",
    "bron",
    "omvang",
    "zeldzame_voornaam",
    "zeldzame_achternaam",
    "voornamen",
    "achternamen",
)


def als_json(gewichten: Gewichten) -> str:
    """This function will return weights as text that people can read: each weight behind the name of its level."""
    gegevens: dict[str, Any] = {naam: getattr(gewichten, naam) for naam in _LOS[:5]}
    for naam, soort in _RIJEN.items():
        gegevens[naam] = _benoem(soort, getattr(gewichten, naam))
    for naam, (rij, kolom) in _TAFELS.items():
        tafel = getattr(gewichten, naam)
        gegevens[naam] = {r.name.lower(): _benoem(kolom, tafel[r]) for r in rij}
    gegevens |= {naam: dict(sorted(getattr(gewichten, naam).items())) for naam in _LOS[5:]}
    return json.dumps(gegevens, indent=1, ensure_ascii=False) + "\n"


def uit_json(tekst: str) -> Gewichten:
    """This function will read weights; raises KeyError when a level is missing."""
    gegevens = json.loads(tekst)
    rijen: dict[str, Any] = {naam: _lees(soort, gegevens[naam]) for naam, soort in _RIJEN.items()}
    tafels: dict[str, Any] = {
        naam: tuple(_lees(kolom, gegevens[naam][r.name.lower()]) for r in rij)
        for naam, (rij, kolom) in _TAFELS.items()
    }
    return Gewichten(**{naam: gegevens[naam] for naam in _LOS}, **rijen, **tafels)


def _benoem(soort: type[IntEnum], rij: Sequence[float]) -> dict[str, float]:
    return {niveau.name.lower(): rij[niveau] for niveau in soort}


def _lees(soort: type[IntEnum], benoemd: Mapping[str, float]) -> Rij:
    return tuple(float(benoemd[niveau.name.lower()]) for niveau in soort)
