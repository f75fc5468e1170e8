"""How does the melder hear that the report was received?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import finish_taken, move_zicht, set_taak
from zicht.casus.queries import lock_casus, zichtstand
from zicht.casus.words import Taaksoort, Zichtgrond
from zicht.kern import Aanvrager, Bezwaar, Geweigerd, Rol, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.models import Melding
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.queries import casus_van
from zicht.melding.words import Bevestigingswijze, MeldingOntvangen, OntvangstBevestigd
from zicht.raamwerk.daad import deed

AL_BEVESTIGD = Bezwaar("al-bevestigd", gettext_noop("De ontvangst is al bevestigd."), bron="qa-2018 Q4")


@deed
def confirm_ontvangst(
    *, melding: UUID, wijze: Bevestigingswijze, by: Aanvrager, at: datetime
) -> OntvangstBevestigd:
    """This function will record that the melder was told what happens next and by when, and in which way."""
    casus = casus_van(melding, by=by, at=at)
    lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_aannemen(by))
    if not Melding.objects.filter(pk=melding, bevestigd_op=None).update(
        bevestigd_op=at, bevestigd_wijze=wijze.value
    ):
        raise Geweigerd([AL_BEVESTIGD])
    return OntvangstBevestigd(casus=casus, organisatie=by.organisatie, melding=melding, wijze=wijze)


def ask_bevestiging(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask whoever took in the report to confirm its receipt to the melder (MEL-11)."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, MeldingOntvangen)  # noqa: S101 - the page of consequences says so
    assert gebeurtenis.casus is not None  # noqa: S101
    set_taak(
        casus=gebeurtenis.casus,
        soort=Taaksoort.BEVESTIG_ONTVANGST,
        tekst=Taaksoort.BEVESTIG_ONTVANGST.naam,
        waarom=gettext_noop("De melder hoort wat er nu gebeurt en wanneer"),
        betreft=gebeurtenis.melding,
        # Who took it in confirms it too, unless that is not the work of one's role.
        account=aanleiding.door.account if aanleiding.door.has(Rol.FRONTOFFICE) else None,
        rol=Rol.FRONTOFFICE,
        vetoot_sluiten=False,
        by=by,
        at=at,
    )


def finish_bevestiging(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will take the confirmation off the worklist."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, OntvangstBevestigd)  # noqa: S101 - the page of consequences says so
    assert gebeurtenis.casus is not None  # noqa: S101
    finish_taken(
        casus=gebeurtenis.casus,
        soort=Taaksoort.BEVESTIG_ONTVANGST,
        betreft=gebeurtenis.melding,
        by=by,
        at=at,
    )


def keep_zicht_bij_partner(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will begin the ledger of a new casus with the partner that still holds the zicht (MEL-8).

    Where Veilig Thuis, the melder or nobody held it, nothing begins before the decision or the crisis.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, MeldingOntvangen)  # noqa: S101 - the page of consequences says so
    assert gebeurtenis.casus is not None  # noqa: S101
    if gebeurtenis.eerdere_casus is None or zichtstand(gebeurtenis.casus):
        return
    stand = zichtstand(gebeurtenis.eerdere_casus)
    if stand and stand.houder.partij and stand.houder.partij != gebeurtenis.organisatie:
        move_zicht(
            casus=gebeurtenis.casus, houder=stand.houder, grond=Zichtgrond.AL_BIJ_PARTNER, by=by, at=at
        )
