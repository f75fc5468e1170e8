"""How are several people told in one talk?"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from zicht.informeren.models import Informering
from zicht.informeren.permissions import objections_to_vastleggen
from zicht.informeren.queries import lock_gehoor, objections_to_woorden
from zicht.informeren.rules import AL_GEINFORMEERD, objections_to_gesprek
from zicht.informeren.words import BetrokkenenGeinformeerd, Vastlegging
from zicht.kern import Aanvrager, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.daad import deed


@deed
def record_gesprek(
    *,
    casus: UUID,
    personen: Collection[UUID],
    wat: Vastlegging,
    samen_reden: str = "",
    by: Aanvrager,
    at: datetime,
) -> BetrokkenenGeinformeerd:
    """This function will record that several people were told in one talk; what was due of each of them is met.

    By Veilig Thuis, or by the party that was asked to inform them. `samen_reden` says why together, where something
    spoke against that (PLUS-8). Raises NietGevonden and Geweigerd.
    """
    gehoor = lock_gehoor(casus, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by, partij=by.partij if by.organisatie is None else None))
    weiger_bij([] if gehoor.keys() >= set(personen) else [AL_GEINFORMEERD])
    gekozen = {persoon: een for persoon, een in gehoor.items() if persoon in personen}
    leden = {persoon: een.lid for persoon, een in gekozen.items()}
    bezwaren = objections_to_gesprek(wat, leden, samen_reden)
    weiger_bij([*bezwaren, *objections_to_woorden(casus, wat, by=by)])
    rijen = [rij for een in gekozen.values() for rij in een.rijen]
    gesprek = nieuw_kenmerk(at)
    Informering.objects.filter(pk__in=[rij.pk for rij in rijen]).update(
        gesprek=gesprek,
        samen_reden=samen_reden,
        wijze=wat.wijze.value,
        tekst=wat.tekst,
        tolk=wat.tolk,
        op_steun_gewezen=wat.op_steun_gewezen,
        gedaan_op=at,
        gedaan_door=by.account,
    )
    return BetrokkenenGeinformeerd(
        casus=casus,
        organisatie=rijen[0].casus.organisatie_id,
        gesprek=gesprek,
        meldingen=tuple(dict.fromkeys(rij.melding_id for rij in rijen)),
        personen=tuple(gekozen),
        aantal=len(gekozen),
        reden=samen_reden,
    )
