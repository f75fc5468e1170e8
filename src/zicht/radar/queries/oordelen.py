"""Of whom was said that they are not the same?"""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from zicht.personen.queries import kanoniek, samen
from zicht.radar.models import NietDezelfde


def niet_dezelfde_als(persoon: UUID) -> dict[UUID, list[int]]:
    """This function will return of whom it was said that they are not this person, each with the rows that say so.

    Said of one record it holds for all that were merged with it. Three queries.
    """
    kring = samen([persoon])
    gezegd = afgewezen_paren(kring)
    return {ander: rijen for (een, ander), rijen in gezegd.items() if een in set(kring.values())}


def afgewezen_paren(personen: Collection[UUID]) -> dict[tuple[UUID, UUID], list[int]]:
    """This function will return each pair of which it was said that they are not the same, both ways round.

    With the rows that say so: more than one where it was said of records that were merged since. By the identifiers of
    who stays after a merge; `personen` are records of whom either may be one. Two queries.
    """
    rijen = NietDezelfde.objects.filter(Q(een__in=personen) | Q(ander__in=personen), beeindigd_op=None)
    paren = list(rijen.values_list("een", "ander", "pk"))
    blijver = kanoniek({wie for een, ander, _ in paren for wie in (een, ander)}) if paren else {}
    gezegd = defaultdict[tuple[UUID, UUID], list[int]](list)
    for een, ander, pk in paren:
        gezegd[blijver[een], blijver[ander]].append(pk)
        gezegd[blijver[ander], blijver[een]].append(pk)
    return dict(gezegd)
