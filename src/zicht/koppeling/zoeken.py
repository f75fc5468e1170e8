"""Who in a register are these people, asked together as the persons of one report?"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from zicht.koppeling.bovengrens import Bovengrens
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.gewichten import Gewichten
from zicht.koppeling.sleutels import Sleutelsoort, bewaarsleutels, vraagsleutels
from zicht.koppeling.wegen import Weging, bits_van_paar, weeg

_AFRONDING = 1e-6
HOOGSTENS = 150
"""How many persons one key may bring; a key that brings more tells too little to be followed."""


class Rij(NamedTuple):
    """A person in a register: number, the household or report they were in, and what is known, normalised.

    Where a register keeps several descriptions of one person, `persoon` says which belong together.
    """

    nummer: int
    groep: int
    gegevens: Gegevens
    persoon: Hashable = None

    @property
    def wie(self) -> Hashable:
        """This function will return by what a person is told from others."""
        return self.nummer if self.persoon is None else self.persoon


Gewogen = tuple[int, Rij, Weging]
"""A place in the question, a person of the register, and the bits of the two."""


class Register(Protocol):
    """Where persons are kept with their keys. In a database or in memory."""

    @property
    def omvang(self) -> int:
        """This function will return how many persons there are."""
        ...

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[int]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        ...

    def haal(self, nummers: Collection[int]) -> Iterable[Rij]:
        """This function will return the persons with these numbers, in any order."""
        ...


class Paar(NamedTuple):
    """One person of the question beside one of the register; `bits` says how strongly it is the same person."""

    vraag: int
    rij: Rij
    weging: Weging
    bits: float


@dataclass(frozen=True)
class Treffer:
    """A household or report of the register in which the persons of the question may be.

    `bits` says how strongly it is the same household, `paren` who may be whom, strongest first; empty when only what
    they share agrees. `gedeeld` is the pair by which surname, address and telephone were weighed.
    """

    groep: int
    bits: float
    paren: tuple[Paar, ...]
    gedeeld: Paar


@dataclass(frozen=True)
class Antwoord:
    """What was found, strongest first; `afgekapt` says by what was not looked because too many agree in it."""

    treffers: tuple[Treffer, ...]
    afgekapt: frozenset[Sleutelsoort] = field(default_factory=frozenset)


def zoek(
    vraag: Sequence[Gegevens],
    register: Register,
    gewichten: Gewichten,
    *,
    vanaf: float,
    hoogstens: int = HOOGSTENS,
) -> Antwoord:
    """This function will return who of a register the normalised persons of one report may be.

    Only what reaches `vanaf` bits is returned. Two questions to the register, however many persons there are.
    """
    wie, soorten = _sleutels_van(vraag)
    kandidaten: dict[int, set[int]] = defaultdict(set)
    afgekapt = set()
    for getal, nummers in register.vind(wie, hoogstens):
        if len(nummers) > hoogstens:
            afgekapt.add(soorten[getal])
            continue
        for nummer in nummers:
            kandidaten[nummer] |= wie[getal]
    mogelijk = _schift(vraag, kandidaten, register, gewichten, vanaf)
    treffers = [
        treffer
        for groep, paren in mogelijk
        if _ten_hoogste(wegingen := _weeg(vraag, paren, gewichten)) >= vanaf - _AFRONDING
        if (treffer := weeg_huishouden(groep, wegingen, register.omvang)).bits >= vanaf
    ]
    treffers.sort(key=lambda treffer: (-treffer.bits, treffer.groep))
    return Antwoord(tuple(treffers), frozenset(afgekapt))


def _schift(
    vraag: Sequence[Gegevens],
    kandidaten: Mapping[int, Collection[int]],
    register: Register,
    gewichten: Gewichten,
    vanaf: float,
) -> Iterator[tuple[int, list[tuple[int, Rij]]]]:
    """The pairs of each household that may reach the threshold: most cannot, whatever their names are."""
    grenzen = [Bovengrens(wie, gewichten) for wie in vraag]
    paren: dict[int, list[tuple[int, Rij]]] = {}
    hoogste: dict[int, tuple[float, float]] = {}
    for rij in register.haal(kandidaten):
        groep, gegevens = rij.groep, rij.gegevens
        for plaats in kandidaten[rij.nummer]:
            persoon, huishouden = grenzen[plaats].van(gegevens, vanaf)
            persoon = max(persoon, 0.0)
            if groep not in paren:
                paren[groep] = [(plaats, rij)]
                hoogste[groep] = persoon, huishouden
                continue
            paren[groep].append((plaats, rij))
            samen, beste = hoogste[groep]
            hoogste[groep] = samen + persoon, max(beste, huishouden)
    for groep, (persoon, huishouden) in hoogste.items():
        # What adds up in another order may differ in the last digit.
        if persoon + huishouden >= vanaf - _AFRONDING:
            yield groep, paren[groep]


def _weeg(vraag: Sequence[Gegevens], paren: Sequence[tuple[int, Rij]], gewichten: Gewichten) -> list[Gewogen]:
    return [(plaats, rij, weeg(vraag[plaats], rij.gegevens, gewichten)) for plaats, rij in paren]


def _ten_hoogste(wegingen: Sequence[Gewogen]) -> float:
    """What a household cannot weigh more than: most are far below any threshold, and need no closer look."""
    persoon, huishouden = 0.0, wegingen[0][2].huishouden
    for _, _, weging in wegingen:
        persoon += max(weging.persoon, 0.0)
        huishouden = max(huishouden, weging.huishouden)
    return persoon + huishouden


def _sleutels_van(vraag: Sequence[Gegevens]) -> tuple[dict[int, set[int]], dict[int, Sleutelsoort]]:
    wie: dict[int, set[int]] = defaultdict(set)
    soorten: dict[int, Sleutelsoort] = {}
    for plaats, persoon in enumerate(vraag):
        eigen = vraagsleutels(persoon)
        soorten |= eigen
        for getal in eigen:
            wie[getal].add(plaats)
    return wie, soorten


def weeg_huishouden(groep: int, wegingen: Sequence[Gewogen], omvang: int) -> Treffer:
    """This function will weigh all pairs between a question and one household of the register together.

    Each person is taken once, in the pair that tells most of the person. What they share as a household (surname,
    address, telephone) counts once, however many they are.
    """
    vragen: set[int] = set()
    mensen: set[Hashable] = set()
    gekozen: list[Gewogen] = []
    for paar in sorted(wegingen, key=_volgorde) if len(wegingen) > 1 else wegingen:
        if paar[2].persoon > 0 and paar[0] not in vragen and paar[1].wie not in mensen:
            vragen.add(paar[0])
            mensen.add(paar[1].wie)
            gekozen.append(paar)
    samen = sum(weging.persoon for _, _, weging in gekozen)
    paren = [
        Paar(plaats, rij, weging, bits_van_paar(weging, omvang, samen - weging.persoon))
        for plaats, rij, weging in gekozen
    ]
    paren.sort(key=lambda paar: (-paar.bits, paar.vraag))
    gedeeld = max(gekozen or wegingen, key=lambda paar: (paar[2].huishouden, -paar[0], -paar[1].nummer))
    return Treffer(
        groep, samen + gedeeld[2].huishouden, tuple(paren), Paar(*gedeeld, bits_van_paar(gedeeld[2], omvang))
    )


def _volgorde(paar: Gewogen) -> tuple[float, float, int, int]:
    return -paar[2].persoon, -paar[2].huishouden, paar[0], paar[1].nummer


class RegisterInGeheugen:
    """A register in memory: for tests, small organisations and measuring."""

    def __init__(self, rijen: Iterable[Rij] = ()) -> None:
        """This function will make a register of these persons."""
        self._rijen: dict[int, Rij] = {}
        self._bij_sleutel: dict[int, list[int]] = defaultdict(list)
        for rij in rijen:
            self.voeg_toe(rij)

    @property
    def omvang(self) -> int:
        """This function will return how many persons there are."""
        return len(self._rijen)

    def voeg_toe(self, rij: Rij) -> None:
        """This function will add a person, or put it in the place of the one with the same number."""
        self.verwijder(rij.nummer)
        self._rijen[rij.nummer] = rij
        for getal in bewaarsleutels(rij.gegevens):
            self._bij_sleutel[getal].append(rij.nummer)

    def verwijder(self, nummer: int) -> None:
        """This function will remove a person without a trace; who is not there is no fault."""
        if oud := self._rijen.pop(nummer, None):
            for getal in bewaarsleutels(oud.gegevens):
                self._bij_sleutel[getal].remove(nummer)

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[int]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        bekend: Mapping[int, list[int]] = self._bij_sleutel
        return [(getal, bekend[getal][: hoogstens + 1]) for getal in getallen if bekend.get(getal)]

    def haal(self, nummers: Collection[int]) -> Iterable[Rij]:
        """This function will return the persons with these numbers."""
        return [self._rijen[nummer] for nummer in nummers]
