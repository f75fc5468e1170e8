"""What the operator of the register does: admit and withdraw organisations, open and close periods.

Each act is a row in the log of the register.
"""

import secrets
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from zicht.kern import NietGevonden, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.register.actions.verbruik import begin_verbruik, wacht_op_inschrijvers
from zicht.register.models import Blok, Inschrijving, Logregel, Organisatie, Periode, Stand
from zicht.register.queries import geheimafdruk, periodes
from zicht.register.rules import objections_to_openen, objections_to_sluiten
from zicht.register.words import Logwoord

_PER_KEER = 2000


def laat_toe(*, naam: str, kenmerk: UUID | None, at: datetime) -> tuple[UUID, str]:
    """This function will admit an organisation, also one whose access was withdrawn; returns its name and its secret.

    The secret is kept nowhere. Who has access already gets a new secret, and the old one holds no longer.
    """
    geheim = secrets.token_urlsafe(32)
    with transaction.atomic():
        rij, is_nieuw = Organisatie.objects.update_or_create(
            kenmerk=kenmerk or nieuw_kenmerk(at),
            defaults={"naam": naam, "geheim": geheimafdruk(geheim), "ingetrokken_op": None},
            create_defaults={"naam": naam, "geheim": geheimafdruk(geheim), "toegelaten_op": at},
        )
        begin_verbruik(rij, at)
        _log(Logwoord.TOEGELATEN if is_nieuw else Logwoord.NIEUW_GEHEIM, at, organisatie=rij.kenmerk)
    return rij.kenmerk, geheim


def trek_toegang_in(*, kenmerk: UUID, at: datetime) -> None:
    """This function will withdraw the access of an organisation: from now on it is neither answered nor found.

    Raises NietGevonden for who has no access.
    """
    with transaction.atomic():
        rijen = Organisatie.objects.filter(kenmerk=kenmerk, ingetrokken_op=None)
        if not rijen.update(ingetrokken_op=at):
            raise NietGevonden
        _log(Logwoord.INGETROKKEN, at, organisatie=kenmerk)


def wis_inschrijvingen_van(*, kenmerk: UUID) -> int:
    """This function will remove all that an organisation without access has in the register; returns how much.

    In stretches, so that others are answered meanwhile; when it is broken off it goes on the next time.
    Raises NietGevonden for an organisation that is not there or still has access.
    """
    rij = Organisatie.objects.filter(kenmerk=kenmerk, ingetrokken_op__isnull=False).first()
    if rij is None:
        raise NietGevonden
    aantal = _wis({"organisatie": rij})
    Stand.objects.filter(organisatie=rij).delete()
    return aantal


def open_periode(*, nummer: int, at: datetime) -> None:
    """This function will open a period for asking and inscribing; raises Geweigerd."""
    with transaction.atomic():
        weiger_bij(objections_to_openen(nummer, periodes()))
        Periode.objects.create(nummer=nummer, geopend_op=at)
        _log(Logwoord.PERIODE_GEOPEND, at, periode=nummer)


def sluit_periode(*, nummer: int, toch: bool, at: datetime) -> int:
    """This function will close a period and remove what stands under it; returns how many inscriptions that were.

    In stretches; when it is broken off, it goes on the next time. Raises Geweigerd while something stands under no
    later period, unless `toch`: the secret may have leaked.
    """
    with transaction.atomic():
        weiger_bij(objections_to_sluiten(nummer, periodes(), toch=toch))
        if Periode.objects.filter(nummer=nummer, gesloten_op=None).update(gesloten_op=at):
            _log(Logwoord.PERIODE_GESLOTEN, at, periode=nummer)
    # Who saw that it was open may still be inscribing.
    wacht_op_inschrijvers()
    aantal = _wis({"periode_id": nummer})
    Stand.objects.filter(periode=nummer).delete()
    return aantal


def _wis(welke: dict[str, object]) -> int:
    aantal = 0
    while stuk := list(Inschrijving.objects.filter(**welke).values_list("pk", flat=True)[:_PER_KEER]):
        aantal += _wis_stuk(stuk)
    return aantal


def _wis_stuk(stuk: Sequence[int]) -> int:
    with transaction.atomic():
        Blok.objects.filter(inschrijving__in=stuk).delete()
        aantal, _ = Inschrijving.objects.filter(pk__in=stuk).delete()
    return aantal


def _log(wat: Logwoord, at: datetime, *, organisatie: UUID | None = None, periode: int | None = None) -> None:
    Logregel.objects.create(op=at, wat=wat, organisatie=organisatie, periode=periode)
