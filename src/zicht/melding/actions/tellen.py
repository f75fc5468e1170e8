"""How is a report counted anew, when it changes who somebody in it is, or in one before (RAD-10)?

The count is what the rule says of who is recognised now, written down so that figures need not be reckoned from the
whole history. Whatever changes who somebody is ends here; decision 0022.
"""

from datetime import datetime
from uuid import UUID

from zicht.casus.queries import lock_casus
from zicht.casus.words import wijziging
from zicht.kern import Aanvrager, Gebeurtenis, NietGevonden, gettext_noop
from zicht.kern.gevolgen import Aanleiding
from zicht.melding.models import Melding
from zicht.melding.queries.telling import (
    anders_geteld,
    latere_meldingen,
    te_hertellen,
    telling_van,
    tellingen_van,
)
from zicht.melding.words import (
    HerkenningBeeindigd,
    MeldingHerteld,
    MeldingOntvangen,
    PersoonHerkend,
)
from zicht.personen.words import PersonenSamengevoegd, SamenvoegingOngedaan
from zicht.raamwerk.daad import deed

TELLING = gettext_noop("Telling")


@deed
def recount_melding(*, melding: UUID, by: Aanvrager, at: datetime) -> MeldingHerteld:
    """This function will count a report by who is recognised now; raises NietGevonden for one not to be seen."""
    rij = Melding.objects.select_related("casus").filter(pk=melding).first()
    if rij is None:
        raise NietGevonden
    lock_casus(rij.casus_id, by=by, at=at)
    was, nu = telling_van(rij), tellingen_van([melding])[melding]
    rij.zet_telling(nu)
    rij.save(update_fields=["soort", "onderverdeling"])
    return MeldingHerteld(
        casus=rij.casus_id,
        organisatie=rij.casus.organisatie_id,
        melding=melding,
        soort=nu.soort,
        wijzigingen=wijziging(TELLING, was.in_woorden, nu.in_woorden),
    )


def recount(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will count anew every report that may count otherwise, and write down those that do."""
    for melding in anders_geteld(_geraakt(aanleiding.gebeurtenis)):
        recount_melding(melding=melding, by=by, at=at)


def _geraakt(gebeurtenis: Gebeurtenis) -> list[UUID]:
    match gebeurtenis:
        case MeldingOntvangen():
            # It may have come before others that were received already.
            return latere_meldingen(gebeurtenis.melding)
        case PersoonHerkend():
            vorige = [gebeurtenis.vorige] if gebeurtenis.vorige else []
            return te_hertellen([gebeurtenis.persoon, *vorige])
        case HerkenningBeeindigd():
            return te_hertellen([gebeurtenis.persoon, gebeurtenis.hersteld])
        case PersonenSamengevoegd():
            return te_hertellen([gebeurtenis.blijft, gebeurtenis.gaat_op])
        case SamenvoegingOngedaan():
            return te_hertellen([gebeurtenis.blijft, gebeurtenis.hersteld])
        case _:
            raise TypeError(gebeurtenis)
