"""Who holds the zicht of a casus, and who held it before?"""

from uuid import UUID

from zicht.casus.models import Zicht
from zicht.casus.words import Houder, Houdersoort, Zichtgrond, Zichtstand
from zicht.organisaties.queries import partijnamen


def zichtstand(casus: UUID) -> Zichtstand | None:
    """This function will return who holds the zicht now; None before it began. Two queries at most."""
    rijen = list(Zicht.objects.filter(casus=casus).order_by("-nummer")[:1])
    return _standen(rijen)[0] if rijen else None


def zichtketen(casus: UUID) -> list[Zichtstand]:
    """This function will return the whole chain of holders, the first one first (OVD-1). Two queries at most.

    Each row holds until the next begins, the last until now: no gap or overlap can be stored.
    """
    return _standen(list(Zicht.objects.filter(casus=casus).order_by("nummer")))


def _standen(rijen: list[Zicht]) -> list[Zichtstand]:
    partijen = {rij.partij_id for rij in rijen if rij.partij_id}
    namen = partijnamen(partijen) if partijen else {}
    return [
        Zichtstand(
            nummer=rij.nummer,
            houder=Houder(Houdersoort(rij.houdersoort), rij.partij_id),
            houder_naam=namen[rij.partij_id] if rij.partij_id else Houdersoort(rij.houdersoort).naam,
            grond=Zichtgrond(rij.grond),
            vanaf=rij.vanaf,
            waarom=rij.waarom,
        )
        for rij in rijen
    ]
