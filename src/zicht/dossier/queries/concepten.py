"""What was somebody typing?"""

from datetime import datetime
from uuid import UUID

from zicht.dossier.models import Concept
from zicht.dossier.words import NIETS, Conceptregel


def concept_van(
    account: UUID, formulier: str, betreft: UUID | None = None, *, at: datetime | None = None
) -> Conceptregel | None:
    """This function will return the draft of somebody for a form and a thing; None where there is none.

    With `at` one that has expired is none, also before it was swept. One query.
    """
    rijen = Concept.objects.filter(account=account, formulier=formulier, betreft=betreft or NIETS)
    if at is not None:
        rijen = rijen.filter(verloopt_op__gt=at)
    rij = rijen.first()
    return _regel(rij) if rij else None


def concepten_van(account: UUID, *, at: datetime) -> list[Conceptregel]:
    """This function will return the drafts of somebody that still hold, latest first. One query."""
    rijen = Concept.objects.filter(account=account, verloopt_op__gt=at).order_by("-bewaard_op")
    return [_regel(rij) for rij in rijen]


def _regel(rij: Concept) -> Conceptregel:
    return Conceptregel(
        formulier=rij.formulier,
        betreft=rij.betreft if rij.betreft != NIETS else None,
        bewaard_op=rij.bewaard_op,
        inhoud=rij.inhoud,
    )
