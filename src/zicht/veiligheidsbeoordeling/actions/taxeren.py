"""How is safety estimated, and judged by a second person?"""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, Bezwaar, Geweigerd, NietGevonden, Verouderd, gettext_noop, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.daad import deed
from zicht.toegang.queries import aanvrager_van, is_actief
from zicht.veiligheidsbeoordeling import permissions, rules
from zicht.veiligheidsbeoordeling.models import (
    Beoordeling,
    Meebeoordeling,
    Persoonsoordeel,
    Taxatie,
)
from zicht.veiligheidsbeoordeling.queries import leden_van, lock_beoordeling, taxatienummer
from zicht.veiligheidsbeoordeling.words import (
    MeebeoordelingGevraagd,
    MeebeoordelingVastgelegd,
    NieuweTaxatie,
    Stap,
    TaxatieVastgelegd,
    instrument_op,
)

KAN_NIET_MEEBEOORDELEN = Bezwaar(
    code="kan-niet-meebeoordelen",
    tekst=gettext_noop("Deze collega kan niet meebeoordelen. Kies een ander."),
    bron="qa-2018 Q25",
    veld="aan",
)


@deed
def record_taxatie(
    *,
    casus: UUID,
    nieuw: NieuweTaxatie,
    beoordeling: UUID | None = None,
    versie: int | None = None,
    by: Aanvrager,
    at: datetime,
) -> TaxatieVastgelegd:
    """This function will record how safe everybody is; without an assessment at a transition or incident (OVD-9).

    An earlier taxatie stays. Raises NietGevonden, Geweigerd, and Verouderd when `versie` is given and
    somebody else changed the assessment meanwhile, or without one made a newer taxatie.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_beoordelen(by))
    stuk = _beoordeling_in(casus, beoordeling, versie, by, at)
    weiger_bij(rules.objections_to_taxatiemoment(Stap(stuk.stap) if stuk else None))
    instrument = instrument_op(timezone.localdate(at))
    weiger_bij(rules.objections_to_taxatie(nieuw, leden=leden_van(casus), instrument=instrument))
    taxatie = _bewaar(rules.complete_taxatie(nieuw, instrument), casus, stuk, by, at)
    if stuk:
        stuk.save_volgende()
    return TaxatieVastgelegd(
        casus=casus,
        organisatie=rij.organisatie_id,
        taxatie=taxatie.pk,
        beoordeling=beoordeling,
        oordeel=nieuw.oordeel,
    )


@deed
def ask_meebeoordeling(
    *, beoordeling: UUID, aan: UUID, by: Aanvrager, at: datetime
) -> MeebeoordelingGevraagd:
    """This function will ask a colleague to judge along (VB-4); raises NietGevonden and Geweigerd."""
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    weiger_bij(permissions.objections_to_beoordelen(by))
    taxatie = _laatste(rij)
    weiger_bij(_tegen_collega(aan, rij, taxatie, at))
    return MeebeoordelingGevraagd(
        casus=rij.casus_id, organisatie=rij.casus.organisatie_id, beoordeling=rij.pk, aan=aan
    )


@deed
def judge_mee(
    *, beoordeling: UUID, taxatie: UUID, is_eens: bool, toelichting: str = "", by: Aanvrager, at: datetime
) -> MeebeoordelingVastgelegd:
    """This function will record what a second person thinks of the latest taxatie (VB-4).

    Raises NietGevonden, Geweigerd, and Verouderd when a newer taxatie was made meanwhile.
    """
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    weiger_bij(permissions.objections_to_beoordelen(by))
    laatste = _laatste(rij)
    if laatste.pk != taxatie:
        raise Verouderd(versie_nu=rij.versie)
    weiger_bij(
        rules.objections_to_meebeoordeling(
            stap=Stap(rij.stap),
            wie=by.account,
            maker=laatste.door_id,
            al=frozenset(laatste.meebeoordelingen.values_list("account", flat=True)),
            is_eens=is_eens,
            toelichting=toelichting,
        )
    )
    if by.account is None:
        raise NietGevonden
    Meebeoordeling.objects.create(
        taxatie=laatste, account_id=by.account, is_eens=is_eens, toelichting=toelichting, op=at
    )
    rij.save_volgende()
    return MeebeoordelingVastgelegd(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        beoordeling=rij.pk,
        door=by.account,
        is_eens=is_eens,
    )


def _beoordeling_in(
    casus: UUID, beoordeling: UUID | None, versie: int | None, by: Aanvrager, at: datetime
) -> Beoordeling | None:
    if beoordeling is None:
        if versie not in {None, nu := taxatienummer(casus)}:
            raise Verouderd(versie_nu=nu)
        return None
    rij = lock_beoordeling(beoordeling, by=by, at=at)
    if rij.casus_id != casus:
        raise NietGevonden
    rij.check_versie(versie)
    return rij


def _laatste(rij: Beoordeling) -> Taxatie:
    taxatie = rij.taxaties.order_by("-nummer").first()
    if taxatie is None:
        raise Geweigerd([rules.EERST_TAXATIE])
    return taxatie


def _tegen_collega(aan: UUID, rij: Beoordeling, taxatie: Taxatie, at: datetime) -> list[Bezwaar]:
    try:
        wie = aanvrager_van(aan, at=at)
    except NietGevonden:
        return [KAN_NIET_MEEBEOORDELEN]
    kan = (
        wie.organisatie == rij.casus.organisatie_id
        and not permissions.objections_to_beoordelen(wie)
        and is_actief(aan)
        and aan != taxatie.door_id
    )
    return [] if kan else [KAN_NIET_MEEBEOORDELEN]


def _bewaar(
    nieuw: NieuweTaxatie, casus: UUID, stuk: Beoordeling | None, by: Aanvrager, at: datetime
) -> Taxatie:
    taxatie = Taxatie.objects.create(
        id=nieuw_kenmerk(at),
        casus_id=casus,
        # The casus is locked, so nobody else takes this number.
        nummer=Taxatie.objects.filter(casus=casus).count() + 1,
        beoordeling=stuk,
        instrument=nieuw.instrument,
        versie=nieuw.versie,
        vormen=sorted(nieuw.vormen),
        ernst=nieuw.ernst.value,
        acuut=nieuw.acuut,
        structureel=nieuw.structureel,
        oordeel=nieuw.oordeel.value,
        antwoorden=dict(nieuw.antwoorden),
        afwijking=nieuw.afwijking,
        toelichting=nieuw.toelichting,
        op=at,
        door_id=by.account,
    )
    Persoonsoordeel.objects.bulk_create(
        Persoonsoordeel(
            taxatie=taxatie,
            persoon_id=persoon.persoon,
            antwoorden=dict(persoon.antwoorden),
            oordeel=persoon.oordeel.value,
            risicofactoren=list(persoon.risicofactoren),
            beschermende_factoren=list(persoon.beschermende_factoren),
            ondergaat=sorted(persoon.ondergaat),
            pleegt=sorted(persoon.pleegt),
            ernst=persoon.ernst.value if persoon.ernst else "",
            toelichting=persoon.toelichting,
        )
        for persoon in nieuw.personen
    )
    return taxatie
