"""Who are the people of a copy? The same households, and nobody of them anybody of another copy. Pure.

Texts are changed by word: every word that is a name, a street, a date of birth or a number of the first region becomes
that of the copy, wherever it stands. So what was misspelt stays misspelt, and a handover names who it is about.
"""

import json
import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from random import Random

# Put before a surname, or after a given name, they make another that nobody bears.
_VOOR = tuple(
    begin + eind
    for begin in (
        "",
        "Al",
        "Bre",
        "Cor",
        "Dor",
        "El",
        "Fen",
        "Gro",
        "Hel",
        "Ijs",
        "Jor",
        "Kel",
        "Lind",
        "Mor",
        "Noord",
    )
    for eind in ("", "den", "ker", "len", "mer", "nis", "ra", "ster", "ta", "vel", "wer", "zen")
)
_NA = (
    "",
    "",
    "lin",
    "ne",
    "ra",
    "mar",
    "dina",
    "le",
    "tje",
    "ke",
    "bert",
    "ian",
    "ette",
    "ilde",
    "rik",
    "mond",
)
_STRAAT = (
    "",
    "Oude ",
    "Nieuwe ",
    "Hoge ",
    "Lage ",
    "Kleine ",
    "Grote ",
    "Korte ",
    "Lange ",
    "Zuider ",
    "Noorder ",
)
# As in a country: a few names are borne by many, most by few.
_GEWICHT = tuple(accumulate(1 / (rang + 1) for rang in range(len(_VOOR))))
_POSTCODE = r"\b[1-9][0-9]{3} ?[A-Z]{2}\b"
_TELEFOON_VAST = "+31600"
_TELEFOON = rf"{re.escape(_TELEFOON_VAST)}[0-9]{{6}}\b"
_KENMERK = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
_LAAGSTE, _POSTCODES, _NUMMERS = 1100, 8800, 900_000
_LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"
KOPIE = "<kopie>"
"""Stands in an identifier of the first region where a copy has its own number, of eight digits."""

# A text taken apart: every second part says who somebody is, or where.
Sjabloon = tuple[str, ...]


@dataclass
class Woorden:
    """What in the first region tells who somebody is."""

    achternamen: set[str] = field(default_factory=set)
    voornamen: set[str] = field(default_factory=set)
    straten: set[str] = field(default_factory=set)
    geboortedatums: set[str] = field(default_factory=set)
    bsns: set[str] = field(default_factory=set)
    kenmerken: set[str] = field(default_factory=set)

    def neem_naam(self, voornamen: Iterable[str], achternaam: str) -> None:
        """This function will take in the words of a name; words in small letters belong to no name."""
        self.voornamen.update(woord for deel in voornamen for woord in deel.split() if woord[:1].isupper())
        self.achternamen.update(woord for woord in achternaam.split() if woord[:1].isupper())

    @cached_property
    def patroon(self) -> re.Pattern[str]:
        """This function will return what finds each of them, a postcode or a telephone number, the longest first."""
        datums = {deel for datum in self.geboortedatums for deel in (datum, _met_streepjes(datum))}
        alle = self.achternamen | self.voornamen | self.straten | datums | self.bsns
        alle |= {_in_json(woord) for woord in alle}
        woorden = "|".join(re.escape(woord) for woord in sorted(alle, key=lambda woord: (-len(woord), woord)))
        return re.compile(rf"((?<!\w)(?:{woorden or '(?!)'})(?!\w)|{_POSTCODE}|{_TELEFOON})")

    def ontleed(self, tekst: str) -> Sjabloon:
        """This function will take a text, or the JSON of one, apart. That is slow, so do it once for all copies."""
        return tuple(self.patroon.split(tekst))

    def merk(self, tekst: str) -> str:
        """This function will return a JSON text in which the identifiers of what is copied await a number."""
        return _KENMERK.sub(
            lambda gevonden: f"{gevonden[0][:-8]}{KOPIE}" if gevonden[0] in self.kenmerken else gevonden[0],
            tekst,
        )


class Anderen:
    """The people of one copy."""

    def __init__(self, woorden: Woorden, nummer: int) -> None:
        """This function will draw them; the same number, of 1 or more, gives the same people."""
        self._nummer = nummer
        self._wordt: dict[str, str] = dict.fromkeys(woorden.bsns, "")
        toeval = Random(nummer)  # noqa: S311 - the same number must give the same people
        self._dagen = toeval.randrange(1, 28)
        # One of each for a whole copy: who is misspelt in a report is then still called nearly the same.
        voor = _VOOR[bisect(_GEWICHT, toeval.random() * _GEWICHT[-1])]
        na, straatnaam = toeval.choice(_NA), toeval.choice(_STRAAT)
        self._wordt |= {straat: straatnaam + straat for straat in woorden.straten}
        self._wordt |= {naam: _voeg(voor, naam) for naam in woorden.achternamen}
        self._wordt |= {naam: naam + na for naam in woorden.voornamen}
        for datum in woorden.geboortedatums:
            self._wordt[datum] = anders = self._datum(datum)
            self._wordt[_met_streepjes(datum)] = _met_streepjes(anders)
        self._wordt |= {_in_json(woord): _in_json(anders) for woord, anders in self._wordt.items()}

    def tekst(self, sjabloon: Sjabloon) -> str:
        """This function will return a text as it is in this copy."""
        delen = list(sjabloon)
        delen[1::2] = map(self._anders, delen[1::2])
        return "".join(delen)

    def _anders(self, deel: str) -> str:
        if deel not in self._wordt:
            maak = self._telefoon if deel.startswith(_TELEFOON_VAST) else self._postcode
            self._wordt[deel] = maak(deel)
        return self._wordt[deel]

    def _postcode(self, postcode: str) -> str:
        cijfers = (int(postcode[:4]) - _LAAGSTE + self._nummer * 37) % _POSTCODES + _LAAGSTE
        letter = _LETTERS[(ord(postcode[-2]) + self._nummer) % len(_LETTERS)]
        return f"{cijfers}{letter}{postcode[-1]}"

    def _telefoon(self, nummer: str) -> str:
        eigen = int(nummer.removeprefix(_TELEFOON_VAST))
        return f"{_TELEFOON_VAST}{(eigen + self._nummer * 7919) % _NUMMERS:06}"

    def _datum(self, datum: str) -> str:
        """Another day of the same month: nobody gets older, and what was known in part stays as it was."""
        dag = int(datum[6:])
        return f"{datum[:6]}{(dag - 1 + self._dagen) % 28 + 1:02}" if 1 <= dag <= 28 else datum


def _voeg(voor: str, naam: str) -> str:
    return voor + naam.lower() if voor else naam


def _in_json(woord: str) -> str:
    """The same word as it stands in JSON that holds plain letters only."""
    return json.dumps(woord)[1:-1]


def _met_streepjes(datum: str) -> str:
    return f"{datum[6:]}-{datum[4:6]}-{datum[:4]}"
