"""Wat moet er zijn gedaan en opgeschreven voor er een besluit is?

(Werkwijze, vraag 3 en 25)
"""

from dataclasses import replace

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import besluit, codes, feiten
from zicht.veiligheidsbeoordeling.rules import objections_to_afronden, objections_to_besluit
from zicht.veiligheidsbeoordeling.words import Bevestiging, Route, Stap, Urgentie

NODIG = """
geval                 | stap       | spoed  | taxatie    | beoordelaars | bezwaren
----------------------+------------+--------+------------+--------------+----------------------
alles gedaan          | besluiten  | gewoon | volledig   | 2            | -
drie beoordelaars     | besluiten  | gewoon | volledig   | 3            | -
een beoordelaar       | besluiten  | gewoon | volledig   | 1            | tweede-beoordelaar
iemand vergeten       | besluiten  | gewoon | onvolledig | 2            | taxatie-onvolledig
geen taxatie          | besluiten  | gewoon | geen       | 0            | eerst-taxatie
spoed niet beoordeeld | besluiten  |        | volledig   | 2            | spoed-niet-beoordeeld
nog bij beoordelen    | beoordelen | gewoon | volledig   | 2            | nog-niet-besluiten
al besloten           | afgerond   | gewoon | volledig   | 2            | nog-niet-besluiten
"""


@pytest.mark.eis("VB-1", "VB-4", "VB-9")
@pytest.mark.parametrize(("stap", "spoed", "taxatie", "beoordelaars", "bezwaren"), rows(NODIG))
def test_nothing_is_decided_before_two_people_judged_everybody(stap, spoed, taxatie, beoordelaars, bezwaren):
    gevonden = feiten(
        stap=Stap(stap),
        urgentie=Urgentie(spoed) if spoed else None,
        taxatie={"is_volledig": taxatie == "volledig"},
        beoordelaars=int(beoordelaars),
    )
    gevonden = replace(gevonden, taxatie=None) if taxatie == "geen" else gevonden

    assert codes(objections_to_afronden(gevonden)) == bezwaren
    assert codes(objections_to_besluit(besluit(Route.ONDERZOEK), gevonden)) == bezwaren


HERHAALD = """
geval                             | eerder | besluit                | waarom | gezien | bezwaren
----------------------------------+--------+------------------------+--------+--------+------------------------------
eerste melding                    | nee    | overdracht_lokaal_team | nee    | nee    | -
herhaald, onderzoek               | ja     | onderzoek              | nee    | ja     | -
herhaald, onderzoek, niet gelezen | ja     | onderzoek              | nee    | nee    | eerdere-besluiten-niet-gezien
herhaald, toch overdracht         | ja     | overdracht_lokaal_team | ja     | ja     | -
herhaald, zonder reden            | ja     | overdracht_lokaal_team | nee    | ja     | waarom-geen-onderzoek
herhaald, stoppen zonder reden    | ja     | geen_vervolg           | nee    | ja     | waarom-geen-onderzoek
"""


@pytest.mark.eis("VB-11")
@pytest.mark.parametrize(("eerder", "route", "waarom", "gezien", "bezwaren"), rows(HERHAALD))
def test_at_a_repeat_report_not_choosing_onderzoek_is_a_reasoned_choice(
    eerder, route, waarom, gezien, bezwaren
):
    nieuw = besluit(
        Route(route),
        waarom_geen_onderzoek="Het gaat om iets anders dan toen." if waarom == "ja" else " ",
        bevestigd=frozenset({Bevestiging.EERDERE_BESLUITEN} if gezien == "ja" else ()),
    )

    assert codes(objections_to_besluit(nieuw, feiten(is_herhaald=eerder == "ja"))) == bezwaren


BEVESTIGEN = """
geval                     | open_vragen | oneens | bevestigd            | bezwaren
--------------------------+-------------+--------+----------------------+----------------------
geen vraag open           | 0           | nee    |                      | -
vraag open                | 1           | nee    |                      | antwoorden-staan-open
vraag open, toch besloten | 2           | nee    | zonder_antwoorden    | -
collega ziet het anders   | 0           | ja     |                      | oneens-niet-gewogen
verschil meegewogen       | 0           | ja     | verschil_van_inzicht | -
het verkeerde vinkje      | 1           | nee    | verschil_van_inzicht | antwoorden-staan-open
"""


@pytest.mark.eis("VB-1", "VB-4", "RAD-5")
@pytest.mark.parametrize(("open_vragen", "oneens", "bevestigd", "bezwaren"), rows(BEVESTIGEN))
def test_what_is_open_or_disputed_is_weighed_on_purpose(open_vragen, oneens, bevestigd, bezwaren):
    nieuw = besluit(Route.ONDERZOEK, bevestigd=frozenset({Bevestiging(bevestigd)} if bevestigd else ()))

    gevonden = feiten(open_vragen=int(open_vragen), is_oneens=oneens == "ja")

    assert codes(objections_to_besluit(nieuw, gevonden)) == bezwaren


@pytest.mark.eis("VB-5")
@pytest.mark.parametrize("redenen", ["", " ", "\n"])
def test_a_decision_has_its_reasons(redenen):
    bezwaren = objections_to_besluit(besluit(Route.ONDERZOEK, redenen=redenen), feiten())

    assert [(bezwaar.code, bezwaar.veld) for bezwaar in bezwaren] == [("redenen-nodig", "redenen")]
