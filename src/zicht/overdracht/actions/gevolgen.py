"""What follows from an offer, its answer and a request to give back?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import (
    change_fase,
    drop_taken,
    drop_termijn,
    end_inzage,
    finish_taken,
    meet_termijn,
    move_zicht,
    set_taak,
)
from zicht.casus.queries import get_casus, open_taken_van, termijnstanden, termijnverloop, zichtstand
from zicht.casus.words import (
    MELDER_HOUDT,
    Fase,
    Houder,
    Taaksoort,
    TermijnVerstreken,
    Zichtgrond,
)
from zicht.informeren.actions import change_informeerder
from zicht.informeren.queries import open_informeringen
from zicht.informeren.words import Informeerder
from zicht.kern import Aanvrager, Gebeurtenis, Rol, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.actions import receive_melding
from zicht.melding.words import Herkomst, MeldingOntvangen
from zicht.overdracht.actions.aanbieden import remind_overdracht, revoke_overdracht
from zicht.overdracht.models import Overdracht
from zicht.overdracht.queries import get_overdracht, grondslag_van, melding_uit_teruggave
from zicht.overdracht.words import (
    OverdrachtAangeboden,
    OverdrachtAanvaard,
    OverdrachtGeweigerd,
    OverdrachtHerinnerd,
    OverdrachtIngetrokken,
    Status,
    TeruggaveBeantwoord,
    TeruggaveGevraagd,
    Teruggavestatus,
)
from zicht.termijnen import Termijncode
from zicht.toegang.queries import has_account
from zicht.veiligheidsbeoordeling.words import BeoordelingBesloten, CrisisVastgesteld

GING_NIET_DOOR = gettext_noop("De partij die het zou overnemen doet dat niet.")
NU_OVERGENOMEN = gettext_noop("De overdracht is aanvaard.")
BEANTWOORD = gettext_noop("De overdracht is beantwoord.")
INGETROKKEN = gettext_noop("Het aanbod is ingetrokken.")
ACHTERHAALD = gettext_noop("Er is intussen anders besloten: Veilig Thuis gaat zelf verder.")


def follow_aanbod(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask the receiver to answer, and move the zicht where an agreement says so at the offer.

    Who cannot log in is asked by Veilig Thuis, which records the answer.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, OverdrachtAangeboden)  # noqa: S101 - the page of consequences says so
    casus, overdracht = _casus(gebeurtenis), gebeurtenis.overdracht
    for soort in (Taaksoort.BIED_OVERDRACHT_AAN, Taaksoort.BEHANDEL_WEIGERING):
        finish_taken(casus=casus, soort=soort, by=by, at=at)
    if Fase(get_casus(casus, by=by, at=at).fase) is not Fase.OVERDRACHT:
        change_fase(casus=casus, fase=Fase.OVERDRACHT, by=by, at=at)
    rij = get_overdracht(overdracht, by=by, at=at)
    if rij.moment_bij_aanbod and rij.ontvanger_id:
        houder, grond = Houder.van(rij.ontvanger_id), Zichtgrond.AANBOD_BIJ_AFSPRAAK
        move_zicht(casus=casus, houder=houder, grond=grond, waarom=rij.moment_bron, by=by, at=at)
    if rij.ontvanger_id is None or not has_account(rij.ontvanger_id):
        _volg(
            rij,
            gettext_noop("De ontvanger kan hier niet antwoorden. Vraag het antwoord en leg het vast."),
            by,
            at,
        )
        return
    set_taak(
        casus=casus,
        soort=Taaksoort.BEANTWOORD_OVERDRACHT,
        tekst=gettext_noop("Beantwoord de overdracht"),
        waarom=gettext_noop("Veilig Thuis vraagt u het zicht op veiligheid over te nemen."),
        betreft=overdracht,
        rol=Rol.LOKAAL_TEAM,
        partij=rij.ontvanger_id,
        termijn=_antwoordtermijn(casus, overdracht),
        by=by,
        at=at,
    )


def end_aanbod(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end what waited for the answer: the term, the reminder, the tasks."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, OverdrachtAanvaard | OverdrachtGeweigerd | OverdrachtIngetrokken)  # noqa: S101
    casus, overdracht = _casus(gebeurtenis), gebeurtenis.overdracht
    waarom = BEANTWOORD
    antwoord, vraag = Termijncode.OVERDRACHT_ANTWOORD, Taaksoort.BEANTWOORD_OVERDRACHT
    if isinstance(gebeurtenis, OverdrachtIngetrokken):
        waarom = INGETROKKEN
        drop_termijn(casus=casus, code=antwoord, betreft=overdracht, waarom=waarom, by=by, at=at)
        drop_taken(casus=casus, soort=vraag, betreft=overdracht, waarom=waarom, by=by, at=at)
    else:
        meet_termijn(casus=casus, code=antwoord, betreft=overdracht, by=by, at=at)
        finish_taken(casus=casus, soort=vraag, betreft=overdracht, by=by, at=at)
    finish_taken(casus=casus, soort=Taaksoort.VOLG_OVERDRACHT, betreft=overdracht, by=by, at=at)
    herinnering = Termijncode.OVERDRACHT_HERINNERING
    drop_termijn(casus=casus, code=herinnering, betreft=overdracht, waarom=waarom, by=by, at=at)


def follow_aanvaarding(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will move the zicht to who accepted, at this moment, and ask what Veilig Thuis still owes."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, OverdrachtAanvaard)  # noqa: S101 - the page of consequences says so
    casus = _casus(gebeurtenis)
    rij = get_overdracht(gebeurtenis.overdracht, by=by, at=at)
    houder = Houder.van(rij.ontvanger_id) if rij.ontvanger_id else MELDER_HOUDT
    grond = Zichtgrond.AANVAARDING if rij.ontvanger_id else Zichtgrond.ADVIES_BIJ_MELDER
    stand = zichtstand(casus)
    # A partner that held the zicht already, or got it at the offer, keeps it: nothing moves.
    if stand is None or stand.houder != houder:
        move_zicht(casus=casus, houder=houder, grond=grond, waarom=_waarom(rij), by=by, at=at)
    if Fase(get_casus(casus, by=by, at=at).fase) is Fase.OVERDRACHT:
        change_fase(casus=casus, fase=Fase.OVERGEDRAGEN, by=by, at=at)
    _verbind_melder(rij, by, at)
    _rond_dienst_af(casus, by, at)
    drop_taken(
        casus=casus, soort=Taaksoort.SLUIT_CASUS, waarom=gettext_noop("Opnieuw gevraagd"), by=by, at=at
    )
    set_taak(
        casus=casus,
        soort=Taaksoort.SLUIT_CASUS,
        tekst=gettext_noop("Sluit de casus"),
        waarom=gettext_noop("De overdracht is aanvaard: de bemoeienis van Veilig Thuis kan eindigen."),
        vetoot_sluiten=False,
        by=by,
        at=at,
    )


def _rond_dienst_af(casus: UUID, by: Aanvrager, at: datetime) -> None:
    """End the service that led to the handover: with the acceptance nothing of it is left to do."""
    finish_taken(casus=casus, soort=Taaksoort.VOER_DIENST_UIT, by=by, at=at)
    meet_termijn(casus=casus, code=Termijncode.DIENST_10WK, by=by, at=at)


def follow_weigering(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will tell the sender of a refusal with its reason, or of a revocation, and leave nothing open.

    The receiver may no longer look; a zicht that had moved at the offer comes back.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, OverdrachtGeweigerd | OverdrachtIngetrokken)  # noqa: S101
    casus = _casus(gebeurtenis)
    rij = get_overdracht(gebeurtenis.overdracht, by=by, at=at)
    if rij.inzage:
        end_inzage(inzage=rij.inzage, by=by, at=at)
    stand = zichtstand(casus)
    if rij.moment_bij_aanbod and stand and stand.houder.partij == rij.ontvanger_id:
        houder = Houder.van(rij.casus.organisatie_id)
        waarom = gettext_noop("De overdracht ging niet door.")
        move_zicht(casus=casus, houder=houder, grond=Zichtgrond.TERUGGAVE, waarom=waarom, by=by, at=at)
    if rij.na_dienst and Fase(rij.casus.fase) is Fase.OVERDRACHT:
        change_fase(casus=casus, fase=Fase.DIENST, by=by, at=at)
    if isinstance(gebeurtenis, OverdrachtGeweigerd):
        soort, tekst = (
            Taaksoort.BEHANDEL_WEIGERING,
            gettext_noop("De overdracht is geweigerd: kies het vervolg"),
        )
        waarom = f"{gebeurtenis.ontvanger}: {gebeurtenis.grond.naam}. {gebeurtenis.reden}"[:500]
    else:
        soort, tekst = Taaksoort.BIED_OVERDRACHT_AAN, gettext_noop("Bied de overdracht opnieuw aan")
        waarom = gettext_noop("Het vorige aanbod is ingetrokken.")
    if aanleiding.door.is_systeem:
        return
    set_taak(casus=casus, soort=soort, tekst=tekst, waarom=waarom, betreft=rij.pk, by=by, at=at)


def watch_onbeantwoord(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask the sender to follow an offer of which the receiver was reminded."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, OverdrachtHerinnerd)  # noqa: S101 - the page of consequences says so
    casus = _casus(gebeurtenis)
    code = Termijncode.OVERDRACHT_HERINNERING
    meet_termijn(casus=casus, code=code, betreft=gebeurtenis.overdracht, by=by, at=at)
    rij = get_overdracht(gebeurtenis.overdracht, by=by, at=at)
    _volg(
        rij, gettext_noop("De ontvanger is herinnerd en heeft nog niet geantwoord. Bel de ontvanger."), by, at
    )


def remind_onbeantwoord(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will remind the receiver when the term for it has passed.

    When the term for the answer passes too, the team lead is asked to look, as for every passed term.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, TermijnVerstreken)  # noqa: S101 - the page of consequences says so
    stand = next((t for t in termijnverloop(_casus(gebeurtenis)) if t.id == gebeurtenis.termijn), None)
    if stand is None or stand.code != Termijncode.OVERDRACHT_HERINNERING or stand.betreft is None:
        return
    remind_overdracht(overdracht=stand.betreft, by=by, at=at)


def revoke_achterhaald(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will take back an open offer after a crisis or a decision by which Veilig Thuis goes on itself.

    Without it an answer of last week would move the zicht away in the middle of a crisis.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, CrisisVastgesteld | BeoordelingBesloten)  # noqa: S101
    if isinstance(gebeurtenis, BeoordelingBesloten) and not gebeurtenis.route.is_dienst:
        return
    open_ = Overdracht.objects.filter(casus=gebeurtenis.casus, status=Status.AANGEBODEN.value)
    for overdracht in open_.values_list("pk", flat=True):
        revoke_overdracht(overdracht=overdracht, reden=ACHTERHAALD, by=by, at=at)


def pass_informeren(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will let who accepted tell the household where the route says so, and Veilig Thuis where not."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, OverdrachtAanvaard | OverdrachtGeweigerd)  # noqa: S101
    casus = _casus(gebeurtenis)
    door_ontvanger = [rij for rij in open_informeringen(casus) if rij.informeerder == Informeerder.ONTVANGER]
    if not door_ontvanger:
        return
    aanvaard = isinstance(gebeurtenis, OverdrachtAanvaard)
    change_informeerder(
        casus=casus,
        informeerder=Informeerder.ONTVANGER if aanvaard else Informeerder.VEILIG_THUIS,
        reden=NU_OVERGENOMEN if aanvaard else GING_NIET_DOOR,
        partij=gebeurtenis.ontvanger_partij if isinstance(gebeurtenis, OverdrachtAanvaard) else None,
        by=by,
        at=at,
    )


def ask_teruggave(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will ask Veilig Thuis to answer a request to take the zicht back."""
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, TeruggaveGevraagd)  # noqa: S101 - the page of consequences says so
    set_taak(
        casus=_casus(gebeurtenis),
        soort=Taaksoort.BEANTWOORD_TERUGGAVE,
        tekst=gettext_noop("Beantwoord het verzoek om terugname"),
        waarom=f"{gebeurtenis.ontvanger}: {gebeurtenis.grond.naam}. {gebeurtenis.reden}"[:500],
        betreft=gebeurtenis.overdracht,
        by=by,
        at=at,
    )


def close_teruggave(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will end the request, and take in what is given back as a report with all that is known (MEL-9).

    A full new assessment begins with it; nothing is typed again.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, TeruggaveBeantwoord)  # noqa: S101 - the page of consequences says so
    finish_taken(
        casus=_casus(gebeurtenis),
        soort=Taaksoort.BEANTWOORD_TERUGGAVE,
        betreft=gebeurtenis.overdracht,
        by=by,
        at=at,
    )
    if gebeurtenis.status is not Teruggavestatus.AANVAARD:
        return
    rij = get_overdracht(gebeurtenis.overdracht, by=by, at=at)
    if rij.inzage:
        end_inzage(inzage=rij.inzage, by=by, at=at)
    receive_melding(nieuw=melding_uit_teruggave(gebeurtenis.teruggave, at=at), by=by, at=at)


def take_over(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will bring the zicht to Veilig Thuis with a report that gives it back.

    After a closed casus it does so in the one that follows, whose ledger begins with who held it; where Veilig Thuis
    holds it there already, by a crisis, it stays.
    """
    gebeurtenis = aanleiding.gebeurtenis
    assert isinstance(gebeurtenis, MeldingOntvangen)  # noqa: S101 - the page of consequences says so
    casus = _casus(gebeurtenis)
    if gebeurtenis.herkomst is not Herkomst.TERUGGAVE:
        return
    rij, stand = get_casus(casus, by=by, at=at), zichtstand(casus)
    vt = Houder.van(rij.organisatie_id)
    if stand is None or stand.houder != vt:
        move_zicht(casus=casus, houder=vt, grond=Zichtgrond.TERUGGAVE, by=by, at=at)
    if Fase(rij.fase) is Fase.OVERGEDRAGEN:
        change_fase(casus=casus, fase=Fase.BEOORDELING, by=by, at=at)


def _casus(gebeurtenis: Gebeurtenis) -> UUID:
    assert gebeurtenis.casus is not None  # noqa: S101 - a handover is always of a casus
    return gebeurtenis.casus


def _antwoordtermijn(casus: UUID, overdracht: UUID) -> UUID | None:
    standen = (
        stand.id
        for stand in termijnstanden(casus)
        if stand.code == Termijncode.OVERDRACHT_ANTWOORD and stand.betreft == overdracht
    )
    return next(standen, None)


def _volg(rij: Overdracht, waarom: str, by: Aanvrager, at: datetime) -> None:
    volgt = (
        taak.betreft
        for taak in open_taken_van(rij.casus_id, at=at)
        if taak.soort is Taaksoort.VOLG_OVERDRACHT
    )
    if rij.pk in volgt:
        return
    set_taak(
        casus=rij.casus_id,
        soort=Taaksoort.VOLG_OVERDRACHT,
        tekst=gettext_noop("Vraag na: de overdracht is niet beantwoord"),
        waarom=waarom,
        betreft=rij.pk,
        termijn=_antwoordtermijn(rij.casus_id, rij.pk),
        by=by,
        at=at,
    )


def _waarom(rij: Overdracht) -> str:
    if rij.ontvanger_id is None:
        return ""
    return rij.antwoord_naam + (f", {rij.antwoord_functie}" if rij.antwoord_functie else "")


def _verbind_melder(rij: Overdracht, by: Aanvrager, at: datetime) -> None:
    """The receiver read who the melder is; the melder must hear of the receiver too (INF-10)."""
    if rij.ontvanger_id is None or not grondslag_van(rij.casus_id, by=by, at=at).melder_blijft:
        return
    set_taak(
        casus=rij.casus_id,
        soort=Taaksoort.VRIJE_TAAK,
        tekst=gettext_noop("Laat de melder weten wie het overneemt"),
        waarom=gettext_noop("De melder blijft betrokken. Melder en ontvanger zoeken elkaar op."),
        betreft=rij.pk,
        by=by,
        at=at,
    )
