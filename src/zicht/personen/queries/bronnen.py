"""What is there to recognise a person by? What was and what is, of each record apart."""

from collections import defaultdict
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from zicht.personen.models import (
    Lidmaatschap,
    Naam,
    Persoon,
    VeiligContact,
    Verblijf,
    adres_van,
    eigen_verblijven,
    naamdelen,
)
from zicht.personen.words import Adres, Geslacht, Herkenbron, Kanaal
from zicht.raamwerk.bereid import bereid

NUMMERS = (Kanaal.TELEFOON.value, Kanaal.SMS.value)


def herkenbronnen(personen: Collection[UUID]) -> dict[UUID, Herkenbron]:
    """This function will return what each of these records holds to recognise somebody by; who is absent is left out.

    Merged records stay apart, so that undoing a merge changes nothing here. Six queries at most.
    """
    namen, eigen, nummers = (defaultdict[UUID, list[Any]](list) for _ in range(3))
    rijen = _personen(personen)
    for naam in _namen(personen):
        namen[naam.persoon_id].append(naamdelen(naam))
    for verblijf in eigen_verblijven(personen):
        eigen[verblijf.wie].append(adres_van(verblijf))
    for persoon, gegeven in _nummers(personen):
        nummers[persoon].append(gegeven)
    huishoudens = _huishoudens(personen)
    return {
        rij.pk: Herkenbron(
            organisatie=rij.organisatie_id,
            geslacht=Geslacht(rij.geslacht),
            geboortedatum=rij.geboortedatum,
            bsn=rij.bsn,
            namen=tuple(dict.fromkeys(namen[rij.pk])),
            telefoons=tuple(dict.fromkeys(nummers[rij.pk])),
            adressen=tuple(dict.fromkeys(eigen[rij.pk])),
            huishoudens=huishoudens.get(rij.pk, ()),
        )
        for rij in rijen
    }


def leden_ooit(huishoudens: Collection[UUID]) -> set[UUID]:
    """This function will return who ever belonged to one of these households. One query; none for none."""
    return set(_leden(huishoudens)) if huishoudens else set()


def _huishoudens(personen: Collection[UUID]) -> dict[UUID, tuple[tuple[UUID, tuple[Adres, ...]], ...]]:
    """Return the households of each person, the latest last, each with where it lived."""
    van = defaultdict[UUID, list[UUID]](list)
    for persoon, huishouden in _lidmaatschappen(personen):
        if huishouden not in van[persoon]:
            van[persoon].append(huishouden)
    waar = defaultdict[UUID, list[Adres]](list)
    alle = sorted({huishouden for lijst in van.values() for huishouden in lijst})
    for verblijf in _gedeeld(alle) if alle else ():
        if verblijf.huishouden_id:
            waar[verblijf.huishouden_id].append(adres_van(verblijf))
    return {
        persoon: tuple((huishouden, tuple(dict.fromkeys(waar[huishouden]))) for huishouden in lijst)
        for persoon, lijst in van.items()
    }


@bereid
def _personen(personen: Collection[UUID]) -> QuerySet[Persoon]:
    return Persoon.objects.filter(pk__in=personen)


@bereid
def _namen(personen: Collection[UUID]) -> QuerySet[Naam]:
    return Naam.objects.filter(persoon__in=personen).order_by("pk")


@bereid
def _nummers(personen: Collection[UUID]) -> QuerySet[VeiligContact, tuple[UUID, str]]:
    rijen = VeiligContact.objects.filter(persoon__in=personen, kanaal__in=NUMMERS).exclude(gegeven="")
    return rijen.order_by("-pk").values_list("persoon_id", "gegeven")


@bereid
def _lidmaatschappen(personen: Collection[UUID]) -> QuerySet[Lidmaatschap, tuple[UUID, UUID]]:
    rijen = Lidmaatschap.objects.filter(persoon__in=personen).order_by("valid_from", "pk")
    return rijen.values_list("persoon_id", "huishouden_id")


@bereid
def _gedeeld(huishoudens: Collection[UUID]) -> QuerySet[Verblijf]:
    return Verblijf.objects.filter(huishouden__in=huishoudens).order_by("valid_from", "pk")


@bereid
def _leden(huishoudens: Collection[UUID]) -> QuerySet[Lidmaatschap, UUID]:
    return Lidmaatschap.objects.filter(huishouden__in=huishoudens).values_list("persoon_id", flat=True)
