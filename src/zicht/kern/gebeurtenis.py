"""What has happened: the one thing that a deed returns."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

Gegeven = str | int | bool | None | list[str]


@dataclass(frozen=True)
class Wijziging:
    """One field that changed: its name as people know it, what was and what is."""

    veld: str
    was: str
    nu: str


@dataclass(frozen=True, kw_only=True)
class Gebeurtenis:
    """Base of every event. Subclasses add fields and a `zin`: the sentence of the timeline.

    `casus` is None for what happens outside a casus. `zin` is Dutch, marked for translation, and may name the
    event's fields between braces. Fields may hold ids, words and short texts; never who the melder is.
    """

    zin: ClassVar[str] = ""
    casus: UUID | None
    organisatie: UUID | None = None
    wijzigingen: tuple[Wijziging, ...] = ()

    @property
    def ids(self) -> dict[str, str]:
        """This function will return every identifier in the event by field name: all that the log may keep."""
        return {
            f.name: str(getattr(self, f.name))
            for f in fields(self)
            if isinstance(getattr(self, f.name), UUID)
        }

    @property
    def gegevens(self) -> dict[str, Gegeven]:
        """This function will return the fields as plain values, for the timeline and its sentence."""
        eigen = (f.name for f in fields(self) if f.name not in {"casus", "organisatie", "wijzigingen"})
        return {naam: _plain(getattr(self, naam)) for naam in eigen}


def _plain(waarde: object) -> Gegeven:
    match waarde:
        case StrEnum():
            return str(getattr(waarde, "naam", waarde.value))
        case None | bool() | int() | str():
            return waarde
        case UUID():
            return str(waarde)
        case datetime() | date():
            return waarde.isoformat()
        case tuple() | frozenset():
            return [str(_plain(item)) for item in waarde]
        case _:
            raise TypeError(f"An event cannot carry a {type(waarde).__name__}.")
