"""How does chance spread evenly: over a deck of texts, over what must happen now and then, over shares?

Chance alone repeats itself in a small region and leaves out what is rare. Here every card of a deck comes by before
one comes back, and what happens one time in twenty has happened once or twice after thirty times.
"""

from collections.abc import Hashable, Sequence
from enum import StrEnum
from random import Random
from typing import TypeVar

from zicht.voorbeeld.mix import Tegoed, Verdeling

T = TypeVar("T", bound=Hashable)
S = TypeVar("S", bound=StrEnum)


class Lot:
    """All chance of one region: the source itself, and what was drawn from it before."""

    def __init__(self, toeval: Random) -> None:
        """This function will begin with full decks and nothing owed."""
        self.toeval = toeval
        self._stapels: dict[Hashable, list[Hashable]] = {}
        self._laatste: dict[Hashable, Hashable] = {}
        self._standen: dict[str, list[float]] = {}
        self._tegoeden: dict[int, Tegoed[StrEnum]] = {}
        self._terzijde: Lot | None = None

    @property
    def terzijde(self) -> "Lot":
        """This function will return chance of its own, from the same seed: what it draws changes nothing else."""
        if self._terzijde is None:
            self._terzijde = Lot(Random(str(self.toeval.getstate())))  # noqa: S311 - no secret
        return self._terzijde

    def beurt(self, kaarten: Sequence[T]) -> T:
        """This function will draw the next card of a shuffled deck, never the same twice running."""
        deck = tuple(kaarten)
        stapel = self._stapels.setdefault(deck, [])
        if not stapel:
            stapel.extend(deck)
            self.toeval.shuffle(stapel)
            if len(deck) > 1 and stapel[-1] == self._laatste.get(deck):
                stapel.insert(0, stapel.pop())
        kaart = stapel.pop()
        self._laatste[deck] = kaart
        return kaart  # type: ignore[return-value]

    def gebeurt(self, wat: str, aandeel: float) -> bool:
        """This function will tell whether it happens this time: as often as its share, at uneven distances."""
        stand = self._standen.setdefault(wat, [0.0, self.toeval.random()])
        stand[0] += aandeel
        if stand[0] < stand[1]:
            return False
        stand[0] -= 1
        # One goes by on average between two, so that the share is kept.
        stand[1] = self.toeval.random()
        return True

    def kies(self, verdeling: Verdeling[S], mogelijk: frozenset[S] | None = None) -> S:
        """This function will draw by share among what is possible now; what could not be had is made up later."""
        tegoed = self._tegoeden.setdefault(id(verdeling), Tegoed(verdeling))  # type: ignore[arg-type]
        return tegoed.kies(self.toeval, mogelijk or frozenset(verdeling.aandelen))  # type: ignore[return-value]
