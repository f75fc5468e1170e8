"""Which files are in a casus, and where do they lie?"""

from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from zicht.casus.queries import get_casus
from zicht.dossier.models import Bijlage
from zicht.dossier.words import Bijlageregel
from zicht.kern import Aanvrager, NietGevonden


def bijlagen_van(casus: UUID, *, by: Aanvrager, at: datetime) -> list[Bijlageregel]:
    """This function will return the files of a visible casus, newest first; raises NietGevonden. Two queries."""
    get_casus(casus, by=by, at=at)
    rijen = Bijlage.objects.filter(casus=casus).select_related("account").order_by("-op", "-pk")
    return [_regel(rij) for rij in rijen]


def get_bijlage(bijlage: UUID, *, by: Aanvrager, at: datetime) -> Bijlageregel:
    """This function will return a file of a visible casus; raises NietGevonden. Two queries."""
    rij = Bijlage.objects.filter(pk=bijlage).select_related("account").first()
    if rij is None:
        raise NietGevonden
    get_casus(rij.casus_id, by=by, at=at)
    return _regel(rij)


def bestand_van(bijlage: UUID, *, by: Aanvrager, at: datetime) -> tuple[Bijlageregel, Path]:
    """This function will return a file with its place on disk; raises NietGevonden, also when it lies there no more."""
    regel = get_bijlage(bijlage, by=by, at=at)
    plaats = plaats_van(bijlage)
    if not plaats.is_file():
        raise NietGevonden
    return regel, plaats


def plaats_van(bijlage: UUID) -> Path:
    """This function will return where a file lies: under its identifier, in one of 256 folders by its last byte."""
    # The first bytes of an identifier are its time: files of one day would all lie in one folder.
    return Path(settings.MEDIA_ROOT) / bijlage.hex[-2:] / str(bijlage)


def _regel(rij: Bijlage) -> Bijlageregel:
    return Bijlageregel(
        id=rij.pk,
        casus=rij.casus_id,
        naam=rij.naam,
        mediatype=rij.mediatype,
        bytes=rij.bytes,
        op=rij.op,
        wie=rij.account.naam if rij.account else "",
    )
