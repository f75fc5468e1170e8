"""How is kept what somebody is still typing, and when does it go?

No deeds: a draft is kept every few seconds, is nobody's decision yet, and is seen by its own account only.
"""

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from zicht.casus.queries import get_casus
from zicht.dossier.models import Bijlage, Concept
from zicht.dossier.words import NIETS, Ingevuld
from zicht.kern import Aanvrager, NietGevonden
from zicht.organisaties.queries import instelling_van

ZONDER_ORGANISATIE = timedelta(days=7)
WEES_NA = timedelta(hours=1)
"""A file without a row is left alone so long: its row may be about to be written."""


def save_concept(
    *,
    formulier: str,
    inhoud: Ingevuld,
    betreft: UUID | None = None,
    casus: UUID | None = None,
    by: Aanvrager,
    at: datetime,
) -> datetime:
    """This function will keep what somebody typed in a form, replacing what was kept before, and return until when.

    With `casus` it goes when the casus goes. Raises NietGevonden for who has no account or does not see the casus.
    Two to four queries.
    """
    if by.account is None:
        raise NietGevonden
    if casus is not None:
        get_casus(casus, by=by, at=at)
    verloopt_op = at + _bewaartijd(by, at)
    Concept.objects.update_or_create(
        account_id=by.account,
        formulier=formulier,
        betreft=betreft or NIETS,
        defaults={"casus_id": casus, "inhoud": inhoud, "bewaard_op": at, "verloopt_op": verloopt_op},
    )
    return verloopt_op


def drop_concept(*, formulier: str, betreft: UUID | None = None, by: Aanvrager) -> None:
    """This function will remove a draft of one's own, because it was sent or given up. One query."""
    Concept.objects.filter(account=by.account, formulier=formulier, betreft=betreft or NIETS).delete()


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


def _bewaartijd(by: Aanvrager, at: datetime) -> timedelta:
    if by.organisatie is None:
        return ZONDER_ORGANISATIE
    return timedelta(days=instelling_van(by.organisatie, op=timezone.localdate(at)).concept_dagen)
