"""What can be done with a signal for the Verwijsindex Risicojeugd? It is recorded; nothing goes out by itself."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.queries import objections_to_delen
from zicht.personen.queries import lock_personen, samen
from zicht.raamwerk.daad import deed
from zicht.radar.models import Verwijsindexsignaal
from zicht.radar.permissions import objections_to_signaleren
from zicht.radar.queries.verwijsindex import bezwaren_tegen_signaal, lock_signaal, regio_van_casus
from zicht.radar.rules.verwijsindex import (
    objections_to_gegeven,
    objections_to_intrekken,
    objections_to_signaal,
)
from zicht.radar.words import (
    NieuwSignaal,
    SignaalGegeven,
    SignaalIngetrokken,
    Signaalstand,
    SignaalVastgelegd,
)


@deed
def signal_verwijsindex(
    *, casus: UUID, persoon: UUID, nieuw: NieuwSignaal, by: Aanvrager, at: datetime
) -> SignaalVastgelegd:
    """This function will record a signal for a young person, where the agreements of the region let it be given.

    Raises NietGevonden and Geweigerd.
    """
    rij, dag = lock_casus(casus, by=by, at=at), timezone.localdate(at)
    weiger_bij(objections_to_signaleren(by))
    # Somebody may be in two casussen: whoever gives a signal in the other waits, and then hears that there is one.
    lock_personen(samen([persoon]))
    weiger_bij(bezwaren_tegen_signaal(casus, persoon, by=by, at=at))
    weiger_bij(objections_to_signaal(nieuw, vandaag=dag))
    weiger_bij(objections_to_delen({"grond": nieuw.grond}, casus))
    signaal = Verwijsindexsignaal.objects.create(
        pk=nieuw_kenmerk(at),
        casus=rij,
        persoon_id=persoon,
        regio=regio_van_casus(rij.gemeente_id, op=dag),
        grond=nieuw.grond,
        ingelicht_op=nieuw.ingelicht_op,
        niet_ingelicht_reden=nieuw.niet_ingelicht_reden.strip(),
        vastgelegd_op=at,
        vastgelegd_door=by.account,
    )
    return SignaalVastgelegd(casus=casus, organisatie=rij.organisatie_id, signaal=signaal.pk, persoon=persoon)


@deed
def confirm_signaal(*, signaal: UUID, by: Aanvrager, at: datetime) -> SignaalGegeven:
    """This function will record that the signal was given in the Verwijsindex; raises NietGevonden, Geweigerd."""
    rij = lock_signaal(signaal, by=by, at=at)
    weiger_bij(objections_to_signaleren(by))
    weiger_bij(objections_to_gegeven(Signaalstand(rij.stand)))
    rij.stand, rij.gegeven_op = Signaalstand.GEGEVEN.value, at
    rij.save(update_fields=("stand", "gegeven_op"))
    return SignaalGegeven(
        casus=rij.casus_id, organisatie=rij.casus.organisatie_id, signaal=signaal, persoon=rij.persoon_id
    )


@deed
def withdraw_signaal(*, signaal: UUID, reden: str, by: Aanvrager, at: datetime) -> SignaalIngetrokken:
    """This function will record that a signal holds no more, and why; raises NietGevonden and Geweigerd."""
    rij = lock_signaal(signaal, by=by, at=at)
    weiger_bij(objections_to_signaleren(by))
    weiger_bij(objections_to_intrekken(Signaalstand(rij.stand), reden=reden))
    rij.stand, rij.ingetrokken_op, rij.ingetrokken_reden = Signaalstand.INGETROKKEN.value, at, reden
    rij.save(update_fields=("stand", "ingetrokken_op", "ingetrokken_reden"))
    return SignaalIngetrokken(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        signaal=signaal,
        persoon=rij.persoon_id,
        reden=reden,
    )
