"""In which words were people reported, whoever they turned out to be?"""

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zicht.melding.models import Identificatie
from zicht.melding.queries.gemeld import persoon_uit
from zicht.personen.words import Adres, NieuwPersoon
from zicht.raamwerk.bereid import bereid


def gemeld_als(personen: Collection[UUID]) -> dict[UUID, list[tuple[NieuwPersoon, Adres]]]:
    """This function will return how each of these records was reported, with the address of the report. One query.

    As they are recognised now: a recognition that was undone leaves nothing.
    """
    gemeld = defaultdict[UUID, list[tuple[NieuwPersoon, Adres]]](list)
    for persoon, gegevens, adres in _geldig(personen):
        gemeld[persoon].append((persoon_uit(gegevens), Adres(**adres)))
    return gemeld


def herkend_in(meldingen: Collection[UUID]) -> set[UUID]:
    """This function will return as whom the people in these reports are recognised now. One query; none for none."""
    return set(_herkend(meldingen)) if meldingen else set()


def afgewezen_in(melding: UUID) -> dict[UUID, list[UUID]]:
    """This function will return whom the taker of a report turned down, per person in it. One query."""
    return {persoon: [UUID(ander) for ander in anders] for persoon, anders in _afgewezen(melding) if anders}


def onbeslist_in(melding: UUID) -> list[UUID]:
    """This function will return the people of a report of whom its taker neither recognised nor turned down anybody.

    One query.
    """
    return [
        persoon
        for persoon, gegevens in _zoals_herkend(melding)
        if not (gegevens.get("anders") or gegevens.get("is_bekend"))
    ]


@bereid
def _zoals_herkend(melding: UUID) -> QuerySet[Identificatie, tuple[UUID, Any]]:
    rijen = Identificatie.objects.filter(gemelde_persoon__melding=melding, beeindigd_op=None)
    return rijen.values_list("persoon_id", "gemelde_persoon__gegevens")


@bereid
def _afgewezen(melding: UUID) -> QuerySet[Identificatie, tuple[UUID, Any]]:
    rijen = Identificatie.objects.filter(gemelde_persoon__melding=melding, beeindigd_op=None)
    return rijen.values_list("persoon_id", "gemelde_persoon__gegevens__anders")


@bereid
def _herkend(meldingen: Collection[UUID]) -> QuerySet[Identificatie, UUID]:
    rijen = Identificatie.objects.filter(gemelde_persoon__melding__in=meldingen, beeindigd_op=None)
    return rijen.values_list("persoon_id", flat=True)


@bereid
def _geldig(personen: Collection[UUID]) -> QuerySet[Identificatie, tuple[UUID, Any, Any]]:
    rijen = Identificatie.objects.filter(persoon__in=personen, beeindigd_op=None).order_by("pk")
    return rijen.values_list("persoon_id", "gemelde_persoon__gegevens", "gemelde_persoon__melding__adres")
