"""How does a term begin, and how does it end?"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus import permissions
from zicht.casus.models import Casus, Taak, Termijn
from zicht.casus.queries import lock_casus
from zicht.casus.queries.taken import OPEN
from zicht.casus.queries.termijnen import laatste_moment, reken
from zicht.casus.rules import LOOPT_AL
from zicht.casus.words import Taaksoort, TermijnGehaald, TermijnGezet, TermijnVervallen
from zicht.kern import Aanvrager, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import geheugen
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.daad import deed
from zicht.termijnen import Termijncode, als_json, termijnregel


@deed
def set_termijn(
    *,
    casus: UUID,
    code: Termijncode,
    vanaf: datetime,
    betreft: UUID | None = None,
    lengte: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> TermijnGezet:
    """This function will begin a term and store how it was counted, by the organisation's calendar (PLUS-1).

    `lengte` is what an agreement or the organisation chose where it may; a fixed term raises MagNietAfwijken.
    Raises NietGevonden, and Geweigerd where the same term already runs for the same thing.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    loopt_al = any(over == betreft for _, over in _lopende(rij.pk, code.value))
    weiger_bij([LOOPT_AL] if loopt_al else [])
    uitleg = reken(Termijncode(code), vanaf, organisatie=rij.organisatie_id, lengte=lengte)
    termijn = Termijn.objects.create(
        id=nieuw_kenmerk(at),
        casus=rij,
        code=uitleg.code.value,
        betreft=betreft,
        vanaf=vanaf,
        nadert_op=uitleg.nadert_op,
        uiterlijk=laatste_moment(uitleg),
        uitleg=als_json(uitleg),
    )
    geheugen()[(Termijn, termijn.pk)] = termijn  # most terms get a task in the same deed
    return TermijnGezet(
        casus=casus,
        organisatie=rij.organisatie_id,
        termijn=termijn.pk,
        code=termijn.code,
        uiterlijk=termijn.uiterlijk,
    )


@deed
def meet_termijn(
    *, casus: UUID, code: Termijncode, betreft: UUID | None = None, by: Aanvrager, at: datetime
) -> TermijnGehaald:
    """This function will record that what the term asked was done, in time or not.

    Without `betreft` every open term of this kind in the casus. Where none is open nothing changes.
    Raises NietGevonden and Geweigerd.
    """
    rij, termijnen = _lock_open(casus, code, betreft, by, at)
    _laat_bewaking_vervallen(termijnen, at)
    if termijnen:
        Termijn.objects.filter(pk__in=termijnen).update(gehaald_op=at)
    return TermijnGehaald(
        casus=casus, organisatie=rij.organisatie_id, code=Termijncode(code).value, aantal=len(termijnen)
    )


@deed
def drop_termijn(
    *, casus: UUID, code: Termijncode, betreft: UUID | None = None, waarom: str, by: Aanvrager, at: datetime
) -> TermijnVervallen:
    """This function will record that a term no longer holds, with the reason; otherwise as meeting one."""
    rij, termijnen = _lock_open(casus, code, betreft, by, at)
    naam = termijnregel(Termijncode(code), timezone.localdate(at)).naam
    _laat_bewaking_vervallen(termijnen, at)
    Termijn.objects.filter(pk__in=termijnen).update(vervallen_op=at)
    return TermijnVervallen(
        casus=casus,
        organisatie=rij.organisatie_id,
        code=Termijncode(code).value,
        naam=naam,
        aantal=len(termijnen),
        waarom=waarom,
    )


def _lock_open(
    casus: UUID, code: Termijncode, betreft: UUID | None, by: Aanvrager, at: datetime
) -> tuple[Casus, list[UUID]]:
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    soort = Termijncode(code).value
    return rij, [termijn for termijn, over in _lopende(casus, soort) if betreft in {None, over}]


@bereid
def _lopende(casus: UUID, code: str) -> QuerySet[Termijn, tuple[UUID, UUID | None]]:
    termijnen = Termijn.objects.filter(casus=casus, code=code, gehaald_op=None, vervallen_op=None)
    return termijnen.values_list("pk", "betreft")


@bereid
def _bewaking(termijnen: Collection[UUID]) -> QuerySet[Taak, UUID]:
    taken = Taak.objects.filter(OPEN, termijn__in=termijnen, soort=Taaksoort.BEWAAK_TERMIJN.value)
    return taken.values_list("pk", flat=True)


def _laat_bewaking_vervallen(termijnen: list[UUID], at: datetime) -> None:
    """Nobody needs to look after a passed term any more once it ended."""
    if bewaking := _bewaking(termijnen):
        Taak.objects.filter(pk__in=bewaking).update(vervallen_op=at)
