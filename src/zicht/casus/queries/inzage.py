"""Who may look beside those who may by role and team, and which emergency access awaits review?"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.casus.models import Inzage
from zicht.casus.permissions import may_toetsen
from zicht.casus.words import Inzagegrond, Inzageregel, Noodoordeel, Noodregel
from zicht.kern import Aanvrager, NietGevonden
from zicht.raamwerk.bereid import bereid


def geldt(at: datetime, **voor: Any) -> Q:
    """This function will return the filter for the Inzagen that hold at a moment. No query.

    `voor` (an account) stands in both halves: so each is a range of its index, and what ended long ago is not read.
    """
    return (Q(tot=None, **voor) | Q(tot__gt=at, **voor)) & Q(vanaf__lte=at)


def nood_van(account: UUID | None, *, at: datetime) -> frozenset[UUID]:
    """This function will return the casussen for which an account has emergency access now. One query."""
    if account is None:
        return frozenset()
    return frozenset(_in_nood(account, at))


def inzagen_van(casus: UUID, *, at: datetime) -> list[Inzageregel]:
    """This function will return who may look now beside role and team, newest first. One query."""
    return [
        Inzageregel(
            id=rij.pk,
            naam=rij.account.naam if rij.account else rij.partij.naam if rij.partij else "",
            grond=Inzagegrond(rij.grond),
            reden=rij.reden,
            vanaf=rij.vanaf,
            tot=rij.tot,
            account=rij.account_id,
        )
        for rij in _geldige(casus, at)
    ]


def te_toetsen_noodtoegang(by: Aanvrager) -> list[Noodregel]:
    """This function will return the emergency accesses of the organisation that somebody may review, oldest first.

    Whoever reviews need not see the casus: only its number is told. One query; none for who does not review.
    """
    return [_noodregel(rij) for rij in _noodtoegangen(by).filter(getoetst_op=None).order_by("vanaf", "pk")]


def get_noodtoegang(inzage: UUID, *, by: Aanvrager) -> Noodregel:
    """This function will return an emergency access that somebody may review, or a colleague did meanwhile.

    Raises NietGevonden. One query.
    """
    rij = _noodtoegangen(by).filter(pk=inzage).first()
    if rij is None:
        raise NietGevonden
    return _noodregel(rij)


def _noodtoegangen(by: Aanvrager) -> QuerySet[Inzage]:
    if not may_toetsen(by) or by.organisatie is None:
        return Inzage.objects.none()
    rijen = Inzage.objects.filter(grond=Inzagegrond.NOOD.value, casus__organisatie=by.organisatie)
    return rijen.exclude(account=by.account).select_related("account", "casus", "getoetst_door")


@bereid
def _in_nood(account: UUID, at: datetime) -> QuerySet[Inzage, UUID]:
    rijen = Inzage.objects.filter(geldt(at, account=account), grond=Inzagegrond.NOOD.value)
    return rijen.values_list("casus", flat=True)


@bereid
def _geldige(casus: UUID, at: datetime) -> QuerySet[Inzage]:
    rijen = Inzage.objects.filter(geldt(at), casus=casus)
    return rijen.select_related("account", "partij").order_by("-vanaf", "-pk")


def _noodregel(rij: Inzage) -> Noodregel:
    assert rij.account is not None  # noqa: S101 - a check of the table: emergency access is an account's
    return Noodregel(
        inzage=rij.pk,
        casus=rij.casus_id,
        casusnummer=rij.casus.nummer,
        account=rij.account.pk,
        naam=rij.account.naam,
        reden=rij.reden,
        vanaf=rij.vanaf,
        tot=rij.tot,
        oordeel=Noodoordeel(rij.oordeel) if rij.oordeel else None,
        toelichting=rij.toelichting,
        getoetst_door=rij.getoetst_door.naam if rij.getoetst_door else "",
    )
