"""How does a screen show a term that was stored with its explanation?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext

from zicht.termijnen import Lezer, Termijnuitleg, in_zinnen, tijd_over, uit_json, zeg_stand, zeg_wanneer

_LOPEND = frozenset({"loopt", "nadert"})


@dataclass(frozen=True)
class Termijnblad:
    """What `raamwerk/termijn.html` takes: in words, as a date, with its state and how it was counted."""

    wat: str
    uiterlijk: date
    in_woorden: str
    stand: str
    uitleg: tuple[str, ...]
    bron: str


def termijnblad(uitleg: Mapping[str, Any], *, stand: str, nu: datetime) -> Termijnblad:
    """This function will say a stored term in the language of the page; `stand` is the value of its state."""
    termijn = uit_json(uitleg)
    return Termijnblad(
        wat=termijn.naam,
        uiterlijk=termijn.uiterlijk,
        in_woorden=zeg_termijn(termijn, stand=stand, nu=nu),
        stand=stand,
        uitleg=tuple(in_zinnen(termijn, Lezer.PROFESSIONAL, gettext)),
        bron=termijn.bron,
    )


def zeg_termijn(termijn: Termijnuitleg, *, stand: str, nu: datetime) -> str:
    """This function will say how long there still is: "morgen, werkdag 4 van 5"; of an ended term nothing."""
    if stand not in _LOPEND:
        return zeg_wanneer(termijn, nu, gettext) if stand == "verstreken" else ""
    return f"{zeg_wanneer(termijn, nu, gettext)}, {zeg_stand(tijd_over(termijn, nu), gettext)}"
