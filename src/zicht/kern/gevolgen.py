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
    """Why a consequence runs: the event, who caused it, in which deed, and which log row caused that one, if any."""

    gebeurtenis: Gebeurtenis
    door: Aanvrager
    daad: str
    omdat: int | None = None


Gevolg = Callable[[Aanleiding, Aanvrager, datetime], object]
Vastlegging = Callable[[Sequence[Aanleiding], datetime], object]
Logboek = Callable[[Sequence[Aanleiding], datetime], Sequence[int]]


class NietVerbonden(RuntimeError):  # noqa: N818
    """An event has no place in the table of consequences."""


@dataclass
class _Tabel:
    altijd: Sequence[Vastlegging] = ()
    per_soort: Mapping[type[Gebeurtenis], Sequence[Gevolg]] = field(default_factory=dict)


_tabel = _Tabel()
_rij: "ContextVar[Rij | None]" = ContextVar("rij", default=None)
_omdat: ContextVar[int | None] = ContextVar("omdat", default=None)


def verbind(
    *, altijd: Sequence[Vastlegging], per_soort: Mapping[type[Gebeurtenis], Sequence[Gevolg]]
) -> None:
    """This function will install the table of consequences; called once, when the application is put together.

    `altijd` lays down every event, a whole round at once; `per_soort` is what follows from each kind.
    """
    _tabel.altijd, _tabel.per_soort = altijd, per_soort


def gevolgen_van(gebeurtenis: Gebeurtenis) -> Sequence[Gevolg]:
    """This function will return what follows from an event, in order.

    Raises NietVerbonden when its kind is not in the table: forgetting one must not pass in silence.
    """
    try:
        return _tabel.per_soort[type(gebeurtenis)]
    except KeyError:
        raise NietVerbonden(type(gebeurtenis).__name__) from None


def is_buitenste() -> bool:
    """This function will tell whether no deed is under way."""
    return _rij.get() is None


def geheugen() -> dict[object, object]:
    """This function will return what the deed under way has found out already; it is forgotten with the deed.

    Only what nobody else can change meanwhile may be kept: what the deed has locked. Outside a deed it is new each
    time, so that nothing is ever remembered from one deed to the next.
    """
    rij = _rij.get()
    return rij.geheugen if rij else {}


class Rij:
    """The line in which events wait until the outermost deed has returned; first in, first out."""

    def __init__(self) -> None:
        """This function will make an empty line."""
        self.wachtend: deque[Aanleiding] = deque()
        self.geheugen: dict[object, object] = {}

    def __enter__(self) -> "Rij":
        """This function will open the line; only the outermost deed does."""
        self._token = _rij.set(self)
        return self

    def __exit__(self, *_: object) -> None:
        """This function will close the line, dropping what waits when the deed failed."""
        _rij.reset(self._token)

    def verwerk(self, *, logboek: Logboek, by: Callable[[Gebeurtenis], Aanvrager], at: datetime) -> None:
        """This function will run the consequences of every waiting event, also of those that these bring.

        It goes in rounds: what waits is laid down together, in the log and on the timeline, and then its
        consequences run in the same order; what they bring is the next round.
        """
        while self.wachtend:
            ronde = tuple(self.wachtend)
            self.wachtend.clear()
            regels = logboek(ronde, at)
            for vastlegging in _tabel.altijd:
                vastlegging(ronde, at)
            for aanleiding, regel in zip(ronde, regels, strict=True):
                self._laat_volgen(aanleiding, regel, by(aanleiding.gebeurtenis), at)

    @staticmethod
    def _laat_volgen(aanleiding: Aanleiding, regel: int, by: Aanvrager, at: datetime) -> None:
        token = _omdat.set(regel)
        try:
            for gevolg in gevolgen_van(aanleiding.gebeurtenis):
                gevolg(aanleiding, by, at)
        finally:
            _omdat.reset(token)


def wacht(gebeurtenis: Gebeurtenis, *, door: Aanvrager, daad: str) -> None:
    """This function will put an event in the line of the deed under way."""
    rij = _rij.get()
    if rij is None:
        raise RuntimeError("No deed is under way.")
    rij.wachtend.append(Aanleiding(gebeurtenis=gebeurtenis, door=door, daad=daad, omdat=_omdat.get()))
