"""What can somebody weigh at most, before the names are compared? Most whom a key brings can never reach a threshold.

Comparing names is what takes time. Dates, addresses and numbers are quick to compare, and with the best that names
could add they already tell that most are somebody else.
"""

from functools import lru_cache

from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.gewichten import Gewichten, Rij, Tafel
from zicht.koppeling.niveaus import (
    Achternaam,
    Gelijkheid,
    Voornaam,
    kunnen_verwisseld_zijn,
    niveau_adres,
    niveau_bsn,
    niveau_datum,
    niveau_gelijkheid,
    niveau_voornaam,
)


class Bovengrens:
    """The most that anybody can weigh beside one person of a question."""

    __slots__ = ("_gewichten", "_per_adres", "_per_datum", "_wie")

    def __init__(self, wie: Gegevens, gewichten: Gewichten) -> None:
        """This function will find the best that names could add at each level of date and address."""
        self._wie, self._gewichten = wie, gewichten
        voornaam = gewichten.van_voornaam(wie.voornamen.split(" ", 1)[0])
        achternaam = gewichten.van_achternaam(wie.achternaam)
        self._per_datum = _met_naam(gewichten.voornaam_datum, (Voornaam.GELIJK,), voornaam)
        self._per_adres = _met_naam(
            gewichten.achternaam_adres, (Achternaam.GELIJK, Achternaam.DEEL), achternaam
        )

    def van(self, ander: Gegevens, vanaf: float) -> tuple[float, float]:
        """This function will return what cannot be exceeded: the bits of the person, and those of the household.

        The given name is compared only for who might reach `vanaf` alone.
        """
        wie, gewichten = self._wie, self._gewichten
        datum = niveau_datum(wie.geboortedatum, ander.geboortedatum)
        los = gewichten.geslacht[niveau_gelijkheid(wie.geslacht, ander.geslacht)]
        if wie.bsn and ander.bsn:
            los += gewichten.bsn[niveau_bsn(wie.bsn, ander.bsn)]
        huishouden = self._per_adres[niveau_adres(wie, ander)]
        if wie.telefoon and ander.telefoon:
            gelijk = wie.telefoon == ander.telefoon
            huishouden += gewichten.telefoon[Gelijkheid.GELIJK if gelijk else Gelijkheid.ANDERS]
        persoon = los + self._per_datum[datum]
        if persoon + huishouden >= vanaf:
            persoon = los + self._met_voornaam(ander, datum)
        return persoon, huishouden

    def _met_voornaam(self, ander: Gegevens, datum: int) -> float:
        wie = self._wie
        niveau = niveau_voornaam(wie.voornamen, wie.voorletters, ander.voornamen, ander.voorletters)
        if niveau is Voornaam.GELIJK:
            return self._per_datum[datum]
        if niveau is Voornaam.ANDERS and kunnen_verwisseld_zijn(wie, ander):
            niveau = Voornaam.LIJKT
        return self._gewichten.voornaam_datum[niveau][datum]


@lru_cache(maxsize=64)
def _hoogste(tafel: Tafel) -> Rij:
    return tuple(map(max, zip(*tafel, strict=True)))


def _met_naam(tafel: Tafel, gelijk: tuple[int, ...], zeldzaam: float) -> Rij:
    """The best of a column; names that are the same weigh more when they are rare."""
    if zeldzaam <= 0:
        return _hoogste(tafel)
    rijen = [_hoogste(tafel), *([bits + zeldzaam for bits in tafel[rij]] for rij in gelijk)]
    return tuple(map(max, *rijen))
