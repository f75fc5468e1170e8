"""What does the shell of every page show of who is at work?"""

from dataclasses import dataclass
from uuid import UUID

from django.core.cache import cache

from zicht.kern import Aanvrager, Rol
from zicht.organisaties.queries import partij_naam
from zicht.web.queries.adressen import adres
from zicht.web.rules import has_werkvoorraad, menu_for

_EEN_MINUUT = 60


@dataclass(frozen=True)
class Menuregel:
    """An entry of the main menu as the shell shows it."""

    url: str
    tekst: str
    uitleg: str
    actief: bool


def menu_van(by: Aanvrager, pad: str) -> list[Menuregel]:
    """This function will return the main menu of somebody, as seen on the page with this path. No query."""
    delen = ((deel, adres(deel.url)) for deel in menu_for(by.rollen))
    return [
        Menuregel(url=url, tekst=deel.tekst, uitleg=deel.uitleg, actief=_is_hier(url, pad))
        for deel, url in delen
        if url
    ]


def begins_at_werkvoorraad(by: Aanvrager) -> bool:
    """This function will tell whether the home page of somebody is the worklist. No query."""
    return has_werkvoorraad(by.rollen)


def begin_van(by: Aanvrager) -> str:
    """This function will return where the day of who has no worklist begins. No query."""
    eigen = adres("overdracht:overdrachten") if by.has(Rol.LOKAAL_TEAM) else ""
    return eigen or adres("toegang:start")


def organisatie_naam(partij: UUID) -> str:
    """This function will return what the party of a person is called; kept for a minute. One query at most."""
    return str(cache.get_or_set(f"partijnaam-{partij}", lambda: partij_naam(partij), _EEN_MINUUT))


def _is_hier(url: str, pad: str) -> bool:
    return pad == url or (url != "/" and pad.startswith(url))
