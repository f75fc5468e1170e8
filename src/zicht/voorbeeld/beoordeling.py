"""How is one report assessed? From the screen to the decision, each step by who does it, on its own moment."""

from collections.abc import Generator
from datetime import datetime, timedelta
from uuid import UUID

from zicht.kern import Aanvrager, Rol
from zicht.personen.queries import kanoniek
from zicht.veiligheidsbeoordeling.actions import (
    answer_informatie,
    ask_informatie,
    ask_meebeoordeling,
    close_informatie,
    decide,
    go_to_step,
    judge_mee,
    record_taxatie,
    screen_urgentie,
)
from zicht.veiligheidsbeoordeling.queries import leden_van
from zicht.veiligheidsbeoordeling.words import (
    BeoordelingBesloten,
    Bevraagde,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)
from zicht.voorbeeld import mix, werkteksten
from zicht.voorbeeld.besluit import neem_besluit
from zicht.voorbeeld.dagen import straks, werkmoment
from zicht.voorbeeld.opdracht import Opdracht
from zicht.voorbeeld.plan import Halte
from zicht.voorbeeld.taxatie import maak_taxatie

_VRAAG_AAN = tuple(bevraagde for bevraagde in Bevraagde if not bevraagde.is_intern)
_INTERN = {
    Bevraagde.GEDRAGSWETENSCHAPPER: Rol.GEDRAGSWETENSCHAPPER,
    Bevraagde.VERTROUWENSARTS: Rol.VERTROUWENSARTS,
}
# A late assessment is decided so many working days after receipt.
_TE_LAAT = (*((6,) * 8), *((7,) * 5), *((8,) * 4), *((10,) * 2), 14)


Verloop = Generator[datetime, None, BeoordelingBesloten | None]
Stappen = Generator[datetime, None, datetime]


def beoordeel(opdracht: Opdracht) -> Verloop:
    """This function will play the assessment and return its decision, None where it is left before that.

    Each yield is the moment of the next step.
    """
    lot = opdracht.lot
    if opdracht.stopt_bij(Halte.ONGESCREEND):
        return None
    # Somebody is there at any hour; what slips through is seen the next day.
    slaapt = timedelta(0 if lot.gebeurt("gescreend", mix.SCREENING_OP_TIJD) else 1)
    at = straks(lot.toeval, opdracht.ontvangen_op + slaapt, uren=3)
    yield at
    _screen(opdracht, at)
    if opdracht.stopt_bij(Halte.CRISIS):
        return None
    at = yield from _verzamel(opdracht, at)
    if opdracht.plan.halte in {Halte.VRAAG, Halte.CONSULT}:
        return None
    yield at
    at = yield from _taxeer(opdracht, at)
    if opdracht.stopt_bij(Halte.BEOORDELEN):
        return None
    by = opdracht.behandelaar(at)
    go_to_step(beoordeling=opdracht.beoordeling, stap=Stap.BESLUITEN, by=by, at=at)
    if opdracht.stopt_bij(Halte.BESLUITEN):
        return None
    besluit = neem_besluit(opdracht.plan, opdracht.rooster, opdracht.gemeente)
    return decide(beoordeling=opdracht.beoordeling, nieuw=besluit, by=by, at=at)


def _screen(opdracht: Opdracht, at: datetime) -> None:
    urgentie = opdracht.plan.urgentie
    gewoon = urgentie is Urgentie.GEWOON
    screen_urgentie(
        beoordeling=opdracht.beoordeling,
        urgentie=urgentie,
        toelichting="" if gewoon else opdracht.lot.beurt(werkteksten.SPOED),
        by=opdracht.rooster.wie(Rol.FRONTOFFICE, at),
        at=at,
    )


def _verzamel(opdracht: Opdracht, at: datetime) -> Stappen:
    """Ask who may know more, and return when the safety is looked at: at once where it is urgent."""
    lot = opdracht.lot
    if opdracht.plan.halte in {Halte.VRAAG, Halte.CONSULT}:
        at = werkmoment(lot.toeval, at)
        yield at
        _vraag(opdracht, opdracht.plan.halte is Halte.CONSULT, at)
        return at
    if opdracht.plan.urgentie is not Urgentie.GEWOON:
        return straks(lot.toeval, at, uren=5)
    dagen = lot.toeval.randint(1, 3) if opdracht.plan.op_tijd else lot.beurt(_TE_LAAT)
    if lot.gebeurt("vraag gesteld", 0.3):
        at = yield from _vraag_na(opdracht, at)
    return max(at + timedelta(minutes=5), werkmoment(lot.toeval, opdracht.ontvangen_op, dagen))


def _vraag_na(opdracht: Opdracht, at: datetime) -> Stappen:
    lot = opdracht.lot
    at = werkmoment(lot.toeval, at)
    yield at
    vraag, wie = _vraag(opdracht, lot.gebeurt("consult", 0.3), at)
    at = werkmoment(lot.toeval, at, lot.toeval.randint(0, 2))
    yield at
    if wie is not None:
        answer_informatie(vraag=vraag, antwoord=lot.beurt(werkteksten.MENINGEN), by=wie, at=at)
    elif lot.gebeurt("antwoord gekregen", 0.87):
        antwoord = lot.beurt(werkteksten.ANTWOORDEN)
        answer_informatie(vraag=vraag, antwoord=antwoord, by=opdracht.behandelaar(at), at=at)
    else:
        reden = lot.beurt(werkteksten.GEEN_ANTWOORD)
        close_informatie(vraag=vraag, reden=reden, by=opdracht.behandelaar(at), at=at)
    return at


def _vraag(opdracht: Opdracht, is_consult: bool, at: datetime) -> tuple[UUID, Aanvrager | None]:
    lot = opdracht.lot
    bevraagde = lot.beurt(tuple(_INTERN) if is_consult else _VRAAG_AAN)
    if opdracht.stopt_bij(Halte.CONSULT):
        bevraagde = Bevraagde.GEDRAGSWETENSCHAPPER
    wie = _collega(opdracht, _INTERN[bevraagde], at) if is_consult else None
    gesteld = ask_informatie(
        beoordeling=opdracht.beoordeling,
        bevraagde=bevraagde,
        vraag=lot.beurt(werkteksten.VRAGEN[bevraagde]),
        aan=wie.account if wie else None,
        by=opdracht.behandelaar(at),
        at=at,
    )
    return gesteld.vraag, wie


def _taxeer(opdracht: Opdracht, at: datetime) -> Stappen:
    """Estimate with two; anew when the casus turned out to be about somebody more meanwhile.

    Two who were taken for one and are not: then one of them was not judged.
    """
    opnieuw = False
    while True:
        beoordeeld = leden_van(opdracht.casus)
        taxatie = _schat_in(opdracht, at, opnieuw=opnieuw)
        at = yield from _met_een_tweede(opdracht, taxatie, at)
        if {*kanoniek(beoordeeld).values()} >= leden_van(opdracht.casus):
            return at
        opnieuw = True


def _schat_in(opdracht: Opdracht, at: datetime, *, opnieuw: bool) -> UUID:
    by, oordeel = opdracht.behandelaar(at), None
    if not opnieuw:
        go_to_step(beoordeling=opdracht.beoordeling, stap=Stap.BEOORDELEN, by=by, at=at)
    if opdracht.stopt_bij(Halte.BEOORDELEN):
        oordeel = Veiligheidsoordeel.NIET_TE_BEOORDELEN
    return record_taxatie(
        casus=opdracht.casus,
        nieuw=maak_taxatie(opdracht, at, oordeel=oordeel),
        beoordeling=opdracht.beoordeling,
        by=by,
        at=at,
    ).taxatie


def _met_een_tweede(opdracht: Opdracht, taxatie: UUID, at: datetime) -> Stappen:
    """Let a second person judge too: mostly at the table of the day, now and then asked for."""
    lot = opdracht.lot
    tweede = _collega(opdracht, Rol.GEDRAGSWETENSCHAPPER, at)
    if opdracht.stopt_bij(Halte.BEOORDELEN) or lot.gebeurt("meebeoordeling gevraagd", 0.08):
        if tweede.account is not None:
            by = opdracht.behandelaar(at)
            ask_meebeoordeling(beoordeling=opdracht.beoordeling, aan=tweede.account, by=by, at=at)
        if opdracht.stopt_bij(Halte.BEOORDELEN):
            return at
    at = werkmoment(lot.toeval, at)
    yield at
    eens = not lot.gebeurt("oneens", 0.06)
    judge_mee(
        beoordeling=opdracht.beoordeling,
        taxatie=taxatie,
        is_eens=eens,
        toelichting="" if eens else lot.beurt(werkteksten.ONEENS),
        by=tweede,
        at=at,
    )
    return at


def _collega(opdracht: Opdracht, rol: Rol, at: datetime) -> Aanvrager:
    """Return who thinks along: of the own team, but where the asking is left open of another, who is let in for it."""
    rooster = opdracht.rooster
    elders = opdracht.plan.halte in {Halte.CONSULT, Halte.BEOORDELEN}
    return rooster.wie(rol, at, team=rooster.ander_team(opdracht.team) if elders else opdracht.team)
