"""How is somebody asked something within an assessment, and how is the answer recorded?"""

from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager, Bezwaar, NietGevonden, Rol, gettext_noop, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.queries import objections_to_delen
from zicht.raamwerk.daad import deed
from zicht.toegang.queries import aanvrager_van, is_actief
from zicht.veiligheidsbeoordeling import permissions, rules
from zicht.veiligheidsbeoordeling.models import Informatievraag
from zicht.veiligheidsbeoordeling.queries import lock_beoordeling
from zicht.veiligheidsbeoordeling.words import (
    AntwoordUitgebleven,
    Bevraagde,
    InformatieBeantwoord,
    InformatieGevraagd,
    Stap,
)

ROL_VAN = {
    Bevraagde.GEDRAGSWETENSCHAPPER: Rol.GEDRAGSWETENSCHAPPER,
    Bevraagde.VERTROUWENSARTS: Rol.VERTROUWENSARTS,
}
GEEN_COLLEGA_MET_ROL = Bezwaar(
    code="geen-collega-met-rol",
    tekst=gettext_noop("Deze collega heeft die rol niet, of werkt hier niet meer."),
    bron="eisen VB-12",
    veld="aan",
)


@deed
def ask_informatie(
    *,
    beoordeling: UUID,
    bevraagde: Bevraagde,
    vraag: str,
    aan: UUID | None = None,
    by: Aanvrager,
    at: datetime,
) -> InformatieGevraagd:
    """This function will record a question; `aan` is the colleague who answers in the application (RAD-5, VB-12).

    Raises NietGevonden and Geweigerd.
    """
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    weiger_bij(permissions.objections_to_verzamelen(by))
    weiger_bij(rules.objections_to_vraag(stap=Stap(rij.stap), bevraagde=bevraagde, vraag=vraag, aan=aan))
    if aan is not None:
        weiger_bij(_tegen_collega(aan, ROL_VAN[bevraagde], rij.casus.organisatie_id, at))
    if not bevraagde.is_intern:
        # It leaves the house: who the melder is stays inside (MEL-4).
        weiger_bij(objections_to_delen({"vraag": vraag}, rij.casus_id))
    gesteld = Informatievraag.objects.create(
        id=nieuw_kenmerk(at),
        beoordeling=rij,
        bevraagde=bevraagde.value,
        aan_id=aan,
        vraag=vraag,
        gesteld_op=at,
        gesteld_door_id=by.account,
    )
    return InformatieGevraagd(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        vraag=gesteld.pk,
        beoordeling=rij.pk,
        bevraagde=bevraagde,
        aan=aan,
    )


@deed
def answer_informatie(*, vraag: UUID, antwoord: str, by: Aanvrager, at: datetime) -> InformatieBeantwoord:
    """This function will record an answer; a second one is refused, so that the first stands.

    Raises NietGevonden and Geweigerd.
    """
    rij = _lock_vraag(vraag, by, at)
    weiger_bij(permissions.objections_to_beantwoorden(by, bevraagde=Bevraagde(rij.bevraagde), aan=rij.aan_id))
    weiger_bij(rules.objections_to_antwoord(is_beantwoord=rij.beantwoord_op is not None, antwoord=antwoord))
    rij.antwoord, rij.beantwoord_op, rij.beantwoord_door_id = antwoord, at, by.account
    rij.save(update_fields=("antwoord", "beantwoord_op", "beantwoord_door"))
    return InformatieBeantwoord(
        casus=rij.beoordeling.casus_id,
        organisatie=rij.beoordeling.casus.organisatie_id,
        vraag=rij.pk,
        beoordeling=rij.beoordeling_id,
        bevraagde=Bevraagde(rij.bevraagde),
    )


@deed
def close_informatie(*, vraag: UUID, reden: str, by: Aanvrager, at: datetime) -> AntwoordUitgebleven:
    """This function will record that no answer comes, and why; raises NietGevonden and Geweigerd."""
    rij = _lock_vraag(vraag, by, at)
    weiger_bij(permissions.objections_to_verzamelen(by))
    weiger_bij(rules.objections_to_antwoord(is_beantwoord=rij.beantwoord_op is not None, antwoord=reden))
    rij.geen_antwoord_reden, rij.beantwoord_op, rij.beantwoord_door_id = reden, at, by.account
    rij.save(update_fields=("geen_antwoord_reden", "beantwoord_op", "beantwoord_door"))
    return AntwoordUitgebleven(
        casus=rij.beoordeling.casus_id,
        organisatie=rij.beoordeling.casus.organisatie_id,
        vraag=rij.pk,
        beoordeling=rij.beoordeling_id,
        bevraagde=Bevraagde(rij.bevraagde),
        reden=reden,
    )


def _lock_vraag(vraag: UUID, by: Aanvrager, at: datetime) -> Informatievraag:
    beoordeling = Informatievraag.objects.filter(pk=vraag).values_list("beoordeling", flat=True).first()
    if beoordeling is None:
        raise NietGevonden
    gesloten = lock_beoordeling(beoordeling, by=by, at=at)
    rij = Informatievraag.objects.get(pk=vraag)
    rij.beoordeling = gesloten
    return rij


def _tegen_collega(account: UUID, rol: Rol, organisatie: UUID, at: datetime) -> list[Bezwaar]:
    try:
        wie = aanvrager_van(account, at=at)
    except NietGevonden:
        return [GEEN_COLLEGA_MET_ROL]
    kan = wie.organisatie == organisatie and wie.has(rol) and is_actief(account)
    return [] if kan else [GEEN_COLLEGA_MET_ROL]
