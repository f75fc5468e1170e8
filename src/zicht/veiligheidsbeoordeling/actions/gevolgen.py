"""What follows from what happens in an assessment, up to its decision: terms, tasks and the zicht in a crisis?"""

from datetime import datetime

from zicht.casus.actions import (
    change_fase,
    drop_taken,
    finish_taken,
    meet_termijn,
    move_zicht,
    set_taak,
    set_termijn,
)
from zicht.casus.queries import get_casus, zichtstand
from zicht.casus.words import Fase, Houder, Taaksoort, Zichtgrond
from zicht.kern import Aanvrager, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.words import MeldingOntvangen
from zicht.termijnen import Termijncode
from zicht.veiligheidsbeoordeling.actions.beoordelen import declare_crisis, start_beoordeling
from zicht.veiligheidsbeoordeling.actions.meekijken import (
    _casus,
    _laat_los,
    _laat_meekijken,
    _sluit_inzage,
    _sluit_vraag,
    _van,
)
from zicht.veiligheidsbeoordeling.models import Informatievraag
from zicht.veiligheidsbeoordeling.words import (
    AntwoordUitgebleven,
    BeoordelingBegonnen,
    Bevraagde,
    CrisisVastgesteld,
    InformatieBeantwoord,
    InformatieGevraagd,
    MeebeoordelingGevraagd,
    MeebeoordelingVastgelegd,
    TaxatieVastgelegd,
    Urgentie,
    UrgentieGescreend,
)


def begin_beoordeling(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will begin a full assessment for every report (MEL-8)."""
    start_beoordeling(melding=_van(aanleiding, MeldingOntvangen).melding, by=by, at=at)


def ask_beoordeling(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will set the terms of an assessment and ask for the screen and the assessment itself."""
    begonnen = _van(aanleiding, BeoordelingBegonnen)
    casus, kenmerk = _casus(begonnen), begonnen.beoordeling
    ontvangen = begonnen.ontvangen_op
    spoed = set_termijn(
        casus=casus, code=Termijncode.URGENTIE_24U, vanaf=ontvangen, betreft=kenmerk, by=by, at=at
    )
    set_taak(
        casus=casus,
        soort=Taaksoort.SCREEN_URGENTIE,
        tekst=Taaksoort.SCREEN_URGENTIE.naam,
        waarom=gettext_noop("Elke melding wordt meteen op spoed gelezen"),
        betreft=kenmerk,
        termijn=spoed.termijn,
        by=by,
        at=at,
    )
    klaar = set_termijn(casus=casus, code=Termijncode.VB_5WD, vanaf=ontvangen, betreft=kenmerk, by=by, at=at)
    set_taak(
        casus=casus,
        soort=Taaksoort.BEOORDEEL_VEILIGHEID,
        tekst=Taaksoort.BEOORDEEL_VEILIGHEID.naam,
        waarom=gettext_noop("Binnen vijf werkdagen na ontvangst van de melding"),
        betreft=kenmerk,
        termijn=klaar.termijn,
        by=by,
        at=at,
    )
    drop_taken(
        casus=casus,
        soort=Taaksoort.SLUIT_CASUS,
        waarom=gettext_noop("Er is een nieuwe melding"),
        by=by,
        at=at,
    )
    if Fase(get_casus(casus, by=by, at=at).fase) is Fase.OVERGEDRAGEN:
        change_fase(casus=casus, fase=Fase.BEOORDELING, by=by, at=at)


def settle_urgentie(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the asking for the screen; a crisis is declared, without urgency the term is met."""
    gescreend = _van(aanleiding, UrgentieGescreend)
    casus, kenmerk = _casus(gescreend), gescreend.beoordeling
    finish_taken(casus=casus, soort=Taaksoort.SCREEN_URGENTIE, betreft=kenmerk, by=by, at=at)
    if gescreend.urgentie is Urgentie.GEWOON:
        meet_termijn(casus=casus, code=Termijncode.URGENTIE_24U, betreft=kenmerk, by=by, at=at)
    if gescreend.urgentie is Urgentie.CRISIS:
        declare_crisis(beoordeling=kenmerk, toelichting=gescreend.toelichting, by=by, at=at)


def take_zicht(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will give the zicht to Veilig Thuis at once in a crisis, whoever held it (VB-9)."""
    crisis = _van(aanleiding, CrisisVastgesteld)
    casus = get_casus(_casus(crisis), by=by, at=at)
    nu, vt = zichtstand(casus.pk), Houder.van(casus.organisatie_id)
    if nu is None or nu.houder != vt:
        move_zicht(
            casus=casus.pk, houder=vt, grond=Zichtgrond.CRISIS, waarom=crisis.toelichting, by=by, at=at
        )


def ask_crisis(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask who is in charge to take up the crisis now, at any hour (VB-9)."""
    crisis = _van(aanleiding, CrisisVastgesteld)
    casus = _casus(crisis)
    drop_taken(
        casus=casus,
        soort=Taaksoort.CRISIS_OPPAKKEN,
        betreft=crisis.beoordeling,
        waarom=gettext_noop("Opnieuw vastgesteld"),
        by=by,
        at=at,
    )
    set_taak(
        casus=casus,
        soort=Taaksoort.CRISIS_OPPAKKEN,
        tekst=Taaksoort.CRISIS_OPPAKKEN.naam,
        waarom=gettext_noop("Crisis: Veilig Thuis heeft het zicht op veiligheid vanaf nu"),
        betreft=crisis.beoordeling,
        uiterlijk=at,
        by=by,
        at=at,
    )


def ask_antwoord(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will follow a question to its answer: a term, a task, and for a colleague a look along."""
    gevraagd = _van(aanleiding, InformatieGevraagd)
    casus = _casus(gevraagd)
    ander_vt = gevraagd.bevraagde is Bevraagde.ANDER_VEILIG_THUIS
    code = Termijncode.RADAR_ANTWOORD if ander_vt else Termijncode.INFORMATIEVRAAG_ANTWOORD
    termijn = set_termijn(casus=casus, code=code, vanaf=at, betreft=gevraagd.vraag, by=by, at=at)
    set_taak(
        casus=casus,
        soort=Taaksoort.BEANTWOORD_VRAAG,
        tekst=Taaksoort.BEANTWOORD_VRAAG.naam
        if gevraagd.aan
        else gettext_noop("Leg het antwoord op een vraag vast"),
        waarom=gevraagd.bevraagde.naam,
        betreft=gevraagd.vraag,
        account=gevraagd.aan,
        termijn=termijn.termijn,
        by=by,
        at=at,
    )
    if gevraagd.aan:
        inzage = _laat_meekijken(casus, gevraagd.aan, by, at)
        Informatievraag.objects.filter(pk=gevraagd.vraag).update(inzage=inzage)


def close_antwoord(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the following of a question that has its answer, or gets none."""
    gebeurd = aanleiding.gebeurtenis
    if isinstance(gebeurd, AntwoordUitgebleven):
        _sluit_vraag(_casus(gebeurd), gebeurd.vraag, gebeurd.reden, by, at)
        return
    beantwoord = _van(aanleiding, InformatieBeantwoord)
    casus, vraag = _casus(beantwoord), beantwoord.vraag
    for code in (Termijncode.INFORMATIEVRAAG_ANTWOORD, Termijncode.RADAR_ANTWOORD):
        meet_termijn(casus=casus, code=code, betreft=vraag, by=by, at=at)
    finish_taken(casus=casus, soort=Taaksoort.BEANTWOORD_VRAAG, betreft=vraag, by=by, at=at)
    _sluit_inzage(vraag, by, at)


def ask_meebeoordelaar(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will put the question to judge along on the worklist of the colleague (VB-4)."""
    gevraagd = _van(aanleiding, MeebeoordelingGevraagd)
    casus = _casus(gevraagd)
    set_taak(
        casus=casus,
        soort=Taaksoort.BEOORDEEL_MEE,
        tekst=Taaksoort.BEOORDEEL_MEE.naam,
        waarom=gettext_noop("Ten minste twee mensen beoordelen de veiligheid"),
        betreft=gevraagd.beoordeling,
        account=gevraagd.aan,
        by=by,
        at=at,
    )
    _laat_meekijken(casus, gevraagd.aan, by, at)


def close_meebeoordeling(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the asking once a second person judged; who only looked along for it stops looking."""
    gedaan = _van(aanleiding, MeebeoordelingVastgelegd)
    casus = _casus(gedaan)
    finish_taken(casus=casus, soort=Taaksoort.BEOORDEEL_MEE, betreft=gedaan.beoordeling, by=by, at=at)
    _laat_los(casus, gedaan.door, by, at)


def close_taxatie(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the asking for a new taxatie; what was urgent has been looked at."""
    gedaan = _van(aanleiding, TaxatieVastgelegd)
    casus = _casus(gedaan)
    finish_taken(casus=casus, soort=Taaksoort.VERNIEUW_TAXATIE, by=by, at=at)
    if gedaan.beoordeling:
        meet_termijn(casus=casus, code=Termijncode.URGENTIE_24U, betreft=gedaan.beoordeling, by=by, at=at)
