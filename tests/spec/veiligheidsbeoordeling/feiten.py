"""The facts of an assessment that is ready for any decision: a light case that everybody judged."""

from dataclasses import replace
from uuid import UUID

from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.words import Afspraak, Overdrachtsmoment
from zicht.veiligheidsbeoordeling.words import (
    Bevindingen,
    NieuwBesluit,
    Route,
    Stap,
    Taxatieuitkomst,
    Urgentie,
    Veiligheidsoordeel,
)

TEAM = UUID(int=1)
ANDER_TEAM = UUID(int=2)
HULP = UUID(int=3)
ONBEKEND = UUID(int=4)

AFSPRAAK = Afspraak(
    partij=TEAM,
    vormen=frozenset({Geweldsvorm.PARTNERGEWELD, Geweldsvorm.GETUIGE_VAN_GEWELD}),
    hoogste_ernst=Ernst.MATIG,
    informeert_huishouden=False,
    moment=Overdrachtsmoment.AANVAARDING,
    antwoord_werkdagen=None,
    bron="test",
)
TAXATIE = Taxatieuitkomst(
    vormen=frozenset({Geweldsvorm.PARTNERGEWELD}),
    ernst=Ernst.LICHT,
    acuut=False,
    structureel=False,
    oordeel=Veiligheidsoordeel.ZORGELIJK,
    is_volledig=True,
)
FEITEN = Bevindingen(
    stap=Stap.BESLUITEN,
    urgentie=Urgentie.GEWOON,
    taxatie=TAXATIE,
    beoordelaars=2,
    lokale_teams={TEAM: AFSPRAAK},
    hulpverleners=frozenset({HULP}),
)


def feiten(*, taxatie: dict | None = None, **anders) -> Bevindingen:
    """Return the facts with these differences; `taxatie` holds differences of the taxatie."""
    return replace(FEITEN, taxatie=replace(TAXATIE, **(taxatie or {})), **anders)


def besluit(route: Route, **anders) -> NieuwBesluit:
    """Return a decision that lacks nothing, with these differences."""
    ontvanger = {Route.OVERDRACHT_LOKAAL_TEAM: TEAM, Route.OVERDRACHT_BETROKKEN_HULP: HULP}.get(route)
    return NieuwBesluit(
        **{
            "route": route,
            "redenen": "Omdat dit past.",
            "ontvanger": ontvanger,
            "hulp_kan_en_wil": "Ik pak dit op, zegt de hulpverlener.",
            "oordeel_over_hulp": "Zij kan dit aan.",
            **anders,
        }
    )


def codes(bezwaren) -> str:
    """Return the objections as a drawn table writes them; `-` is none."""
    return ", ".join(bezwaar.code for bezwaar in bezwaren) or "-"
