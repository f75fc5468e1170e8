"""Of whom was said that they are not the same?"""

from uuid import UUID

from django.db.models import Q

from zicht.personen.queries import samen
from zicht.radar.models import NietDezelfde


def niet_dezelfde_als(persoon: UUID) -> dict[UUID, int]:
    """This function will return of whom it was said that they are not this person, each with the row that says so.

    Said of one record it holds for all that were merged with it. Three queries.
    """
    kring = samen([persoon])
    rijen = NietDezelfde.objects.filter(Q(een__in=kring) | Q(ander__in=kring), beeindigd_op=None)
    paren = [(rij.pk, rij.ander_id if rij.een_id in kring else rij.een_id) for rij in rijen]
    blijver = samen(ander for _, ander in paren) if paren else {}
    return {blijver.get(ander, ander): pk for pk, ander in paren}
