"""How does an assessment begin, get its urgency, and go from step to step?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, Wijziging, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.queries import get_regel
from zicht.raamwerk.daad import deed
from zicht.veiligheidsbeoordeling import permissions, rules
from zicht.veiligheidsbeoordeling.models import Beoordeling
from zicht.veiligheidsbeoordeling.queries import bevindingen_nu, lock_beoordeling
from zicht.veiligheidsbeoordeling.words import (
    BeoordelingBegonnen,
    CrisisVastgesteld,
    Stap,
    StapGezet,
    Urgentie,
    UrgentieGescreend,
)


@deed
def start_beoordeling(*, melding: UUID, by: Aanvrager, at: datetime) -> BeoordelingBegonnen:
    """This function will begin the assessment of a report: each report gets a full one. Raises NietGevonden."""
    gemeld = get_regel(melding, by=by, at=at)
    casus = lock_casus(gemeld.casus, by=by, at=at)
    weiger_bij(permissions.objections_to_verzamelen(by))
    rij = Beoordeling.objects.create(
        id=nieuw_kenmerk(at), casus=casus, melding_id=melding, begonnen_op=at, stap=Stap.VERZAMELEN.value
    )
    return BeoordelingBegonnen(
        casus=casus.pk,
        organisatie=casus.organisatie_id,
        beoordeling=rij.pk,
        melding=melding,
        ontvangen_op=gemeld.ontvangen_op,
    )


@deed
def screen_urgentie(
    *,
    beoordeling: UUID,
    urgentie: Urgentie,
    toelichting: str = "",
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> UrgentieGescreend:
    """This function will record how urgent a report is, by whom and when (VB-9); again when that changes.

    Raises NietGevonden, Geweigerd, and Verouderd when `versie` is given and somebody else changed it meanwhile.
    """
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    weiger_bij(permissions.objections_to_verzamelen(by))
    rij.check_versie(versie)
    weiger_bij(
        rules.objections_to_screening(
            stap=Stap(rij.stap), is_gewoon=urgentie is Urgentie.GEWOON, toelichting=toelichting
        )
    )
    was = Urgentie(rij.urgentie).naam if rij.urgentie else ""
    rij.urgentie, rij.urgentie_toelichting = urgentie.value, toelichting
    rij.gescreend_op, rij.gescreend_door_id = at, by.account
    rij.save_volgende("urgentie", "urgentie_toelichting", "gescreend_op", "gescreend_door")
    return UrgentieGescreend(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        beoordeling=rij.pk,
        urgentie=urgentie,
        toelichting=toelichting,
        wijzigingen=(Wijziging("urgentie", was, urgentie.naam),) if was else (),
    )


@deed
def declare_crisis(*, beoordeling: UUID, toelichting: str, by: Aanvrager, at: datetime) -> CrisisVastgesteld:
    """This function will record a crisis: Veilig Thuis holds the zicht from this moment.

    Raises NietGevonden and Geweigerd.
    """
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    weiger_bij(permissions.objections_to_verzamelen(by))
    return CrisisVastgesteld(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        beoordeling=rij.pk,
        toelichting=toelichting,
    )


@deed
def go_to_step(
    *, beoordeling: UUID, stap: Stap, versie: int | None = None, by: Aanvrager, at: datetime
) -> StapGezet:
    """This function will bring an assessment to the next step, or back to the one before (VB-1).

    Raises NietGevonden, Geweigerd, and Verouderd when somebody else changed it meanwhile.
    """
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    weiger_bij(permissions.objections_to_beoordelen(by))
    rij.check_versie(versie)
    weiger_bij(rules.objections_to_stap(stap, bevindingen_nu(rij, at=at)))
    rij.stap = stap.value
    rij.save_volgende("stap")
    return StapGezet(casus=rij.casus_id, organisatie=rij.casus.organisatie_id, beoordeling=rij.pk, stap=stap)
