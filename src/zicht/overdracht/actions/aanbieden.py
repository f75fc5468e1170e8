"""How is the zicht offered, taken back before the answer, and the receiver reminded?"""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.actions import give_inzage, set_termijn
from zicht.casus.queries import lock_casus
from zicht.casus.words import Houder, Inzagegrond, Inzageomvang
from zicht.kern import Aanvrager, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.organisaties.queries import afspraak_met
from zicht.organisaties.words import Afspraak, Overdrachtsmoment
from zicht.overdracht.models import Overdracht, Stuk
from zicht.overdracht.permissions import objections_to_aanbieden
from zicht.overdracht.queries import (
    Grondslag,
    grondslag_van,
    identiteit_van_melder,
    lock_overdracht,
    met_teksten,
    met_wie,
    objections_to_vertellen,
    ontvangernaam,
)
from zicht.overdracht.rules import objections_to_offer, objections_to_remind, objections_to_revoke
from zicht.overdracht.words import (
    Informatiestuk,
    NieuwAanbod,
    Onderdeel,
    OverdrachtAangeboden,
    OverdrachtHerinnerd,
    OverdrachtIngetrokken,
    Status,
)
from zicht.raamwerk.daad import deed
from zicht.termijnen import Termijncode


@deed
def offer_overdracht(*, casus: UUID, nieuw: NieuwAanbod, by: Aanvrager, at: datetime) -> OverdrachtAangeboden:
    """This function will offer the zicht to a party, or without one to the melder, with a snapshot to read.

    The zicht stays where it is until the answer, unless an agreement says otherwise. Raises NietGevonden, and
    Geweigerd with every objection at its field.
    """
    lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_aanbieden(by))
    grondslag = grondslag_van(casus, by=by, at=at)
    weiger_bij(objections_to_offer(nieuw, met_teksten(grondslag, nieuw)))
    afspraak = _afspraak(grondslag, nieuw.ontvanger, at)
    rij = _schrijf(grondslag, nieuw, afspraak, by, at)
    _schrijf_stukken(rij, grondslag, nieuw, by, at)
    return OverdrachtAangeboden(
        casus=casus,
        organisatie=grondslag.organisatie,
        overdracht=rij.pk,
        ontvanger=ontvangernaam(rij),
        ontvanger_partij=nieuw.ontvanger,
        warmte=nieuw.warmte,
        uiterlijk=rij.uiterlijk,
    )


@deed
def revoke_overdracht(*, overdracht: UUID, reden: str, by: Aanvrager, at: datetime) -> OverdrachtIngetrokken:
    """This function will take an offer back before it is answered; the receiver can read nothing of it any more.

    Raises NietGevonden and Geweigerd.
    """
    rij = lock_overdracht(overdracht, by=by, at=at)
    weiger_bij(objections_to_aanbieden(by))
    weiger_bij(met_wie(objections_to_revoke(reden, Status(rij.status)), rij))
    weiger_bij(objections_to_vertellen(rij, {"reden": reden}, by=by, at=at))
    rij.status, rij.beantwoord_op, rij.vastgelegd_door_id = Status.INGETROKKEN.value, at, by.account
    rij.reden = reden
    rij.save(update_fields=("status", "beantwoord_op", "vastgelegd_door", "reden"))
    rij.wis_stukken()
    return OverdrachtIngetrokken(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        overdracht=rij.pk,
        ontvanger=ontvangernaam(rij),
        reden=reden,
    )


@deed
def remind_overdracht(*, overdracht: UUID, by: Aanvrager, at: datetime) -> OverdrachtHerinnerd:
    """This function will remind the receiver of an offer that awaits an answer; raises NietGevonden and Geweigerd."""
    rij = lock_overdracht(overdracht, by=by, at=at)
    weiger_bij(objections_to_aanbieden(by))
    weiger_bij(met_wie(objections_to_remind(Status(rij.status)), rij))
    rij.herinnerd_op = at
    rij.save(update_fields=("herinnerd_op",))
    return OverdrachtHerinnerd(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        overdracht=rij.pk,
        ontvanger=ontvangernaam(rij),
    )


def _afspraak(grondslag: Grondslag, ontvanger: UUID | None, at: datetime) -> Afspraak | None:
    if ontvanger is None:
        return None
    return afspraak_met(organisatie=grondslag.organisatie, partij=ontvanger, op=timezone.localdate(at))


def _schrijf(
    grondslag: Grondslag, nieuw: NieuwAanbod, afspraak: Afspraak | None, by: Aanvrager, at: datetime
) -> Overdracht:
    kenmerk = nieuw_kenmerk(at)
    # Where the partner holds the zicht already there is nothing to move at the offer.
    bij_vt = grondslag.feiten.houder == Houder.van(grondslag.organisatie)
    direct = afspraak is not None and afspraak.moment is Overdrachtsmoment.AANBOD
    bij_aanbod = direct and bij_vt and not grondslag.feiten.na_dienst
    return Overdracht.objects.create(
        pk=kenmerk,
        casus_id=grondslag.casus,
        besluit_id=grondslag.besluit.id if grondslag.besluit else None,
        ontvanger_id=nieuw.ontvanger,
        warmte=nieuw.warmte.value,
        afwijking_reden=nieuw.afwijking_reden,
        huishouden_aanwezig=nieuw.huishouden_aanwezig,
        telefonisch_toegelicht=nieuw.telefonisch_toegelicht,
        kind_gesproken=nieuw.kind_gesproken,
        na_dienst=grondslag.feiten.na_dienst,
        bericht=nieuw.bericht,
        moment_bij_aanbod=bij_aanbod,
        moment_bron=afspraak.bron if afspraak and bij_aanbod else "",
        aangeboden_op=at,
        aangeboden_door_id=by.account,
        uiterlijk=_begin_termijnen(grondslag.casus, kenmerk, afspraak, by, at),
        inzage=_geef_inzage(grondslag.casus, nieuw.ontvanger, by, at),
    )


def _begin_termijnen(
    casus: UUID, overdracht: UUID, afspraak: Afspraak | None, by: Aanvrager, at: datetime
) -> datetime:
    lengte = afspraak.antwoord_werkdagen if afspraak else None
    antwoord = set_termijn(
        casus=casus,
        code=Termijncode.OVERDRACHT_ANTWOORD,
        vanaf=at,
        betreft=overdracht,
        lengte=lengte,
        by=by,
        at=at,
    )
    herinnering = Termijncode.OVERDRACHT_HERINNERING
    set_termijn(casus=casus, code=herinnering, vanaf=at, betreft=overdracht, by=by, at=at)
    return antwoord.uiterlijk


def _geef_inzage(casus: UUID, partij: UUID | None, by: Aanvrager, at: datetime) -> UUID | None:
    if partij is None:
        return None
    return give_inzage(
        casus=casus,
        partij=partij,
        omvang=Inzageomvang.INFORMATIESET,
        grond=Inzagegrond.OVERDRACHT,
        by=by,
        at=at,
    ).inzage


def _schrijf_stukken(
    rij: Overdracht, grondslag: Grondslag, nieuw: NieuwAanbod, by: Aanvrager, at: datetime
) -> None:
    melder = identiteit_van_melder(grondslag, by=by, at=at) if nieuw.ontvanger else ""
    Stuk.objects.bulk_create(
        Stuk(
            overdracht=rij,
            volgorde=plaats,
            onderdeel=stuk.onderdeel.value,
            tekst=_met_melder(stuk, melder),
            reden=stuk.reden,
            ontbreekt=stuk.ontbreekt,
        )
        for plaats, stuk in enumerate(nieuw.stukken, start=1)
    )


def _met_melder(stuk: Informatiestuk, melder: str) -> str:
    if stuk.onderdeel is not Onderdeel.ROL_MELDER or not melder:
        return stuk.tekst
    return "\n".join(deel for deel in (stuk.tekst, melder) if deel)
