"""How does what happened come on the timeline?"""

from datetime import datetime

from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Aanvrager
from zicht.kern.gevolgen import Aanleiding


def write_tijdlijn(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will add a row to the timeline for an event of a casus that has a sentence.

    The first consequence of every event: what was and what is, by who caused it (ALG-2). One query.
    """
    gebeurtenis, door = aanleiding.gebeurtenis, aanleiding.door
    if gebeurtenis.casus is None or not gebeurtenis.zin:
        return
    Tijdlijnregel.objects.create(
        casus_id=gebeurtenis.casus,
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
