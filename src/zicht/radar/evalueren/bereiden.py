"""How do rows become what a register keeps, and what is learnt from them on the way?

The heavy part: making normal, making keys, and looking at what weights are learnt from. It runs in a process beside the
one that reads and writes.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

from zicht.koppeling import (
    Gegevens,
    Leermonster,
    Leerverslag,
    bewaarsleutels,
    leer,
    normaliseer,
    standaardgewichten,
)
from zicht.koppeling.pseudoniem import versleutel

GEHEIM = b"alleen om te meten: dit is geen geheim"
"""Only for measuring: a real secret stays with the organisations."""
_BITS_NUMMER = 32

Melding = tuple[int, list[tuple[str, ...]]]
"""The number of a report, and the fields of its persons."""


@dataclass
class Bereid:
    """What some reports became: the persons with their report, and their keys in one row of numbers.

    A key is kept as `key << 32 | number of the person`. Of pseudonyms there are blocks instead: key, number, report,
    marks.
    """

    aantal: int = 0
    personen: list[tuple[int, int, str]] = field(default_factory=list)
    sleutels: "array[int]" = field(default_factory=lambda: array("q"))
    blokken: list[tuple[int, int, int, bytes]] = field(default_factory=list)


class Bereider:
    """Prepares reports one after the other, and remembers what is to be learnt from them."""

    def __init__(self, *, een_op: int, pseudoniem: bool) -> None:
        """This function will begin; of the persons to learn from one in `een_op` is followed."""
        self._monster = Leermonster(een_op=een_op)
        self._pseudoniem = pseudoniem
        self._nummer = 0

    def bereid(self, meldingen: Sequence[Melding]) -> Bereid:
        """This function will return what these reports become; persons are numbered as they come, from 0."""
        klaar = Bereid()
        for groep, ruwen in meldingen:
            personen = [normaliseer(Gegevens._make(ruw)) for ruw in ruwen]
            self._monster.voeg_toe(personen)
            for wie in personen:
                self._bewaar(klaar, groep, wie)
                self._nummer += 1
            klaar.aantal += len(personen)
        return klaar

    def _bewaar(self, klaar: Bereid, groep: int, wie: Gegevens) -> None:
        nummer = self._nummer
        if self._pseudoniem:
            blokken = {blok.getal: blok.merken for blok in versleutel(wie, GEHEIM, als_vraag=False)}
            klaar.blokken += [(getal, nummer, groep, merken) for getal, merken in blokken.items()]
            return
        klaar.personen.append((nummer, groep, "\t".join(wie)))
        klaar.sleutels.extend([getal << _BITS_NUMMER | nummer for getal in bewaarsleutels(wie)])

    def leer(self, bron: str) -> Leerverslag:
        """This function will learn weights from what was seen; of too little it keeps those that are shipped."""
        return leer(self._monster, geldig_van="", bron=bron, anders=standaardgewichten())
