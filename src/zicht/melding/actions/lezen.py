"""How does somebody get to read who an anonymous melder is?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.models import Melderlezing
from zicht.melding.queries import bezwaren_tegen_lezen, casus_van
from zicht.melding.words import MelderGelezen
from zicht.raamwerk.daad import deed


@deed
def read_melder(*, melding: UUID, reden: str, by: Aanvrager, at: datetime) -> MelderGelezen:
    """This function will keep why somebody reads who an anonymous melder is; then `melder_van` lets them, at `at`.

    The reason stands with the melder only. Raises NietGevonden, and Geweigerd at `reden` without a reason.

    Bron: qa-2018 Q25
    """
    casus = lock_casus(casus_van(melding, by=by, at=at), by=by, at=at)
    weiger_bij(bezwaren_tegen_lezen(melding, by=by, at=at, reden=reden))
    lezing = Melderlezing.objects.create(
        melding_id=melding, account_id=by.account, op=at, reden=reden.strip()
    )
    return MelderGelezen(casus=casus.pk, organisatie=casus.organisatie_id, melding=melding, lezing=lezing.pk)
