"""In which order does everything happen? Many courses side by side, each step on its own moment, one line of time.

A course is a generator that yields the moment of its next step; it is resumed when that moment has come. What is
waiting is all that is kept, so the stream may be as long as one likes.
"""

import heapq
from collections.abc import Iterator
from datetime import datetime

Verloop = Iterator[datetime]


class Stroom:
    """The line of time; of two steps at one moment the first that was added goes first."""

    def __init__(self, *, eind: datetime) -> None:
        """This function will begin an empty line that ends before `eind`."""
        self._eind = eind
        self._rij: list[tuple[datetime, int, Verloop]] = []
        self._geteld = 0

    def begin(self, verloop: Verloop) -> None:
        """This function will add a course; what it does before its first moment is done now."""
        try:
            moment = next(verloop)
        except StopIteration:
            return
        self._geteld += 1
        heapq.heappush(self._rij, (moment, self._geteld, verloop))

    def stappen(self) -> Iterator[datetime]:
        """This function will yield the moment of each step just before taking it, until the end or the last."""
        while self._rij and self._rij[0][0] < self._eind:
            moment, _, verloop = heapq.heappop(self._rij)
            yield moment
            self.begin(verloop)
