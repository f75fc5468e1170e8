"""How is a note written and changed?"""

from datetime import datetime
from uuid import UUID

from zicht.casus.permissions import objections_to_werken
from zicht.casus.queries import lock_casus
from zicht.dossier import rules
from zicht.dossier.models import Notitie, Notitieversie
from zicht.dossier.words import NotitieGeschreven
from zicht.kern import Aanvrager, NietGevonden, Verouderd, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.raamwerk.daad import deed

SOORT = "notitie"


@deed
def write_notitie(
    *,
    casus: UUID,
    notitie: UUID | None = None,
    versie: int = 0,
    tekst: str,
    by: Aanvrager,
    at: datetime,
) -> NotitieGeschreven:
    """This function will write a note, or a new version of one; the versions before stay.

    `versie` is the one that the writer had before the eyes. Raises NietGevonden, Geweigerd, and Verouderd when
    somebody else wrote one meanwhile: nothing is overwritten.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(objections_to_werken(by))
    weiger_bij(rules.objections_to_notitie(tekst))
    if notitie is None:
        stuk = Notitie.objects.create(id=nieuw_kenmerk(at), casus=rij, soort=SOORT)
    else:
        stuk = _volgende(notitie, casus, versie)
    Notitieversie.objects.create(notitie=stuk, nummer=stuk.versie, tekst=tekst, op=at, account_id=by.account)
    return NotitieGeschreven(casus=casus, organisatie=rij.organisatie_id, notitie=stuk.pk, versie=stuk.versie)


def _volgende(notitie: UUID, casus: UUID, versie: int) -> Notitie:
    stuk = Notitie.objects.filter(pk=notitie, casus=casus).first()
    if stuk is None:
        raise NietGevonden
    if stuk.versie != versie:
        raise Verouderd(versie_nu=stuk.versie)
    stuk.versie += 1
    stuk.save(update_fields=("versie",))
    return stuk
