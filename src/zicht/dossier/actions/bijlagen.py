"""How does a file get into a casus, and out of it?"""

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.db import transaction

from zicht.casus.permissions import objections_to_werken
from zicht.casus.queries import get_casus, lock_casus
from zicht.dossier import rules
from zicht.dossier.models import Bijlage
from zicht.dossier.queries import get_bijlage, plaats_van
from zicht.dossier.words import BijlageGeopend, BijlageToegevoegd, BijlageVerwijderd
from zicht.kern import Aanvrager, NietGevonden, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.afdruk import Afdruk, afdruk_van
from zicht.raamwerk.daad import deed

_BROK = 64 * 1024
# A document holds some hundreds of parts. Each costs memory and time to read, however small it is.
_HOOGSTENS_DELEN = 10_000
_DEEL = b"PK\x01\x02"


@deed
def add_bijlage(
    *, casus: UUID, naam: str, inhoud: BinaryIO, by: Aanvrager, at: datetime
) -> BijlageToegevoegd:
    """This function will keep a file, under its identifier and nothing else, judged by its content.

    It lies on disk before the row is written; of a deed that fails no file stays, of a process that is killed the
    sweep removes it. Raises NietGevonden and Geweigerd.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_werken(by))
    naam = rules.bestandsnaam(naam)
    weiger_bij(rules.objections_to_bijlage(_feiten(naam, inhoud)))
    kenmerk = nieuw_kenmerk(at)
    with _geschreven(plaats_van(kenmerk), inhoud) as afdruk:
        Bijlage.objects.create(
            id=kenmerk,
            casus=rij,
            naam=naam,
            mediatype=str(rules.soort_van(naam)),
            bytes=afdruk.bytes,
            sha256=afdruk.sha256,
            op=at,
            account_id=by.account,
        )
    return BijlageToegevoegd(casus=casus, organisatie=rij.organisatie_id, bijlage=kenmerk, naam=naam)


@deed
def open_bijlage(*, bijlage: UUID, by: Aanvrager, at: datetime) -> BijlageGeopend:
    """This function will record that somebody took out a file; raises NietGevonden."""
    regel = get_bijlage(bijlage, by=by, at=at)
    rij = get_casus(regel.casus, by=by, at=at)
    return BijlageGeopend(casus=rij.pk, organisatie=rij.organisatie_id, bijlage=bijlage)


@deed
def remove_bijlage(*, bijlage: UUID, reden: str, by: Aanvrager, at: datetime) -> BijlageVerwijderd:
    """This function will remove a file, with the reason; it leaves the disk when that is certain.

    Raises NietGevonden and Geweigerd.
    """
    gevonden = Bijlage.objects.filter(pk=bijlage).first()
    if gevonden is None:
        raise NietGevonden
    rij = lock_casus(gevonden.casus_id, by=by, at=at)
    weiger_bij(objections_to_werken(by))
    weiger_bij(rules.objections_to_verwijderen(reden))
    gevonden.delete()
    plaats = plaats_van(bijlage)
    transaction.on_commit(lambda: plaats.unlink(missing_ok=True))
    return BijlageVerwijderd(
        casus=rij.pk, organisatie=rij.organisatie_id, bijlage=bijlage, naam=gevonden.naam, reden=reden
    )


def _feiten(naam: str, inhoud: BinaryIO) -> rules.Bestandsfeiten:
    hoogstens = settings.ZICHT_BIJLAGE_MAX_BYTES
    inhoud.seek(0, os.SEEK_END)
    grootte = inhoud.tell()
    inhoud.seek(0)
    kop = inhoud.read(rules.KOP)
    return rules.Bestandsfeiten(
        naam=naam,
        kop=kop,
        delen=_delen(inhoud) if kop.startswith(b"PK") and grootte <= hoogstens else frozenset(),
        bytes=grootte,
        hoogstens=hoogstens,
    )


def _delen(inhoud: BinaryIO) -> frozenset[str]:
    """What is inside an archive; nothing where it cannot be read, or holds more than any document."""
    inhoud.seek(0)
    if sum(brok.count(_DEEL) for brok in iter(lambda: inhoud.read(_BROK), b"")) > _HOOGSTENS_DELEN:
        return frozenset()
    try:
        with zipfile.ZipFile(inhoud) as archief:
            return frozenset(archief.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return frozenset()


@contextmanager
def _geschreven(plaats: Path, inhoud: BinaryIO) -> Iterator[Afdruk]:
    """Writes the file, certain to be on disk, and removes it when what follows fails."""
    plaats.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield _schrijf(plaats, inhoud)
    except BaseException:
        plaats.unlink(missing_ok=True)
        raise


def _schrijf(plaats: Path, inhoud: BinaryIO) -> Afdruk:
    """Write what was received, and return its print; raises OSError when not all of it could be read again."""
    afdruk = afdruk_van(inhoud)
    with plaats.open("xb") as uit:
        copyfileobj(inhoud, uit, _BROK)
        if uit.tell() != afdruk.bytes:
            raise OSError("Het bestand is niet zo lang als wat is ontvangen.")
        uit.flush()
        os.fsync(uit.fileno())
    plaats.chmod(0o600)
    # The name of the file must be certain as well, not only its content.
    map_ = os.open(plaats.parent, os.O_RDONLY)
    try:
        os.fsync(map_)
    finally:
        os.close(map_)
    return afdruk
