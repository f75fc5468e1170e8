"""Which reports is somebody still typing?"""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from zicht.kern import Aanvrager, NietGevonden
from zicht.melding.models import Melderconcept, Meldingconcept
from zicht.melding.words import Concept
from zicht.raamwerk.bereid import bereid


def concepten_van(by: Aanvrager, *, at: datetime) -> list[Concept]:
    """This function will return the reports that somebody is still typing, the newest first, without the melder.

    One query.
    """
    rijen = Meldingconcept.objects.filter(account=by.account, verloopt_op__gt=at)
    return [als_concept(rij, {}) for rij in rijen.order_by("-bewaard_op")]


def get_concept(concept: UUID, *, by: Aanvrager, at: datetime) -> Concept:
    """This function will return a draft of one's own, the melder among it; raises NietGevonden. Two queries."""
    rij = _eigen.eerste(concept, by, at)
    if rij is None:
        raise NietGevonden
    return als_concept(rij, _melder.eerste(concept) or {})


def velden_van(concept: UUID, *, by: Aanvrager, at: datetime) -> dict[str, list[str]]:
    """This function will return what was typed in a draft of one's own; nothing when it expired. Two queries."""
    try:
        return get_concept(concept, by=by, at=at).velden
    except NietGevonden:
        return {}


def vervanger_van(concept: UUID, *, by: Aanvrager, at: datetime) -> Concept | None:
    """This function will return the draft of one's own that came in the place of one that nobody touched. One query."""
    rijen = Meldingconcept.objects.filter(account=by.account, verloopt_op__gt=at).order_by("-pk")
    return next((als_concept(rij, {}) for rij in rijen if str(concept) in rij.vervangt), None)


@bereid
def _eigen(concept: UUID, by: Aanvrager, at: datetime) -> QuerySet[Meldingconcept]:
    return Meldingconcept.objects.filter(pk=concept, account=by.account, verloopt_op__gt=at)


@bereid
def _melder(concept: UUID) -> QuerySet[Melderconcept, dict[str, list[str]]]:
    return Melderconcept.objects.filter(concept=concept).values_list("inhoud", flat=True)


def als_concept(rij: Meldingconcept, melder: dict[str, list[str]]) -> Concept:
    """This function will return a stored draft as a value, with what was typed of the melder. No query."""
    return Concept(
        id=rij.pk,
        velden={**rij.inhoud, **melder},
        versie=rij.versie,
        venster=rij.venster,
        begonnen_op=rij.begonnen_op,
        bewaard_op=rij.bewaard_op,
        verloopt_op=rij.verloopt_op,
    )
