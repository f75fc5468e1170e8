"""Who holds the zicht of a casus, and who held it before?"""

from uuid import UUID

from django.db.models import QuerySet

from zicht.casus.models import Zicht
from zicht.casus.words import Houder, Houdersoort, Zichtgrond, Zichtstand
from zicht.raamwerk.bereid import bereid


def zichtstand(casus: UUID) -> Zichtstand | None:
    """This function will return who holds the zicht now; None before it began. One query."""
    rij = _laatste.eerste(casus)
    return als_zichtstand(rij) if rij else None


def zichtketen(casus: UUID) -> list[Zichtstand]:
    """This function will return the whole chain of holders, the first one first (OVD-1). One query.

    Each row holds until the next begins, the last until now: no gap or overlap can be stored.
    """
    return [als_zichtstand(rij) for rij in _keten(casus)]


def als_zichtstand(rij: Zicht) -> Zichtstand:
    """This function will return a row of the ledger, read with its party, as a screen shows it."""
    return Zichtstand(
        nummer=rij.nummer,
        houder=Houder(Houdersoort(rij.houdersoort), rij.partij_id),
        houder_naam=rij.partij.naam if rij.partij else Houdersoort(rij.houdersoort).naam,
        grond=Zichtgrond(rij.grond),
        vanaf=rij.vanaf,
        waarom=rij.waarom,
    )


@bereid
def _keten(casus: UUID) -> QuerySet[Zicht]:
    return Zicht.objects.filter(casus=casus).select_related("partij").order_by("nummer")


@bereid
def _laatste(casus: UUID) -> QuerySet[Zicht]:
    return Zicht.objects.filter(casus=casus).select_related("partij").order_by("-nummer")[:1]
