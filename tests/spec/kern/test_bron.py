"""Hoe heet een bron voor wie met Zicht werkt?"""

import pytest

from tests.architecture.huis import sources_known
from tests.spec.tabel import rows
from zicht.kern.bron import BRONNAMEN, zeg_bron

BRONNEN = """
geval                 | bron                      | gezegd
----------------------+---------------------------+----------------------------------------------------------
wet                   | wmo-2015                  | Wet maatschappelijke ondersteuning 2015
vraag                 | qa-2018 Q25               | vragen en antwoorden over Veilig Thuis, 2018, vraag 25
vraag, zoals eerder   | qa-2018 vraag 4           | vragen en antwoorden over Veilig Thuis, 2018, vraag 4
onderdeel             | aef-2020 C                | onderzoek naar samenwerkingsafspraken, AEF 2020, onderdeel C
paragraaf             | aef-2020 §2.5             | onderzoek naar samenwerkingsafspraken, AEF 2020, paragraaf 2.5
maatregel             | bio2 8.15                 | Baseline Informatiebeveiliging Overheid, 8.15
eigen eis             | eisen ROL-2               | eigen keuze van Zicht
eigen ontwerp         | ontwerp                   | eigen keuze van Zicht
van een organisatie   | regionale afspraken 2026  | regionale afspraken 2026
twee bronnen          | wmo-2015; eisen ROL-2     | Wet maatschappelijke ondersteuning 2015; eigen keuze van Zicht
een eigen erbij       | wmo-2015; eigen afspraken | wmo-2015; eigen afspraken
geen                  |                           |
"""


@pytest.mark.parametrize(("bron", "gezegd"), rows(BRONNEN))
def test_a_source_is_said_in_words_of_the_field(bron, gezegd):
    assert zeg_bron(bron, str) == gezegd


def test_every_described_source_has_such_words():
    assert set(BRONNAMEN) == sources_known()
