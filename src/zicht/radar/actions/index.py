"""How is the index kept? In the transaction of every deed that changes a person, and made anew while work goes on."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.queries import herkend_in
from zicht.personen.queries import leden_ooit, lock_personen
from zicht.raamwerk.daad import deed
from zicht.radar.actions.beschrijven import index_personen
from zicht.radar.rules import geraakt_door
from zicht.radar.words import IndexHersteld


def keep_index(aanleidingen: Sequence[Aanleiding], at: datetime) -> None:
    """This function will make anew the descriptions of everybody of whom something changed; for every deed at once."""
    geraakt = geraakt_door(aanleiding.gebeurtenis for aanleiding in aanleidingen)
    if not geraakt:
        return
    personen = geraakt.personen | leden_ooit(geraakt.huishoudens) | herkend_in(geraakt.meldingen)
    # Who moves with a household was not locked by the deed: whoever corrects them at this moment is waited for. Else
    # neither would see what the other changed, and nobody would be found by both.
    lock_personen(personen)
    index_personen(personen)


@deed
def rebuild_index(*, personen: Sequence[UUID], by: Aanvrager, at: datetime) -> IndexHersteld:
    """This function will make the descriptions of these persons what they must be; only what differs is written.

    Locked, so that whoever is changed at this moment is not described as they were.
    """
    return IndexHersteld(casus=None, gewijzigd=index_personen(lock_personen(personen)))
