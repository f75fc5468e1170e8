"""What follows from an event, and in which order: the queue of one deed and the table of consequences."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime

from zicht.kern.aanvrager import Aanvrager
from zicht.kern.gebeurtenis import Gebeurtenis


@dataclass(frozen=True)
class Aanleiding:
    """Why a consequence runs: the event, who caused it, and the number of its row in the log."""

    gebeurtenis: Gebeurtenis
    door: Aanvrager
    regel: int


Gevolg = Callable[[Aanleiding, Aanvrager, datetime], object]


class NietVerbonden(RuntimeError):  # noqa: N818
    """An event has no place in the table of consequences."""


@dataclass
class _Tabel:
    altijd: Sequence[Gevolg] = ()
    per_soort: Mapping[type[Gebeurtenis], Sequence[Gevolg]] = field(default_factory=dict)


_tabel = _Tabel()
_rij: ContextVar[deque[Aanleiding] | None] = ContextVar("rij", default=None)
_omdat: ContextVar[int | None] = ContextVar("omdat", default=None)


def verbind(*, altijd: Sequence[Gevolg], per_soort: Mapping[type[Gebeurtenis], Sequence[Gevolg]]) -> None:
    """This function will install the table of consequences; called once, when the application is put together."""
    _tabel.altijd, _tabel.per_soort = altijd, per_soort


def gevolgen_van(gebeurtenis: Gebeurtenis) -> Sequence[Gevolg]:
    """This function will return what follows from an event, in order.

    Raises NietVerbonden when its kind is not in the table: forgetting one must not pass in silence.
    """
    try:
        eigen = _tabel.per_soort[type(gebeurtenis)]
    except KeyError:
        raise NietVerbonden(type(gebeurtenis).__name__) from None
    return (*_tabel.altijd, *eigen)


def omdat() -> int | None:
    """This function will return the log row of the event whose consequences are running, if any."""
    return _omdat.get()


def is_buitenste() -> bool:
    """This function will tell whether no deed is under way."""
    return _rij.get() is None


class Rij:
    """The line in which events wait until the outermost deed has returned; first in, first out."""

    def __enter__(self) -> "Rij":
        """This function will open the line; only the outermost deed does."""
        self._token = _rij.set(deque())
        return self

    def __exit__(self, *_: object) -> None:
        """This function will close the line, dropping what waits when the deed failed."""
        _rij.reset(self._token)

    def verwerk(self, *, by: Callable[[Gebeurtenis], Aanvrager], at: datetime) -> None:
        """This function will run the consequences of every waiting event, also of those that these bring."""
        rij = _rij.get()
        while rij:
            aanleiding = rij.popleft()
            token = _omdat.set(aanleiding.regel)
            try:
                for gevolg in gevolgen_van(aanleiding.gebeurtenis):
                    gevolg(aanleiding, by(aanleiding.gebeurtenis), at)
            finally:
                _omdat.reset(token)


def wacht(aanleiding: Aanleiding) -> None:
    """This function will put an event in the line of the deed under way."""
    rij = _rij.get()
    if rij is None:
        raise RuntimeError("No deed is under way.")
    rij.append(aanleiding)
