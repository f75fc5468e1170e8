"""What does the page of one assessment show?"""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from zicht.casus.queries import betrokkenen_van, kop_van, termijnverloop
from zicht.casus.words import Betrokkenheid, Termijnstand
from zicht.kern import Aanvrager, Bezwaar, Soort
from zicht.melding.queries import melding_voor_beoordeling
from zicht.organisaties.words import Ontvanger
from zicht.personen.queries import kaarten, kanoniek
from zicht.termijnen import Termijncode
from zicht.toegang.queries import accounts_of
from zicht.veiligheidsbeoordeling.models import Beoordeling, Taxatie
from zicht.veiligheidsbeoordeling.permissions import (
    may_beoordelen,
    objections_to_beoordelen,
    objections_to_besluiten,
    objections_to_verzamelen,
)
from zicht.veiligheidsbeoordeling.queries.beelden import (
    besluit_van,
    informatievragen_van,
    oordelen_over,
    taxatiebeeld,
    taxatienummer,
)
from zicht.veiligheidsbeoordeling.queries.feiten import (
    bevindingen_van,
    eerdere_besluiten,
    get_beoordeling,
    houdende_partner,
    laatste_taxatie_rij,
    ontvangers_bij,
)
from zicht.veiligheidsbeoordeling.rules import (
    objections_per_ontvanger,
    objections_per_route,
    objections_to_afronden,
    objections_to_meebeoordeling,
    objections_to_stap,
)
from zicht.veiligheidsbeoordeling.words import (
    Beoordelingspagina,
    Bevindingen,
    Lid,
    Ontvangerkeuze,
    Stap,
    Taxatiepagina,
    Urgentie,
    instrument_op,
)

_VOLWASSEN = 18


def beoordelingspagina(beoordeling: UUID, *, by: Aanvrager, at: datetime) -> Beoordelingspagina:
    """This function will return what the page of an assessment shows; raises NietGevonden. Some forty queries."""
    rij = get_beoordeling(beoordeling, by=by, at=at)
    melding = melding_voor_beoordeling(rij.melding_id)
    ontvangers = ontvangers_bij(rij, at=at)
    eerder = tuple(eerdere_besluiten(rij, by=by, at=at))
    houder = houdende_partner(rij)
    feiten = bevindingen_van(rij, melding=melding, ontvangers=ontvangers, eerder=bool(eerder), houder=houder)
    taxatie = laatste_taxatie_rij(rij)
    stap = Stap(rij.stap)
    return Beoordelingspagina(
        id=rij.pk,
        casus=rij.casus_id,
        casusnummer=rij.casus.nummer,
        versie=rij.versie,
        stap=stap,
        urgentie=Urgentie(rij.urgentie) if rij.urgentie else None,
        urgentie_toelichting=rij.urgentie_toelichting,
        gescreend_op=rij.gescreend_op,
        gescreend_door=rij.gescreend_door.naam if rij.gescreend_door else "",
        termijn=_termijn(rij),
        melding=melding,
        leden=leden_bij(rij.casus_id, at=at),
        vragen=informatievragen_van(rij, by=by),
        taxatie=taxatiebeeld(taxatie, op=at) if taxatie else None,
        oordelen=oordelen_over(taxatie.pk) if taxatie else (),
        is_volledig=feiten.taxatie is not None and feiten.taxatie.is_volledig,
        is_herhaald=feiten.is_herhaald,
        eerder=eerder,
        bezwaren=tuple(objections_to_afronden(feiten)),
        per_route={route: tuple(tegen) for route, tegen in objections_per_route(feiten).items()},
        ontvangers=_keuzes(ontvangers, feiten),
        houder=houder.houder.partij if houder else None,
        houder_naam=houder.houder_naam if houder else "",
        naar_volgende=_naar_volgende(stap, feiten),
        besluit=besluit_van(rij.pk),
        mag_verzamelen=_loopt(stap) and not objections_to_verzamelen(by),
        mag_beoordelen=_loopt(stap) and not objections_to_beoordelen(by),
        mag_meebeoordelen=_mag_mee(by, stap, taxatie),
        mag_besluiten=_loopt(stap) and not objections_to_besluiten(by),
    )


def _naar_volgende(stap: Stap, feiten: Bevindingen) -> tuple[Bezwaar, ...]:
    """Return what speaks against the next step; nothing does when there is none."""
    volgende = Stap.BEOORDELEN if stap is Stap.VERZAMELEN else Stap.BESLUITEN
    return tuple(objections_to_stap(volgende, feiten)) if stap is not Stap.AFGEROND else ()


def taxatiepagina(casus: UUID, *, beoordeling: UUID | None, by: Aanvrager, at: datetime) -> Taxatiepagina:
    """This function will return what the form of a taxatie asks, of whom, and with which version.

    Raises NietGevonden. Some ten queries.
    """
    kop = kop_van(casus, by=by, at=at)
    rij = get_beoordeling(beoordeling, by=by, at=at) if beoordeling else None
    return Taxatiepagina(
        casus=casus,
        casusnummer=kop.nummer,
        beoordeling=beoordeling,
        versie=rij.versie if rij else taxatienummer(casus),
        leden=leden_bij(casus, at=at),
        instrument=instrument_op(timezone.localdate(at)),
        vormen=melding_voor_beoordeling(rij.melding_id).vormen if rij else (),
    )


def leden_bij(casus: UUID, *, at: datetime) -> tuple[Lid, ...]:
    """This function will return whom a casus is about as people to judge: adults first, a merged person once.

    Ten queries.
    """
    regels: dict[UUID, Betrokkenheid] = {}
    betrokken = betrokkenen_van(casus)
    blijvers = kanoniek(regel.persoon for regel in betrokken)
    for regel in betrokken:
        regels.setdefault(blijvers[regel.persoon], regel.betrokkenheid)
    kaarten_ = kaarten(regels, op=timezone.localdate(at))
    leden = [
        Lid(
            persoon=persoon,
            naam=kaarten_[persoon].naam,
            leeftijd=kaarten_[persoon].leeftijd,
            is_kind=_is_kind(kaarten_[persoon].leeftijd, kaarten_[persoon].is_ongeboren, betrokkenheid),
            betrokkenheid=betrokkenheid.naam,
        )
        for persoon, betrokkenheid in regels.items()
    ]
    return tuple(sorted(leden, key=lambda lid: lid.is_kind))


def _is_kind(leeftijd: int | None, is_ongeboren: bool, betrokkenheid: Betrokkenheid) -> bool:
    if leeftijd is None:
        return is_ongeboren or betrokkenheid is Betrokkenheid.KIND
    return leeftijd < _VOLWASSEN


def _termijn(rij: Beoordeling) -> Termijnstand | None:
    for stand in termijnverloop(rij.casus_id):
        if stand.code == Termijncode.VB_5WD and stand.betreft == rij.pk:
            return stand
    return None


def _keuzes(ontvangers: list[Ontvanger], feiten: Bevindingen) -> tuple[Ontvangerkeuze, ...]:
    tegen = objections_per_ontvanger(feiten)
    return tuple(
        Ontvangerkeuze(o.partij, o.naam, o.soort is Soort.LOKAAL_TEAM, tuple(tegen.get(o.partij, ())))
        for o in ontvangers
    )


def _loopt(stap: Stap) -> bool:
    return stap is not Stap.AFGEROND


def _mag_mee(by: Aanvrager, stap: Stap, taxatie: Taxatie | None) -> bool:
    if taxatie is None or objections_to_beoordelen(by):
        return False
    al = frozenset(taxatie.meebeoordelingen.values_list("account", flat=True))
    return not objections_to_meebeoordeling(
        stap=stap, wie=by.account, maker=taxatie.door_id, al=al, is_eens=True, toelichting=""
    )


def meebeoordelaars_voor(beoordeling: UUID, *, by: Aanvrager, at: datetime) -> list[tuple[UUID, str]]:
    """This function will return the colleagues who could judge along, by name; raises NietGevonden. Six queries."""
    rij = get_beoordeling(beoordeling, by=by, at=at)
    taxatie = laatste_taxatie_rij(rij)
    niet = {by.account if taxatie is None else taxatie.door_id}
    return [
        (account.id, account.naam)
        for account in accounts_of(rij.casus.organisatie_id, at=at)
        if account.id not in niet and may_beoordelen(account.rollen)
    ]
