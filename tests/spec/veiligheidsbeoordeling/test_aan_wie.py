"""Aan welk lokaal team of welke hulp kan direct worden overgedragen?

(Werkwijze, vraag 15 tot en met 20)
"""

from dataclasses import replace

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import (
    AFSPRAAK,
    ANDER_TEAM,
    HULP,
    ONBEKEND,
    TEAM,
    besluit,
    codes,
    feiten,
)
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.veiligheidsbeoordeling.rules import (
    objections_per_ontvanger,
    objections_per_route,
    objections_to_besluit,
)
from zicht.veiligheidsbeoordeling.words import Route

LOKAAL, BIJ_HULP = Route.OVERDRACHT_LOKAAL_TEAM, Route.OVERDRACHT_BETROKKEN_HULP

PAST = """
geval                     | vorm                | ernst   | afspraak | bezwaren
--------------------------+---------------------+---------+----------+----------------------------------
licht en in de taken      | partnergeweld       | licht   | ja       | -
even ernstig als afspraak | partnergeweld       | matig   | ja       | -
ernstiger dan afspraak    | partnergeweld       | ernstig | ja       | boven-kennisniveau
niet in de taken          | ouderenmishandeling | licht   | ja       | niet-in-taken
geen van beide past       | stalking            | ernstig | ja       | niet-in-taken, boven-kennisniveau
geen afspraak             | partnergeweld       | licht   | nee      | geen-afspraak
"""


@pytest.mark.eis("VB-7")
@pytest.mark.parametrize(("vorm", "ernst", "afspraak", "bezwaren"), rows(PAST))
def test_nature_and_severity_must_fit_the_agreement_with_the_municipality(vorm, ernst, afspraak, bezwaren):
    gevonden = feiten(
        taxatie={"vormen": frozenset({Geweldsvorm(vorm)}), "ernst": Ernst(ernst)},
        lokale_teams={TEAM: AFSPRAAK if afspraak == "ja" else None},
    )

    assert codes(objections_per_ontvanger(gevonden)[TEAM]) == bezwaren
    assert codes(objections_per_route(gevonden)[LOKAAL]) == bezwaren
    assert codes(objections_to_besluit(besluit(LOKAAL), gevonden)) == bezwaren


TEAMS = """
geval                    | teams | gekozen    | bezwaren
-------------------------+-------+------------+---------------------------
het ene team dat kan     | beide | team       | -
het andere kan niet      | beide | ander_team | geen-afspraak
niemand gekozen          | beide | niemand    | ontvanger-nodig
een team van elders      | beide | onbekend   | onbekende-ontvanger
geen team in de gemeente | geen  | niemand    | geen-team, ontvanger-nodig
"""


@pytest.mark.eis("VB-7")
@pytest.mark.parametrize(("teams", "gekozen", "bezwaren"), rows(TEAMS))
def test_one_team_that_can_is_enough_and_it_must_be_chosen(teams, gekozen, bezwaren):
    wie = {"team": TEAM, "ander_team": ANDER_TEAM, "onbekend": ONBEKEND, "niemand": None}[gekozen]
    gevonden = feiten(lokale_teams={TEAM: AFSPRAAK, ANDER_TEAM: None} if teams == "beide" else {})

    assert codes(objections_to_besluit(besluit(LOKAAL, ontvanger=wie), gevonden)) == bezwaren


def test_before_the_taxatie_only_the_agreement_counts():
    zonder = replace(feiten(lokale_teams={TEAM: AFSPRAAK, ANDER_TEAM: None}), taxatie=None)

    assert {team: codes(wat) for team, wat in objections_per_ontvanger(zonder).items()} == {
        TEAM: "-",
        ANDER_TEAM: "geen-afspraak",
    }


HELPER = """
geval                         | kan_en_wil | oordeel | wie      | bezwaren
------------------------------+------------+---------+----------+-----------------------------------
kan, wil, en VT vindt dat ook | ja         | ja      | hulp     | -
zegt zelf niets               | nee        | ja      | hulp     | hulp-kan-en-wil
VT heeft geen oordeel         | ja         | nee     | hulp     | oordeel-over-hulp
geen van beide                | nee        | nee     | hulp     | hulp-kan-en-wil, oordeel-over-hulp
niemand gekozen               | ja         | ja      | niemand  | ontvanger-nodig
onbekende partij              | ja         | ja      | onbekend | onbekende-ontvanger
"""


@pytest.mark.eis("VB-8")
@pytest.mark.parametrize(("kan_en_wil", "oordeel", "wie", "bezwaren"), rows(HELPER))
def test_help_must_be_able_and_willing_in_its_own_words_and_ours(kan_en_wil, oordeel, wie, bezwaren):
    nieuw = besluit(
        BIJ_HULP,
        hulp_kan_en_wil="Ja." if kan_en_wil == "ja" else "  ",
        oordeel_over_hulp="Ja." if oordeel == "ja" else "",
        ontvanger={"hulp": HULP, "onbekend": ONBEKEND, "niemand": None}[wie],
    )

    assert codes(objections_to_besluit(nieuw, feiten())) == bezwaren


@pytest.mark.parametrize("route", [Route.GEEN_VERVOLG, Route.ONDERZOEK, Route.VOORWAARDEN_EN_VERVOLG])
def test_who_does_not_hand_over_names_no_receiver(route):
    assert codes(objections_to_besluit(besluit(route, ontvanger=TEAM), feiten())) == "ontvanger-past-niet"
