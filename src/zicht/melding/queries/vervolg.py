"""Which casussen no longer follow on the one they were opened after, or do so again?"""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from zicht.casus.queries import betrokken_in, vervolgen_van
from zicht.melding.models import Identificatie, Melding
from zicht.melding.rules import Vervolgfeiten, is_vervolg
from zicht.personen.queries import samen
from zicht.raamwerk.bereid import bereid


def anders_vervolg(personen: Iterable[UUID]) -> dict[UUID, UUID | None]:
    """This function will return of each casus around these persons that must follow otherwise, on which it must.

    For the application itself. A casus follows on the one it was opened after, or on none. Six queries at most.
    """
    rond = {een.casus for een in betrokken_in(list(samen(personen)))}
    geopend = _geopend_na(list(rond)) if rond else []
    if not geopend:
        return {}
    nu = vervolgen_van({casus for _, casus, op in geopend} | {op for _, _, op in geopend})
    eerst = list(_eerst_herkend([melding for melding, _, _ in geopend]))
    blijvers = samen({persoon for een in nu.values() for persoon in een.personen} | {wie for _, wie in eerst})
    over = {casus: {blijvers[persoon] for persoon in een.personen} for casus, een in nu.items()}
    anders = {}
    for melding, casus, op in geopend:
        toen = {blijvers[wie] for van, wie in eerst if van == melding}
        feiten = Vervolgfeiten(
            delen_iemand=bool(over[casus] & over[op]), rustte_op_herkenning=bool(toen & over[op])
        )
        wordt = op if is_vervolg(feiten) else None
        if nu[casus].vervolg_op != wordt:
            anders[casus] = wordt
    return anders


@bereid
def _geopend_na(casussen: Collection[UUID]) -> QuerySet[Melding, Any]:
    """Which report opened which of these casussen, or one after these, and after which."""
    rijen = Melding.objects.filter(Q(casus__in=casussen) | Q(vervolg_op__in=casussen))
    return rijen.exclude(vervolg_op=None).values_list("pk", "casus", "vervolg_op")


@bereid
def _eerst_herkend(meldingen: Collection[UUID]) -> QuerySet[Identificatie, Any]:
    eerst = Identificatie.objects.filter(gemelde_persoon__melding__in=meldingen, vervangt=None)
    return eerst.values_list("gemelde_persoon__melding", "persoon")
