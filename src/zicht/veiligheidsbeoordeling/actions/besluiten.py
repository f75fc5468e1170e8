"""How is an assessment decided?"""

from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager, Geweigerd, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.daad import deed
from zicht.veiligheidsbeoordeling import permissions, rules
from zicht.veiligheidsbeoordeling.models import Beoordeling, Besluit
from zicht.veiligheidsbeoordeling.queries import bevindingen_nu, lock_beoordeling
from zicht.veiligheidsbeoordeling.words import BeoordelingBesloten, Grond, NieuwBesluit, Stap


@deed
def decide(
    *, beoordeling: UUID, nieuw: NieuwBesluit, versie: int | None = None, by: Aanvrager, at: datetime
) -> BeoordelingBesloten:
    """This function will take the one main decision, with its reasons and what goes with it (VB-5).

    Raises NietGevonden, Geweigerd with every objection and its source, and Verouderd when somebody else changed
    the assessment meanwhile.
    """
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    weiger_bij(permissions.objections_to_besluiten(by))
    if rij.stap == Stap.AFGEROND:
        raise Geweigerd([rules.AL_AFGEROND])
    rij.check_versie(versie)
    feiten = bevindingen_nu(rij, at=at)
    weiger_bij(rules.objections_to_besluit(nieuw, feiten))
    gronden = nieuw.gronden | rules.derived_gronden(feiten, nieuw.bijbesluiten)
    besluit = _bewaar(rij, nieuw, gronden, by, at)
    rij.stap, rij.afgerond_op = Stap.AFGEROND.value, at
    rij.save_volgende("stap", "afgerond_op")
    return BeoordelingBesloten(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        beoordeling=rij.pk,
        melding=rij.melding_id,
        besluit=besluit.pk,
        route=nieuw.route,
        advies=nieuw.advies,
        ontvanger=nieuw.ontvanger,
        besloten_op=at,
    )


def _bewaar(
    rij: Beoordeling, nieuw: NieuwBesluit, gronden: frozenset[Grond], by: Aanvrager, at: datetime
) -> Besluit:
    return Besluit.objects.create(
        id=nieuw_kenmerk(at),
        beoordeling=rij,
        route=nieuw.route.value,
        redenen=nieuw.redenen,
        gronden=sorted(gronden),
        ontvanger_id=nieuw.ontvanger,
        advies=nieuw.advies.value if nieuw.advies else "",
        eigen_oordeel_hulp=nieuw.eigen_oordeel_hulp,
        hulp_kan_en_wil=nieuw.hulp_kan_en_wil,
        oordeel_over_hulp=nieuw.oordeel_over_hulp,
        bijbesluiten=sorted(nieuw.bijbesluiten),
        waarom_geen_onderzoek=nieuw.waarom_geen_onderzoek,
        bevestigd=sorted(nieuw.bevestigd),
        op=at,
        door_id=by.account,
    )
