"""About which household is a casus, when the one it named was split off by mistake?"""

from datetime import datetime
from uuid import UUID

from zicht.casus import permissions
from zicht.casus.models import Casus
from zicht.casus.queries import lock_casus
from zicht.casus.words import CasushuishoudenGezet
from zicht.kern import Aanvrager, gettext_noop
from zicht.kern.bezwaar import weiger_bij
from zicht.kern.gevolgen import Aanleiding
from zicht.personen.words import SplitsingOngedaan
from zicht.raamwerk.daad import deed

SPLITSING_ONGEDAAN = gettext_noop("De splitsing van het huishouden is ongedaan gemaakt.")


@deed
def set_huishouden(
    *, casus: UUID, huishouden: UUID, reden: str, by: Aanvrager, at: datetime
) -> CasushuishoudenGezet:
    """This function will let a casus be about another household; raises NietGevonden and Geweigerd."""
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    rij.huishouden_id = huishouden
    rij.versie += 1
    rij.save(update_fields=("huishouden", "versie"))
    return CasushuishoudenGezet(
        casus=casus, organisatie=rij.organisatie_id, huishouden=huishouden, reden=reden
    )


def restore_huishouden(aanleiding: Aanleiding, by: Aanvrager, at: datetime) -> None:
    """This function will let each casus of a household that is no more be about the one it was split off from."""
    ongedaan = aanleiding.gebeurtenis
    assert isinstance(ongedaan, SplitsingOngedaan)  # noqa: S101 - the page of consequences says so
    casussen = Casus.objects.filter(huishouden=ongedaan.vervallen).order_by("pk").values_list("pk", flat=True)
    for casus in casussen:
        set_huishouden(casus=casus, huishouden=ongedaan.huishouden, reden=SPLITSING_ONGEDAAN, by=by, at=at)
