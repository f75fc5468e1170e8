"""What was handed over in several casussen, what was agreed with it, and what was the answer (PLUS-5)?

For casussen that the caller was allowed to see.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db.models import F, OuterRef, QuerySet, Subquery

from zicht.overdracht.models import Overdracht, Stuk
from zicht.overdracht.queries.sloten import ontvangernaam
from zicht.overdracht.words import (
    Onderdeel,
    Overdrachtverhaal,
    Status,
    Teruggavegrond,
    Teruggavestatus,
    Teruggaveverhaal,
    Weigergrond,
)
from zicht.raamwerk.bereid import bereid

_TERUG = ("status", "grond", "reden", "gevraagd_op", "beantwoord_op", "toelichting")


def overdrachten_in(casussen: Collection[UUID]) -> dict[UUID, list[Overdrachtverhaal]]:
    """This function will return the handovers in each of these casussen, the newest first. One query."""
    rijen: dict[UUID, list[Any]] = defaultdict(list)
    for rij in _met_teruggaven(casussen):
        rijen[rij.pk].append(rij)
    verhalen: dict[UUID, list[Overdrachtverhaal]] = defaultdict(list)
    for van_een in rijen.values():
        verhalen[van_een[0].casus_id].append(_verhaal(van_een[0], van_een))
    return verhalen


@bereid
def _met_teruggaven(casussen: Collection[UUID]) -> QuerySet[Overdracht]:
    """Each handover once for each request to give it back, or once."""
    voorwaarden = Stuk.objects.filter(
        overdracht=OuterRef("pk"), onderdeel=Onderdeel.VEILIGHEIDSVOORWAARDEN.value, ontbreekt=False
    )
    rijen = Overdracht.objects.filter(casus__in=casussen).select_related("ontvanger", "aangeboden_door")
    return rijen.annotate(
        voorwaarden=Subquery(voorwaarden.values("tekst")[:1]),
        **{f"terug_{veld}": F(f"teruggaven__{veld}") for veld in _TERUG},
    ).order_by("-aangeboden_op", "-pk", F("terug_gevraagd_op"))


def _verhaal(rij: Any, met_teruggaven: Iterable[Any]) -> Overdrachtverhaal:
    return Overdrachtverhaal(
        id=rij.pk,
        status=Status(rij.status),
        ontvanger=ontvangernaam(rij),
        aangeboden_op=rij.aangeboden_op,
        aangeboden_door=rij.aangeboden_door.naam if rij.aangeboden_door else "",
        beantwoord_op=rij.beantwoord_op,
        antwoord_door=", ".join(deel for deel in (rij.antwoord_naam, rij.antwoord_functie) if deel),
        weigergrond=Weigergrond(rij.weigergrond) if rij.weigergrond else None,
        reden=rij.reden,
        bericht=rij.bericht,
        voorwaarden=rij.voorwaarden or "",
        wacht_sinds=rij.op_wachtlijst_sinds,
        wachtte_tot=rij.van_wachtlijst_op,
        teruggaven=tuple(_teruggave(een) for een in met_teruggaven if een.terug_status),
    )


def _teruggave(rij: Any) -> Teruggaveverhaal:
    return Teruggaveverhaal(
        status=Teruggavestatus(rij.terug_status),
        grond=Teruggavegrond(rij.terug_grond),
        reden=rij.terug_reden,
        gevraagd_op=rij.terug_gevraagd_op,
        beantwoord_op=rij.terug_beantwoord_op,
        toelichting=rij.terug_toelichting,
    )
