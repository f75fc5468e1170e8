"""How are the words to search by kept? In the transaction of every deed that changes a person, once for all of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import Aanleiding
from zicht.personen.models import Zoekwoord
from zicht.personen.queries import leden_ooit, lock_personen, samen
from zicht.personen.rules import met_andere_woorden
from zicht.personen.words import ZoekwoordenHersteld
from zicht.raamwerk.daad import deed


def keep_zoekwoorden(aanleidingen: Sequence[Aanleiding], at: datetime) -> None:
    """This function will make anew the words of everybody of whom something changed; for every deed at once."""
    personen, huishoudens = met_andere_woorden(aanleiding.gebeurtenis for aanleiding in aanleidingen)
    if wie := personen | leden_ooit(huishoudens):
        _herschrijf(wie)


@deed
def rebuild_zoekwoorden(*, personen: Sequence[UUID], by: Aanvrager, at: datetime) -> ZoekwoordenHersteld:
    """This function will make the words of these persons what they must be; only what differs is written."""
    return ZoekwoordenHersteld(casus=None, gewijzigd=_herschrijf(personen))


def _herschrijf(personen: Iterable[UUID]) -> int:
    groepen = samen(personen)
    # Locked, so that a name changed at this moment is not overwritten by its old words.
    lock_personen(groepen)
    return Zoekwoord.objects.herschrijf(groepen)
