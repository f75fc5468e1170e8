"""Who keeps watch over the terms? The worker's tick: what nears and what has passed is told once each."""

import logging
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.casus.actions.taken import set_taak
from zicht.casus.models import Termijn
from zicht.casus.queries import lock_casus
from zicht.casus.words import Taaksoort, TermijnNadert, TermijnVerstreken
from zicht.kern import SYSTEEM, Aanvrager, NietGevonden, Rol, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.daad import deed

PER_KEER = 500
_LOOPT = Q(gehaald_op=None, vervallen_op=None)
_log = logging.getLogger(__name__)


def raise_termijnen(*, at: datetime) -> int:
    """This function will tell of every term that nears or has passed, once each, and return how many it told.

    One deed and one transaction per term: late, killed halfway or run twice at once, each is told once. One that
    fails is logged and tried again at the next tick.
    """
    nadert = Q(nadert_op__lte=at, nadert_gemeld=False)
    verstreken = Q(uiterlijk__lt=at, verstreken_gemeld=False)
    return _meld_alle(nadert, "nadert_op", raise_nadert, at) + _meld_alle(
        verstreken, "uiterlijk", raise_verstreken, at
    )


@deed
def raise_nadert(*, termijn: UUID, by: Aanvrager, at: datetime) -> TermijnNadert:
    """This function will tell that a term nears; raises NietGevonden when that was told, or it ended meanwhile."""
    rij = _lock_termijn(termijn, by, at)
    if rij.nadert_gemeld:
        raise NietGevonden
    rij.nadert_gemeld = True
    rij.save(update_fields=("nadert_gemeld",))
    return TermijnNadert(
        casus=rij.casus_id, organisatie=rij.casus.organisatie_id, termijn=rij.pk, naam=rij.uitleg["naam"]
    )


@deed
def raise_verstreken(*, termijn: UUID, by: Aanvrager, at: datetime) -> TermijnVerstreken:
    """This function will tell that a term has passed; raises as telling that it nears."""
    rij = _lock_termijn(termijn, by, at)
    if rij.verstreken_gemeld:
        raise NietGevonden
    rij.verstreken_gemeld = True
    rij.save(update_fields=("verstreken_gemeld",))
    return TermijnVerstreken(
        casus=rij.casus_id, organisatie=rij.casus.organisatie_id, termijn=rij.pk, naam=rij.uitleg["naam"]
    )


def alert_werkbegeleider(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask the team lead to look at a term that has passed (VB-2).

    Of a casus without a team every team lead of the organisation is asked: no passed term is nobody's.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, TermijnVerstreken)  # noqa: S101 - the page of consequences says so
    assert gebeurtenis.casus is not None  # noqa: S101
    rij = Termijn.objects.select_related("casus").get(pk=gebeurtenis.termijn)
    set_taak(
        casus=gebeurtenis.casus,
        soort=Taaksoort.BEWAAK_TERMIJN,
        tekst=gettext_noop("Een termijn is verstreken: kijk wat nodig is"),
        waarom=gebeurtenis.naam,
        betreft=rij.pk,
        team=rij.casus.team_id,
        rol=Rol.WERKBEGELEIDER,
        termijn=rij.pk,
        vetoot_sluiten=False,
        by=by,
        at=at,
    )


def _meld_alle(
    wat: Q, volgorde: str, meld: Callable[..., TermijnNadert | TermijnVerstreken], at: datetime
) -> int:
    gemeld, laatste = 0, None
    while True:
        rijen = Termijn.objects.filter(_LOOPT, wat).order_by(volgorde, "pk")
        if laatste is not None:
            moment, kenmerk = laatste
            rijen = rijen.filter(
                Q(**{f"{volgorde}__gt": moment}) | Q(**{volgorde: moment, "pk__gt": kenmerk})
            )
        groep = list(rijen.values_list(volgorde, "pk")[:PER_KEER])
        gemeld += sum(_meld_een(meld, kenmerk, at) for _, kenmerk in groep)
        if len(groep) < PER_KEER:
            return gemeld
        laatste = groep[-1]


def _meld_een(meld: Callable[..., TermijnNadert | TermijnVerstreken], termijn: UUID, at: datetime) -> bool:
    try:
        meld(termijn=termijn, by=SYSTEEM, at=at)
    except NietGevonden:
        return False
    except Exception:  # noqa: BLE001 - one term that cannot be told must not keep the others silent
        _log.exception("term not told")
        return False
    return True


def _lock_termijn(termijn: UUID, by: Aanvrager, at: datetime) -> Termijn:
    gezien = _lopende.eerste(termijn)
    if gezien is None:
        raise NietGevonden
    casus = lock_casus(gezien.casus_id, by=by, at=at)
    # What was read before the lock may have changed since.
    rij = _lopende.eerste(termijn)
    if rij is None:
        raise NietGevonden
    rij.casus = casus
    return rij


@bereid
def _lopende(termijn: UUID) -> QuerySet[Termijn]:
    return Termijn.objects.filter(_LOOPT, pk=termijn)
