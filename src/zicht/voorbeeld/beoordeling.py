"""How is one report assessed? From the screen to the decision, each step by who does it, on its own moment."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.veiligheidsbeoordeling.actions import (
    answer_informatie,
    ask_informatie,
    close_informatie,
    decide,
    go_to_step,
    judge_mee,
    record_taxatie,
    screen_urgentie,
)
from zicht.veiligheidsbeoordeling.queries import leden_van
from zicht.veiligheidsbeoordeling.words import (
    Advies,
    BeoordelingBesloten,
    Bevestiging,
    Bevraagde,
    NieuwBesluit,
    NieuweTaxatie,
    Persoonstaxatie,
    Route,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
    instrument_op,
)
from zicht.voorbeeld import mix, teksten
from zicht.voorbeeld.dagen import werkmoment
from zicht.voorbeeld.inrichten import Organisatie
from zicht.voorbeeld.mix import Afloop

ROUTES: Mapping[Afloop, Route] = {
    Afloop.GEEN_VERVOLG: Route.GEEN_VERVOLG,
    Afloop.LOKAAL_TEAM: Route.OVERDRACHT_LOKAAL_TEAM,
    Afloop.BETROKKEN_HULP: Route.OVERDRACHT_BETROKKEN_HULP,
    Afloop.ADVIES_AAN_MELDER: Route.OVERDRACHT_BETROKKEN_HULP,
    Afloop.VOORWAARDEN_EN_VERVOLG: Route.VOORWAARDEN_EN_VERVOLG,
    Afloop.ONDERZOEK: Route.ONDERZOEK,
}
_VRAAG_AAN = (Bevraagde.POLITIE, Bevraagde.MELDER, Bevraagde.BETROKKEN_HULP, Bevraagde.RVDK)
# A late assessment is decided so many working days too late.
_TE_LAAT = ((6, 40), (8, 25), (12, 20), (20, 10), (35, 5))


@dataclass(frozen=True)
class Opdracht:
    """What is assessed, by whom, and where it must lead; everything else is drawn."""

    organisatie: Organisatie
    casus: UUID
    beoordeling: UUID
    gemeente: str
    vormen: frozenset[Geweldsvorm]
    afloop: Afloop
    is_adviesspoor: bool
    is_anoniem: bool
    ontvangen_op: datetime
    behandelaar: Aanvrager
    tweede: Aanvrager
    screener: Aanvrager
    op_tijd: bool

    @property
    def is_zwaar(self) -> bool:
        """This function will tell whether Veilig Thuis goes on itself."""
        return ROUTES[self.afloop].is_dienst


def beoordeel(opdracht: Opdracht, toeval: Random) -> Generator[datetime, None, BeoordelingBesloten]:
    """This function will play the assessment and return its decision; each yield is the moment of the next step."""
    at = werkmoment(toeval, opdracht.ontvangen_op)
    yield at
    _screen(opdracht, toeval, at)
    dagen = toeval.randint(1, 4) if opdracht.op_tijd else toeval.choices(*zip(*_TE_LAAT, strict=True))[0]
    if toeval.random() < 0.3:
        at = yield from _vraag_na(opdracht, toeval, at)
    at = max(at, werkmoment(toeval, opdracht.ontvangen_op, dagen))
    yield at
    go_to_step(beoordeling=opdracht.beoordeling, stap=Stap.BEOORDELEN, by=opdracht.behandelaar, at=at)
    taxatie = record_taxatie(
        casus=opdracht.casus,
        nieuw=maak_taxatie(opdracht, toeval, at),
        beoordeling=opdracht.beoordeling,
        by=opdracht.behandelaar,
        at=at,
    ).taxatie
    at = werkmoment(toeval, at)
    yield at
    judge_mee(beoordeling=opdracht.beoordeling, taxatie=taxatie, is_eens=True, by=opdracht.tweede, at=at)
    go_to_step(beoordeling=opdracht.beoordeling, stap=Stap.BESLUITEN, by=opdracht.behandelaar, at=at)
    return decide(
        beoordeling=opdracht.beoordeling,
        nieuw=_besluit(opdracht, toeval),
        by=opdracht.behandelaar,
        at=at,
    )


def _screen(opdracht: Opdracht, toeval: Random, at: datetime) -> None:
    kans = toeval.random() if opdracht.is_zwaar else 1.0
    # Crisis and urgency are drawn from the heavy reports only, which are about a fifth of all.
    urgentie = (
        Urgentie.CRISIS
        if kans < mix.CRISIS * 5
        else Urgentie.SPOED
        if kans < mix.SPOED * 5
        else Urgentie.GEWOON
    )
    screen_urgentie(
        beoordeling=opdracht.beoordeling,
        urgentie=urgentie,
        toelichting=""
        if urgentie is Urgentie.GEWOON
        else "Er is nu gevaar; vandaag nog contact met het huishouden.",
        by=opdracht.screener,
        at=at,
    )


def _vraag_na(opdracht: Opdracht, toeval: Random, at: datetime) -> Generator[datetime, None, datetime]:
    vraag = ask_informatie(
        beoordeling=opdracht.beoordeling,
        bevraagde=toeval.choice(_VRAAG_AAN),
        vraag="Wat is bij u bekend over de veiligheid van dit huishouden in het afgelopen jaar?",
        by=opdracht.behandelaar,
        at=at,
    ).vraag
    at = werkmoment(toeval, at, toeval.randint(0, 2))
    yield at
    if toeval.random() < 0.85:
        answer_informatie(
            vraag=vraag,
            antwoord="Er zijn eerdere contacten geweest; de zorgen zijn bekend en niet nieuw.",
            by=opdracht.behandelaar,
            at=at,
        )
    else:
        close_informatie(
            vraag=vraag, reden="Na twee keer bellen geen antwoord gekregen.", by=opdracht.behandelaar, at=at
        )
    return at


def maak_taxatie(opdracht: Opdracht, toeval: Random, at: datetime, *, veilig: bool = False) -> NieuweTaxatie:
    """This function will return a taxatie that fits where the assessment leads, or the safety after a service."""
    instrument = instrument_op(at.date())
    acuut = opdracht.is_zwaar and not veilig and toeval.random() < 0.25
    structureel = opdracht.is_zwaar and not veilig
    oordeel = _oordeel(acuut=acuut, structureel=structureel, veilig=veilig, toeval=toeval)
    lid = Veiligheidsoordeel.VEILIG if oordeel is Veiligheidsoordeel.VEILIG else oordeel
    return NieuweTaxatie(
        instrument=instrument.id,
        versie=instrument.versie,
        vormen=opdracht.vormen,
        ernst=_ernst(opdracht, toeval),
        acuut=acuut,
        structureel=structureel,
        oordeel=oordeel,
        personen=tuple(
            Persoonstaxatie(persoon=persoon, oordeel=lid) for persoon in leden_van(opdracht.casus)
        ),
        antwoorden={"nu_gevaar": "ja" if acuut else "nee", "vaker": "ja" if structureel else "nee"},
    )


def _oordeel(*, acuut: bool, structureel: bool, veilig: bool, toeval: Random) -> Veiligheidsoordeel:
    if acuut:
        return Veiligheidsoordeel.ACUUT_ONVEILIG
    if structureel:
        return Veiligheidsoordeel.STRUCTUREEL_ONVEILIG
    return Veiligheidsoordeel.VEILIG if veilig or toeval.random() < 0.3 else Veiligheidsoordeel.ZORGELIJK


def _ernst(opdracht: Opdracht, toeval: Random) -> Ernst:
    if opdracht.is_zwaar:
        return toeval.choice((Ernst.MATIG, Ernst.ERNSTIG, Ernst.ERNSTIG, Ernst.ZEER_ERNSTIG))
    hoogste = opdracht.organisatie.lokale_teams[opdracht.gemeente].hoogste_ernst
    return toeval.choice([ernst for ernst in (Ernst.LICHT, Ernst.MATIG) if ernst.zwaarte <= hoogste.zwaarte])


def _besluit(opdracht: Opdracht, toeval: Random) -> NieuwBesluit:
    afloop = opdracht.afloop
    advies: Advies | None = None
    if opdracht.is_adviesspoor:
        advies = Advies.UITBREIDEN if opdracht.is_zwaar else _advies(afloop, toeval)
    naar_hulp = ROUTES[afloop] is Route.OVERDRACHT_BETROKKEN_HULP
    return NieuwBesluit(
        route=ROUTES[afloop],
        redenen=toeval.choice(teksten.REDENEN),
        ontvanger=ontvanger_van(opdracht, toeval),
        advies=advies,
        eigen_oordeel_hulp="De hulp die er is volstaat volgens Veilig Thuis." if advies else "",
        hulp_kan_en_wil="De hulpverlener zegt dit te kunnen en te willen oppakken." if naar_hulp else "",
        oordeel_over_hulp="De hulp past bij de zorgen en is nu al begonnen." if naar_hulp else "",
        waarom_geen_onderzoek="Wat er speelt is bekend; een onderzoek voegt nu niets toe.",
        bevestigd=frozenset(Bevestiging),
    )


def _advies(afloop: Afloop, toeval: Random) -> Advies | None:
    return (
        toeval.choice((Advies.VOORTZETTEN, Advies.AANPASSEN)) if afloop is Afloop.ADVIES_AAN_MELDER else None
    )


def ontvanger_van(opdracht: Opdracht, toeval: Random) -> UUID | None:
    """This function will return the party that the decision names, None where it names none."""
    if opdracht.afloop is Afloop.LOKAAL_TEAM:
        return opdracht.organisatie.lokale_teams[opdracht.gemeente].partij
    if opdracht.afloop is Afloop.BETROKKEN_HULP:
        return toeval.choice(opdracht.organisatie.partners).partij
    return None
