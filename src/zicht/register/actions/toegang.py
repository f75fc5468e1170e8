"""How does an organisation reach the register: within this process, or over HTTP?"""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import ParamSpec, TypeVar
from uuid import UUID

from django.conf import settings
from django.db import Error

from zicht.register.actions.inschrijven import schrijf_in, trek_in
from zicht.register.actions.vragen import beantwoord
from zicht.register.over_http import RegisterOverHttp
from zicht.register.words import (
    Inschrijving,
    Registerantwoord,
    RegisterNietBereikbaar,
    Registertoegang,
    Registervraag,
)

P = ParamSpec("P")
T = TypeVar("T")

HIER = "hier"
"""Written in the place of an address: the register is part of this installation."""


class RegisterInProces:
    """The register in the same database as who asks; keeps the protocol `Registertoegang`.

    Not within a transaction of who asks: what was asked stays asked.
    """

    def __init__(self, organisatie: UUID, *, at: datetime) -> None:
        """This function will ask for this organisation, which has to be admitted like any other, at this moment."""
        self._organisatie, self._at = organisatie, at

    def schrijf_in(self, inschrijving: Inschrijving, *, seconden: float) -> None:
        """This function will let the register keep this in the place of what had the same name in its period."""
        _roep(schrijf_in, inschrijving=inschrijving, by=self._organisatie, at=self._at, seconden=seconden)

    def trek_in(self, kenmerk: UUID, *, seconden: float) -> None:
        """This function will let the register forget an inscription."""
        _roep(trek_in, kenmerk=kenmerk, by=self._organisatie, seconden=seconden)

    def vraag(self, vraag: Registervraag, *, seconden: float) -> Registerantwoord:
        """This function will ask; no wait for the database is longer than so many seconds."""
        return _roep(beantwoord, vraag=vraag, by=self._organisatie, at=self._at, seconden=seconden)


def _roep(doe: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    try:
        return doe(*args, **kwargs)
    except Error:
        raise RegisterNietBereikbaar from None


def toegang_voor(organisatie: UUID, *, at: datetime) -> Registertoegang | None:
    """This function will return how an organisation of this installation reaches the register, as it was set up.

    None when no register was named, or the organisation has no secret for it. Ask for it anew for each piece of work.
    """
    adres, geheim = settings.ZICHT_REGISTER_ADRES, settings.ZICHT_REGISTER_GEHEIMEN.get(organisatie)
    if adres == HIER:
        return RegisterInProces(organisatie, at=at)
    return _over_http(adres, organisatie, geheim) if adres and geheim else None


# The same one each time, as it keeps its token.
_over_http = lru_cache(maxsize=64)(RegisterOverHttp)
