"""Who has a casus that somebody may not see?"""

from contextlib import suppress
from datetime import datetime
from uuid import UUID

from zicht.casus.models import Casus
from zicht.casus.queries.casussen import get_casus
from zicht.kern import Aanvrager, NietGevonden


def elders_bij(casus: UUID, *, by: Aanvrager, at: datetime) -> str | None:
    """This function will return the team of a casus that somebody may not see; None where they may see it.

    Empty for one of no team. For who has just added to it and must know where it went. One query, or two.
    """
    with suppress(NietGevonden):
        get_casus(casus, by=by, at=at)
        return None
    van_de_organisatie = Casus.objects.filter(pk=casus, organisatie=by.organisatie)
    return van_de_organisatie.values_list("team__naam", flat=True).first() or ""
