"""Of whom was said that they are not the same?"""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Q

from zicht.personen.queries import kanoniek, samen
from zicht.radar.models import NietDezelfde


def niet_dezelfde_als(persoon: UUID) -> dict[UUID, int]:
    """This function will return of whom it was said that they are not this person, each with the row that says so.

    Said of one record it holds for all that were merged with it. Three queries.
    """
    kring = samen([persoon])
    gezegd = afgewezen_paren(kring)
    return {ander: rij for (een, ander), rij in gezegd.items() if een in set(kring.values())}


def afgewezen_paren(personen: Collection[UUID]) -> dict[tuple[UUID, UUID], int]:
    """This function will return each pair of which it was said that they are not the same, both ways round.

    By the identifiers of who stays after a merge; `personen` are records of whom either may be one. Two queries.
    """
    rijen = NietDezelfde.objects.filter(Q(een__in=personen) | Q(ander__in=personen), beeindigd_op=None)
    paren = list(rijen.values_list("een", "ander", "pk"))
    blijver = kanoniek({wie for een, ander, _ in paren for wie in (een, ander)}) if paren else {}
    gezegd = {(blijver[een], blijver[ander]): pk for een, ander, pk in paren}
    return gezegd | {(ander, een): pk for (een, ander), pk in gezegd.items()}
