"""Which other casussen run about somebody of a casus?"""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, F, OuterRef, Q, QuerySet, Subquery, Value, When

from zicht.casus.models import Betrokkene, Casus, Samenloop, Taak
from zicht.casus.queries.reikwijdte import zichtbaar
from zicht.casus.queries.taken import OPEN
from zicht.casus.words import Samenloopoordeel, Samenloopregel, Taaksoort
from zicht.kern import Aanvrager
from zicht.personen.queries import samen
from zicht.raamwerk.bereid import bereid


def samenloop_van(casus: UUID, *, by: Aanvrager, at: datetime) -> tuple[Samenloopregel, ...]:
    """This function will return the other running casussen about somebody of this one, the oldest first. One query.

    For a casus that the caller was allowed to see. Over one merge; after more in a row `te_wegen_samenloop`.
    """
    return tuple(map(_regel, _samenloop(casus, by, at)))


def te_wegen_samenloop(casus: UUID, *, by: Aanvrager, at: datetime) -> tuple[Samenloopregel, ...]:
    """This function will return the same where it is decided: over every merge, as it was asked. Three queries.

    One more for each merge in a row.
    """
    wie = samen(Betrokkene.objects.filter(casus=casus).values_list("persoon", flat=True))
    return tuple(map(_regel, _samenloop_over(casus, list(wie), by, at)))


def lopende_over(personen: Collection[UUID]) -> list[UUID]:
    """This function will return the running casussen about these persons, or who is one with them. Two queries."""
    return _lopend_over(list(samen(personen)))


def delen_iemand(een: UUID, ander: UUID) -> bool:
    """This function will tell whether two casussen both run and are about one person. Three queries at most."""
    over = {kenmerk: set[UUID]() for kenmerk in (een, ander)}
    rijen = _lopende_betrokkenen([een, ander])
    blijvers = samen({persoon for _, persoon in rijen})
    for casus, persoon in rijen:
        over[casus].add(blijvers[persoon])
    return bool(over[een] & over[ander])


def open_samenlopen(casussen: Collection[UUID]) -> list[tuple[UUID, UUID]]:
    """This function will return (casus, other) of each open task to weigh these casussen, on either side. One query."""
    raakt = Q(casus__in=casussen) | Q(betreft__in=casussen)
    taken = Taak.objects.filter(OPEN, raakt, soort=Taaksoort.WEEG_SAMENLOOP.value)
    rijen = taken.order_by("casus", "pk").values_list("casus", "betreft")
    return [(casus, ander) for casus, ander in rijen if ander]


def is_gewogen(casus: UUID, ander: UUID) -> bool:
    """This function will tell whether it was asked or decided in a casus what becomes of another. Two queries."""
    return (casus, ander) in open_samenlopen([casus]) or Samenloop.objects.filter(
        casus=casus, ander=ander
    ).exists()


def _regel(rij: Any) -> Samenloopregel:
    return Samenloopregel(
        casus=rij.pk,
        nummer=rij.nummer,
        team=rij.team.naam if rij.team else "",
        behandelaar=rij.behandelaar.naam if rij.behandelaar else "",
        mag_zien=rij.mag_zien,
        oordeel=Samenloopoordeel(rij.oordeel) if rij.oordeel else None,
        reden=rij.reden or "",
        oordeel_daar=Samenloopoordeel(rij.oordeel_daar) if rij.oordeel_daar else None,
    )


@bereid
def _samenloop(casus: UUID, by: Aanvrager, at: datetime) -> QuerySet[Casus, Any]:
    """Each part of "the same person" by an index of its own."""
    eigen = Betrokkene.objects.filter(casus=casus)
    in_wie = eigen.exclude(persoon__opgegaan_in=None).values("persoon__opgegaan_in")
    over = (
        Betrokkene.objects.filter(persoon__in=eigen.values("persoon"))
        .values("casus")
        .union(
            Betrokkene.objects.filter(persoon__opgegaan_in__in=eigen.values("persoon")).values("casus"),
            Betrokkene.objects.filter(persoon__in=in_wie).values("casus"),
            Betrokkene.objects.filter(persoon__opgegaan_in__in=in_wie).values("casus"),
        )
    )
    return _lopend_naast(casus, over, by, at)


@bereid
def _samenloop_over(
    casus: UUID, personen: Collection[UUID], by: Aanvrager, at: datetime
) -> QuerySet[Casus, Any]:
    return _lopend_naast(casus, Betrokkene.objects.filter(persoon__in=personen).values("casus"), by, at)


def _lopend_naast(
    casus: UUID, over: QuerySet[Betrokkene, Any], by: Aanvrager, at: datetime
) -> QuerySet[Casus, Any]:
    mag = Case(
        When(Q(pk__isnull=False) & zichtbaar(by, at=at), then=Value(True)),
        default=Value(False),
        output_field=BooleanField(),
    )
    hier = Samenloop.objects.filter(casus=casus, ander=OuterRef("pk")).order_by("-pk")
    daar = Samenloop.objects.filter(casus=OuterRef("pk"), ander=casus).order_by("-pk")
    lopend = Casus.objects.filter(pk__in=over, closed_at=None, organisatie=by.organisatie).exclude(pk=casus)
    return (
        lopend.annotate(
            mag_zien=mag,
            oordeel=Subquery(hier.values("oordeel")[:1]),
            reden=Subquery(hier.values("reden")[:1]),
            oordeel_daar=Subquery(daar.values("oordeel")[:1]),
        )
        .select_related("team", "behandelaar")
        .order_by(F("opened_on"), F("pk"))
    )


@bereid
def _lopend_over(personen: Collection[UUID]) -> QuerySet[Betrokkene, UUID]:
    rijen = Betrokkene.objects.filter(persoon__in=personen, casus__closed_at=None)
    return rijen.order_by("casus").values_list("casus", flat=True).distinct()


@bereid
def _lopende_betrokkenen(casussen: Collection[UUID]) -> QuerySet[Betrokkene, tuple[UUID, UUID]]:
    return Betrokkene.objects.filter(casus__in=casussen, casus__closed_at=None).values_list(
        "casus", "persoon"
    )
