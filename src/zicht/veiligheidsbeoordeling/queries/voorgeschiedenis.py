"""What was decided and estimated in several casussen, over time (PLUS-5)?

For casussen that the caller was allowed to see.
"""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from zicht.raamwerk.bereid import bereid
from zicht.veiligheidsbeoordeling.models import Besluit, Persoonsoordeel
from zicht.veiligheidsbeoordeling.queries.beelden import besluitbeeld
from zicht.veiligheidsbeoordeling.words import Besluitverhaal, Oordeelregel, Veiligheidsoordeel


def besluiten_in(casussen: Collection[UUID]) -> dict[UUID, list[Besluitverhaal]]:
    """This function will return the decisions in each of these casussen, the newest first. One query."""
    verhalen: dict[UUID, list[Besluitverhaal]] = defaultdict(list)
    for rij in _besluiten(casussen):
        verhaal = Besluitverhaal(besluitbeeld(rij), rij.ontvanger.naam if rij.ontvanger else "")
        verhalen[rij.beoordeling.casus_id].append(verhaal)
    return verhalen


def oordelen_in(casussen: Collection[UUID]) -> list[Oordeelregel]:
    """This function will return how safe each person was judged in these casussen, the newest first. One query."""
    return [
        Oordeelregel(
            persoon=rij.persoon_id,
            casus=rij.taxatie.casus_id,
            oordeel=Veiligheidsoordeel(rij.oordeel),
            op=rij.taxatie.op,
            maker=rij.taxatie.door.naam if rij.taxatie.door else "",
        )
        for rij in _oordelen(casussen)
    ]


@bereid
def _besluiten(casussen: Collection[UUID]) -> QuerySet[Besluit]:
    besluiten = Besluit.objects.filter(beoordeling__casus__in=casussen)
    return besluiten.select_related("beoordeling", "door", "ontvanger").order_by("-op", "-pk")


@bereid
def _oordelen(casussen: Collection[UUID]) -> QuerySet[Persoonsoordeel]:
    oordelen = Persoonsoordeel.objects.filter(taxatie__casus__in=casussen).select_related("taxatie__door")
    return oordelen.order_by("-taxatie__op", "-taxatie__nummer", "pk")
