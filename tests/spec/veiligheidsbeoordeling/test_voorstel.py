"""Wanneer wordt de partner die het zicht al heeft voorgesteld om verder te gaan?

Pas na de beoordeling, en pas als is beantwoord of Veilig Thuis de casus zelf moet houden (vraag 25), en bij een
herhaalde melding wat er eerder is besloten en waarom geen Onderzoek. (Werkwijze, vraag 10 en 19)
"""

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import HULP, ONBEKEND, TEAM, besluit, codes, feiten
from zicht.kern.geweld import Ernst
from zicht.veiligheidsbeoordeling.rules import objections_to_besluit, propose_houder
from zicht.veiligheidsbeoordeling.words import Bevestiging, Bijbesluit, Grond, Route, Vooraf

PARTNERS = {"": None, "team": TEAM, "hulp": HULP, "elders": ONBEKEND}
VOORSTEL = """
geval                              | houder | herhaald | beantwoord | grond       | voorstel | want
-----------------------------------+--------+----------+------------+-------------+----------+------------------------
geen partner heeft het zicht       |        | ja       | gr ee on   |             | -        | -
alles beantwoord, lokaal team      | team   | ja       | gr ee on   |             | team     | -
alles beantwoord, betrokken hulp   | hulp   | ja       | gr ee on   |             | hulp     | -
nog niets beantwoord               | team   | ja       |            |             | -        | gronden onderzoek eerder
de zes gronden nog niet            | team   | ja       | ee on      |             | -        | gronden
eerdere besluiten nog niet gelezen | team   | ja       | gr on      |             | -        | eerder
waarom geen onderzoek nog niet     | team   | ja       | gr ee      |             | -        | onderzoek
niet herhaald, alleen de gronden   | team   | nee      | gr         |             | team     | -
niet herhaald, gronden nog niet    | team   | nee      |            |             | -        | gronden
een grond geldt                    | team   | ja       | gr ee on   | onderzoek   | -        | nader-onderzoek
een grond volgt uit de taxatie     | team   | ja       | gr ee on   | structureel | -        | structureel
de partner werkt hier niet         | elders | ja       | gr ee on   |             | -        | onbekend
"""
ROUTES = {
    "-": None,
    "team": Route.OVERDRACHT_LOKAAL_TEAM,
    "hulp": Route.OVERDRACHT_BETROKKEN_HULP,
}
CODES = {
    "gronden": "gronden-niet-gewogen",
    "onderzoek": "waarom-geen-onderzoek",
    "eerder": "eerdere-besluiten-niet-gezien",
    "structureel": "structurele-onveiligheid",
    "onbekend": "onbekende-ontvanger",
}


def vooraf(beantwoord: str, grond: str = "") -> Vooraf:
    """Return the answers that come first: the six grounds, the earlier decisions, why no Onderzoek."""
    vinkjes = {Bevestiging.ZES_GRONDEN: "gr" in beantwoord, Bevestiging.EERDERE_BESLUITEN: "ee" in beantwoord}
    return Vooraf(
        gronden=frozenset({Grond.NADER_ONDERZOEK} if grond == "onderzoek" else ()),
        bevestigd=frozenset(een for een, gezet in vinkjes.items() if gezet),
        waarom_geen_onderzoek="Dat loopt al." if "on" in beantwoord else " ",
    )


@pytest.mark.eis("MEL-8", "VB-6", "VB-11")
@pytest.mark.parametrize(("houder", "herhaald", "beantwoord", "grond", "voorstel", "want"), rows(VOORSTEL))
def test_the_partner_that_holds_the_zicht_is_proposed_after_what_comes_first(
    houder, herhaald, beantwoord, grond, voorstel, want
):
    gevonden = propose_houder(
        vooraf(beantwoord, grond),
        feiten(
            houder=PARTNERS[houder],
            is_herhaald=herhaald == "ja",
            taxatie={"structureel": grond == "structureel"},
        ),
    )

    assert codes(gevonden.bezwaren) == ", ".join(CODES.get(een, een) for een in want.split())
    assert gevonden.route is ROUTES[voorstel]
    assert gevonden.ontvanger == (PARTNERS[houder] if gevonden.route else None)


@pytest.mark.eis("MEL-8", "VB-7")
def test_a_team_that_cannot_take_it_is_not_proposed():
    gevonden = propose_houder(vooraf("gr"), feiten(houder=TEAM, taxatie={"ernst": Ernst.ERNSTIG}))

    assert codes(gevonden.bezwaren) == "boven-kennisniveau"


@pytest.mark.eis("MEL-8", "VB-6")
def test_what_goes_with_the_decision_may_be_a_ground_too():
    antwoorden = Vooraf(
        bijbesluiten=frozenset({Bijbesluit.VERZOEK_RVDK}), bevestigd=frozenset({Bevestiging.ZES_GRONDEN})
    )

    gevonden = propose_houder(antwoorden, feiten(houder=TEAM))

    assert (codes(gevonden.bezwaren), gevonden.route) == ("verzoek-rvdk", None)


BESLUIT = """
geval                                        | houder | besluit                | nagegaan | bezwaren
---------------------------------------------+--------+------------------------+----------+---------------------
niemand heeft het zicht                      |        | overdracht_lokaal_team | nee      | -
een partner heeft het, overdracht            | team   | overdracht_lokaal_team | nee      | gronden-niet-gewogen
een partner heeft het, overdracht, nagegaan  | team   | overdracht_lokaal_team | ja       | -
een partner heeft het, aan een ander         | hulp   | overdracht_lokaal_team | nee      | gronden-niet-gewogen
Veilig Thuis gaat zelf verder                | team   | onderzoek              | nee      | -
geen verdere stappen                         | team   | geen_vervolg           | nee      | -
"""


@pytest.mark.eis("MEL-8", "VB-6")
@pytest.mark.parametrize(("houder", "route", "nagegaan", "bezwaren"), rows(BESLUIT))
def test_nothing_is_handed_over_before_the_six_grounds_were_gone_through(houder, route, nagegaan, bezwaren):
    nieuw = besluit(Route(route), bevestigd=frozenset({Bevestiging.ZES_GRONDEN} if nagegaan == "ja" else ()))

    assert codes(objections_to_besluit(nieuw, feiten(houder=PARTNERS[houder]))) == bezwaren
