"""Welke besluiten kunnen, en welke grond houdt de casus bij Veilig Thuis?

(Werkwijze, vraag 15, 17 en 25)
"""

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import besluit, codes, feiten
from zicht.kern.geweld import Geweldsvorm
from zicht.veiligheidsbeoordeling.rules import derived_gronden, objections_per_route, objections_to_besluit
from zicht.veiligheidsbeoordeling.words import Bijbesluit, Grond, Route, Veiligheidsoordeel

DIENSTEN = {Route.VOORWAARDEN_EN_VERVOLG, Route.ONDERZOEK}

GROND_UIT_TAXATIE = {
    "directe_interventie": {"taxatie": {"acuut": True, "oordeel": Veiligheidsoordeel.ACUUT_ONVEILIG}},
    "structurele_onveiligheid": {
        "taxatie": {"structureel": True, "oordeel": Veiligheidsoordeel.STRUCTUREEL_ONVEILIG}
    },
    "anonimiteit_toegezegd": {"anonimiteit_toegezegd": True},
}

BIJ_GROND = """
geval                  | grond                    | geen_vervolg | lokaal_team | betrokken_hulp
-----------------------+--------------------------+--------------+-------------+---------------
acuut gevaar           | directe_interventie      | nee          | nee         | nee
structureel onveilig   | structurele_onveiligheid | nee          | nee         | nee
te weinig bekend       | te_weinig_informatie     | nee          | nee         | nee
moet worden onderzocht | nader_onderzoek          | nee          | nee         | nee
anonimiteit toegezegd  | anonimiteit_toegezegd    | ja           | nee         | nee
verzoek aan de raad    | verzoek_rvdk             | nee          | nee         | nee
"""


@pytest.mark.eis("VB-6", "VB-5")
@pytest.mark.parametrize(("grond", "geen_vervolg", "lokaal_team", "betrokken_hulp"), rows(BIJ_GROND))
def test_each_ground_alone_keeps_the_casus_at_veilig_thuis(grond, geen_vervolg, lokaal_team, betrokken_hulp):
    mag = {
        Route.GEEN_VERVOLG: geen_vervolg,
        Route.OVERDRACHT_LOKAAL_TEAM: lokaal_team,
        Route.OVERDRACHT_BETROKKEN_HULP: betrokken_hulp,
        **dict.fromkeys(DIENSTEN, "ja"),
    }
    for route, verwacht in mag.items():
        bezwaren = objections_to_besluit(besluit(route, gronden=frozenset({Grond(grond)})), feiten())

        assert (codes(bezwaren) == "-") is (verwacht == "ja"), route
        if verwacht == "nee":
            assert grond.replace("_", "-") in codes(bezwaren)
            assert bezwaren[0].bron == "qa-2018 Q25"


@pytest.mark.eis("VB-6")
@pytest.mark.parametrize(("grond", "anders"), GROND_UIT_TAXATIE.items())
def test_a_ground_that_shows_from_the_facts_need_not_be_ticked(grond, anders):
    assert derived_gronden(feiten(**anders)) == {Grond(grond)}
    assert grond.replace("_", "-") in codes(
        objections_per_route(feiten(**anders))[Route.OVERDRACHT_LOKAAL_TEAM]
    )


@pytest.mark.parametrize(
    ("bijbesluit", "grond"),
    [
        (Bijbesluit.VERZOEK_RVDK, {Grond.VERZOEK_RVDK}),
        (Bijbesluit.DIRECT_INGRIJPEN, {Grond.DIRECTE_INTERVENTIE}),
        (Bijbesluit.POLITIE_INFORMEREN, set()),
    ],
)
@pytest.mark.eis("VB-5", "VB-6")
def test_what_goes_with_the_decision_can_be_a_ground_itself(bijbesluit, grond):
    mee = frozenset({bijbesluit})

    assert derived_gronden(feiten(), mee) == grond
    assert bool(
        objections_to_besluit(besluit(Route.OVERDRACHT_LOKAAL_TEAM, bijbesluiten=mee), feiten())
    ) is bool(grond)


@pytest.mark.eis("VB-5")
@pytest.mark.parametrize("route", Route)
def test_each_decision_is_allowed_for_a_light_case_that_everybody_judged(route):
    assert objections_per_route(feiten())[route] == []
    assert objections_to_besluit(besluit(route), feiten()) == []


STOPPEN = """
geval                  | oordeel              | bezwaren
-----------------------+----------------------+--------------------
veilig                 | veilig               | -
zorgelijk              | zorgelijk            | -
structureel onveilig   | structureel_onveilig | onveilig
acuut onveilig         | acuut_onveilig       | onveilig
nog niet te beoordelen | niet_te_beoordelen   | veiligheid-onbekend
"""


@pytest.mark.eis("VB-5", "OVD-8")
@pytest.mark.parametrize(("oordeel", "bezwaren"), rows(STOPPEN))
def test_no_further_steps_are_for_who_is_safe(oordeel, bezwaren):
    gevonden = feiten(taxatie={"oordeel": Veiligheidsoordeel(oordeel)})

    assert codes(objections_per_route(gevonden)[Route.GEEN_VERVOLG]) == bezwaren


def test_no_further_steps_wait_for_a_taxatie():
    zonder = feiten()
    zonder = type(zonder)(**{**vars(zonder), "taxatie": None})

    assert objections_per_route(zonder)[Route.GEEN_VERVOLG] == []
    assert "eerst-taxatie" in codes(objections_to_besluit(besluit(Route.GEEN_VERVOLG), zonder))


@pytest.mark.eis("VB-6")
def test_two_grounds_are_both_named():
    gevonden = feiten(
        taxatie={"structureel": True, "vormen": frozenset({Geweldsvorm.PARTNERGEWELD})},
        anonimiteit_toegezegd=True,
    )

    assert codes(objections_per_route(gevonden)[Route.OVERDRACHT_BETROKKEN_HULP]) == (
        "structurele-onveiligheid, anonimiteit-toegezegd"
    )
