"""Which tasks are open in a casus, and who can do one?"""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.casus.models import Taak
from zicht.casus.queries.reikwijdte import zichtbaar
from zicht.casus.rules import ROLLEN_IN_CHARGE, Uitvoerder, is_uitvoerbaar_door
from zicht.casus.words import Taakeinde, Taakregel, Taaksoort, Taakstand
from zicht.kern import Aanvrager, NietGevonden, Rol
from zicht.raamwerk.bereid import bereid
from zicht.toegang.queries import aanvrager_van, accounts_of, is_actief, teams_of

OPEN = Q(gereed_op=None, vervallen_op=None)
# Read by name, not as objects: a page has 25 lines of five tables, and of each only this is shown.
_VELDEN = ("id", "casus_id", "casus__nummer", "soort", "tekst", "waarom", "betreft", "account_id", "account__naam",
           "team_id", "team__naam", "partij__naam", "rol", "gezet_op", "uiterlijk", "nadert_op", "sorteer_op", "versie",
           "termijn_id", "termijn__uitleg")  # fmt: skip
_EINDE = ("gereed_op", "gereed_door__naam", "vervallen_op")


def open_taken_van(casus: UUID, *, at: datetime) -> list[Taakregel]:
    """This function will return the open tasks of a casus, the first to end first. One query."""
    return [als_regel(rij, at=at) for rij in _open_in(casus)]


def open_taken_over(soort: Taaksoort, personen: Collection[UUID]) -> list[tuple[UUID, UUID]]:
    """This function will return the open tasks of a kind about one of these persons, as (casus, persoon). One query."""
    return [(casus, betreft) for casus, betreft in _open_over(soort.value, personen) if betreft]


@bereid
def _open_over(soort: str, personen: Collection[UUID]) -> QuerySet[Taak, tuple[UUID, UUID | None]]:
    rijen = Taak.objects.filter(OPEN, soort=soort, betreft__in=personen).order_by("pk")
    return rijen.values_list("casus_id", "betreft")


def get_taak(taak: UUID, *, by: Aanvrager, at: datetime) -> Taakregel:
    """This function will return a task of a visible casus, or of one's own party; raises NietGevonden. One query.

    Also one that is over: who follows an old link is told what became of it.
    """
    rij = _voor.eerste(taak, by, at)
    if rij is None:
        raise NietGevonden
    return replace(als_regel(rij, at=at, met_nummer=not is_van_partij(by)), einde=_einde(rij))


def eigen_taak_voorbij(soort: Taaksoort, betreft: UUID, *, by: Aanvrager, at: datetime) -> Taakregel:
    """This function will return a task that was asked of somebody and is over, though the casus is no longer seen.

    What it is about is not in it but by identifier. Raises NietGevonden. One query.
    """
    rij = _voorbij_van.eerste(soort.value, betreft, by.account) if by.account else None
    if rij is None:
        raise NietGevonden
    return replace(als_regel(rij, at=at, met_nummer=False), waarom="", einde=_einde(rij))


def uitvoerders_voor(taak: Taakregel, *, organisatie: UUID, at: datetime) -> list[tuple[UUID, str]]:
    """This function will return who can do a task, by name: nobody gets what one cannot do (ALG-5). Four queries."""
    rol = Rol(taak.rol) if taak.rol else None
    return _wie_kan(organisatie, at, lambda rollen: is_uitvoerbaar_door(rollen, taak.soort, rol))


def collegas_voor(soort: Taaksoort, *, organisatie: UUID, at: datetime) -> list[tuple[UUID, str]]:
    """This function will return who can do a task of a kind, by name. Four queries."""
    return _wie_kan(organisatie, at, lambda rollen: is_uitvoerbaar_door(rollen, soort, None))


def behandelaars_voor(organisatie: UUID, *, at: datetime) -> list[tuple[UUID, str]]:
    """This function will return who can be in charge of a casus, by name. Four queries."""
    return _wie_kan(organisatie, at, lambda rollen: bool(rollen & ROLLEN_IN_CHARGE))


def teams_voor(organisatie: UUID) -> list[tuple[UUID, str]]:
    """This function will return the teams that a casus can be given to, by name. One query."""
    return [(regel.id, regel.naam) for regel in teams_of(organisatie)]


def uitvoerder_van(account: UUID, organisatie: UUID, at: datetime) -> Uitvoerder:
    """This function will return what rules weigh of somebody who would do something. Two queries."""
    try:
        wie = aanvrager_van(account, at=at)
    except NietGevonden:
        return Uitvoerder(frozenset(), is_actief=False, is_van_organisatie=False)
    return Uitvoerder(
        wie.rollen, is_actief=is_actief(account), is_van_organisatie=wie.organisatie == organisatie
    )


def mag_taak(by: Aanvrager, at: datetime) -> Q:
    """This function will return the filter for the tasks that somebody may see: by casus, or asked of one's party.

    No query.
    """
    return Q(partij=by.partij) if is_van_partij(by) else zichtbaar(by, at=at, voor="casus__")


def is_van_partij(by: Aanvrager) -> bool:
    """This function will tell whether somebody only sees the tasks that are asked of the own party. No query."""
    return by.partij is not None and by.organisatie is None and by.has(Rol.LOKAAL_TEAM)


def met_namen(taken: QuerySet[Taak]) -> QuerySet[Taak, Any]:
    """This function will return tasks in the order of a worklist, with what a line shows and no more."""
    return taken.order_by("sorteer_op", "pk").values_list(*_VELDEN, named=True)


@bereid
def _open_in(casus: UUID) -> QuerySet[Taak, Any]:
    return met_namen(Taak.objects.filter(OPEN, casus=casus))


@bereid
def _voor(taak: UUID, by: Aanvrager, at: datetime) -> QuerySet[Taak, Any]:
    taken = Taak.objects.filter(mag_taak(by, at), pk=taak)
    return taken.values_list(*_VELDEN, *_EINDE, named=True)


@bereid
def _voorbij_van(soort: str, betreft: UUID, account: UUID) -> QuerySet[Taak, Any]:
    taken = Taak.objects.exclude(OPEN).filter(soort=soort, betreft=betreft, account=account)
    return taken.order_by("-gezet_op").values_list(*_VELDEN, *_EINDE, named=True)


def _einde(rij: Any) -> Taakeinde | None:
    if rij.gereed_op:
        return Taakeinde(rij.gereed_op, is_gedaan=True, door=rij.gereed_door__naam or "")
    return Taakeinde(rij.vervallen_op, is_gedaan=False) if rij.vervallen_op else None


def als_regel(
    rij: Any, *, at: datetime, afwezigen: frozenset[UUID] = frozenset(), met_nummer: bool = True
) -> Taakregel:
    """This function will return a row of `met_namen` as a line of a worklist."""
    return Taakregel(
        id=rij.id,
        casus=rij.casus_id,
        casusnummer=rij.casus__nummer if met_nummer else "",
        soort=Taaksoort(rij.soort),
        tekst=rij.tekst,
        waarom=rij.waarom,
        betreft=rij.betreft,
        account_id=rij.account_id,
        account=rij.account__naam or "",
        team_id=rij.team_id,
        team=rij.team__naam or "",
        partij=rij.partij__naam or "",
        rol=rij.rol,
        gezet_op=rij.gezet_op,
        uiterlijk=rij.uiterlijk,
        stand=_stand(rij, at),
        versie=rij.versie,
        termijn=rij.termijn_id,
        uitleg=rij.termijn__uitleg or {},
        is_afwezig=rij.account_id in afwezigen,
    )


def _stand(rij: Any, at: datetime) -> Taakstand:
    if rij.uiterlijk and at > rij.uiterlijk:
        return Taakstand.VERSTREKEN
    return Taakstand.NADERT if rij.nadert_op and at >= rij.nadert_op else Taakstand.LOOPT


def _wie_kan(
    organisatie: UUID, at: datetime, kan: Callable[[frozenset[Rol]], bool]
) -> list[tuple[UUID, str]]:
    return [
        (regel.id, regel.naam) for regel in accounts_of(organisatie, at=at) if kan(frozenset(regel.rollen))
    ]
