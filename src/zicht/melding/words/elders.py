"""What do other organisations say of the people in a report that is still typed?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from zicht.melding.words.vondsten import Reden
from zicht.personen.words import Adres, NieuwPersoon


@dataclass(frozen=True)
class Gezocht:
    """Whom a report is about as far as it was typed, each by their `sleutel` in it, and the address of the report."""

    personen: Mapping[str, NieuwPersoon] = field(default_factory=dict)
    adres: Adres = field(default_factory=Adres)


@dataclass(frozen=True)
class Elderstreffer:
    """Another organisation has, or may have, an earlier report: when the last was, whom to call, and how strong.

    `redenen` say per person of the report, by name, what agrees and what differs; without a name (None) of somebody who
    was typed otherwise since. None at all: only the household agrees.
    """

    organisatie_naam: str
    jaar: int
    kwartaal: int
    contactpunt: str
    is_zeker: bool
    redenen: tuple[tuple[str | None, tuple[Reden, ...]], ...]


@dataclass(frozen=True)
class Eldersantwoord:
    """What others answered; without `gevraagd_op` nobody answered yet.

    `waarom` says in Dutch, marked for translation, why the last question was not answered; `wacht` that it was asked
    and nothing came yet. `is_afgekapt` when there may be more, `is_gewijzigd` when something was typed since that
    others may know these people by. `te_weinig` are the names of whom too little is known to be found on that alone.
    """

    gevraagd_op: datetime | None = None
    treffers: tuple[Elderstreffer, ...] = ()
    is_afgekapt: bool = False
    is_gewijzigd: bool = False
    wacht: bool = False
    waarom: str = ""
    te_weinig: tuple[str, ...] = ()
