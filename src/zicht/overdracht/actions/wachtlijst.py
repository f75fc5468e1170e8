"""What is done for a household that waits for help, and when does the waiting end (OVD-5)?"""

from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.bezwaar import weiger_bij
from zicht.overdracht.models import Wachtlijstactie
from zicht.overdracht.permissions import objections_to_vastleggen
from zicht.overdracht.queries import lock_overdracht, objections_to_vertellen, ontvangernaam
from zicht.overdracht.rules import objections_to_wachtlijstactie
from zicht.overdracht.words import WachtlijstactieVastgelegd
from zicht.raamwerk.daad import deed
from zicht.toegang.queries import account_namen


@deed
def record_wachtlijstactie(
    *, overdracht: UUID, tekst: str, is_einde: bool = False, by: Aanvrager, at: datetime
) -> WachtlijstactieVastgelegd:
    """This function will record what was done for a household that waits, or that its waiting ended.

    The waiting never lifted the zicht. Raises NietGevonden and Geweigerd.
    """
    rij = lock_overdracht(overdracht, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by, ontvanger=rij.ontvanger_id))
    wacht = rij.op_wachtlijst_sinds is not None and rij.van_wachtlijst_op is None
    weiger_bij(objections_to_wachtlijstactie(tekst, wacht=wacht))
    weiger_bij(objections_to_vertellen(rij, {"tekst": tekst}, by=by, at=at))
    door = account_namen([by.account]).get(by.account, "") if by.account else ""
    Wachtlijstactie.objects.create(overdracht=rij, op=at, door_naam=door, tekst=tekst)
    if is_einde:
        rij.van_wachtlijst_op = at
        rij.save(update_fields=("van_wachtlijst_op",))
    return WachtlijstactieVastgelegd(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        overdracht=rij.pk,
        ontvanger=ontvangernaam(rij),
        tekst=tekst,
        is_einde=is_einde,
    )
