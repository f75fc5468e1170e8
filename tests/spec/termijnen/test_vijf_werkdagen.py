"""Wanneer moet de veiligheidsbeoordeling klaar zijn?

Binnen vijf werkdagen na ontvangst van de melding. De dag van ontvangst telt niet mee.
"""

from datetime import date, datetime

import pytest

from tests.spec.tabel import rows
from zicht.termijnen import (
    AMSTERDAM,
    ATW_KALENDER,
    KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI,
    ExtraDag,
    Gever,
    Kalendersoort,
    MomentNodig,
    Termijncode,
    bereken,
    kalender_van,
    termijnregel,
)

pytestmark = [pytest.mark.eis("VB-2"), pytest.mark.eis("PLUS-1")]

REGEL = termijnregel(Termijncode.VB_5WD, date(2026, 1, 1))

ONTVANGST = rows("""
geval                                     | ontvangen  | uiterlijk  | zonder_gv_en_5_mei
------------------------------------------+------------+------------+-------------------
maandag in een gewone week                | 2026-06-01 | 2026-06-08 | 2026-06-08
dinsdag in een gewone week                | 2026-06-02 | 2026-06-09 | 2026-06-09
vrijdag in een gewone week                | 2026-06-05 | 2026-06-12 | 2026-06-12
zaterdag                                  | 2026-06-06 | 2026-06-12 | 2026-06-12
zondag                                    | 2026-06-07 | 2026-06-12 | 2026-06-12
een week voor Goede Vrijdag, donderdag    | 2027-03-18 | 2027-03-25 | 2027-03-25
een week voor Goede Vrijdag, vrijdag      | 2027-03-19 | 2027-03-30 | 2027-03-26
donderdag voor Pasen 2026                 | 2026-04-02 | 2026-04-13 | 2026-04-10
donderdag voor Pasen 2027                 | 2027-03-25 | 2027-04-05 | 2027-04-02
op Goede Vrijdag zelf                     | 2027-03-26 | 2027-04-05 | 2027-04-05
op Tweede Paasdag zelf                    | 2027-03-29 | 2027-04-05 | 2027-04-05
vrijdag voor 5 mei 2026                   | 2026-05-01 | 2026-05-11 | 2026-05-08
voor 5 mei en Hemelvaart 2027             | 2027-04-29 | 2027-05-10 | 2027-05-07
Koningsdag op zaterdag omdat 27 op zondag | 2025-04-24 | 2025-05-01 | 2025-05-01
woensdag voor Kerst 2026                  | 2026-12-23 | 2026-12-31 | 2026-12-31
over de jaarwisseling                     | 2026-12-30 | 2027-01-07 | 2027-01-07
Hemelvaart en 5 mei op een dag            | 2016-05-02 | 2016-05-10 | 2016-05-10
""")


@pytest.mark.parametrize(("ontvangen", "uiterlijk", "zonder"), ONTVANGST)
def test_the_assessment_is_due_after_five_working_days(ontvangen: str, uiterlijk: str, zonder: str) -> None:
    vanaf = date.fromisoformat(ontvangen)
    assert bereken(REGEL, vanaf, ATW_KALENDER).uiterlijk == date.fromisoformat(uiterlijk)
    eigen = bereken(REGEL, vanaf, KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI)
    assert eigen.uiterlijk == date.fromisoformat(zonder)


def test_the_explanation_names_every_counted_and_every_skipped_day() -> None:
    uitleg = bereken(REGEL, date(2027, 3, 25), ATW_KALENDER)
    assert [(teldag.nummer, teldag.dag.isoformat()) for teldag in uitleg.geteld] == [
        (1, "2027-03-30"),
        (2, "2027-03-31"),
        (3, "2027-04-01"),
        (4, "2027-04-02"),
        (5, "2027-04-05"),
    ]
    assert [(dag.dag.isoformat(), dag.reden) for dag in uitleg.overgeslagen] == [
        ("2027-03-26", "Goede Vrijdag"),
        ("2027-03-27", "zaterdag"),
        ("2027-03-28", "zondag"),
        ("2027-03-29", "Tweede Paasdag"),
        ("2027-04-03", "zaterdag"),
        ("2027-04-04", "zondag"),
    ]
    assert uitleg.verlenging is None
    assert uitleg.bron == "qa-2018"
    assert uitleg.kalender == "Algemene termijnenwet"


UUR_VAN_ONTVANGST = rows("""
geval                                | ontvangen                 | dag_nul    | uiterlijk
-------------------------------------+---------------------------+------------+-----------
in kantooruren                       | 2026-06-01T10:00:00+02:00 | 2026-06-01 | 2026-06-08
na kantooruren telt dezelfde dag     | 2026-06-01T22:00:00+02:00 | 2026-06-01 | 2026-06-08
een seconde voor middernacht         | 2026-06-01T23:59:59+02:00 | 2026-06-01 | 2026-06-08
om middernacht is het de volgende    | 2026-06-02T00:00:00+02:00 | 2026-06-02 | 2026-06-09
zomertijd: in UTC nog de dag ervoor  | 2026-06-01T22:00:00+00:00 | 2026-06-02 | 2026-06-09
wintertijd: in UTC nog de dag ervoor | 2026-02-02T23:00:00+00:00 | 2026-02-03 | 2026-02-10
wintertijd: een minuut eerder        | 2026-02-02T22:59:00+00:00 | 2026-02-02 | 2026-02-09
""")


@pytest.mark.parametrize(("ontvangen", "dag_nul", "uiterlijk"), UUR_VAN_ONTVANGST)
def test_the_date_in_amsterdam_is_the_day_of_receipt(ontvangen: str, dag_nul: str, uiterlijk: str) -> None:
    uitleg = bereken(REGEL, datetime.fromisoformat(ontvangen), ATW_KALENDER)
    assert (uitleg.vanaf.isoformat(), uitleg.uiterlijk.isoformat()) == (dag_nul, uiterlijk)


def test_the_term_passes_when_its_last_day_has_ended() -> None:
    uitleg = bereken(REGEL, date(2026, 6, 1), ATW_KALENDER)
    assert uitleg.verstrijkt_op == datetime(2026, 6, 9, tzinfo=AMSTERDAM)
    assert uitleg.uiterlijk_moment is None


def test_a_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(MomentNodig):
        bereken(REGEL, datetime.fromisoformat("2026-06-01T10:00"), ATW_KALENDER)


@pytest.mark.parametrize("gever", list(Gever))
def test_an_extra_free_day_is_skipped_with_its_own_reason(gever: Gever) -> None:
    dag_na_hemelvaart = ExtraDag(date(2026, 5, 15), "Dag na Hemelvaart", gever)
    uitleg = bereken(REGEL, date(2026, 5, 11), kalender_van(Kalendersoort.ATW, [dag_na_hemelvaart]))
    assert uitleg.uiterlijk == date(2026, 5, 20)
    assert "Dag na Hemelvaart" in [dag.reden for dag in uitleg.overgeslagen]
