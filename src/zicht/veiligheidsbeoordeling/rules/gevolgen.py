"""Who holds the zicht when an assessment ends, and where is the casus then?"""

from zicht.casus.words import MELDER_HOUDT, NIEMAND_HOUDT, Fase, Houder, Zichtgrond
from zicht.veiligheidsbeoordeling.words import Advies, Route, Zichtfeiten, Zichtzet

# By these Veilig Thuis is at work already; a second decision to do so changes nothing.
_LOOPT = (Zichtgrond.BESLUIT_DIENST, Zichtgrond.ADVIES_UITBREIDEN)

# By these Veilig Thuis holds the zicht only until the decision on this very report.
_TOT_HET_BESLUIT = (Zichtgrond.CRISIS, Zichtgrond.TERUGGAVE)


def zicht_after(route: Route, advies: Advies | None, feiten: Zichtfeiten) -> Zichtzet | None:
    """This function will return where the zicht goes with a decision; None leaves it where it is.

    An offer moves nothing: until somebody has accepted, it stays with who holds it, Veilig Thuis when nobody does.
    No further steps end the zicht that Veilig Thuis took for this report, by a crisis or a return; never that of
    a partner, nor what Veilig Thuis holds by an earlier decision: a lighter report after it ends no service.
    What Veilig Thuis held because of a crisis, it holds because of the decision from then on.
    Bron: qa-2018 Q25; qa-2018 Q9; qa-2018 Q10; aef-2020 C
    """
    vt = Houder.van(feiten.veilig_thuis)
    if route is Route.GEEN_VERVOLG:
        eindigt = feiten.houder is None or (
            feiten.is_bij_vt and feiten.grond in _TOT_HET_BESLUIT and not feiten.loopt_anders
        )
        return Zichtzet(NIEMAND_HOUDT, Zichtgrond.GEEN_VERVOLG) if eindigt else None
    if route.is_dienst:
        grond = _dienstgrond(advies, feiten)
        return None if feiten.is_bij_vt and feiten.grond in _LOOPT else Zichtzet(vt, grond)
    is_vrij = feiten.houder in (None, NIEMAND_HOUDT)
    is_crisis = feiten.is_bij_vt and feiten.grond is Zichtgrond.CRISIS and not feiten.loopt_anders
    return Zichtzet(vt, Zichtgrond.BESLUIT_OVERDRACHT) if is_vrij or is_crisis else None


def _dienstgrond(advies: Advies | None, feiten: Zichtfeiten) -> Zichtgrond:
    had_melder = feiten.houder == MELDER_HOUDT
    return (
        Zichtgrond.ADVIES_UITBREIDEN
        if had_melder and advies is Advies.UITBREIDEN
        else Zichtgrond.BESLUIT_DIENST
    )


def fase_after(route: Route, nu: Fase, *, is_elders: bool) -> Fase | None:
    """This function will return the phase a decision brings a casus into; None leaves it.

    A service that runs is not set aside by a second, lighter report. Where somebody else holds the zicht
    (`is_elders`), a report that asks for nothing more leaves the casus handed over, as it was before.

    Bron: ontwerp
    """
    if route is Route.GEEN_VERVOLG:
        return Fase.OVERGEDRAGEN if is_elders and nu is Fase.BEOORDELING else None
    if nu is Fase.DIENST:
        return None
    doel = Fase.DIENST if route.is_dienst else Fase.OVERDRACHT
    return None if doel is nu else doel
