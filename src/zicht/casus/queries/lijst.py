"""What does a list of casussen say of each: who holds the zicht, and whom is it about?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from zicht.casus.models import Betrokkene, Casus
from zicht.casus.queries.reikwijdte import zichtbaar
from zicht.casus.rules import is_uitvoerbaar_door, objections_to_met_de_hand
from zicht.casus.words import Betrokkenheid, Casusregel, Fase, Houdersoort, Taakregel, Taaksoort
from zicht.kern import Aanvrager, Rol
from zicht.raamwerk.bereid import bereid

_VELDEN = ("casus__opened_on", "casus", "casus__nummer", "casus__fase", "casus__gemeente__naam",
           "casus__behandelaar__naam", "casus__zicht__houdersoort", "casus__zicht__partij__naam")  # fmt: skip


@dataclass(frozen=True)
class Lijstgegeven:
    """Beside a line about a casus: who holds the zicht (nothing before the ledger began), and the persons.

    Adults come before children, each in the order in which they came in.
    """

    houder: str
    personen: tuple[UUID, ...]


def lijstgegevens(casussen: Iterable[UUID]) -> dict[UUID, Lijstgegeven]:
    """This function will return what a list shows of casussen that the caller was allowed to see. Two queries."""
    gevraagd = set(casussen)
    personen: dict[UUID, list[UUID]] = defaultdict(list)
    rijen = _betrokkenen(gevraagd)
    for casus, persoon, _ in sorted(rijen, key=lambda rij: rij[2] == Betrokkenheid.KIND):
        personen[casus].append(persoon)
    return {
        casus: Lijstgegeven(_houder(soort, partij), tuple(personen[casus]))
        for casus, soort, partij in _houders(gevraagd)
    }


def casussen_per_persoon(
    personen: Iterable[UUID], *, by: Aanvrager, at: datetime
) -> dict[UUID, list[Casusregel]]:
    """This function will return the visible casussen about each of these persons, newest first. One query.

    Those of somebody who was merged into one of these persons count as well.
    """
    gevraagd = set(personen)
    rijen = _per_persoon(gevraagd, by, at)
    uitkomst: dict[UUID, dict[UUID, Casusregel]] = defaultdict(dict)
    for wie, *velden in sorted(rijen, key=itemgetter(1, 2), reverse=True):
        regel = _casusregel(*velden)
        uitkomst[wie][regel.id] = regel
    return {persoon: list(regels.values()) for persoon, regels in uitkomst.items()}


@bereid
def _betrokkenen(casussen: Collection[UUID]) -> QuerySet[Betrokkene, tuple[UUID, UUID, str]]:
    rijen = Betrokkene.objects.filter(casus__in=casussen).order_by("sinds", "pk")
    return rijen.values_list("casus", "persoon", "betrokkenheid")


@bereid
def _houders(casussen: Collection[UUID]) -> QuerySet[Casus, tuple[UUID, str | None, str | None]]:
    rijen = Casus.objects.filter(pk__in=casussen)
    return rijen.values_list("pk", "zicht__houdersoort", "zicht__partij__naam")


@bereid
def _per_persoon(personen: Collection[UUID], by: Aanvrager, at: datetime) -> QuerySet[Betrokkene, Any]:
    zichtbare = Betrokkene.objects.filter(zichtbaar(by, at=at, voor="casus__"))
    # Two halves of one query, as an OR of the two would read every person.
    zelf = zichtbare.filter(persoon__in=personen).annotate(wie=F("persoon"))
    opgegaan = zichtbare.filter(persoon__opgegaan_in__in=personen).annotate(wie=F("persoon__opgegaan_in"))
    return zelf.values_list("wie", *_VELDEN).union(opgegaan.values_list("wie", *_VELDEN), all=True)


def is_met_de_hand(soort: Taaksoort) -> bool:
    """This function will tell whether a task of this kind is finished by saying so. No query."""
    return not objections_to_met_de_hand(soort)


def is_uitvoerbaar_voor(taak: Taakregel, by: Aanvrager) -> bool:
    """This function will tell whether somebody has the role that a task asks. No query."""
    return is_uitvoerbaar_door(by.rollen, taak.soort, Rol(taak.rol) if taak.rol else None)


def _casusregel(
    opened_on: date,
    casus: UUID,
    nummer: str,
    fase: str,
    gemeente: str | None,
    behandelaar: str | None,
    soort: str | None,
    partij: str | None,
) -> Casusregel:
    return Casusregel(
        id=casus,
        nummer=nummer,
        fase=Fase(fase),
        opened_on=opened_on,
        gemeente=gemeente or "",
        behandelaar=behandelaar or "",
        houder=_houder(soort, partij),
    )


def _houder(soort: str | None, partij: str | None) -> str:
    return partij or (Houdersoort(soort).naam if soort else "")
