"""By which keys does one find whom this might be, without looking at everybody?

Ten kinds, each a combination that survives some kind of fault. A person has those of which all parts are known,
some seven on average. A key is one whole number of 32 bits: different keys may fall together by chance, which costs
a look at somebody who scores nothing.
"""

from enum import IntEnum
from functools import lru_cache
from zlib import crc32

from zicht.kern import gettext_noop
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.namen import klank
from zicht.koppeling.roepnamen import stam


class Sleutelsoort(IntEnum):
    """The kinds of keys; what each survives stands beside it."""

    BSN = 1  # everything else is wrong
    DATUM_LETTER = 2  # another surname, another address
    DATUM_KLANK = 3  # another given name
    NAAM_JAAR = 4  # day or month wrong or unknown
    NAAM_WIJK = 5  # given name and date wrong, no house number
    ADRES = 6  # names and dates wrong; the household
    TELEFOON = 7  # names and dates wrong; moved
    NAAM_DAG = 8  # year wrong
    NAAM = 9  # who asks knows no date; moved
    NAAM_ZONDER_DATUM = 10  # of who is kept no date is known; moved

    @property
    def in_woorden(self) -> str:
        """This function will return in Dutch what has to agree, marked for translation."""
        return _NAMEN[self]


_NAMEN = {
    Sleutelsoort.BSN: gettext_noop("hetzelfde BSN"),
    Sleutelsoort.DATUM_LETTER: gettext_noop("dezelfde geboortedatum en voorletter"),
    Sleutelsoort.DATUM_KLANK: gettext_noop("dezelfde geboortedatum en achternaam"),
    Sleutelsoort.NAAM_JAAR: gettext_noop("dezelfde naam en hetzelfde geboortejaar"),
    Sleutelsoort.NAAM_WIJK: gettext_noop("dezelfde achternaam in dezelfde buurt"),
    Sleutelsoort.ADRES: gettext_noop("hetzelfde adres"),
    Sleutelsoort.TELEFOON: gettext_noop("hetzelfde telefoonnummer"),
    Sleutelsoort.NAAM_DAG: gettext_noop("dezelfde naam en dezelfde verjaardag"),
    Sleutelsoort.NAAM: gettext_noop("dezelfde naam"),
    Sleutelsoort.NAAM_ZONDER_DATUM: gettext_noop("dezelfde naam, zonder geboortedatum"),
}


_MERK = "?abcdefghij"


def bewaarsleutels(wie: Gegevens) -> set[int]:
    """This function will return the keys by which a normalised person is kept; empty when nothing useful is known."""
    return {_getal(soort, tekst) for soort, tekst in sleutelteksten(wie, als_vraag=False)}


def vraagsleutels(wie: Gegevens) -> dict[int, Sleutelsoort]:
    """This function will return the keys by which a normalised person is looked for, each with its kind."""
    return {_getal(soort, tekst): soort for soort, tekst in sleutelteksten(wie, als_vraag=True)}


def sleutelteksten(wie: Gegevens, *, als_vraag: bool) -> list[tuple[Sleutelsoort, str]]:
    """This function will return the keys of a normalised person as texts, to keep or to ask.

    Who has a whole date of birth is looked for by name only among those who have none: the others would have been
    found by name and date. With the date the given name is also looked for as if it were a surname: names that are
    new to who writes them change places.
    """
    is_heel, eigen = _is_heel(wie.geboortedatum), _sleutels(wie)
    if not als_vraag or not is_heel:
        eigen += _op_naam(wie, Sleutelsoort.NAAM)
    if als_vraag == is_heel:
        eigen += _op_naam(wie, Sleutelsoort.NAAM_ZONDER_DATUM)
    if als_vraag and is_heel and wie.voornamen:
        verwisseld = klank(wie.voornamen.replace(" ", ""))
        eigen.append((Sleutelsoort.DATUM_KLANK, _dag(wie.geboortedatum) + verwisseld))
    return eigen


def _sleutels(wie: Gegevens) -> list[tuple[Sleutelsoort, str]]:
    gevonden: list[tuple[Sleutelsoort, str]] = []
    klanken, datum = _klanken(wie.achternaam), wie.geboortedatum
    letters = _letters(wie.voornamen.split(" ", 1)[0], wie.voorletters[:1])
    if wie.bsn:
        gevonden.append((Sleutelsoort.BSN, wie.bsn))
    if _is_heel(datum):
        dag = _dag(datum)
        gevonden += [(Sleutelsoort.DATUM_LETTER, f"{dag}{letter}") for letter in letters]
        gevonden += [(Sleutelsoort.DATUM_KLANK, f"{dag}{naam}") for naam in klanken]
        gevonden += [
            (Sleutelsoort.NAAM_DAG, f"{naam} {letter}{datum[4:]}") for naam in klanken for letter in letters
        ]
    if datum:
        gevonden += [
            (Sleutelsoort.NAAM_JAAR, f"{naam} {letter}{datum[:4]}") for naam in klanken for letter in letters
        ]
    if wie.postcode:
        gevonden += [(Sleutelsoort.NAAM_WIJK, f"{naam} {wie.postcode[:4]}") for naam in klanken]
        if wie.huisnummer:
            gevonden.append((Sleutelsoort.ADRES, f"{wie.postcode} {wie.huisnummer}"))
    if wie.telefoon:
        gevonden.append((Sleutelsoort.TELEFOON, wie.telefoon))
    return gevonden


def _op_naam(wie: Gegevens, soort: Sleutelsoort) -> list[tuple[Sleutelsoort, str]]:
    voornaam = klank(stam(wie.voornamen.split(" ", 1)[0])) or klank(wie.voorletters[:1])
    return [(soort, f"{naam} {voornaam}") for naam in _klanken(wie.achternaam)] if voornaam else []


@lru_cache(maxsize=65_536)
def _klanken(achternaam: str) -> tuple[str, ...]:
    return tuple(klank(deel) for deel in achternaam.split("-")) if achternaam else ()


def _is_heel(datum: str) -> bool:
    return bool(datum) and datum[6:] != "00"


def _dag(datum: str) -> str:
    """The day and month in one order, so that the two swapped give the same key."""
    maand, dag = datum[4:6], datum[6:]
    return datum[:4] + (maand + dag if maand <= dag else dag + maand)


@lru_cache(maxsize=65_536)
def _letters(voornaam: str, voorletter: str) -> tuple[str, ...]:
    """The first sound of the name from which the given name comes, and of the first initial."""
    return tuple({klank(naam)[0]: None for naam in (stam(voornaam), voorletter) if naam})


def _getal(soort: Sleutelsoort, tekst: str) -> int:
    """A whole number that fits in four bytes with a sign."""
    return crc32(f"{_MERK[soort]}{tekst}".encode()) - 0x8000_0000
