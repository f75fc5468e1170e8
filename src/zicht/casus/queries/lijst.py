"""What does a list of casussen say of each: who holds the zicht, and whom is it about?"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.casus.models import Betrokkene, Casus
from zicht.casus.queries.casussen import visible_to
from zicht.casus.queries.zicht import als_zichtstand
from zicht.casus.rules import is_uitvoerbaar_door
from zicht.casus.words import Betrokkenheid, Casusregel, Fase, Taakregel, Zichtstand
from zicht.kern import Aanvrager, Rol


@dataclass(frozen=True)
class Lijstgegeven:
    """Beside a line about a casus: the latest row of the ledger (None before it began), and the persons.

    Adults come before children, each in the order in which they came in.
    """

    zicht: Zichtstand | None
    personen: tuple[UUID, ...]


def lijstgegevens(casussen: Iterable[UUID]) -> dict[UUID, Lijstgegeven]:
    """This function will return what a list shows of casussen that the caller was allowed to see. Two queries."""
    gevraagd = set(casussen)
    personen: dict[UUID, list[UUID]] = defaultdict(list)
    betrokkenen = Betrokkene.objects.filter(casus__in=gevraagd).order_by("sinds", "pk")
    for rij in sorted(betrokkenen, key=lambda rij: rij.betrokkenheid == Betrokkenheid.KIND):
        personen[rij.casus_id].append(rij.persoon_id)
    return {
        casus.pk: Lijstgegeven(
            zicht=als_zichtstand(casus.zicht) if casus.zicht else None, personen=tuple(personen[casus.pk])
        )
        for casus in Casus.objects.filter(pk__in=gevraagd).select_related("zicht__partij")
    }


def casussen_per_persoon(
    personen: Iterable[UUID], *, by: Aanvrager, at: datetime
) -> dict[UUID, list[Casusregel]]:
    """This function will return the visible casussen about each of these persons, newest first. One query.

    Those of somebody who was merged into one of these persons count as well.
    """
    gevraagd = set(personen)
    zichtbare = Betrokkene.objects.filter(casus__in=visible_to(by, at=at)).select_related(
        "persoon", "casus__gemeente", "casus__behandelaar", "casus__zicht__partij"
    )
    # Two halves of one query, as an OR of the two would read every person.
    rijen = zichtbare.filter(persoon__in=gevraagd).union(
        zichtbare.filter(persoon__opgegaan_in__in=gevraagd), all=True
    )
    uitkomst: dict[UUID, dict[UUID, Casusregel]] = defaultdict(dict)
    for rij in sorted(rijen, key=lambda rij: (rij.casus.opened_on, rij.casus_id), reverse=True):
        blijft = rij.persoon_id if rij.persoon_id in gevraagd else rij.persoon.opgegaan_in_id
        if blijft:
            uitkomst[blijft][rij.casus_id] = _casusregel(rij.casus)
    return {persoon: list(regels.values()) for persoon, regels in uitkomst.items()}


def is_uitvoerbaar_voor(taak: Taakregel, by: Aanvrager) -> bool:
    """This function will tell whether somebody has the role that a task asks. No query."""
    return is_uitvoerbaar_door(by.rollen, taak.soort, Rol(taak.rol) if taak.rol else None)


def _casusregel(casus: Casus) -> Casusregel:
    return Casusregel(
        id=casus.pk,
        nummer=casus.nummer,
        fase=Fase(casus.fase),
        opened_on=casus.opened_on,
        gemeente=casus.gemeente.naam if casus.gemeente else "",
        behandelaar=casus.behandelaar.naam if casus.behandelaar else "",
        houder=als_zichtstand(casus.zicht).houder_naam if casus.zicht else "",
    )
