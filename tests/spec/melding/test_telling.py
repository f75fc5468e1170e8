"""Bij welke casus hoort een melding, en hoe telt zij: eerste melding, hermelding of vervolgmelding?"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.melding.rules import plaats_van
from zicht.melding.words import Meldingsoort, Plaats, Voorgeschiedenis

CASUS, OUD = UUID(int=1), UUID(int=2)
NAMEN = {"": None, "casus": CASUS, "oud": OUD}

TELLING = """
geval                             | gekozen | open | loopt | eindigde | laatst | soort          | bij   | vervolg_op
----------------------------------+---------+------+-------+----------+--------+----------------+-------+-----------
niemand is bekend                 |         |      | nee   | nee      |        | eerste         |       |
gekozen, bemoeienis loopt         | casus   | ja   | ja    | nee      |        | vervolgmelding | casus |
gekozen, bemoeienis is geëindigd  | casus   | nee  | nee   | ja       | casus  | hermelding     |       | casus
niet gekozen, bekend uit gesloten |         |      | nee   | ja       | oud    | hermelding     |       | oud
niet gekozen, bekend uit lopende  |         |      | ja    | nee      |        | vervolgmelding |       |
gekozen gesloten, ook in lopende  | casus   | nee  | ja    | ja       | oud    | vervolgmelding |       | casus
gekozen lopend, ook in gesloten   | casus   | ja   | ja    | ja       | oud    | vervolgmelding | casus |
"""


@pytest.mark.eis("MEL-8")
@pytest.mark.parametrize(
    ("gekozen", "open_", "loopt", "eindigde", "laatst", "soort", "bij", "vervolg_op"), rows(TELLING)
)
def test_a_report_is_counted_by_what_was_before(
    gekozen, open_, loopt, eindigde, laatst, soort, bij, vervolg_op
):
    geschiedenis = Voorgeschiedenis(
        gekozen=NAMEN[gekozen],
        gekozen_open={"": None, "ja": True, "nee": False}[open_],
        loopt=loopt == "ja",
        eindigde=eindigde == "ja",
        laatst_gesloten=NAMEN[laatst],
    )

    assert plaats_van(geschiedenis) == Plaats(Meldingsoort(soort), NAMEN[bij], NAMEN[vervolg_op])
