"""Who saw and did what in a casus, in words that can be given to the person concerned?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.casus.queries import get_casus
from zicht.kern import Aanvrager, NietGevonden, Rol
from zicht.logboek.queries import kijkers_in
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
class Logboekpagina:
    """The overview of a casus."""

    casus: UUID
    nummer: str
    kijkers: tuple[Kijker, ...]


def logboekpagina(casus: UUID, *, by: Aanvrager, at: datetime) -> Logboekpagina:
    """This function will return who saw and did how much in a casus, the latest first.

    For its werkbegeleider and the confidential roles; raises NietGevonden for others. Four queries, and all log
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
    return Logboekpagina(casus, rij.nummer, tuple(sorted(kijkers, key=lambda k: k.laatste, reverse=True)))


def _rolnamen(keren: list[tuple[datetime, str, str]]) -> tuple[str, ...]:
    rollen = {rol for _, _, samen in keren for rol in samen.split(",") if rol}
    return tuple(Rol(rol).naam for rol in sorted(rollen))
