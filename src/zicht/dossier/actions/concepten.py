"""How is kept what somebody is still typing, and when does it go?

No deeds: a draft is kept every few seconds, is nobody's decision yet, and is seen by its own account only.
"""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from zicht.dossier.models import Bijlage, Concept
from zicht.kern import Aanvrager, NietGevonden, Verouderd, nieuw_kenmerk
from zicht.organisaties.queries import instelling_van
from zicht.raamwerk.concepten import Conceptplek, Ingevuld

ZONDER_ORGANISATIE = timedelta(days=7)
NAIJLEN = timedelta(hours=1)
WEES_NA = timedelta(hours=1)
"""A file without a row is left alone so long: its row may be about to be written."""


def save_concept(*, plek: Conceptplek, inhoud: Ingevuld, by: Aanvrager, at: datetime) -> datetime | None:
    """This function will keep what somebody typed in a form, replacing what was kept before, and return until when.

    None for what arrives after the page was sent already: that is old news. Raises Verouderd when another window
    kept something since the page was shown, and NietGevonden for another's draft or when what it is about is gone.
    Two to four queries.
    """
    if by.account is None or by.account != plek.account:
        raise NietGevonden
    verloopt_op = at + _bewaartijd(by, at)
    try:
        with transaction.atomic():
            rij = Concept.objects.select_for_update().filter(account=by.account, adres=plek.adres).first()
            if rij is not None and rij.is_verzonden and rij.blad == plek.blad:
                return None
            if rij is not None and _is_ander_venster(rij, plek):
                raise Verouderd(versie_nu=0)
            _zet(plek, inhoud={**inhoud}, is_verzonden=False, bewaard_op=at, verloopt_op=verloopt_op)
    except IntegrityError:
        raise NietGevonden from None
    return verloopt_op


def close_concept(*, plek: Conceptplek, by: Aanvrager, at: datetime) -> None:
    """This function will wipe a draft of one's own, because its form was saved or given up.

    For an hour it is remembered which page that was, so that what was still on its way from there brings nothing
    back. Two queries.
    """
    if by.account is None or by.account != plek.account:
        raise NietGevonden
    try:
        with transaction.atomic():
            _zet(plek, inhoud={}, is_verzonden=True, bewaard_op=at, verloopt_op=at + NAIJLEN)
    except IntegrityError:
        # The casus or person is gone, and the draft with it.
        return


def expire_concepten(*, at: datetime) -> int:
    """This function will remove every draft that was kept long enough, and return how many. One query."""
    return Concept.objects.filter(verloopt_op__lte=at).delete()[0]


def sweep_bijlagen(*, at: datetime) -> int:
    """This function will remove files that no row names, left by a deed that failed or a process that was killed.

    Returns how many. `at` is real time, as the disk tells it. One query per folder.
    """
    return sum(_veeg(folder, at) for folder in Path(settings.MEDIA_ROOT).glob("??") if folder.is_dir())


def _veeg(folder: Path, at: datetime) -> int:
    oud = {
        bestand.name: bestand
        for bestand in folder.iterdir()
        if _is_kenmerk(bestand.name) and at.timestamp() - bestand.stat().st_mtime > WEES_NA.total_seconds()
    }
    bekend = {str(pk) for pk in Bijlage.objects.filter(pk__in=list(oud)).values_list("pk", flat=True)}
    wezen = [bestand for naam, bestand in oud.items() if naam not in bekend]
    for bestand in wezen:
        bestand.unlink(missing_ok=True)
    return len(wezen)


def _is_kenmerk(naam: str) -> bool:
    try:
        return str(UUID(naam)) == naam
    except ValueError:
        return False


def _is_ander_venster(rij: Concept, plek: Conceptplek) -> bool:
    """Whether another page kept something that this page had not seen when it was shown."""
    return rij.blad != plek.blad and not rij.is_verzonden and rij.bewaard_op > plek.getoond_op


def _zet(plek: Conceptplek, **velden: Any) -> None:
    waarden = {"casus_id": plek.casus, "persoon_id": plek.persoon, "blad": plek.blad, **velden}
    Concept.objects.update_or_create(
        account_id=plek.account,
        adres=plek.adres,
        defaults=waarden,
        create_defaults={"id": nieuw_kenmerk(velden["bewaard_op"]), **waarden},
    )


def _bewaartijd(by: Aanvrager, at: datetime) -> timedelta:
    if by.organisatie is None:
        return ZONDER_ORGANISATIE
    return timedelta(days=instelling_van(by.organisatie, op=timezone.localdate(at)).concept_dagen)
