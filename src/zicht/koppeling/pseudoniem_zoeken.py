"""Who in a register of pseudonyms are these people? Asked with pseudonyms, answered in levels.

The register weighs and answers; who asked knows the persons of the question and explains each hit from its levels.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, Protocol

from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.gewichten import Gewichten
from zicht.koppeling.niveaus import Vergelijking
from zicht.koppeling.pseudoniem import Blok, vergelijk_merken, versleutel
from zicht.koppeling.sleutels import Sleutelsoort
from zicht.koppeling.wegen import Weging, weeg_niveaus
from zicht.koppeling.zoeken import HOOGSTENS, Antwoord, Gewogen, Rij, Treffer, weeg_huishouden

_NIEMAND = Gegevens()


class Gevraagde(NamedTuple):
    """One person of a question: the blocks, and in whole bits how rare the names are, which tells little."""

    blokken: tuple[Blok, ...]
    zeldzame_voornaam: int
    zeldzame_achternaam: int


class Bewaarde(NamedTuple):
    """One person under one key of a register: number, group, and the marks to compare by."""

    nummer: int
    groep: int
    merken: bytes


class Pseudoniemregister(Protocol):
    """Where blocks are kept."""

    @property
    def omvang(self) -> int:
        """This function will return how many persons there are."""
        ...

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[Bewaarde]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        ...


@dataclass(frozen=True)
class Pseudoniemantwoord:
    """What was found, and for each pair (place in the question, number in the register) how far the two agree."""

    antwoord: Antwoord
    niveaus: dict[tuple[int, int], Vergelijking]


def gevraagde(wie: Gegevens, geheim: bytes, gewichten: Gewichten) -> Gevraagde:
    """This function will make a normalised person into what may be sent to a register."""
    eerste = wie.voornamen.split(" ", 1)[0]
    return Gevraagde(
        tuple(versleutel(wie, geheim, als_vraag=True)),
        round(gewichten.van_voornaam(eerste)),
        round(gewichten.van_achternaam(wie.achternaam)),
    )


def zoek_pseudoniem(
    vraag: Sequence[Gevraagde],
    register: Pseudoniemregister,
    gewichten: Gewichten,
    *,
    vanaf: float,
    hoogstens: int = HOOGSTENS,
) -> Pseudoniemantwoord:
    """This function will return who of a register of pseudonyms the persons of one report may be.

    Like `zoek`, with one question to the register. Of somebody who was described more than once, under a number of the
    register or in the question, the keys tell of different descriptions: the one that tells most is weighed.
    """
    wie: dict[int, list[tuple[int, Blok]]] = defaultdict(list)
    for plaats, persoon in enumerate(vraag):
        for blok in persoon.blokken:
            wie[blok.getal].append((plaats, blok))
    afgekapt: set[Sleutelsoort] = set()
    niveaus: dict[tuple[int, int], Vergelijking] = {}
    wegingen: dict[tuple[int, int], Gewogen] = {}
    for getal, bewaarden in register.vind(wie, hoogstens):
        if len(bewaarden) > hoogstens:
            afgekapt.add(wie[getal][0][1].soort)
            continue
        for (plaats, blok), bewaard in product(wie[getal], bewaarden):
            niveau, paar = vergelijk_merken(blok.merken, bewaard.merken), (plaats, bewaard.nummer)
            if niveau == niveaus.get(paar):
                continue
            weging = weeg_niveaus(niveau, *vraag[plaats][1:], gewichten)
            if paar not in niveaus or _sterkte(weging) > _sterkte(wegingen[paar][2]):
                niveaus[paar] = niveau
                wegingen[paar] = plaats, Rij(bewaard.nummer, bewaard.groep, _NIEMAND), weging
    treffers = _treffers(wegingen.values(), register.omvang, vanaf)
    return Pseudoniemantwoord(Antwoord(treffers, frozenset(afgekapt)), niveaus)


def _sterkte(weging: Weging) -> tuple[float, float]:
    """How much a pair tells: as much as it adds to a hit of that person alone, then against a housemate."""
    return max(weging.persoon, 0.0) + weging.huishouden, weging.huisgenoot


def _treffers(wegingen: Iterable[Gewogen], omvang: int, vanaf: float) -> tuple[Treffer, ...]:
    groepen: dict[int, list[Gewogen]] = defaultdict(list)
    for gewogen in wegingen:
        groepen[gewogen[1].groep].append(gewogen)
    treffers = (weeg_huishouden(groep, van_groep, omvang) for groep, van_groep in groepen.items())
    gekozen = [treffer for treffer in treffers if treffer.bits >= vanaf]
    return tuple(sorted(gekozen, key=lambda treffer: (-treffer.bits, treffer.groep)))
