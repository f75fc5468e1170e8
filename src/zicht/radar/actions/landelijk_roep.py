"""How is the register called: by whom, how long does one wait, under which period, and what went wrong?"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.radar.queries.landelijk_verbinding import verbinding_van
from zicht.radar.queries.landelijk_vraag import K, Vraagopgave
from zicht.radar.rules.landelijk import is_leesbaar
from zicht.radar.words import Uitblijven, Verbinding
from zicht.register.words import (
    PeriodeGesloten,
    Registerantwoord,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    RegisterWeigert,
)

DIRECT_SECONDEN = 2.0
"""How long somebody who takes in a report waits at most, for all calls together. Bron: eisen RAD-4"""
_KORTST = 0.05
_log = logging.getLogger(__name__)
Fout = RegisterNietBereikbaar | RegisterAntwoordOnleesbaar | RegisterWeigert


@dataclass(frozen=True)
class Werk:
    """For whom, with which connection, and until when by the running clock."""

    verbinding: Verbinding
    organisatie: UUID
    einde: float
    by: Aanvrager
    at: datetime

    @property
    def seconden(self) -> float:
        """How long may still be waited; raises RegisterNietBereikbaar when that is used up."""
        over = self.einde - monotonic()
        if over < _KORTST:
            raise RegisterNietBereikbaar
        return over


def werk_voor(organisatie: UUID, seconden: float, by: Aanvrager, at: datetime) -> Werk | None:
    """This function will return what is needed to call the register; None where that is switched off. No query."""
    verbinding = verbinding_van(organisatie, at=at)
    return Werk(verbinding, organisatie, monotonic() + seconden, by, at) if verbinding else None


def stel(
    maak: Callable[[int], Vraagopgave[K] | None], werk: Werk
) -> tuple[Vraagopgave[K], Registerantwoord] | None:
    """This function will ask under the oldest period that is open; None when there is nothing to ask any more.

    `maak` makes the question under the key of a period. Raises RegisterNietBereikbaar, RegisterAntwoordOnleesbaar
    or RegisterWeigert.
    """
    perioden = werk.verbinding.sleutels.schrijfperiodes
    for periode in perioden:
        opgave = maak(periode)
        if opgave is None:
            return None
        try:
            antwoord = werk.verbinding.toegang.vraag(opgave.bericht, seconden=werk.seconden)
        except PeriodeGesloten:
            if periode == perioden[-1]:
                raise
            continue
        if not is_leesbaar(antwoord, opgave.bericht, organisatie=werk.organisatie):
            raise RegisterAntwoordOnleesbaar
        return opgave, antwoord
    return None


def uitblijven_door(fout: Fout) -> Uitblijven:
    """This function will return why there is no answer; that the register refuses goes to the log of the machine."""
    if isinstance(fout, RegisterWeigert):
        _log.warning("the register refuses: %s", fout.reden)
        return Uitblijven.GEWEIGERD
    if isinstance(fout, RegisterAntwoordOnleesbaar):
        return Uitblijven.ONLEESBAAR
    return Uitblijven.NIET_BEREIKBAAR
