"""As which known person is a reported one recognised?

Recognising ends what held and writes a row; undoing ends that row and writes the former one anew. What was reported
never changes, so each undo is exact. Persons merged later need nothing here: every query reads them together.
"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import remove_betrokkene
from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, Bezwaar, Geweigerd, NietGevonden, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.actions.betrokkenen import herken
from zicht.melding.models import GemeldePersoon, Identificatie
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.queries import casus_van
from zicht.melding.words import HerkenningBeeindigd, PersoonHerkend
from zicht.personen.queries import lock_persoon
from zicht.raamwerk.daad import deed

AL_HERKEND = Bezwaar(
    "al-herkend", gettext_noop("Deze persoon is al zo herkend."), bron="eisen MEL-8", veld="persoon"
)
NIETS_TERUG_TE_DRAAIEN = Bezwaar(
    "niets-terug-te-draaien",
    gettext_noop("Deze herkenning is de eerste. Kies een andere persoon in plaats van terugdraaien."),
    bron="eisen MEL-8",
)
ANDERS_HERKEND = gettext_noop("De gemelde persoon is als iemand anders herkend")
REDEN_ONTBREEKT = Bezwaar(
    "reden-ontbreekt", gettext_noop("Schrijf op waarom."), bron="eisen ALG-2", veld="reden"
)


@deed
def identify_persoon(
    *, gemelde_persoon: UUID, persoon: UUID, by: Aanvrager, at: datetime, reden: str = ""
) -> PersoonHerkend:
    """This function will recognise a reported person as a known one; the recognition that held ends."""
    gemeld, casus = _te_herkennen(gemelde_persoon, by, at)
    lock_persoon(persoon, by=by)
    vorige = _geldig(gemelde_persoon)
    if vorige and vorige.persoon_id == persoon:
        raise Geweigerd([AL_HERKEND])
    _beeindig(vorige, casus, reden, by, at)
    herken(gemeld, persoon, casus=casus, vervangt=vorige, by=by, at=at)
    return PersoonHerkend(
        casus=casus,
        organisatie=by.organisatie,
        gemelde_persoon=gemelde_persoon,
        persoon=persoon,
        vorige=vorige.persoon_id if vorige else None,
    )


@deed
def end_identificatie(
    *, gemelde_persoon: UUID, reden: str, by: Aanvrager, at: datetime
) -> HerkenningBeeindigd:
    """This function will undo the last recognition: who was recognised before is so again, exactly."""
    gemeld, casus = _te_herkennen(gemelde_persoon, by, at)
    if not reden.strip():
        raise Geweigerd([REDEN_ONTBREEKT])
    geldig = _geldig(gemelde_persoon)
    if geldig is None or geldig.vervangt is None:
        raise Geweigerd([NIETS_TERUG_TE_DRAAIEN])
    vorige = geldig.vervangt
    _beeindig(geldig, casus, reden, by, at)
    herken(gemeld, vorige.persoon_id, casus=casus, vervangt=vorige.vervangt, by=by, at=at)
    return HerkenningBeeindigd(
        casus=casus,
        organisatie=by.organisatie,
        gemelde_persoon=gemelde_persoon,
        persoon=geldig.persoon_id,
        hersteld=vorige.persoon_id,
        reden=reden,
    )


def _te_herkennen(gemelde_persoon: UUID, by: Aanvrager, at: datetime) -> tuple[GemeldePersoon, UUID]:
    gemeld = GemeldePersoon.objects.filter(pk=gemelde_persoon).first()
    if gemeld is None:
        raise NietGevonden
    casus = casus_van(gemeld.melding_id, by=by, at=at)
    lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_aannemen(by))
    return gemeld, casus


def _geldig(gemelde_persoon: UUID) -> Identificatie | None:
    geldig = Identificatie.objects.filter(gemelde_persoon=gemelde_persoon, beeindigd_op=None)
    return geldig.select_related("vervangt").first()


def _beeindig(rij: Identificatie | None, casus: UUID, reden: str, by: Aanvrager, at: datetime) -> None:
    if rij is None:
        return
    rij.beeindigd_op, rij.reden = at, reden
    rij.save(update_fields=["beeindigd_op", "reden"])
    if not rij.bracht_in:
        return
    geldig = Identificatie.objects.filter(beeindigd_op=None, gemelde_persoon__melding__casus=casus)
    if ander := geldig.filter(persoon=rij.persoon_id).order_by("op", "pk").first():
        # From now on the casus is about this person because of that one; when it ends, no longer.
        ander.bracht_in = True
        ander.save(update_fields=["bracht_in"])
    else:
        remove_betrokkene(casus=casus, persoon=rij.persoon_id, reden=reden or ANDERS_HERKEND, by=by, at=at)
