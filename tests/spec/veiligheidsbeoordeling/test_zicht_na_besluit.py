"""Wie heeft het zicht op veiligheid na het besluit?

(Werkwijze, vraag 9, 10 en 25)
"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus.words import MELDER_HOUDT, NIEMAND_HOUDT, Fase, Houder, Zichtgrond
from zicht.veiligheidsbeoordeling.rules import fase_after, zicht_after
from zicht.veiligheidsbeoordeling.words import Advies, Route, Zichtfeiten

VT, TEAM = UUID(int=1), UUID(int=2)
HOUDERS = {
    "nog niemand": None,
    "VT crisis": Houder.van(VT),
    "VT dienst": Houder.van(VT),
    "VT aanbod": Houder.van(VT),
    "VT doet mee": Houder.van(VT),
    "VT terug": Houder.van(VT),
    "lokaal team": Houder.van(TEAM),
    "melder": MELDER_HOUDT,
    "niemand": NIEMAND_HOUDT,
}
NAMEN = {Houder.van(VT): "VT", NIEMAND_HOUDT: "niemand"}
GRONDEN = {
    "VT crisis": Zichtgrond.CRISIS,
    "VT dienst": Zichtgrond.BESLUIT_DIENST,
    "VT aanbod": Zichtgrond.BESLUIT_OVERDRACHT,
    "VT doet mee": Zichtgrond.ADVIES_UITBREIDEN,
    "VT terug": Zichtgrond.TERUGGAVE,
}

ZICHT = """
geval                           | houder      | besluit                   | advies      | loopt | daarna
--------------------------------+-------------+---------------------------+-------------+-------+-----------------------
onderzoek                       | nog niemand | onderzoek                 |             | nee   | VT: besluit_dienst
voorwaarden en vervolg          | nog niemand | voorwaarden_en_vervolg    |             | nee   | VT: besluit_dienst
uitbreiden met VT               | nog niemand | onderzoek                 | uitbreiden  | nee   | VT: besluit_dienst
uitbreiden, melder had het      | melder      | onderzoek                 | uitbreiden  | nee   | VT: advies_uitbreiden
onderzoek na crisis             | VT crisis   | onderzoek                 |             | nee   | VT: besluit_dienst
onderzoek tijdens aanbod        | VT aanbod   | onderzoek                 |             | nee   | VT: besluit_dienst
onderzoek loopt al              | VT dienst   | onderzoek                 |             | ja    | blijft
onderzoek, VT deed al mee       | VT doet mee | onderzoek                 |             | ja    | blijft
onderzoek, team had het zicht   | lokaal team | onderzoek                 |             | nee   | VT: besluit_dienst
onderzoek, melder had het       | melder      | onderzoek                 |             | nee   | VT: besluit_dienst
onderzoek na eerder stoppen     | niemand     | onderzoek                 |             | nee   | VT: besluit_dienst
aanbod aan lokaal team          | nog niemand | overdracht_lokaal_team    |             | nee   | VT: besluit_overdracht
aanbod na crisis                | VT crisis   | overdracht_lokaal_team    |             | nee   | VT: besluit_overdracht
aanbod na crisis, dienst loopt  | VT crisis   | overdracht_lokaal_team    |             | ja    | blijft
aanbod naast dienst             | VT dienst   | overdracht_lokaal_team    |             | ja    | blijft
tweede aanbod                   | VT aanbod   | overdracht_lokaal_team    |             | nee   | blijft
aanbod, team had het zicht al   | lokaal team | overdracht_lokaal_team    |             | nee   | blijft
aanbod na eerder stoppen        | niemand     | overdracht_betrokken_hulp |             | nee   | VT: besluit_overdracht
melder gaat verder              | nog niemand | overdracht_betrokken_hulp | voortzetten | nee   | VT: besluit_overdracht
melder had het zicht al         | melder      | overdracht_betrokken_hulp | aanpassen   | nee   | blijft
geen verdere stappen            | nog niemand | geen_vervolg              |             | nee   | niemand: geen_vervolg
stoppen na crisis               | VT crisis   | geen_vervolg              |             | nee   | niemand: geen_vervolg
stoppen na teruggave            | VT terug    | geen_vervolg              |             | nee   | niemand: geen_vervolg
stoppen na crisis, dienst loopt | VT crisis   | geen_vervolg              |             | ja    | blijft
stoppen, dienst loopt           | VT dienst   | geen_vervolg              |             | ja    | blijft
stoppen, dienst is net klaar    | VT dienst   | geen_vervolg              |             | nee   | blijft
stoppen, aanbod geweigerd       | VT aanbod   | geen_vervolg              |             | nee   | blijft
stoppen, team heeft het zicht   | lokaal team | geen_vervolg              |             | nee   | blijft
stoppen, melder heeft het       | melder      | geen_vervolg              |             | nee   | blijft
opnieuw geen verdere stappen    | niemand     | geen_vervolg              |             | nee   | blijft
"""


@pytest.mark.eis("OVD-1", "OVD-8", "VB-14", "MEL-8")
@pytest.mark.parametrize(("houder", "route", "advies", "loopt", "daarna"), rows(ZICHT))
def test_the_decision_says_who_holds_the_zicht(houder, route, advies, loopt, daarna):
    feiten = Zichtfeiten(
        HOUDERS[houder], veilig_thuis=VT, grond=GRONDEN.get(houder), loopt_anders=loopt == "ja"
    )

    zet = zicht_after(Route(route), Advies(advies) if advies else None, feiten)

    assert ("blijft" if zet is None else f"{NAMEN[zet.houder]}: {zet.grond.value}") == daarna


@pytest.mark.eis("OVD-1")
@pytest.mark.parametrize("houder", HOUDERS)
@pytest.mark.parametrize("route", Route)
def test_after_every_decision_the_ledger_has_a_row(houder, route):
    feiten = Zichtfeiten(HOUDERS[houder], veilig_thuis=VT)

    assert HOUDERS[houder] or zicht_after(route, None, feiten)


FASE = """
geval                     | nu           | zicht elders | besluit                   | daarna
--------------------------+--------------+--------------+---------------------------+-------------
onderzoek                 | beoordeling  | nee          | onderzoek                 | dienst
overdracht                | beoordeling  | nee          | overdracht_lokaal_team    | overdracht
melder gaat verder        | beoordeling  | nee          | overdracht_betrokken_hulp | overdracht
stoppen                   | beoordeling  | nee          | geen_vervolg              | blijft
stoppen, was overgedragen | beoordeling  | ja           | geen_vervolg              | overgedragen
stoppen, dienst loopt     | dienst       | nee          | geen_vervolg              | blijft
stoppen, nog overgedragen | overgedragen | ja           | geen_vervolg              | blijft
tweede melding bij dienst | dienst       | nee          | overdracht_lokaal_team    | blijft
tweede dienst             | dienst       | nee          | voorwaarden_en_vervolg    | blijft
tweede aanbod             | overdracht   | nee          | overdracht_lokaal_team    | blijft
onderzoek tijdens aanbod  | overdracht   | nee          | onderzoek                 | dienst
"""


@pytest.mark.parametrize(("nu", "elders", "route", "daarna"), rows(FASE))
def test_the_decision_says_where_the_casus_is(nu, elders, route, daarna):
    fase = fase_after(Route(route), Fase(nu), is_elders=elders == "ja")

    assert (fase.value if fase else "blijft") == daarna
