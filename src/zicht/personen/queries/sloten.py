"""Which row is about to change, and may this person's organisation change it?"""

from collections.abc import Collection
from typing import cast
from uuid import UUID

from django.db.models import QuerySet

from zicht.kern import Aanvrager, NietGevonden
from zicht.kern.gevolgen import geheugen
from zicht.personen.models import Huishouden, Persoon
from zicht.raamwerk.bereid import bereid

Groepen = dict[frozenset[UUID], dict[UUID, UUID]]


def lock_persoon(persoon: UUID, *, by: Aanvrager) -> Persoon:
    """This function will return the person, locked until the deed is done. One query the first time in a deed.

    Raises NietGevonden for another organisation's person. A person that was merged away is returned as it is.
    """
    gevonden = gesloten_persoon(persoon)
    if gevonden is None:
        gevonden = _op_slot.eerste(persoon, by.organisatie)
    if gevonden is None or gevonden.organisatie_id != by.organisatie:
        raise NietGevonden
    houd_gesloten(gevonden)
    return gevonden


def lock_personen(personen: Collection[UUID]) -> list[UUID]:
    """This function will lock these records in their order, for the application itself, and return who is there.

    One query; none when the deed under way has locked them all.
    """
    if open_ := [persoon for persoon in personen if gesloten_persoon(persoon) is None]:
        for rij in Persoon.objects.select_for_update().filter(pk__in=open_).order_by("pk"):
            houd_gesloten(rij)
    return sorted(persoon for persoon in personen if gesloten_persoon(persoon))


@bereid
def _op_slot(persoon: UUID, organisatie: UUID | None) -> QuerySet[Persoon]:
    return Persoon.objects.select_for_update().filter(pk=persoon, organisatie=organisatie)


def gesloten_persoon(persoon: UUID) -> Persoon | None:
    """This function will return a person that the deed under way has locked or recorded itself. No query."""
    gevonden = geheugen().get((Persoon, persoon))
    return gevonden if isinstance(gevonden, Persoon) else None


def houd_gesloten(rij: Persoon) -> None:
    """This function will remember, for the deed under way, a person whom nobody else can change meanwhile."""
    geheugen()[(Persoon, rij.pk)] = rij


def bekende_groepen() -> Groepen:
    """This function will return who is one with whom, as far as the deed under way locked all of them. No query."""
    return cast(Groepen, geheugen().setdefault(Groepen, {}))


def vergeet_groepen() -> None:
    """This function will let the deed under way ask anew who is one with whom: it merged somebody, or undid it."""
    bekende_groepen().clear()


def lock_huishouden(huishouden: UUID, *, by: Aanvrager) -> Huishouden:
    """This function will return the household, locked until the deed is done; raises NietGevonden. One query."""
    gevonden = (
        Huishouden.objects.select_for_update().filter(pk=huishouden, organisatie=by.organisatie).first()
    )
    if gevonden is None:
        raise NietGevonden
    return gevonden
