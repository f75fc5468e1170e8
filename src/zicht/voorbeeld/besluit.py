"""What is decided on a report, and on which words does the decision rest? Pure."""

from collections.abc import Mapping
from uuid import UUID

from zicht.melding.words import Spoor
from zicht.veiligheidsbeoordeling.words import (
    Advies,
    Bevestiging,
    Bijbesluit,
    Grond,
    NieuwBesluit,
    Route,
)
from zicht.voorbeeld import werkteksten
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mix import Afloop
from zicht.voorbeeld.plan import Plan
from zicht.voorbeeld.rooster import Rooster

ROUTES: Mapping[Afloop, Route] = {
    Afloop.GEEN_VERVOLG: Route.GEEN_VERVOLG,
    Afloop.LOKAAL_TEAM: Route.OVERDRACHT_LOKAAL_TEAM,
    Afloop.BETROKKEN_HULP: Route.OVERDRACHT_BETROKKEN_HULP,
    Afloop.ADVIES_AAN_MELDER: Route.OVERDRACHT_BETROKKEN_HULP,
    Afloop.VOORWAARDEN_EN_VERVOLG: Route.VOORWAARDEN_EN_VERVOLG,
    Afloop.ONDERZOEK: Route.ONDERZOEK,
}


def neem_besluit(plan: Plan, rooster: Rooster, gemeente: str) -> NieuwBesluit:
    """This function will return the decision that was planned, with its reasons."""
    lot, route = rooster.lot, ROUTES[plan.afloop]
    advies = _advies(plan, lot)
    naar_hulp = route is Route.OVERDRACHT_BETROKKEN_HULP
    return NieuwBesluit(
        route=route,
        redenen=lot.beurt(werkteksten.REDENEN[route]),
        gronden=_gronden(route, lot),
        ontvanger=_ontvanger(plan.afloop, rooster, gemeente),
        advies=advies,
        eigen_oordeel_hulp=werkteksten.EIGEN_OORDEEL[advies] if advies else "",
        hulp_kan_en_wil=lot.beurt(werkteksten.HULP_KAN_EN_WIL) if naar_hulp else "",
        oordeel_over_hulp=lot.beurt(werkteksten.OORDEEL_OVER_HULP) if naar_hulp else "",
        bijbesluiten=_bijbesluiten(route, lot),
        waarom_geen_onderzoek=lot.beurt(werkteksten.WAAROM_GEEN_ONDERZOEK),
        bevestigd=frozenset(Bevestiging),
    )


def _advies(plan: Plan, lot: Lot) -> Advies | None:
    if plan.spoor is not Spoor.EIGEN_HULP:
        return None
    if ROUTES[plan.afloop].is_dienst:
        return Advies.UITBREIDEN
    bij_melder = plan.afloop is Afloop.ADVIES_AAN_MELDER
    return lot.beurt((Advies.VOORTZETTEN, Advies.AANPASSEN)) if bij_melder else None


def _gronden(route: Route, lot: Lot) -> frozenset[Grond]:
    if route is Route.ONDERZOEK:
        return frozenset({lot.beurt((Grond.NADER_ONDERZOEK, Grond.TE_WEINIG_INFORMATIE))})
    return frozenset()


def _bijbesluiten(route: Route, lot: Lot) -> frozenset[Bijbesluit]:
    if not route.is_dienst or not lot.gebeurt("bijbesluit", 0.2):
        return frozenset()
    return frozenset({lot.beurt(tuple(Bijbesluit))})


def _ontvanger(afloop: Afloop, rooster: Rooster, gemeente: str) -> UUID | None:
    """Return the party that the decision names, None where it names none."""
    if afloop is Afloop.LOKAAL_TEAM:
        return rooster.organisatie.lokale_teams[gemeente].partij
    if afloop is Afloop.BETROKKEN_HULP:
        return rooster.lot.beurt(tuple(een.partij for een in rooster.organisatie.partners))
    return None
