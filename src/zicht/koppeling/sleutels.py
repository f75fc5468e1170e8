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
    DATUM_VOORNAAM = 2  # another surname, another address
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
    Sleutelsoort.DATUM_VOORNAAM: gettext_noop("dezelfde geboortedatum en voornaam"),
    Sleutelsoort.DATUM_KLANK: gettext_noop("dezelfde geboortedatum en achternaam"),
    Sleutelsoort.NAAM_JAAR: gettext_noop("dezelfde naam en hetzelfde geboortejaar"),
    Sleutelsoort.NAAM_WIJK: gettext_noop("dezelfde achternaam in dezelfde buurt"),
    Sleutelsoort.ADRES: gettext_noop("hetzelfde adres"),
    Sleutelsoort.TELEFOON: gettext_noop("hetzelfde telefoonnummer"),
    Sleutelsoort.NAAM_DAG: gettext_noop("dezelfde naam en dezelfde verjaardag"),
    Sleutelsoort.NAAM: gettext_noop("dezelfde naam"),
    Sleutelsoort.NAAM_ZONDER_DATUM: gettext_noop("dezelfde naam, zonder geboortedatum"),
}


# The first letter of the text of a key tells its kind.
_SOORT = dict(zip("abcdefghij", Sleutelsoort, strict=True))
_HELFT = 0x8000_0000


def bewaarsleutels(wie: Gegevens) -> set[int]:
    """This function will return the keys by which a normalised person is kept; empty when nothing useful is known.

    Each is a whole number that fits in four bytes with a sign.
    """
    return {crc32(tekst.encode()) - _HELFT for tekst in _teksten(wie, als_vraag=False)}


def vraagsleutels(wie: Gegevens) -> dict[int, Sleutelsoort]:
    """This function will return the keys by which a normalised person is looked for, each with its kind."""
    return {crc32(tekst.encode()) - _HELFT: _SOORT[tekst[0]] for tekst in _teksten(wie, als_vraag=True)}


def sleutelteksten(wie: Gegevens, *, als_vraag: bool) -> list[tuple[Sleutelsoort, str]]:
    """This function will return the keys of a normalised person as texts, to keep or to ask.

    Who has a whole date of birth is looked for by name only among those who have none: the others would have been
    found by name and date. With the date the given name is also looked for as if it were a surname: names that are
    new to who writes them change places.
    """
    return [(_SOORT[tekst[0]], tekst[1:]) for tekst in _teksten(wie, als_vraag=als_vraag)]


def _teksten(wie: Gegevens, *, als_vraag: bool) -> list[str]:  # noqa: C901, PLR0912 - one step for each kind of key
    bsn, voornamen, voorletters, _, achternaam, _, datum, postcode, huisnummer, _, _, telefoon = wie
    klanken = _klanken(achternaam)
    voornaam = voornamen.split(" ", 1)[0]
    is_heel = bool(datum) and datum[6:] != "00"
    teksten: list[str] = []
    if bsn:
        teksten.append("a" + bsn)
    if telefoon:
        teksten.append("g" + telefoon)
    if datum:
        _op_datum(teksten, klanken, _letters(voornaam, voorletters[:1], als_vraag), datum)
    if postcode:
        wijk = postcode[:4]
        for naam in klanken:
            teksten.append(f"e{naam} {wijk}")  # noqa: PERF401 - of one or two names a comprehension is slower
        if huisnummer:
            teksten.append(f"f{postcode} {huisnummer}")
    if eerste := _stamklank(voornaam) or klank(voorletters[:1]):
        for soort in _naamsoorten(is_heel=is_heel, als_vraag=als_vraag):
            for naam in klanken:
                teksten.append(f"{soort}{naam} {eerste}")  # noqa: PERF401
    if als_vraag and is_heel and voornamen:
        teksten.append(f"c{_dag(datum)}{klank(voornamen.replace(' ', ''))}")
    return teksten


def _naamsoorten(*, is_heel: bool, als_vraag: bool) -> str:
    if is_heel:
        return "j" if als_vraag else "i"
    return "i" if als_vraag else "ij"


def _op_datum(teksten: list[str], klanken: tuple[str, ...], letters: tuple[str, ...], datum: str) -> None:
    jaar, verjaardag, dag = datum[:4], datum[4:], ""
    if datum[6:] != "00":
        dag = _dag(datum)
        for letter in letters:
            teksten.append(f"b{dag}{letter}")  # noqa: PERF401
    for naam in klanken:
        if dag:
            teksten.append(f"c{dag}{naam}")
        for letter in letters:
            teksten.append(f"d{naam} {letter}{jaar}")
            if dag:
                teksten.append(f"h{naam} {letter}{verjaardag}")


@lru_cache(maxsize=65_536)
def _stamklank(voornaam: str) -> str:
    return klank(stam(voornaam))


@lru_cache(maxsize=65_536)
def _klanken(achternaam: str) -> tuple[str, ...]:
    return tuple(klank(deel) for deel in achternaam.split("-")) if achternaam else ()


def _dag(datum: str) -> str:
    """The day and month in one order, so that the two swapped give the same key."""
    maand, dag = datum[4:6], datum[6:]
    return datum if maand <= dag else f"{datum[:4]}{dag}{maand}"


@lru_cache(maxsize=65_536)
def _letters(voornaam: str, voorletter: str, als_vraag: bool) -> tuple[str, ...]:
    """The first two sounds of the name from which the given name comes; of who has only initials the first.

    Who is asked with a given name may be there with initials only.
    """
    letter = klank(voorletter)
    if not voornaam:
        return (letter,) if letter else ()
    klanken = _stamklank(voornaam)[:2]
    return tuple({klanken: None, letter or klanken[0]: None}) if als_vraag else (klanken,)
