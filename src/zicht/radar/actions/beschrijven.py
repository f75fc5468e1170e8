"""How are the descriptions of persons written? Part of the deeds that change persons; never called otherwise."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Count, QuerySet

from zicht.koppeling import Gegevens, bewaarsleutels
from zicht.melding.queries import gemeld_als
from zicht.personen.queries import herkenbronnen
from zicht.raamwerk.bereid import bereid
from zicht.raamwerk.rijen import insert_rijen
from zicht.radar.models import Beschrijving, Omvang, Vindsleutel
from zicht.radar.queries.register import als_tekst, zout
from zicht.radar.rules import beschrijvingen

_Rij = tuple[UUID, UUID, int, str]


def index_personen(personen: Collection[UUID]) -> int:
    """This function will make the descriptions of these persons what they must be, and return how many it changed.

    Nine queries at most, however many persons; only what differs is written.
    """
    if not personen:
        return 0
    bronnen, gemeld = herkenbronnen(personen), gemeld_als(personen)
    nodig: dict[_Rij, Gegevens] = {
        (persoon, bron.organisatie, groep, als_tekst(gegevens)): gegevens
        for persoon, bron in bronnen.items()
        for groep, gegevens in beschrijvingen(persoon, bron, gemeld.get(persoon, ()))
    }
    staat: dict[_Rij, int] = {}
    weg = []
    for rij in _beschrijvingen(personen):
        wat = (rij.persoon_id, rij.organisatie_id, rij.groep, rij.gegevens)
        if wat not in nodig or wat in staat:
            weg.append(rij.pk)
        staat[wat] = rij.pk
    if weg:
        Beschrijving.objects.filter(pk__in=weg).delete()
    nieuw = {rij: gegevens for rij, gegevens in nodig.items() if rij not in staat}
    _schrijf(nieuw)
    return len(weg) + len(nieuw)


def _schrijf(nieuw: dict[_Rij, Gegevens]) -> None:
    if not nieuw:
        return
    rijen = Beschrijving.objects.bulk_create(
        Beschrijving(persoon_id=persoon, organisatie_id=organisatie, groep=groep, gegevens=tekst)
        for persoon, organisatie, groep, tekst in nieuw
    )
    sleutels = (
        (getal ^ zout(rij.organisatie_id), rij.pk)
        for rij, gegevens in zip(rijen, nieuw.values(), strict=True)
        for getal in bewaarsleutels(gegevens)
    )
    insert_rijen(Vindsleutel, ("getal", "beschrijving"), sleutels)


def count_omvang(*, at: datetime) -> None:
    """This function will count the persons of each organisation, for the threshold; now and then is enough."""
    geteld = Beschrijving.objects.values("organisatie").annotate(aantal=Count("persoon", distinct=True))
    for organisatie, aantal in geteld.values_list("organisatie", "aantal"):
        Omvang.objects.update_or_create(
            organisatie_id=organisatie, defaults={"personen": aantal, "geteld_op": at}
        )


@bereid
def _beschrijvingen(personen: Collection[UUID]) -> QuerySet[Beschrijving]:
    return Beschrijving.objects.filter(persoon__in=personen)
