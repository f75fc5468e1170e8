"""How is a report counted anew, when it changes who somebody in it is, or in one before (RAD-10)?

And does its casus still follow on the one before?

The count is what the rule says of who is recognised now, written down so that figures need not be reckoned from the
whole history. Whatever changes who somebody is ends here; decision 0022.
"""

from datetime import datetime
from uuid import UUID

from zicht.casus.actions import change_vervolg
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
from zicht.melding.queries.vervolg import anders_vervolg
from zicht.melding.words import (
    HerkenningBeeindigd,
    MeldingHerteld,
    MeldingOntvangen,
    PersoonHerkend,
)
from zicht.personen.words import PersonenSamengevoegd, SamenvoegingOngedaan
from zicht.raamwerk.daad import deed

TELLING = gettext_noop("Telling")
NIEMAND_GEDEELD = gettext_noop("Niemand staat nu nog in beide casussen.")
OPNIEUW_HERKEND = gettext_noop("Iemand staat weer in beide casussen.")


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


def settle_vervolg(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will let each casus follow on the one it was opened after, as long as that rests on somebody."""
    for casus, vervolg_op in anders_vervolg(_wie(aanleiding.gebeurtenis)).items():
        reden = OPNIEUW_HERKEND if vervolg_op else NIEMAND_GEDEELD
        change_vervolg(casus=casus, vervolg_op=vervolg_op, reden=reden, by=by, at=at)


def recount(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will count anew every report that may count otherwise, and write down those that do."""
    for melding in anders_geteld(_geraakt(aanleiding.gebeurtenis)):
        recount_melding(melding=melding, by=by, at=at)


def _geraakt(gebeurtenis: Gebeurtenis) -> list[UUID]:
    if isinstance(gebeurtenis, MeldingOntvangen):
        # It may have come before others that were received already.
        return latere_meldingen(gebeurtenis.melding)
    return te_hertellen(_wie(gebeurtenis))


def _wie(gebeurtenis: Gebeurtenis) -> list[UUID]:
    """Return of whom it changed who they are."""
    match gebeurtenis:
        case PersoonHerkend():
            return [een for een in (gebeurtenis.persoon, gebeurtenis.vorige) if een]
        case HerkenningBeeindigd():
            return [gebeurtenis.persoon, gebeurtenis.hersteld]
        case PersonenSamengevoegd():
            return [gebeurtenis.blijft, gebeurtenis.gaat_op]
        case SamenvoegingOngedaan():
            return [gebeurtenis.blijft, gebeurtenis.hersteld]
        case _:
            raise TypeError(gebeurtenis)
