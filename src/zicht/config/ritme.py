"""How does the worker do each of its jobs again and again, whatever goes wrong with one of them?"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Event

_LANGSTE_PAUZE = 300.0
_log = logging.getLogger(__name__)


@dataclass
class Beurt:
    """One job and the number of seconds between two turns; after a failure it waits longer each time."""

    naam: str
    seconden: float
    doe: Callable[[], object]
    volgende: float = 0.0
    mislukt: int = field(default=0, init=False)

    def neem(self, nu: float) -> None:
        """This function will do the job; a fault is logged, never passed on."""
        try:
            self.doe()
        except Exception:  # noqa: BLE001 - one job that fails must not stop the others
            self.mislukt += 1
            _log.exception("%s is mislukt, keer %d", self.naam, self.mislukt)
        else:
            self.mislukt = 0
        self.volgende = nu + min(self.seconden * 2**self.mislukt, max(_LANGSTE_PAUZE, self.seconden))


def neem_alle(beurten: Sequence[Beurt], *, nu: float) -> None:
    """This function will do every job whose turn it is."""
    for beurt in beurten:
        if beurt.volgende <= nu:
            beurt.neem(nu)


def loop(beurten: Sequence[Beurt], *, stop: Event, tik: Callable[[], float] = time.monotonic) -> None:
    """This function will take turns until `stop` is set; the job under way is finished first."""
    while not stop.is_set():
        neem_alle(beurten, nu=tik())
        stop.wait(max(0.05, min(beurt.volgende for beurt in beurten) - tik()))
