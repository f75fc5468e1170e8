"""Who saw and did what in a casus, in words that can be given to the person concerned?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.casus.queries import get_casus
from zicht.kern import Aanvrager, NietGevonden, Rol
from zicht.logboek.queries import kijkers_in, nummer_uit, regels_van_casus
from zicht.logboek.words import Logpagina
from zicht.organisaties.queries import partijnamen
from zicht.toegang.permissions import may_see_casuslogboek
from zicht.toegang.queries import account_namen


@dataclass(frozen=True)
class Kijker:
    """Somebody who saw or did something: on whose behalf, in which roles, how often, first and last."""

    naam: str
    organisatie: str
    rollen: tuple[str, ...]
    gezien: int
    gedaan: int
    eerste: datetime
    laatste: datetime


@dataclass(frozen=True)
class Loglijn:
    """One look or deed: when, who (empty: the application itself), what, and how it ended."""

    op: datetime
    naam: str
    wat: str
    gelukt: bool
    nood: bool


@dataclass(frozen=True)
class Logboekpagina:
    """The overview of a casus, and each look and deed; `verder` is where the earlier ones begin."""

    casus: UUID
    nummer: str
    kijkers: tuple[Kijker, ...]
    regels: tuple[Loglijn, ...]
    verder: int | None


def logboekpagina(casus: UUID, *, by: Aanvrager, at: datetime, voor: str = "") -> Logboekpagina:
    """This function will return who saw and did how much in a casus, and what each was, the latest first.

    For its werkbegeleider and the confidential roles; raises NietGevonden for others. Six queries, and all log
    rows of the casus.
    """
    rij = get_casus(casus, by=by, at=at)
    if not may_see_casuslogboek(by, organisatie=rij.organisatie_id, team=rij.team_id):
        raise NietGevonden
    gevonden = kijkers_in(casus)
    namen = account_namen(account for account, _ in gevonden)
    partijen = partijnamen(partij for _, partij in gevonden if partij)
    kijkers = (
        Kijker(
            naam=namen.get(account, ""),
            organisatie=partijen.get(partij, "") if partij else "",
            rollen=_rolnamen(keren),
            gezien=sum(daad.startswith("gezien:") for _, daad, _ in keren),
            gedaan=sum(not daad.startswith("gezien:") for _, daad, _ in keren),
            eerste=keren[0][0],
            laatste=keren[-1][0],
        )
        for (account, partij), keren in gevonden.items()
    )
    op_volgorde = tuple(sorted(kijkers, key=lambda k: k.laatste, reverse=True))
    logpagina = regels_van_casus(casus, voor=nummer_uit(voor))
    return Logboekpagina(casus, rij.nummer, op_volgorde, _lijnen(logpagina), logpagina.verder)


def _lijnen(logpagina: Logpagina) -> tuple[Loglijn, ...]:
    namen = account_namen(regel.account for regel in logpagina.regels)
    return tuple(
        Loglijn(
            op=regel.op,
            naam=namen.get(regel.account, "") if regel.account else "",
            wat=regel.wat,
            gelukt=regel.gelukt,
            nood=regel.nood,
        )
        for regel in logpagina.regels
    )


def _rolnamen(keren: list[tuple[datetime, str, str]]) -> tuple[str, ...]:
    rollen = {rol for _, _, samen in keren for rol in samen.split(",") if rol}
    return tuple(Rol(rol).naam for rol in sorted(rollen))
