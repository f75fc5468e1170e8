"""What can be done with the words to search by?"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.personen.models import Persoon, Zoekwoord
from zicht.personen.queries import samen
from zicht.personen.words import ZoekwoordenHersteld
from zicht.raamwerk.daad import deed


@deed
def rebuild_zoekwoorden(*, personen: Sequence[UUID], by: Aanvrager, at: datetime) -> ZoekwoordenHersteld:
    """This function will make the words of these persons what they must be; only what differs is written."""
    groepen = samen(personen)
    # Locked, so that a name changed at this moment is not overwritten by its old words.
    list(Persoon.objects.select_for_update().filter(pk__in=groepen).order_by("pk").values_list("pk"))
    return ZoekwoordenHersteld(casus=None, gewijzigd=Zoekwoord.objects.herschrijf(groepen))
