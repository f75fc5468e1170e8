"""Which other casussen are about the same persons, or about who lived with them?

Every one of the organisation is told; what is in it only to who may see it (VB-11).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, Q, QuerySet, Value, When

from zicht.casus.models import Betrokkene, Casus
from zicht.casus.queries.reikwijdte import zichtbaar
from zicht.casus.words import (
    Betrokkenheid,
    Casusverhaal,
    Fase,
    Houder,
    Houdersoort,
    Slotgrond,
    Zichtgrond,
    Zichtstand,
)
from zicht.kern import Aanvrager
from zicht.raamwerk.bereid import bereid

_ZICHT = ("nummer", "houdersoort", "partij", "partij__naam", "grond", "vanaf", "waarom")
_VELDEN = (
    *("pk", "nummer", "opened_on", "closed_at", "fase", "slotgrond", "vervolg_op", "mag_zien"),
    *("team__naam", "behandelaar__naam", "betrokkenen__persoon", "betrokkenen__betrokkenheid"),
    *(f"zichten__{veld}" for veld in _ZICHT),
)


def personen_om(casus: UUID) -> tuple[list[UUID], list[UUID]]:
    """This function will return whom a casus is about, and who else is in a casus with one of them. One query.

    For a casus that the caller was allowed to see; of the others only for putting names to what one may see.
    """
    rijen = _betrokken_om(casus)
    eigen = [persoon for in_casus, persoon in rijen if in_casus == casus]
    return eigen, [persoon for _, persoon in rijen if persoon not in eigen]


def casussen_om(
    casus: UUID, personen: Iterable[UUID], *, by: Aanvrager, at: datetime
) -> dict[UUID, Casusverhaal]:
    """This function will return a casus, those about any of these persons, and those before and after each.

    For a casus that the caller was allowed to see. Of one that somebody may not see (`mag_zien`) only that it exists
    may be told, when, and which team to ask. One query, and one for each further step in a row of casussen that share
    nobody.
    """
    rijen = list(_om(casus, list(personen), by, at))
    gevraagd = {rij["pk"] for rij in rijen}
    while weg := {rij["vervolg_op"] for rij in rijen} - {None} - gevraagd:
        gevraagd |= weg
        rijen += _op_kenmerk(list(weg), by, at)
    per_casus: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for rij in rijen:
        per_casus[rij["pk"]].append(rij)
    verhalen = [_verhaal(van_een[0], van_een) for van_een in per_casus.values()]
    verhalen.sort(key=lambda verhaal: (verhaal.opened_on, verhaal.id), reverse=True)
    return {verhaal.id: verhaal for verhaal in verhalen}


def _verhaal(rij: dict[str, Any], rijen: Iterable[dict[str, Any]]) -> Casusverhaal:
    """Make one of the rows of a casus: there is one for each person that it is about, with each holder."""
    personen = {
        een["betrokkenen__persoon"]: een["betrokkenen__betrokkenheid"]
        for een in rijen
        if een["betrokkenen__persoon"]
    }
    keten = {een["zichten__nummer"]: een for een in rijen if een["zichten__nummer"] and rij["mag_zien"]}
    return Casusverhaal(
        id=rij["pk"],
        nummer=rij["nummer"],
        opened_on=rij["opened_on"],
        closed_at=rij["closed_at"],
        fase=Fase(rij["fase"]),
        slotgrond=Slotgrond(rij["slotgrond"]) if rij["slotgrond"] else None,
        vervolg_op=rij["vervolg_op"],
        team=rij["team__naam"] or "",
        behandelaar=rij["behandelaar__naam"] or "",
        personen=tuple(personen),
        mag_zien=rij["mag_zien"],
        kinderen=tuple(een for een, rol in personen.items() if rol == Betrokkenheid.KIND),
        keten=tuple(_zicht(keten[nummer]) for nummer in sorted(keten)),
    )


def _zicht(rij: dict[str, Any]) -> Zichtstand:
    nummer, soort, partij, naam, grond, vanaf, waarom = (rij[f"zichten__{veld}"] for veld in _ZICHT)
    houder = Houder(Houdersoort(soort), partij)
    return Zichtstand(nummer, houder, naam or houder.soort.naam, Zichtgrond(grond), vanaf, waarom)


@bereid
def _betrokken_om(casus: UUID) -> QuerySet[Betrokkene, tuple[UUID, UUID]]:
    """Also by one merge, either way; each part by an index of its own."""
    eigen = Betrokkene.objects.filter(casus=casus)
    in_wie = eigen.exclude(persoon__opgegaan_in=None).values("persoon__opgegaan_in")
    casussen = eigen.values("casus").union(
        Betrokkene.objects.filter(persoon__in=eigen.values("persoon")).values("casus"),
        Betrokkene.objects.filter(persoon__opgegaan_in__in=eigen.values("persoon")).values("casus"),
        Betrokkene.objects.filter(persoon__in=in_wie).values("casus"),
        Betrokkene.objects.filter(persoon__opgegaan_in__in=in_wie).values("casus"),
    )
    rijen = Betrokkene.objects.filter(casus__in=casussen).order_by("sinds", "pk")
    return rijen.values_list("casus", "persoon")


@bereid
def _om(casus: UUID, personen: Collection[UUID], by: Aanvrager, at: datetime) -> QuerySet[Casus, Any]:
    """Those about these persons, and next to each the one before and those after; each part by an index."""
    over = Betrokkene.objects.filter(persoon__in=personen).values("casus")
    deze = Casus.objects.filter(pk=casus)
    kenmerken = over.union(
        deze.values("pk"),
        deze.exclude(vervolg_op=None).values("vervolg_op"),
        Casus.objects.filter(vervolg_op=casus).values("pk"),
        Casus.objects.filter(pk__in=over).exclude(vervolg_op=None).values("vervolg_op"),
        Casus.objects.filter(vervolg_op__in=over).values("pk"),
    )
    return _met_namen(Casus.objects.filter(pk__in=kenmerken), by, at)


@bereid
def _op_kenmerk(casussen: Collection[UUID], by: Aanvrager, at: datetime) -> QuerySet[Casus, Any]:
    return _met_namen(Casus.objects.filter(pk__in=casussen), by, at)


def _met_namen(rijen: QuerySet[Casus], by: Aanvrager, at: datetime) -> QuerySet[Casus, Any]:
    mag = Case(When(Q(pk__isnull=False) & zichtbaar(by, at=at), then=Value(True)), default=Value(False),
               output_field=BooleanField())  # fmt: skip
    # Persons are of one organisation, so another's casus cannot be among these; asked all the same.
    eigen = rijen.filter(organisatie=by.organisatie).annotate(mag_zien=mag)
    op_volgorde: QuerySet[Casus, Any] = eigen.order_by("betrokkenen__sinds", "betrokkenen__pk").values(
        *_VELDEN
    )
    return op_volgorde
