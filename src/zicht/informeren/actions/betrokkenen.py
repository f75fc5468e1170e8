"""How is a household told of a report and of what comes next, by whom, and when may it wait?"""

from datetime import date, datetime
from uuid import UUID

from django.db.models import F
from django.utils import timezone

from zicht.casus.actions import set_taak, set_termijn
from zicht.casus.queries import lock_casus, zichtstand
from zicht.casus.words import Taaksoort
from zicht.informeren.models import Informering
from zicht.informeren.permissions import objections_to_vastleggen
from zicht.informeren.queries import (
    contactfeiten_van,
    lock_informering,
    objections_to_woorden,
    open_informeringen,
    te_informeren,
)
from zicht.informeren.rules import (
    Informeerfeiten,
    informeerder_by_route,
    objections_to_informeerder,
    objections_to_informeren,
    objections_to_uitstel,
)
from zicht.informeren.words import (
    Bereik,
    BetrokkeneGeinformeerd,
    Informeerder,
    InformeerderGewijzigd,
    InformerenGepland,
    InformerenUitgesteld,
    Uitstelgrond,
    Vastlegging,
)
from zicht.kern import Aanvrager, Verouderd, gettext_noop, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.organisaties.queries import afspraak_met
from zicht.raamwerk.daad import deed
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.words import Route


@deed
def plan_informeren(
    *,
    casus: UUID,
    melding: UUID,
    route: Route,
    ontvanger: UUID | None,
    besloten_op: datetime,
    by: Aanvrager,
    at: datetime,
) -> InformerenGepland:
    """This function will make it due that each betrokkene is told, by whom the route says (INF-3, INF-4).

    Raises NietGevonden.
    """
    rij = lock_casus(casus, by=by, at=at)
    wie = te_informeren(casus, op=timezone.localdate(at))
    informeerder = _informeerder(casus, rij.organisatie_id, route, ontvanger, at)
    Informering.objects.bulk_create(
        Informering(
            pk=nieuw_kenmerk(at),
            casus=rij,
            melding_id=melding,
            persoon_id=persoon,
            informeerder=informeerder.value,
            via_ouder=bereik is Bereik.VIA_OUDER,
        )
        for persoon, bereik in wie.items()
    )
    if wie:
        _vraag(casus, melding, informeerder, besloten_op, by, at)
    return InformerenGepland(
        casus=casus, organisatie=rij.organisatie_id, informeerder=informeerder, aantal=len(wie)
    )


@deed
def record_informeren(
    *, informering: UUID, wat: Vastlegging, by: Aanvrager, at: datetime
) -> BetrokkeneGeinformeerd:
    """This function will record that a betrokkene was told, obeying safe contact, language, support and the melder.

    By Veilig Thuis, or by the party that was asked to inform. Raises NietGevonden and Geweigerd.
    """
    rij = lock_informering(informering, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by, partij=rij.partij_id))
    bezwaren = objections_to_informeren(wat, contactfeiten_van(rij, op=timezone.localdate(at)))
    weiger_bij([*bezwaren, *objections_to_woorden(rij.casus_id, wat, by=by)])
    rij.wijze, rij.tekst, rij.tolk = wat.wijze.value, wat.tekst, wat.tolk
    rij.op_steun_gewezen, rij.gedaan_op, rij.gedaan_door_id = wat.op_steun_gewezen, at, by.account
    rij.save()
    return BetrokkeneGeinformeerd(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        informering=rij.pk,
        melding=rij.melding_id,
        persoon=rij.persoon_id,
        wijze=wat.wijze,
        informeerder=Informeerder(rij.informeerder),
    )


@deed
def postpone_informeren(
    *,
    informering: UUID,
    tot: date,
    grond: Uitstelgrond,
    toelichting: str,
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> InformerenUitgesteld:
    """This function will record that telling a betrokkene waits until a day, on a ground (INF-3).

    Raises NietGevonden, Geweigerd, and Verouderd when `versie` is given and somebody else changed it meanwhile.
    """
    rij = lock_informering(informering, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by))
    if versie not in {None, rij.versie}:
        raise Verouderd(versie_nu=rij.versie)
    weiger_bij(
        objections_to_uitstel(
            al_gedaan=rij.gedaan_op is not None,
            tot=tot,
            vandaag=timezone.localdate(at),
            grond=grond,
            toelichting=toelichting,
        )
    )
    rij.uitgesteld_tot, rij.uitstelgrond, rij.uitstel_toelichting = tot, grond.value, toelichting
    rij.versie += 1
    rij.save()
    return InformerenUitgesteld(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        informering=rij.pk,
        melding=rij.melding_id,
        persoon=rij.persoon_id,
        grond=grond,
        toelichting=toelichting,
    )


@deed
def change_informeerder(
    *,
    casus: UUID,
    informeerder: Informeerder,
    reden: str,
    partij: UUID | None = None,
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> InformeerderGewijzigd:
    """This function will let somebody else tell who was not told yet, with the reason (INF-4).

    `partij` is who informs as the receiver, known once a handover was accepted. `versie` is that of all who were not
    told, taken together. Raises NietGevonden, Geweigerd, and Verouderd when somebody else changed it meanwhile.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_vastleggen(by))
    open_ = open_informeringen(casus)
    samen = sum(een.versie for een in open_)
    if versie not in {None, samen}:
        raise Verouderd(versie_nu=samen)
    ontvanger = partij or next((een.partij_id for een in open_ if een.partij_id), None)
    weiger_bij(
        objections_to_informeerder(
            informeerder, reden, open_=len(open_), heeft_ontvanger=ontvanger is not None or by.is_systeem
        )
    )
    Informering.objects.filter(pk__in=[een.pk for een in open_]).update(
        versie=F("versie") + 1,
        informeerder=informeerder.value,
        partij=ontvanger if informeerder in {Informeerder.ONTVANGER, Informeerder.SAMEN} else None,
        afwijking_reden="" if by.is_systeem else reden,
    )
    return InformeerderGewijzigd(
        casus=casus, organisatie=rij.organisatie_id, informeerder=informeerder, reden=reden
    )


def _informeerder(
    casus: UUID, organisatie: UUID, route: Route, ontvanger: UUID | None, at: datetime
) -> Informeerder:
    stand = zichtstand(casus)
    afspraak = (
        afspraak_met(organisatie=organisatie, partij=ontvanger, op=timezone.localdate(at))
        if ontvanger
        else None
    )
    feiten = Informeerfeiten(
        route=route,
        heeft_ontvanger=ontvanger is not None,
        hulp_actief=stand is not None and stand.houder.partij == ontvanger,
        team_informeert=afspraak is not None and afspraak.informeert_huishouden,
    )
    return informeerder_by_route(feiten)


def _vraag(
    casus: UUID, melding: UUID, informeerder: Informeerder, vanaf: datetime, by: Aanvrager, at: datetime
) -> None:
    """Veilig Thuis keeps watch whoever informs: what the other does not confirm it does itself."""
    termijn = set_termijn(
        casus=casus,
        code=Termijncode.INFORMEREN_BETROKKENEN,
        vanaf=vanaf,
        betreft=melding,
        by=by,
        at=at,
    )
    zelf = gettext_noop("Vertel iedere betrokkene over de melding en over wat er nu gebeurt.")
    ander = gettext_noop(
        "Een ander informeert de betrokkenen. Let op of dat is gebeurd, doe het anders zelf."
    )
    set_taak(
        casus=casus,
        soort=Taaksoort.INFORMEER_BETROKKENEN,
        tekst=gettext_noop("Informeer de betrokkenen"),
        waarom=zelf if informeerder is Informeerder.VEILIG_THUIS else ander,
        betreft=melding,
        termijn=termijn.termijn,
        by=by,
        at=at,
    )
