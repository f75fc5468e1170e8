"""How are other organisations asked about a report that is still typed?

No deed: nothing of a casus exists yet. That it was asked, by whom and for which draft is in the log before it is asked.
"""

from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.queries.elders import navraag
from zicht.melding.words import Gezocht


def ask_elders(*, concept: UUID, gezocht: Gezocht, by: Aanvrager, at: datetime) -> None:
    """This function will ask other organisations about a draft of one's own, and keep what they answer.

    They are waited for two seconds at most, and not asked the same twice within minutes. Not to be called within
    a transaction. Raises NietGevonden for another's draft, and Geweigerd for who takes in no reports, for an
    organisation that asks nobody, or when too little was typed to ask. Bron: eisen RAD-1, RAD-4
    """
    weiger_bij(objections_to_aannemen(by))
    navraag()(concept=concept, gezocht=gezocht, by=by, at=at)
