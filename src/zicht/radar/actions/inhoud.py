"""What can one organisation say to another about an earlier report? Asking, answering, refusing, asking back.

Each deed changes the own half only, and lays down what has to reach the other side. Whoever writes is told when a text
would tell who a melder is: that goes to nobody.
"""

from datetime import datetime
from uuid import UUID, uuid4

from django.utils import timezone

from zicht.casus.actions import set_termijn
from zicht.casus.queries import lock_casus
from zicht.kern import Aanvrager, NietGevonden, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.melding.queries import objections_to_delen
from zicht.organisaties.queries import partijnamen
from zicht.raamwerk.daad import deed
from zicht.radar.models import Inhoudsbericht, Inhoudsvraag, Landelijketreffer, Uitbericht
from zicht.radar.permissions import objections_to_uitwisselen
from zicht.radar.queries.inhoud import lock_inhoudsvraag, loopt_inhoudsvraag
from zicht.radar.queries.landelijk import naam_van_organisatie
from zicht.radar.rules.gronden import grond_van, gronden_op
from zicht.radar.rules.inhoud import (
    objections_to_inhoudsvraag,
    objections_to_lezen,
    objections_to_vastleggen,
    objections_to_zeggen,
    status_na,
)
from zicht.radar.words import (
    Berichtsoort,
    Boodschap,
    InhoudGelezen,
    InhoudGevraagd,
    InhoudGezegd,
    Inhoudstatus,
    InhoudVastgelegd,
    Kant,
    Trefferoordeel,
)
from zicht.termijnen import Termijncode


@deed
def ask_inhoud(*, treffer: UUID, grond: str, tekst: str, by: Aanvrager, at: datetime) -> InhoudGevraagd:
    """This function will ask the organisation of a confirmed hit for content, on a ground, within the own term.

    Raises NietGevonden and Geweigerd.
    """
    rij = Landelijketreffer.objects.filter(pk=treffer).first()
    if rij is None:
        raise NietGevonden
    casus = lock_casus(rij.casus_id, by=by, at=at)
    weiger_bij(objections_to_uitwisselen(by))
    # What was read before the lock may have changed since.
    rij.refresh_from_db()
    weiger_bij(
        objections_to_inhoudsvraag(
            oordeel=Trefferoordeel(rij.oordeel),
            is_vervallen=rij.vervallen_op is not None,
            loopt=loopt_inhoudsvraag(casus.pk, rij.kenmerk),
            is_grond=grond in {een.code for een in gronden_op(timezone.localdate(at))},
            tekst=tekst,
        )
    )
    weiger_bij(objections_to_delen({"tekst": tekst}, casus.pk))
    vraag = _nieuwe_vraag(rij, grond, by, at)
    _zeg(vraag, Berichtsoort.VRAAG, tekst, by, at)
    return InhoudGevraagd(
        casus=casus.pk,
        organisatie=casus.organisatie_id,
        inhoudsvraag=vraag.pk,
        organisatie_naam=_naam(rij.organisatie),
        grond=grond_van(grond).naam,
    )


@deed
def answer_inhoud(*, inhoudsvraag: UUID, tekst: str, by: Aanvrager, at: datetime) -> InhoudGezegd:
    """This function will answer another organisation in own words; raises NietGevonden and Geweigerd."""
    return _antwoord(inhoudsvraag, Berichtsoort.ANTWOORD, tekst, by, at)


@deed
def refuse_inhoud(*, inhoudsvraag: UUID, tekst: str, by: Aanvrager, at: datetime) -> InhoudGezegd:
    """This function will refuse another organisation the content, with the reason; raises as answering does."""
    return _antwoord(inhoudsvraag, Berichtsoort.WEIGERING, tekst, by, at)


@deed
def ask_back(*, inhoudsvraag: UUID, tekst: str, by: Aanvrager, at: datetime) -> InhoudGezegd:
    """This function will ask something back before answering; raises as answering does."""
    return _antwoord(inhoudsvraag, Berichtsoort.WEDERVRAAG, tekst, by, at)


@deed
def deny_bekendheid(*, inhoudsvraag: UUID, tekst: str, by: Aanvrager, at: datetime) -> InhoudGezegd:
    """This function will say that these people are not known here, or not any more; raises as answering does."""
    return _antwoord(inhoudsvraag, Berichtsoort.NIET_BEKEND, tekst, by, at)


@deed
def explain_vraag(*, inhoudsvraag: UUID, tekst: str, by: Aanvrager, at: datetime) -> InhoudGezegd:
    """This function will answer what was asked back; raises as answering does."""
    return _antwoord(inhoudsvraag, Berichtsoort.TOELICHTING, tekst, by, at)


@deed
def withdraw_inhoudsvraag(*, inhoudsvraag: UUID, tekst: str, by: Aanvrager, at: datetime) -> InhoudGezegd:
    """This function will withdraw a question, with the reason; raises as answering does."""
    return _antwoord(inhoudsvraag, Berichtsoort.INTREKKING, tekst, by, at)


@deed
def record_gehoord(
    *, inhoudsvraag: UUID, soort: Berichtsoort, tekst: str, by: Aanvrager, at: datetime
) -> InhoudVastgelegd:
    """This function will record what the other organisation said by telephone or letter.

    A message that still waited to be delivered is withdrawn by it. Raises NietGevonden and Geweigerd.
    """
    rij = lock_inhoudsvraag(inhoudsvraag, by=by, at=at)
    weiger_bij(objections_to_uitwisselen(by))
    kant, status = Kant(rij.kant), Inhoudstatus(rij.status)
    weiger_bij(objections_to_vastleggen(soort, kant=kant, status=status, tekst=tekst))
    Uitbericht.objects.filter(vraag=rij).delete()
    Inhoudsbericht.objects.create(
        vraag=rij, kenmerk=uuid4(), soort=soort.value, tekst=tekst, op=at, is_eigen=False, door=by.account
    )
    rij.status = status_na(soort).value
    rij.save(update_fields=("status",))
    return InhoudVastgelegd(
        casus=rij.casus_id,
        organisatie=rij.eigen,
        inhoudsvraag=rij.pk,
        soort=soort,
        organisatie_naam=_naam(rij.ander),
    )


@deed
def read_inhoud(*, inhoudsvraag: UUID, by: Aanvrager, at: datetime) -> InhoudGelezen:
    """This function will record that the answer was read; read twice it stays read. Raises as answering does."""
    rij = lock_inhoudsvraag(inhoudsvraag, by=by, at=at)
    weiger_bij(objections_to_uitwisselen(by))
    weiger_bij(objections_to_lezen(kant=Kant(rij.kant), status=Inhoudstatus(rij.status)))
    rij.gelezen_op = rij.gelezen_op or at
    rij.save(update_fields=("gelezen_op",))
    return InhoudGelezen(
        casus=rij.casus_id, organisatie=rij.eigen, inhoudsvraag=rij.pk, organisatie_naam=_naam(rij.ander)
    )


def _nieuwe_vraag(treffer: Landelijketreffer, grond: str, by: Aanvrager, at: datetime) -> Inhoudsvraag:
    """Make the own half, with the term within which an answer is asked."""
    nieuw = nieuw_kenmerk(at)
    termijn = set_termijn(
        casus=treffer.casus_id, code=Termijncode.RADAR_ANTWOORD, vanaf=at, betreft=nieuw, by=by, at=at
    )
    return Inhoudsvraag.objects.create(
        pk=nieuw,
        kenmerk=uuid4(),
        kant=Kant.VRAGER.value,
        casus_id=treffer.casus_id,
        treffer=treffer,
        eigen=treffer.casus.organisatie_id,
        ander=treffer.organisatie,
        inschrijving=treffer.kenmerk,
        grond=grond,
        uiterlijk=termijn.uiterlijk,
        gesteld_op=at,
    )


def _antwoord(
    inhoudsvraag: UUID, soort: Berichtsoort, tekst: str, by: Aanvrager, at: datetime
) -> InhoudGezegd:
    rij = lock_inhoudsvraag(inhoudsvraag, by=by, at=at)
    weiger_bij(objections_to_uitwisselen(by))
    kant, status = Kant(rij.kant), Inhoudstatus(rij.status)
    weiger_bij(objections_to_zeggen(soort, kant=kant, status=status, tekst=tekst))
    weiger_bij(objections_to_delen({"tekst": tekst}, rij.casus_id))
    rij.status = status_na(soort).value
    rij.save(update_fields=("status",))
    _zeg(rij, soort, tekst, by, at)
    return InhoudGezegd(
        casus=rij.casus_id,
        organisatie=rij.eigen,
        inhoudsvraag=rij.pk,
        soort=soort,
        organisatie_naam=_naam(rij.ander),
    )


def _zeg(rij: Inhoudsvraag, soort: Berichtsoort, tekst: str, by: Aanvrager, at: datetime) -> None:
    """Keep what is said in the own half, and let it wait for the other side."""
    boodschap = Boodschap(
        kenmerk=uuid4(),
        vraag=rij.kenmerk,
        soort=soort,
        van=rij.eigen,
        aan=rij.ander,
        tekst=tekst,
        op=at,
        inschrijving=rij.inschrijving,
        grond=rij.grond,
        uiterlijk=rij.uiterlijk,
    )
    Inhoudsbericht.objects.create(
        vraag=rij,
        kenmerk=boodschap.kenmerk,
        soort=soort.value,
        tekst=tekst,
        op=at,
        is_eigen=True,
        door=by.account,
    )
    Uitbericht.objects.zet(boodschap, bij=rij)


def _naam(organisatie: UUID) -> str:
    return naam_van_organisatie(organisatie, partijnamen([organisatie]))
