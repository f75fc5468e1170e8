"""How does the zicht move? This module alone writes the ledger."""

from datetime import datetime
from uuid import UUID

from zicht.casus import permissions, rules
from zicht.casus.models import Casus, Zicht
from zicht.casus.queries import lock_casus
from zicht.casus.words import Fase, Houder, Houdersoort, Zichtgrond, ZichtVerplaatst, wijziging
from zicht.kern import Aanvrager, gettext_noop, nieuw_kenmerk
from zicht.kern.bezwaar import weiger_bij
from zicht.organisaties.queries import partij_naam, partijnamen
from zicht.raamwerk.daad import deed


@deed
def move_zicht(
    *, casus: UUID, houder: Houder, grond: Zichtgrond, waarom: str = "", by: Aanvrager, at: datetime
) -> ZichtVerplaatst:
    """This function will give the zicht to another holder from this moment, or confirm it after an assessment.

    The holder before ends where this one begins. Raises NietGevonden and Geweigerd.
    """
    rij = lock_casus(casus, by=by, at=at)
    weiger_bij(permissions.objections_to_werken(by))
    nu = Zicht.objects.filter(casus=rij).order_by("-nummer").first()
    weiger_bij(rules.objections_to_move_zicht(_feiten(rij, nu, houder, grond, at)))
    naam = partij_naam(houder.partij) if houder.partij else houder.soort.naam
    nieuw = Zicht.objects.create(
        id=nieuw_kenmerk(at),
        casus=rij,
        nummer=nu.nummer + 1 if nu else 1,
        houdersoort=houder.soort.value,
        partij_id=houder.partij,
        grond=grond.value,
        vanaf=at,
        waarom=waarom,
    )
    rij.zicht = nieuw
    rij.versie += 1
    rij.save(update_fields=("zicht", "versie"))
    return ZichtVerplaatst(
        casus=casus,
        organisatie=rij.organisatie_id,
        houder=naam,
        grond=grond,
        nummer=nieuw.nummer,
        wijzigingen=wijziging(gettext_noop("Zicht op veiligheid"), _naam(nu), naam),
    )


def _feiten(
    rij: Casus, nu: Zicht | None, houder: Houder, grond: Zichtgrond, at: datetime
) -> rules.Zichtfeiten:
    return rules.Zichtfeiten(
        organisatie=rij.organisatie_id,
        houder=houder,
        grond=grond,
        vanaf=at,
        houder_nu=Houder(Houdersoort(nu.houdersoort), nu.partij_id) if nu else None,
        grond_nu=Zichtgrond(nu.grond) if nu else None,
        vanaf_nu=nu.vanaf if nu else None,
        is_gesloten=rij.fase == Fase.GESLOTEN,
    )


def _naam(nu: Zicht | None) -> str:
    if nu is None:
        return ""
    return partijnamen([nu.partij_id])[nu.partij_id] if nu.partij_id else Houdersoort(nu.houdersoort).naam
