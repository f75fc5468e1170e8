"""Wanneer mag een afspraak met een ontvangende partij zo worden vastgelegd?"""

from datetime import date

import pytest

from tests.spec.tabel import rows
from zicht.kern import Soort
from zicht.organisaties.rules import objections_to_afspraak

pytestmark = pytest.mark.eis("AFS-5")

CASES = """
geval                           | soort        | vanaf      | laatste    | werkdagen | bron   | bezwaar
--------------------------------+--------------+------------+------------+-----------+--------+----------------
eerste afspraak                 | lokaal_team  | 2027-03-25 | onbekend   | 5         | brief  | geen
partner                         | partner      | 2027-03-25 | onbekend   | 5         | brief  | geen
dag na de vorige                | lokaal_team  | 2027-03-25 | 2027-03-24 | 5         | brief  | geen
op de dag van de vorige         | lokaal_team  | 2027-03-25 | 2027-03-25 | 5         | brief  | geen
dag voor de vorige              | lokaal_team  | 2027-03-25 | 2027-03-26 | 5         | brief  | latere-afspraak
antwoordtermijn onbekend        | lokaal_team  | 2027-03-25 | onbekend   | onbekend  | brief  | geen
een werkdag om te antwoorden    | lokaal_team  | 2027-03-25 | onbekend   | 1         | brief  | geen
geen werkdag om te antwoorden   | lokaal_team  | 2027-03-25 | onbekend   | 0         | brief  | antwoordtermijn-te-kort
geen bron                       | lokaal_team  | 2027-03-25 | onbekend   | 5         |        | bron-ontbreekt
ander Veilig Thuis              | veilig_thuis | 2027-03-25 | onbekend   | 5         | brief  | geen-ontvanger
"""


@pytest.mark.parametrize(("soort", "vanaf", "laatste", "werkdagen", "bron", "bezwaar"), rows(CASES))
def test_an_agreement_is_refused_for_its_own_reason_only(soort, vanaf, laatste, werkdagen, bron, bezwaar):
    objections = objections_to_afspraak(
        soort=Soort(soort),
        vanaf=date.fromisoformat(vanaf),
        laatste_vanaf=None if laatste == "onbekend" else date.fromisoformat(laatste),
        antwoord_werkdagen=None if werkdagen == "onbekend" else int(werkdagen),
        bron=bron,
    )

    assert [one.code for one in objections] == ([] if bezwaar == "geen" else [bezwaar])
