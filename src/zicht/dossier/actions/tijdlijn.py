"""How does what happened come on the timeline?"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from zicht.dossier.models import Tijdlijnregel
from zicht.kern.gevolgen import Aanleiding


def write_tijdlijn(aanleidingen: Sequence[Aanleiding], at: datetime) -> None:
    """This function will add a row to the timeline for each event of a casus that has a sentence.

    Every event is laid down so before anything follows from it: what was and what is, by who caused it (ALG-2).
    One query.
    """
    Tijdlijnregel.objects.bulk_create(
        _regel(een.gebeurtenis.casus, een, at)
        for een in aanleidingen
        if een.gebeurtenis.casus is not None and een.gebeurtenis.zin
    )


def _regel(casus: UUID, aanleiding: Aanleiding, at: datetime) -> Tijdlijnregel:
    gebeurtenis, door = aanleiding.gebeurtenis, aanleiding.door
    return Tijdlijnregel(
        casus_id=casus,
        op=at,
        account_id=door.account,
        partij_id=door.partij,
        soort=type(gebeurtenis).__name__,
        zin=gebeurtenis.zin,
        gegevens=gebeurtenis.gegevens,
        wijzigingen=[
            {"veld": wijziging.veld, "was": wijziging.was, "nu": wijziging.nu}
            for wijziging in gebeurtenis.wijzigingen
        ],
    )
