"""Which terms run in a casus, and how was each counted?"""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from zicht.casus.models import Termijn
from zicht.casus.words import Termijnstand, Verlopen
from zicht.kern import gettext_noop
from zicht.organisaties.queries import instelling_van, kalender_van
from zicht.raamwerk.bereid import bereid
from zicht.termijnen import EigenLengte, Termijncode, Termijnuitleg, bereken, termijnregel

_EEN_SECONDE = timedelta(seconds=1)
# Of which terms an organisation chooses the length, and where that stands in its setting.
_EIGEN_VELD = {
    Termijncode.OVERDRACHT_HERINNERING: "herinnering_werkdagen",
    Termijncode.TAXATIE_OUD: "taxatie_dagen",
    Termijncode.RADAR_ANTWOORD: "radar_werkdagen",
}


def termijnstanden(casus: UUID) -> list[Termijnstand]:
    """This function will return the open terms of a casus, the first to end first. One query."""
    return [als_stand(rij) for rij in _lopend(casus)]


def termijnverloop(casus: UUID) -> list[Termijnstand]:
    """This function will return every term of a casus, also met and lapsed ones, in order of their end. One query."""
    return [als_stand(rij) for rij in _alle(casus)]


def termijnen_in(casussen: Collection[UUID], *, codes: Collection[str]) -> dict[UUID, list[Verlopen]]:
    """This function will return when the terms with these codes ran in each of these casussen. One query.

    For the application itself.
    """
    verlopen: dict[UUID, list[Verlopen]] = defaultdict(list)
    for casus, code, vanaf, gehaald_op, vervallen_op in _met_code(casussen, codes):
        verlopen[casus].append(Verlopen(code, vanaf, gehaald_op or vervallen_op))
    return verlopen


def als_stand(rij: Termijn) -> Termijnstand:
    """This function will return a term as a screen shows it."""
    return Termijnstand(
        id=rij.pk,
        code=rij.code,
        naam=rij.uitleg["naam"],
        uiterlijk=rij.uiterlijk,
        uitleg=rij.uitleg,
        gehaald_op=rij.gehaald_op,
        vervallen_op=rij.vervallen_op,
        betreft=rij.betreft,
        nadert_op=rij.nadert_op,
    )


def reken(
    code: Termijncode, vanaf: datetime, *, organisatie: UUID, lengte: int | None = None
) -> Termijnuitleg:
    """This function will return a term of an organisation with its explanation, counted and not stored.

    One query, two for a term whose length the organisation sets.
    """
    dag = timezone.localdate(vanaf)
    eigen = _eigen_lengte(code, organisatie, dag, lengte)
    regel = termijnregel(code, dag, {code: eigen} if eigen else {})
    return bereken(regel, vanaf, kalender_van(organisatie, op=dag))


def laatste_moment(uitleg: Termijnuitleg) -> datetime:
    """This function will return the last moment on time: of a term in days the last second of its last day."""
    return uitleg.uiterlijk_moment or uitleg.verstrijkt_op - _EEN_SECONDE


def _eigen_lengte(code: Termijncode, organisatie: UUID, dag: date, lengte: int | None) -> EigenLengte | None:
    if lengte is not None:
        return EigenLengte(lengte, gettext_noop("zo afgesproken"))
    if code not in _EIGEN_VELD:
        return None
    instelling = instelling_van(organisatie, op=dag)
    if instelling.is_standaard:
        return None
    return EigenLengte(getattr(instelling, _EIGEN_VELD[code]), gettext_noop("instelling van de organisatie"))


@bereid
def _alle(casus: UUID) -> QuerySet[Termijn]:
    return Termijn.objects.filter(casus=casus).order_by("uiterlijk", "pk")


@bereid
def _met_code(casussen: Collection[UUID], codes: Collection[str]) -> QuerySet[Termijn, Any]:
    rijen = Termijn.objects.filter(casus__in=casussen, code__in=codes)
    return rijen.values_list("casus", "code", "vanaf", "gehaald_op", "vervallen_op")


@bereid
def _lopend(casus: UUID) -> QuerySet[Termijn]:
    lopend = Termijn.objects.filter(casus=casus, gehaald_op=None, vervallen_op=None)
    return lopend.order_by("uiterlijk", "pk")
