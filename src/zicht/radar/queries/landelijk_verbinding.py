"""How does an organisation reach the national register? Put in by who puts the parts together."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from zicht.radar.words import Verbinding
from zicht.register.words import Periodesleutels, Registertoegang


class Toegangen(Protocol):
    """How the access of an organisation is found."""

    def __call__(self, organisatie: UUID, *, at: datetime) -> Registertoegang | None:
        """This function will return how an organisation reaches the register at a moment; None: it does not."""
        ...


@dataclass
class _Aansluiting:
    toegang: Toegangen | None = None
    sleutels: Periodesleutels | None = None


_aansluiting = _Aansluiting()


def verbind_register(toegang: Toegangen | None, sleutels: Periodesleutels | None) -> None:
    """This function will install how an organisation reaches the register, with the secrets that all share.

    None: nobody here asks it.
    """
    _aansluiting.toegang, _aansluiting.sleutels = toegang, sleutels


def is_aangesloten() -> bool:
    """This function will tell whether anybody here asks the register at all. No query."""
    return _aansluiting.toegang is not None and _aansluiting.sleutels is not None


def sleutels_nu() -> Periodesleutels | None:
    """This function will return the secrets of the periods in use; None where the register is switched off."""
    return _aansluiting.sleutels


def verbinding_van(organisatie: UUID, *, at: datetime) -> Verbinding | None:
    """This function will return how an organisation reaches the register; None where that is switched off."""
    toegang = _aansluiting.toegang(organisatie, at=at) if _aansluiting.toegang else None
    return Verbinding(toegang, _aansluiting.sleutels) if toegang and _aansluiting.sleutels else None
