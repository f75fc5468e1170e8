"""What an organisation lets the register keep, and forget."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from zicht.register import models
from zicht.register.actions.geduld import met_geduld
from zicht.register.actions.verbruik import Soort, neem
from zicht.register.actions.vragen import require_organisatie
from zicht.register.queries import open_periodes
from zicht.register.rules import fout_in_inschrijving
from zicht.register.words import Inschrijving, PeriodeGesloten, RegisterWeigert, Weigering


def schrijf_in(*, inschrijving: Inschrijving, by: UUID, at: datetime, seconden: float | None = None) -> None:
    """This function will keep an inscription in the place of the one of that name under its period.

    Raises RegisterWeigert, and RuntimeError within a transaction: what another may ask for from now on must stay.
    """
    with met_geduld(seconden), transaction.atomic(durable=True):
        organisatie = require_organisatie(by)
        if fout_in_inschrijving(inschrijving):
            raise RegisterWeigert(Weigering.ONGELDIG)
        # Before it is seen whether the period is open: who closes one waits for whoever holds this row.
        neem(organisatie, Soort.INSCHRIJVING, 1, at)
        open_ = open_periodes()
        if inschrijving.periode not in open_:
            raise PeriodeGesloten(open_)
        oud = _vervang(organisatie, inschrijving)
        _tel(organisatie, {inschrijving.periode: len(inschrijving.personen) - oud})


def _vervang(organisatie: models.Organisatie, nieuw: Inschrijving) -> int:
    """Write it, and return how many persons stood there."""
    velden = {
        "jaar": nieuw.laatste.jaar,
        "kwartaal": nieuw.laatste.kwartaal,
        "contactpunt": nieuw.contactpunt,
        "personen": len(nieuw.personen),
    }
    rij, is_nieuw = models.Inschrijving.objects.select_for_update().get_or_create(
        organisatie=organisatie, kenmerk=nieuw.kenmerk, periode_id=nieuw.periode, defaults=velden
    )
    oud = 0 if is_nieuw else rij.personen
    if not is_nieuw:
        models.Inschrijving.objects.filter(pk=rij.pk).update(**velden)
        models.Blok.objects.filter(inschrijving=rij).delete()
    models.Blok.objects.bulk_create(
        models.Blok(inschrijving=rij, persoon=plaats, getal=getal, merken=merken)
        for plaats, blokken in enumerate(nieuw.personen)
        # Two keys of somebody are one when they come to the same.
        for getal, merken in {blok.getal: blok.merken for blok in blokken}.items()
    )
    return oud


def trek_in(*, kenmerk: UUID, by: UUID, seconden: float | None = None) -> None:
    """This function will forget an inscription of an organisation in every period; what is not there is no fault.

    No limit holds for it: a dossier that is destroyed must go. Raises RegisterWeigert; RuntimeError in a transaction.
    """
    with met_geduld(seconden), transaction.atomic(durable=True):
        organisatie = require_organisatie(by)
        weg = models.Inschrijving.objects.select_for_update().filter(organisatie=organisatie, kenmerk=kenmerk)
        minder = {rij.periode_id: -rij.personen for rij in weg}
        models.Blok.objects.filter(
            inschrijving__organisatie=organisatie, inschrijving__kenmerk=kenmerk
        ).delete()
        weg.delete()
        _tel(organisatie, minder)


def _tel(organisatie: models.Organisatie, meer: Mapping[int, int]) -> None:
    for periode, aantal in sorted(meer.items()):
        if aantal:
            models.Stand.objects.get_or_create(organisatie=organisatie, periode_id=periode)
            models.Stand.objects.filter(organisatie=organisatie, periode=periode).update(
                personen=F("personen") + aantal
            )
