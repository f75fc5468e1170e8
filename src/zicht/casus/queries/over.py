"""Which casussen were there ever about these people, also where one may not look?

For the radar: whoever takes in a report must hear that there is one, and whose it is. Not what is in it.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from zicht.casus.models import Betrokkene, Casus
from zicht.casus.queries.reikwijdte import visible_to
from zicht.casus.words import Fase, Persoonscasus
from zicht.kern import Aanvrager
from zicht.personen.queries import Casuslijn, samen
from zicht.raamwerk.bereid import bereid


def casussen_over(kring: Mapping[UUID, UUID], *, by: Aanvrager, at: datetime) -> list[Persoonscasus]:
    """This function will return every casus of the organisation about these persons, the newest first.

    `kring` says of each of them, and of whoever is one with them, who stays, as `samen` does. Three queries at most.
    """
    if not kring or by.organisatie is None:
        return []
    wie = defaultdict[UUID, set[UUID]](set)
    for casus, persoon in _betrokkenheden(list(kring)):
        wie[casus].add(kring[persoon])
    if not wie:
        return []
    te_zien = zichtbaar_van(wie, by=by, at=at)
    return [
        Persoonscasus(
            id=rij.pk,
            nummer=rij.nummer,
            fase=Fase(rij.fase),
            opened_on=rij.opened_on,
            closed_at=rij.closed_at,
            team=rij.team.naam if rij.team else "",
            is_te_zien=rij.pk in te_zien,
            personen=frozenset(wie[rij.pk]),
        )
        for rij in _met_team(list(wie), by.organisatie)
    ]


def casuslijnen_over(kring: Mapping[UUID, UUID], by: Aanvrager, at: datetime) -> list[Casuslijn]:
    """This function will return the same for the page of a person, without the number of what one may not see."""
    return [
        Casuslijn(
            id=een.id,
            nummer=een.nummer if een.is_te_zien else "",
            fase=een.fase.naam if een.is_te_zien else "",
            opened_on=een.opened_on,
            closed_at=een.closed_at,
            team=een.team,
            is_te_zien=een.is_te_zien,
        )
        for een in casussen_over(kring, by=by, at=at)
    ]


def zichtbaar_van(casussen: Collection[UUID], *, by: Aanvrager, at: datetime) -> set[UUID]:
    """This function will return which of these casussen somebody may see. One query; none when there are none."""
    return set(_te_zien(list(casussen), by, at)) if casussen else set()


def lopende_casussen_van(persoon: UUID, *, organisatie: UUID | None) -> list[UUID]:
    """This function will return the casussen about a person that are open, for the application itself. Two queries."""
    kring = samen([persoon])
    return list(dict.fromkeys(_lopend(list(kring), organisatie))) if kring and organisatie else []


@bereid
def _lopend(personen: Collection[UUID], organisatie: UUID) -> QuerySet[Betrokkene, UUID]:
    rijen = Betrokkene.objects.filter(
        persoon__in=personen, casus__organisatie=organisatie, casus__closed_at=None
    )
    return rijen.order_by("casus").values_list("casus_id", flat=True)


@bereid
def _betrokkenheden(personen: Collection[UUID]) -> QuerySet[Betrokkene, tuple[UUID, UUID]]:
    return Betrokkene.objects.filter(persoon__in=personen).values_list("casus_id", "persoon_id")


@bereid
def _te_zien(casussen: Collection[UUID], by: Aanvrager, at: datetime) -> QuerySet[Casus, UUID]:
    return visible_to(by, at=at).filter(pk__in=casussen).values_list("pk", flat=True)


@bereid
def _met_team(casussen: Collection[UUID], organisatie: UUID) -> QuerySet[Casus]:
    rijen = Casus.objects.filter(pk__in=casussen, organisatie=organisatie)
    return rijen.select_related("team").order_by("-opened_on", "-pk")
