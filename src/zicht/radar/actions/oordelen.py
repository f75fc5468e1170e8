"""What can somebody say of whom the radar found? That it is the same is a recognition (`melding`); here that it is not.

Nothing merges by itself, and whatever is said can be taken back.
"""

from datetime import datetime
from uuid import UUID

from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, Bezwaar, Geweigerd, NietGevonden, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.queries import afgewezen_in
from zicht.melding.words import MeldingAlOntvangen, MeldingOntvangen
from zicht.personen.queries import lock_persoon
from zicht.raamwerk.daad import deed
from zicht.radar.models import NietDezelfde
from zicht.radar.queries.oordelen import niet_dezelfde_als
from zicht.radar.words import NietDezelfdeGezegd, NietDezelfdeTeruggenomen

AL_GEZEGD = Bezwaar("al-gezegd", gettext_noop("Dit was al gezegd."), bron="eisen RAD-2", veld="persoon")
ZELFDE = Bezwaar(
    "zelfde-persoon", gettext_noop("Deze twee zijn één persoon."), bron="eisen RAD-2", veld="persoon"
)
REDEN_ONTBREEKT = Bezwaar(
    "reden-ontbreekt", gettext_noop("Schrijf op waarom."), bron="eisen ALG-2", veld="reden"
)


@deed
def reject_zelfde(
    *,
    casus: UUID,
    persoon: UUID,
    ander: UUID,
    by: Aanvrager,
    at: datetime,
    reden: str = "",
    gezegd_door: UUID | None = None,
) -> NietDezelfdeGezegd:
    """This function will record that a person of a casus is not somebody whom the radar found. Bron: eisen RAD-2."""
    lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_aannemen(by))
    een, twee = sorted((persoon, ander))
    for wie in (een, twee):
        lock_persoon(wie, by=by)
    if een == twee:
        raise Geweigerd([ZELFDE])
    if ander in niet_dezelfde_als(persoon):
        raise Geweigerd([AL_GEZEGD])
    NietDezelfde.objects.create(een_id=een, ander_id=twee, op=at, door=gezegd_door or by.account, reden=reden)
    return NietDezelfdeGezegd(casus=casus, organisatie=by.organisatie, persoon=persoon, ander=ander)


@deed
def undo_reject(
    *, casus: UUID, persoon: UUID, ander: UUID, reden: str, by: Aanvrager, at: datetime
) -> NietDezelfdeTeruggenomen:
    """This function will take back that two persons are not the same; raises NietGevonden when it was not said."""
    lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_aannemen(by))
    if not reden.strip():
        raise Geweigerd([REDEN_ONTBREEKT])
    # Locked before it is read, and in the same order as when it was said: two who take it back take it back once.
    for wie in sorted((persoon, ander)):
        lock_persoon(wie, by=by)
    rijen = niet_dezelfde_als(persoon).get(ander)
    if not rijen:
        raise NietGevonden
    NietDezelfde.objects.filter(pk__in=rijen).update(beeindigd_op=at, beeindigd_reden=reden)
    return NietDezelfdeTeruggenomen(
        casus=casus, organisatie=by.organisatie, persoon=persoon, ander=ander, reden=reden
    )


def write_afwijzingen(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will record what was said of candidates while a report was being taken in."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, MeldingOntvangen)  # noqa: S101 - the page of consequences says so
    if isinstance(gebeurtenis, MeldingAlOntvangen) or gebeurtenis.casus is None:
        return
    for persoon, anderen in afgewezen_in(gebeurtenis.melding).items():
        for ander in anderen:
            if ander not in niet_dezelfde_als(persoon):
                reject_zelfde(
                    casus=gebeurtenis.casus,
                    persoon=persoon,
                    ander=ander,
                    gezegd_door=aanleiding.door.account,
                    by=by,
                    at=at,
                )
