"""What follows on a decision: telling, a service, a handover, closing; by who does it, in time or not?"""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime, timedelta

from zicht.casus.actions import (
    close_casus,
    drop_taak,
    finish_taak,
    finish_taken,
    meet_termijn,
    move_zicht,
    set_taak,
)
from zicht.casus.queries import open_taken_van, slotbezwaren
from zicht.casus.words import NIEMAND_HOUDT, Slotgrond, Taaksoort, Zichtgrond
from zicht.dossier.actions import write_notitie
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.actions import record_taxatie
from zicht.veiligheidsbeoordeling.words import BeoordelingBesloten
from zicht.voorbeeld import mix, werkteksten
from zicht.voorbeeld.beoordeling import beoordeel
from zicht.voorbeeld.dagen import werkmoment
from zicht.voorbeeld.inrichten import Ontvanger
from zicht.voorbeeld.mix import Afloop
from zicht.voorbeeld.opdracht import Opdracht
from zicht.voorbeeld.overdragen import Uitkomst, draag_over
from zicht.voorbeeld.plan import Halte
from zicht.voorbeeld.taxatie import maak_taxatie
from zicht.voorbeeld.vertellen import vertel

Stappen = Generator[datetime, None, datetime]
# What ends without a handover. Of the onderzoeken into child abuse 9 % was refuted (2018) and 3 % (2023); no figure
# says how often a service ends with stable safety.
WEERLEGD, STABIEL = 0.06, 0.15
_WEKEN_OPEN = 10
# How each decision is most often closed; the others are asked only where this one does not fit.
_GRONDEN = {
    Afloop.GEEN_VERVOLG: Slotgrond.GEEN_VERVOLG,
    Afloop.ADVIES_AAN_MELDER: Slotgrond.BIJ_MELDER,
}


@dataclass
class Hulpvraag:
    """That a melder who helps may ask for more while the casus is open; no longer open when that report came."""

    is_open: bool = False


def volg(opdracht: Opdracht, *, meer: Hulpvraag | None = None) -> Generator[datetime, None, bool]:
    """This function will play a report from its screen to the closing of its casus; False when it is left before.

    With `meer` the casus stays open for some weeks; when the melder reports again, it is for that report to close it.
    """
    besloten = yield from beoordeel(opdracht)
    if besloten is None or opdracht.stopt_bij(Halte.BESLOTEN):
        return False
    at = yield from vertel(opdracht, besloten.besloten_op)
    if opdracht.plan.halte in {Halte.UITGESTELD, Halte.VERTELD}:
        return False
    uitkomst = yield from _voer_uit(opdracht, besloten, at)
    if uitkomst.opnieuw:
        return (yield from volg(uitkomst.opnieuw))
    if not uitkomst.klaar:
        return False
    at = uitkomst.at
    if meer:
        meer.is_open = True
        for _ in range(_WEKEN_OPEN):
            at = werkmoment(opdracht.lot.toeval, at, 5)
            yield at
            if not meer.is_open:
                return False
        meer.is_open = False
    yield from _sluit(opdracht, at)
    return True


def weeg(opdracht: Opdracht) -> Generator[datetime, None, bool]:
    """This function will play a report that joins what runs already, up to telling what was decided."""
    besloten = yield from beoordeel(opdracht)
    if besloten is not None:
        yield from vertel(opdracht, besloten.besloten_op)
    return False


def _voer_uit(
    opdracht: Opdracht, besloten: BeoordelingBesloten, at: datetime
) -> Generator[datetime, None, Uitkomst]:
    afloop = opdracht.plan.afloop
    if afloop is Afloop.GEEN_VERVOLG:
        return Uitkomst(at)
    if not opdracht.is_zwaar:
        return (yield from draag_over(opdracht, _ontvanger(opdracht, besloten), at, warm=False))
    at = yield from _dienst(opdracht, at)
    if opdracht.stopt_bij(Halte.DIENST):
        return Uitkomst(at, klaar=False)
    eindigt = WEERLEGD if afloop is Afloop.ONDERZOEK else STABIEL
    # What was promised to an anonymous melder bars every handover.
    blijft = opdracht.is_anoniem or opdracht.stopt_bij(Halte.WEERLEGD)
    if blijft or opdracht.lot.gebeurt(f"eindigt {afloop}", eindigt):
        _laat_los(opdracht, at)
        uitkomst = Uitkomst(at)
    else:
        uitkomst = yield from draag_over(opdracht, _ontvanger(opdracht, besloten), at, warm=True)
    # The service is done when somebody else holds the zicht, or nobody needs to.
    by, at = opdracht.behandelaar(uitkomst.at), uitkomst.at
    finish_taken(casus=opdracht.casus, soort=Taaksoort.VOER_DIENST_UIT, by=by, at=at)
    return uitkomst


def _ontvanger(opdracht: Opdracht, besloten: BeoordelingBesloten) -> Ontvanger | None:
    """Return who can receive: None is the melder."""
    organisatie = opdracht.rooster.organisatie
    if opdracht.plan.afloop is Afloop.ADVIES_AAN_MELDER:
        return None
    if opdracht.plan.afloop is Afloop.BETROKKEN_HULP:
        return next(een for een in organisatie.partners if een.partij == besloten.ontvanger)
    return organisatie.lokale_teams[opdracht.gemeente]


def _dienst(opdracht: Opdracht, at: datetime) -> Stappen:
    """A service with its notes; at the end everybody's safety is looked at again."""
    lot = opdracht.lot
    yield from _leg_vast(opdracht, at)
    if opdracht.stopt_bij(Halte.DIENST):
        return at
    weken = (
        lot.toeval.randint(4, 9)
        if lot.gebeurt("dienst op tijd", mix.DIENST_OP_TIJD)
        else lot.toeval.randint(11, 12)
    )
    at = werkmoment(lot.toeval, at + timedelta(weeks=weken))
    yield at
    by, taxatie = opdracht.behandelaar(at), maak_taxatie(opdracht, at, is_veilig=True)
    record_taxatie(casus=opdracht.casus, nieuw=taxatie, by=by, at=at)
    meet_termijn(casus=opdracht.casus, code=Termijncode.DIENST_10WK, by=by, at=at)
    return at


def _leg_vast(opdracht: Opdracht, at: datetime) -> Generator[datetime, None, None]:
    """Write a note, now and then a better one, and put up something to do for a colleague or oneself."""
    lot, casus = opdracht.lot, opdracht.casus
    at = werkmoment(lot.toeval, at, 2)
    yield at
    by, tekst = opdracht.behandelaar(at), lot.beurt(werkteksten.NOTITIES)
    notitie = write_notitie(casus=casus, tekst=tekst, by=by, at=at)
    if lot.gebeurt("notitie aangevuld", 0.25):
        tekst = f"{tekst}\n{werkteksten.AANVULLING}"
        at = werkmoment(lot.toeval, at)
        yield at
        write_notitie(
            casus=casus,
            notitie=notitie.notitie,
            versie=notitie.versie,
            tekst=tekst,
            by=opdracht.behandelaar(at),
            at=at,
        )
    if not lot.gebeurt("vrije taak", 0.35):
        return
    wat, waarom = lot.beurt(werkteksten.VRIJE_TAKEN)
    taak = set_taak(
        casus=casus,
        soort=Taaksoort.VRIJE_TAAK,
        tekst=wat,
        waarom=waarom,
        uiterlijk=werkmoment(lot.toeval, at, 4),
        vetoot_sluiten=False,
        by=by,
        at=at,
    ).taak
    at = werkmoment(lot.toeval, at, lot.toeval.randint(1, 4))
    yield at
    if lot.gebeurt("taak vervalt", 0.3):
        drop_taak(taak=taak, reden=werkteksten.NIET_MEER_NODIG, by=opdracht.behandelaar(at), at=at)
    else:
        finish_taak(taak=taak, by=opdracht.behandelaar(at), at=at)


def _laat_los(opdracht: Opdracht, at: datetime) -> None:
    weerlegd = opdracht.plan.afloop is Afloop.ONDERZOEK and not opdracht.is_anoniem
    move_zicht(
        casus=opdracht.casus,
        houder=NIEMAND_HOUDT,
        grond=Zichtgrond.ONDERZOEK_WEERLEGD if weerlegd else Zichtgrond.STABIEL_VEILIG,
        waarom=werkteksten.WEERLEGD if weerlegd else werkteksten.STABIEL,
        by=opdracht.behandelaar(at),
        at=at,
    )


def _sluit(opdracht: Opdracht, at: datetime) -> Generator[datetime, None, None]:
    """Close the casus as soon as nothing is open, looking again after longer and longer."""
    lot = opdracht.lot
    wacht = lot.toeval.randint(5, 12)
    while True:
        at = werkmoment(lot.toeval, at, lot.toeval.randint(0, 4))
        yield at
        by = opdracht.behandelaar(at)
        for taak in open_taken_van(opdracht.casus, at=at):
            if taak.soort is Taaksoort.VRIJE_TAAK:
                finish_taak(taak=taak.id, by=by, at=at)
        if grond := _slotgrond(opdracht, at):
            tekst = lot.beurt(werkteksten.GESLOTEN)
            close_casus(casus=opdracht.casus, grond=grond, toelichting=tekst, by=by, at=at)
            return
        at += timedelta(days=wacht)
        wacht *= 2


def _slotgrond(opdracht: Opdracht, at: datetime) -> Slotgrond | None:
    eerst = _GRONDEN.get(opdracht.plan.afloop, Slotgrond.OVERGEDRAGEN)
    by = opdracht.behandelaar(at)
    for grond in (eerst, *(een for een in Slotgrond if een is not eerst)):
        if not slotbezwaren(opdracht.casus, grond=grond, by=by, at=at):
            return grond
    return None
