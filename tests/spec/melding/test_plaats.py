"""Bij welke casus hoort een melding?"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.melding.rules import plaats_van
from zicht.melding.words import Plaats, Voorgeschiedenis

CASUS, OUD = UUID(int=1), UUID(int=2)
NAMEN = {"": None, "casus": CASUS, "oud": OUD}

PLAATS = """
geval                              | gekozen | open | laatst | bij   | vervolg_op
-----------------------------------+---------+------+--------+-------+-----------
niemand is bekend                  |         |      |        |       |
gekozen, bemoeienis loopt          | casus   | ja   |        | casus |
gekozen, bemoeienis is geëindigd   | casus   | nee  | casus  |       | casus
niet gekozen, bekend uit gesloten  |         |      | oud    |       | oud
gekozen gesloten, een later einde  | casus   | nee  | oud    |       | casus
gekozen lopend, ook in gesloten    | casus   | ja   | oud    | casus |
"""


@pytest.mark.eis("MEL-8")
@pytest.mark.parametrize(("gekozen", "open_", "laatst", "bij", "vervolg_op"), rows(PLAATS))
def test_a_report_joins_a_casus_or_opens_one_that_names_its_past(gekozen, open_, laatst, bij, vervolg_op):
    geschiedenis = Voorgeschiedenis(
        gekozen=NAMEN[gekozen],
        gekozen_open={"": None, "ja": True, "nee": False}[open_],
        laatst_gesloten=NAMEN[laatst],
    )

    assert plaats_van(geschiedenis) == Plaats(NAMEN[bij], NAMEN[vervolg_op])
