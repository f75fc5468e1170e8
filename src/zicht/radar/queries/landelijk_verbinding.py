"""How does an organisation reach the national register? Put in by who puts the parts together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from zicht.radar.words import Verbinding

Zoeker = Callable[[UUID, date], Verbinding | None]


@dataclass
class _Aansluiting:
    zoek: Zoeker | None = None


_aansluiting = _Aansluiting()


def verbind_register(zoek: Zoeker | None) -> None:
    """This function will install how an organisation reaches the register on a day; None: nobody does."""
    _aansluiting.zoek = zoek


def verbinding_van(organisatie: UUID, *, op: date) -> Verbinding | None:
    """This function will return how an organisation reaches the register, None where that is switched off."""
    return _aansluiting.zoek(organisatie, op) if _aansluiting.zoek else None


def is_aangesloten() -> bool:
    """This function will tell whether anybody here asks the register at all."""
    return _aansluiting.zoek is not None
