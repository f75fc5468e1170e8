"""Which notes are in a casus, and what did they say before?"""

from datetime import datetime
from uuid import UUID

from django.db.models import F

from zicht.casus.queries import get_casus
from zicht.dossier.models import Notitie, Notitieversie
from zicht.dossier.words import Notitieregel
from zicht.kern import Aanvrager, NietGevonden


def notities_van(casus: UUID, *, by: Aanvrager, at: datetime) -> list[Notitieregel]:
    """This function will return the notes of a visible casus, newest first; raises NietGevonden. Two queries."""
    get_casus(casus, by=by, at=at)
    rijen = Notitieversie.objects.filter(notitie__casus=casus, nummer=F("notitie__versie"))
    return [_regel(rij) for rij in rijen.select_related("notitie", "account").order_by("-op", "-pk")]


def get_notitie(notitie: UUID, *, by: Aanvrager, at: datetime) -> Notitieregel:
    """This function will return a note of a visible casus; raises NietGevonden. Three queries."""
    return notitieversies(notitie, by=by, at=at)[0]


def notitieversies(notitie: UUID, *, by: Aanvrager, at: datetime) -> list[Notitieregel]:
    """This function will return every version of a note, the latest first; raises NietGevonden. Three queries."""
    rij = Notitie.objects.filter(pk=notitie).first()
    if rij is None:
        raise NietGevonden
    get_casus(rij.casus_id, by=by, at=at)
    rijen = Notitieversie.objects.filter(notitie=rij).select_related("notitie", "account").order_by("-nummer")
    return [_regel(versie) for versie in rijen]


def _regel(rij: Notitieversie) -> Notitieregel:
    return Notitieregel(
        id=rij.notitie_id,
        casus=rij.notitie.casus_id,
        tekst=rij.tekst,
        versie=rij.nummer,
        op=rij.op,
        wie=rij.account.naam if rij.account else "",
    )
