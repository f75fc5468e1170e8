"""What follows on a decision? Telling, offering, answering, a service, closing: by who does it, in time or not."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from zicht.casus.actions import close_casus, finish_taak, finish_taken, meet_termijn, move_zicht
from zicht.casus.queries import open_taken_van, slotbezwaren
from zicht.casus.words import Houder, Houdersoort, Slotgrond, Taaksoort, Zichtgrond
from zicht.informeren.actions import give_terugkoppeling, record_informeren
from zicht.informeren.queries import informeringen_van, terugkoppelingen_van
from zicht.informeren.words import Vastlegging, Wijze
from zicht.kern import Aanvrager
from zicht.overdracht.actions import (
    accept_overdracht,
    accept_teruggave,
    offer_overdracht,
    record_wachtlijstactie,
    refuse_overdracht,
    refuse_teruggave,
    remind_overdracht,
    request_teruggave,
    revoke_overdracht,
)
from zicht.overdracht.queries import grondslag_van, propose_informatieset
from zicht.overdracht.words import (
    Antwoordgever,
    NieuwAanbod,
    NieuweTeruggave,
    Teruggavegrond,
    Warmte,
    Weigergrond,
)
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.actions import record_taxatie
from zicht.veiligheidsbeoordeling.words import BeoordelingBesloten
from zicht.voorbeeld import mix
from zicht.voorbeeld.beoordeling import Opdracht, maak_taxatie
from zicht.voorbeeld.dagen import werkmoment
from zicht.voorbeeld.inrichten import Ontvanger
from zicht.voorbeeld.mix import Afloop, Antwoord
from zicht.voorbeeld.stroom import Verloop

Stap = Generator[datetime, None, datetime]
_GRONDEN = (Slotgrond.OVERGEDRAGEN, Slotgrond.GEEN_VERVOLG, Slotgrond.BIJ_MELDER, Slotgrond.STABIEL_VEILIG)
WEERLEGD, STABIEL = 0.05, 0.15
TERUGGAVE = 0.03
NIEMAND = Houder(Houdersoort.NIEMAND)


@dataclass(frozen=True)
class Vervolg:
    """What is followed: the assessment with its decision, and who else acts."""

    opdracht: Opdracht
    besloten: BeoordelingBesloten
    backoffice: Aanvrager
    werkbegeleider: Aanvrager
    toeval: Random

    @property
    def casus(self) -> UUID:
        """This function will return the casus."""
        return self.opdracht.casus

    @property
    def behandelaar(self) -> Aanvrager:
        """This function will return who is in charge."""
        return self.opdracht.behandelaar

    @property
    def ontvanger(self) -> Ontvanger | None:
        """This function will return who can receive: None is the melder."""
        organisatie = self.opdracht.organisatie
        if self.opdracht.afloop is Afloop.ADVIES_AAN_MELDER:
            return None
        if self.opdracht.afloop is Afloop.BETROKKEN_HULP:
            return next(een for een in organisatie.partners if een.partij == self.besloten.ontvanger)
        return organisatie.lokale_teams[self.opdracht.gemeente]


def vertel(vervolg: Vervolg, at: datetime) -> Stap:
    """This function will give the melder feedback and tell the household; returns the last moment."""
    at = werkmoment(vervolg.toeval, at, _dagen(vervolg.toeval, 0, 3))
    yield at
    for terugkoppeling in terugkoppelingen_van(vervolg.casus, by=vervolg.behandelaar, at=at):
        if terugkoppeling.gegeven_op is None:
            give_terugkoppeling(
                terugkoppeling=terugkoppeling.id,
                wijze=vervolg.toeval.choice((Wijze.TELEFOON, Wijze.BERICHT)),
                tekst="Verteld wat er met de melding gebeurt en wie contact opneemt met het huishouden.",
                verteld=frozenset(terugkoppeling.onderwerpen),
                by=vervolg.behandelaar,
                at=at,
            )
    at = werkmoment(vervolg.toeval, at, _dagen(vervolg.toeval, 0, 4))
    yield at
    for informering in informeringen_van(vervolg.casus, by=vervolg.behandelaar, at=at):
        if informering.gedaan_op is None:
            wat = Vastlegging(
                Wijze.BRIEF, "Verteld van de melding en van wat er nu gebeurt.", op_steun_gewezen=True
            )
            record_informeren(informering=informering.id, wat=wat, by=vervolg.behandelaar, at=at)
    return at


def voer_uit(vervolg: Vervolg, at: datetime) -> Verloop:
    """This function will play what was decided to its end, or to where it was when the region ends."""
    at = yield from vertel(vervolg, at)
    if vervolg.opdracht.is_zwaar:
        at = yield from _dienst(vervolg, at)
        grens = WEERLEGD if vervolg.opdracht.afloop is Afloop.ONDERZOEK else STABIEL
        # What was promised to an anonymous melder bars every handover.
        if vervolg.opdracht.is_anoniem or vervolg.toeval.random() < grens:
            _laat_los(vervolg, at)
        else:
            at = yield from _draag_over(vervolg, at, warm=True)
        # The service is done when somebody else holds the zicht, or nobody needs to.
        finish_taken(casus=vervolg.casus, soort=Taaksoort.VOER_DIENST_UIT, by=vervolg.behandelaar, at=at)
    elif vervolg.opdracht.afloop is not Afloop.GEEN_VERVOLG:
        at = yield from _draag_over(vervolg, at, warm=False)
    yield from sluit(vervolg, at)


def sluit(vervolg: Vervolg, at: datetime) -> Verloop:
    """This function will close the casus as soon as nothing is open, looking again after longer and longer."""
    wacht = vervolg.toeval.randint(5, 12)
    while True:
        at = werkmoment(vervolg.toeval, at, _dagen(vervolg.toeval, 1, 5))
        yield at
        for taak in open_taken_van(vervolg.casus, at=at):
            if taak.soort is Taaksoort.VRIJE_TAAK:
                # The team lead was told of a passed term, and has looked.
                finish_taak(taak=taak.id, by=vervolg.werkbegeleider, at=at)
        if grond := _slotgrond(vervolg, at):
            close_casus(casus=vervolg.casus, grond=grond, by=vervolg.behandelaar, at=at)
            return
        at += timedelta(days=wacht)
        wacht *= 2


def _slotgrond(vervolg: Vervolg, at: datetime) -> Slotgrond | None:
    gronden = (Slotgrond.WEERLEGD, *_GRONDEN) if vervolg.opdracht.afloop is Afloop.ONDERZOEK else _GRONDEN
    for grond in gronden:
        if not slotbezwaren(vervolg.casus, grond=grond, by=vervolg.behandelaar, at=at):
            return grond
    return None


def _dienst(vervolg: Vervolg, at: datetime) -> Stap:
    """One service in eight takes longer than the ten weeks it may."""
    weken = (
        vervolg.toeval.randint(11, 15) if vervolg.toeval.random() < 0.125 else vervolg.toeval.randint(3, 9)
    )
    at = werkmoment(vervolg.toeval, at + timedelta(weeks=weken))
    yield at
    by = vervolg.behandelaar
    record_taxatie(
        casus=vervolg.casus,
        nieuw=maak_taxatie(vervolg.opdracht, vervolg.toeval, at, veilig=True),
        by=by,
        at=at,
    )
    meet_termijn(casus=vervolg.casus, code=Termijncode.DIENST_10WK, by=by, at=at)
    return at


def _laat_los(vervolg: Vervolg, at: datetime) -> None:
    weerlegd = vervolg.opdracht.afloop is Afloop.ONDERZOEK and not vervolg.opdracht.is_anoniem
    move_zicht(
        casus=vervolg.casus,
        houder=NIEMAND,
        grond=Zichtgrond.ONDERZOEK_WEERLEGD if weerlegd else Zichtgrond.STABIEL_VEILIG,
        waarom="De onveiligheid is weerlegd." if weerlegd else "Het is stabiel veilig.",
        by=vervolg.behandelaar,
        at=at,
    )


def _draag_over(vervolg: Vervolg, at: datetime, *, warm: bool) -> Stap:
    antwoord = mix.ANTWOORDEN.kies(vervolg.toeval)
    while True:
        at = werkmoment(vervolg.toeval, at, _dagen(vervolg.toeval, 0, 2))
        yield at
        overdracht = _bied_aan(vervolg, at, warm=warm)
        at = werkmoment(vervolg.toeval, at, _dagen(vervolg.toeval, 1, 5))
        yield at
        if antwoord is Antwoord.INGETROKKEN:
            revoke_overdracht(
                overdracht=overdracht,
                reden="Naar het verkeerde team gestuurd.",
                by=vervolg.behandelaar,
                at=at,
            )
        elif antwoord is Antwoord.GEWEIGERD:
            _weiger(vervolg, overdracht, at)
        else:
            return (yield from _aanvaard(vervolg, overdracht, antwoord, at))
        antwoord = Antwoord.AANVAARD


def _bied_aan(vervolg: Vervolg, at: datetime, *, warm: bool) -> UUID:
    by, ontvanger = vervolg.behandelaar, vervolg.ontvanger
    grondslag = grondslag_van(vervolg.casus, by=by, at=at)
    if not grondslag.feiten.is_taxatie_actueel:
        taxatie = maak_taxatie(vervolg.opdracht, vervolg.toeval, at, veilig=warm)
        record_taxatie(casus=vervolg.casus, nieuw=taxatie, by=by, at=at)
        grondslag = grondslag_van(vervolg.casus, by=by, at=at)
    stukken = propose_informatieset(grondslag, by=by, at=at)
    nieuw = NieuwAanbod(
        ontvanger=ontvanger.partij if ontvanger else None,
        warmte=Warmte.WARM if warm else Warmte.KOUD,
        afwijking_reden="",
        huishouden_aanwezig=True if warm else None,
        telefonisch_toegelicht=vervolg.toeval.random() < 0.5,
        kind_gesproken="Een onderzoeker sprak met de kinderen, of zij zijn daar te jong voor.",
        stukken=tuple(stukken),
    )
    return offer_overdracht(casus=vervolg.casus, nieuw=nieuw, by=by, at=at).overdracht


def _aanvaard(vervolg: Vervolg, overdracht: UUID, antwoord: Antwoord, at: datetime) -> Stap:
    if antwoord is Antwoord.VERGETEN:
        at = yield from _vergeet(vervolg, overdracht, at)
    wie, by = _antwoordgever(vervolg, at, bij_monde=antwoord is Antwoord.BIJ_MONDE)
    wacht = antwoord is Antwoord.OP_WACHTLIJST
    accept_overdracht(overdracht=overdracht, wie=wie, op_wachtlijst=wacht, by=by, at=at)
    if wacht:
        at = werkmoment(vervolg.toeval, at + timedelta(weeks=vervolg.toeval.randint(2, 10)))
        yield at
        record_wachtlijstactie(
            overdracht=overdracht, tekst="De hulp is begonnen.", is_einde=True, by=by, at=at
        )
    elif vervolg.toeval.random() < TERUGGAVE and by.organisatie is None:
        at = yield from _geef_terug(vervolg, overdracht, by, at)
    return at


def _vergeet(vervolg: Vervolg, overdracht: UUID, at: datetime) -> Stap:
    """Half of what is forgotten is remembered after a reminder, the rest after months or never."""
    at = werkmoment(vervolg.toeval, at, 6)
    yield at
    remind_overdracht(overdracht=overdracht, by=vervolg.behandelaar, at=at)
    weken = vervolg.toeval.choice((1, 1, 12, 40))
    at = werkmoment(vervolg.toeval, at + timedelta(weeks=weken))
    yield at
    return at


def _geef_terug(vervolg: Vervolg, overdracht: UUID, by: Aanvrager, at: datetime) -> Stap:
    at = werkmoment(vervolg.toeval, at, _dagen(vervolg.toeval, 1, 4))
    yield at
    nieuw = NieuweTeruggave(
        grond=vervolg.toeval.choice(tuple(Teruggavegrond)),
        reden="Het huishouden laat niemand binnen en de zorgen nemen toe.",
        telefoon="+31600990000",
        signalen="Het kind is deze week niet op school geweest.",
        overleg="Besproken met de gedragswetenschapper van het team.",
        gesprek="De ouders willen geen gesprek.",
        weging="Dit gaat boven wat het team kan.",
    )
    teruggave = request_teruggave(overdracht=overdracht, nieuw=nieuw, by=by, at=at).teruggave
    at = werkmoment(vervolg.toeval, at, _dagen(vervolg.toeval, 0, 2))
    yield at
    if vervolg.toeval.random() < 0.6:
        accept_teruggave(
            teruggave=teruggave, toelichting="Wij nemen het over.", by=vervolg.behandelaar, at=at
        )
    else:
        refuse_teruggave(
            teruggave=teruggave,
            toelichting="Wij denken mee, maar de taak past bij u.",
            by=vervolg.behandelaar,
            at=at,
        )
    return at


def _weiger(vervolg: Vervolg, overdracht: UUID, at: datetime) -> None:
    wie, by = _antwoordgever(vervolg, at, bij_monde=False)
    refuse_overdracht(
        overdracht=overdracht,
        wie=wie,
        grond=vervolg.toeval.choice(tuple(Weigergrond)),
        reden="Er ontbreekt informatie over wie het gezag heeft; dat hebben wij nodig.",
        by=by,
        at=at,
    )


def _antwoordgever(vervolg: Vervolg, at: datetime, *, bij_monde: bool) -> tuple[Antwoordgever, Aanvrager]:
    ontvanger = vervolg.ontvanger
    if ontvanger and ontvanger.wie and not bij_monde:
        return Antwoordgever("Robin Proef", "Gezinswerker"), ontvanger.wie
    return Antwoordgever("Robin Proef", "Gezinswerker", "Telefonisch", at), vervolg.backoffice


def _dagen(toeval: Random, van: int, tot: int) -> int:
    """Mostly the shorter half; now and then late."""
    return toeval.randint(van, tot) if toeval.random() < 0.9 else toeval.randint(tot, 2 * tot + 2)
