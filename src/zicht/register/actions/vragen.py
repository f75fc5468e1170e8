"""A question to the register: who asks, may they, who is it, and the row in the log."""

import hmac
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from django.conf import settings
from django.db import transaction

from zicht.register.actions.geduld import met_geduld
from zicht.register.actions.verbruik import Soort, neem
from zicht.register.models import Logregel, Organisatie
from zicht.register.queries import open_periodes, registerstand, vind_organisatie, zoek_op
from zicht.register.rules import fout_in_vraag
from zicht.register.words import (
    Logwoord,
    PeriodeGesloten,
    Registerantwoord,
    Registervraag,
    RegisterWeigert,
    Weigering,
)


def beantwoord(
    *, vraag: Registervraag, by: UUID, at: datetime, seconden: float | None = None
) -> Registerantwoord:
    """This function will answer a question of an organisation and log that it was asked, in a transaction of its own.

    It is logged too when the answer is no. Asked before under the same name and about the same, it is answered again,
    logged as such, and not taken from what may be asked. `seconden` is the longest wait for the database.
    Raises RegisterWeigert, and RuntimeError within a transaction: the row must stay whatever becomes of who asks.
    """
    with met_geduld(seconden), transaction.atomic(durable=True):
        uitkomst = _beantwoord(vraag, by, at)
    if isinstance(uitkomst, RegisterWeigert):
        raise uitkomst
    return uitkomst


def _beantwoord(vraag: Registervraag, by: UUID, at: datetime) -> Registerantwoord | RegisterWeigert:
    regel = Logregel(
        op=at, wat=Logwoord.VRAAG, organisatie=by, periode=vraag.periode, kenmerk=vraag.kenmerk,
        doel=vraag.doel, personen=len(vraag.personen),
    )  # fmt: skip
    try:
        antwoord = _zoek(vraag, require_organisatie(by), regel, at)
    except RegisterWeigert as weigering:
        regel.geweigerd = weigering.reden
        regel.save(force_insert=True)
        return weigering
    regel.treffers = len(antwoord.treffers)
    regel.save(force_insert=True)
    return antwoord


def _zoek(vraag: Registervraag, organisatie: Organisatie, regel: Logregel, at: datetime) -> Registerantwoord:
    if fout_in_vraag(vraag):
        raise RegisterWeigert(Weigering.ONGELDIG)
    stand = registerstand(organisatie.pk, vraag.periode)
    if not stand.is_open:
        raise PeriodeGesloten(open_periodes())
    regel.afdruk = _afdruk(vraag)
    regel.is_herhaling = Logregel.objects.filter(
        organisatie=organisatie.kenmerk, kenmerk=vraag.kenmerk, afdruk=regel.afdruk, geweigerd=""
    ).exists()
    soort, aantal = (Soort.HERHALING, 1) if regel.is_herhaling else (Soort.VRAAG, len(vraag.personen))
    neem(organisatie, soort, aantal, at)
    return zoek_op(vraag, stand)


def require_organisatie(kenmerk: UUID) -> Organisatie:
    """This function will return an organisation that may do something here; raises RegisterWeigert. One query."""
    organisatie = vind_organisatie(kenmerk)
    if organisatie is None:
        raise RegisterWeigert(Weigering.ONBEKEND)
    if organisatie.ingetrokken_op is not None:
        raise RegisterWeigert(Weigering.INGETROKKEN)
    return organisatie


def _afdruk(vraag: Registervraag) -> bytes:
    """By which the same question is known again; another under the same name is another question."""
    inhoud = hmac.new(settings.SECRET_KEY.encode(), digestmod=sha256)
    inhoud.update(f"{vraag.doel} {vraag.periode}".encode())
    for persoon in vraag.personen:
        inhoud.update(f"\n{persoon.zeldzame_voornaam} {persoon.zeldzame_achternaam}".encode())
        for blok in persoon.blokken:
            inhoud.update(f" {blok.getal} ".encode() + blok.merken)
    return inhoud.digest()[:16]
