"""Hoe telt een melding: als eerste, als hermelding of als vervolgmelding?

(CBS, Beleidsinformatie Veilig Thuis, tabel 85361NED; gezien op 22-11-2026)

Per persoon staat wat er eerder was: `geeindigd`, `loopt`, of dat de casus een uur na, op, of een uur voor de melding
werd gesloten. Een streep scheidt casussen van dezelfde persoon, een komma personen.
"""

from datetime import UTC, datetime, timedelta

import pytest

from tests.spec.tabel import rows
from zicht.melding.rules import TELREGEL, tel
from zicht.melding.words import Bemoeienis, Meldingsoort, Onderverdeling, Telfeiten, Telling, Telpersoon

OP = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
UUR = timedelta(hours=1)
EERDER = {
    "geeindigd": Bemoeienis(tot=OP - timedelta(days=200)),
    "uur_ervoor": Bemoeienis(tot=OP - UUR),
    "op_dat_moment": Bemoeienis(tot=OP),
    "uur_erna": Bemoeienis(tot=OP + UUR),
    "loopt": Bemoeienis(),
    "beoordeling": Bemoeienis(beoordeelt=True),
    "monitoring": Bemoeienis(monitort=True),
    "beoordeling_bij_monitoring": Bemoeienis(beoordeelt=True, monitort=True),
    "monitoring_geeindigd": Bemoeienis(tot=OP - UUR, monitort=True),
}

TELLING = """
geval                                      | personen                   | gekozen   | soort          | deel
-------------------------------------------+----------------------------+-----------+----------------+----------------
niemand was bekend                         | nieuw                      |           | eerste         |
twee mensen, niemand bekend                | nieuw, nieuw               |           | eerste         |
een van twee was bekend                    | geeindigd, nieuw           |           | hermelding     | een_bekend
twee waren bekend                          | geeindigd, geeindigd       |           | hermelding     | meerdere_bekend
een was bekend uit twee casussen           | geeindigd/geeindigd        |           | hermelding     | een_bekend
een uur voor de melding gesloten           | uur_ervoor                 |           | hermelding     | een_bekend
op het moment van de melding gesloten      | op_dat_moment              |           | hermelding     | een_bekend
een uur na de melding gesloten             | uur_erna                   |           | vervolgmelding | daarna
bemoeienis loopt                           | loopt                      |           | vervolgmelding | daarna
loopt bij een, geeindigd bij een ander     | geeindigd, loopt           |           | vervolgmelding | daarna
geeindigd en loopt bij dezelfde            | geeindigd/loopt            |           | vervolgmelding | daarna
tijdens een beoordeling                    | beoordeling                |           | vervolgmelding | beoordeling
een wordt beoordeeld, een gevolgd          | monitoring, beoordeling    |           | vervolgmelding | beoordeling
beoordeling tijdens monitoring             | beoordeling_bij_monitoring |           | vervolgmelding | beoordeling
tijdens monitoring                         | monitoring                 |           | vervolgmelding | monitoring
een gevolgd, een in een dienst             | monitoring, loopt          |           | vervolgmelding | daarna
monitoring was net geeindigd               | monitoring_geeindigd       |           | hermelding     | een_bekend
gekozen lopende casus, niemand herkend     | nieuw                      | loopt     | vervolgmelding | daarna
gekozen gesloten casus, niemand herkend    | nieuw                      | geeindigd | hermelding     |
gekozen gesloten, iemand loopt elders      | loopt                      | geeindigd | vervolgmelding | daarna
gekozen lopend, iemand bekend uit gesloten | geeindigd                  | loopt     | vervolgmelding | daarna
van niemand is iets bekend                 | onbekend, onbekend         |           | niet_ingedeeld |
van een van twee is iets bekend            | onbekend, nieuw            |           | eerste         |
een onbekende in een gekozen casus         | onbekend                   | loopt     | vervolgmelding | daarna
niemand in de melding                      |                            |           | niet_ingedeeld |
"""


DELEN = {
    "": None,
    "een_bekend": Onderverdeling.EEN_BEKEND,
    "meerdere_bekend": Onderverdeling.MEERDERE_BEKEND,
    "beoordeling": Onderverdeling.TIJDENS_BEOORDELING,
    "daarna": Onderverdeling.NA_BEOORDELING,
    "monitoring": Onderverdeling.TIJDENS_MONITORING,
}


def persoon(tekst: str) -> Telpersoon:
    """Return a person as a drawn table writes one."""
    if tekst in {"nieuw", "onbekend"}:
        return Telpersoon(is_herkenbaar=tekst == "nieuw")
    return Telpersoon(tuple(EERDER[een] for een in tekst.split("/")))


@pytest.mark.eis("RAD-10", "MEL-8")
@pytest.mark.parametrize(("personen", "gekozen", "soort", "deel"), rows(TELLING))
def test_a_report_is_counted_by_what_was_before(personen, gekozen, soort, deel):
    feiten = Telfeiten(
        op=OP,
        personen=tuple(persoon(een.strip()) for een in personen.split(",") if een.strip()),
        gekozen=EERDER[gekozen] if gekozen else None,
    )

    assert tel(feiten) == Telling(Meldingsoort(soort), DELEN[deel])


@pytest.mark.eis("RAD-10")
def test_the_way_of_counting_is_dated_and_says_what_each_kind_means():
    assert TELREGEL.geldig_van < TELREGEL.gezien_op
    assert TELREGEL.bron == "cbs-beleidsinformatie"
    assert TELREGEL.uitleg.keys() == set(Meldingsoort)
