"""Wanneer eindigt een termijn in dagen, weken, maanden of jaren, en wanneer schuift het einde op?

Een wettelijke termijn die op een vrije dag eindigt, loopt door tot de eerste dag die dat niet is (Algemene
termijnenwet art. 1). Een termijn van drie dagen of meer heeft ten minste twee werkdagen (art. 2). Dat geldt niet voor
uren, jaren en termijnen van meer dan 90 dagen, 12 weken of 3 maanden (art. 4).
"""

from dataclasses import replace
from datetime import date

import pytest

from tests.spec.tabel import rows
from zicht.termijnen import (
    ATW_KALENDER,
    KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI,
    Eenheid,
    ExtraDag,
    Gever,
    Kalendersoort,
    Termijncode,
    Termijnregel,
    bereken,
    kalender_van,
    termijnregel,
)

pytestmark = pytest.mark.eis("PLUS-1")

TIEN_WEKEN = rows("""
geval                         | besluit    | uiterlijk
------------------------------+------------+-----------
gewone maandag                | 2026-06-01 | 2026-08-10
dag voor Koningsdag           | 2026-02-15 | 2026-04-28
eindigt op vrijdag ervoor     | 2026-02-13 | 2026-04-24
eindigt op Koningsdag         | 2026-02-16 | 2026-04-28
eindigt op de dag erna        | 2026-02-17 | 2026-04-28
eindigt op Tweede Pinksterdag | 2026-03-16 | 2026-05-26
eindigt op Eerste Kerstdag    | 2026-10-16 | 2026-12-28
eindigt op Goede Vrijdag      | 2027-01-15 | 2027-03-30
eindigt op zaterdag           | 2026-06-06 | 2026-08-17
""")


@pytest.mark.eis("DNS-16")
@pytest.mark.parametrize(("besluit", "uiterlijk"), TIEN_WEKEN)
def test_a_service_is_due_ten_weeks_after_the_decision(besluit: str, uiterlijk: str) -> None:
    dag = date.fromisoformat(besluit)
    uitleg = bereken(termijnregel(Termijncode.DIENST_10WK, dag), dag, ATW_KALENDER)
    assert uitleg.uiterlijk == date.fromisoformat(uiterlijk)


@pytest.mark.eis("INF-2")
@pytest.mark.parametrize(("besluit", "uiterlijk"), TIEN_WEKEN)
def test_the_second_feedback_is_due_ten_weeks_after_the_first(besluit: str, uiterlijk: str) -> None:
    dag = date.fromisoformat(besluit)
    uitleg = bereken(termijnregel(Termijncode.TWEEDE_TERUGKOPPELING, dag), dag, ATW_KALENDER)
    assert uitleg.uiterlijk == date.fromisoformat(uiterlijk)


def test_an_end_that_moved_says_from_which_day_and_why() -> None:
    dag = date(2026, 10, 16)
    verlenging = bereken(termijnregel(Termijncode.DIENST_10WK, dag), dag, ATW_KALENDER).verlenging
    assert verlenging is not None
    assert (verlenging.van, verlenging.tot) == (date(2026, 12, 25), date(2026, 12, 28))
    assert [vrij.reden for vrij in verlenging.dagen] == ["Eerste Kerstdag", "Tweede Kerstdag", "zondag"]
    assert verlenging.grond.startswith("Algemene termijnenwet art. 1")


def test_the_working_days_an_organisation_chose_do_not_move_the_end_of_a_statutory_term() -> None:
    dag = date(2027, 1, 15)
    regel = termijnregel(Termijncode.DIENST_10WK, dag)
    uitleg = bereken(regel, dag, KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI)
    assert uitleg.uiterlijk == date(2027, 3, 30)
    assert uitleg.kalender == "Algemene termijnenwet"


@pytest.mark.parametrize(
    ("gever", "uiterlijk"), [(Gever.KROON, date(2026, 5, 18)), (Gever.ORGANISATIE, date(2026, 5, 15))]
)
def test_only_an_extra_day_of_the_crown_moves_the_end_of_a_statutory_term(
    gever: Gever, uiterlijk: date
) -> None:
    dag = date(2026, 3, 6)
    kalender = kalender_van(Kalendersoort.ATW, [ExtraDag(date(2026, 5, 15), "Dag na Hemelvaart", gever)])
    assert bereken(termijnregel(Termijncode.DIENST_10WK, dag), dag, kalender).uiterlijk == uiterlijk


def _regel(lengte: str, eenheid: str) -> Termijnregel:
    voorbeeld = termijnregel(Termijncode.DOS_INFORMEREN, date(2026, 1, 1))
    return replace(voorbeeld, lengte=int(lengte), eenheid=Eenheid(eenheid))


GRENZEN = rows("""
geval                                  | vanaf      | lengte | eenheid | uiterlijk  | artikel
---------------------------------------+------------+--------+---------+------------+--------
1 dag, eindigt op zaterdag             | 2026-06-05 | 1      | dag     | 2026-06-08 | art. 1
2 dagen vanaf vrijdag                  | 2026-06-05 | 2      | dag     | 2026-06-08 | art. 1
3 dagen vanaf vrijdag: twee werkdagen  | 2026-06-05 | 3      | dag     | 2026-06-09 | art. 2
3 dagen vanaf donderdag                | 2026-06-04 | 3      | dag     | 2026-06-08 | art. 1
3 dagen vanaf donderdag voor Pasen     | 2027-03-25 | 3      | dag     | 2027-03-31 | art. 2
4 dagen vanaf donderdag voor Pasen     | 2027-03-25 | 4      | dag     | 2027-03-31 | art. 2
3 dagen vanaf maandag                  | 2026-06-01 | 3      | dag     | 2026-06-04 | geen
90 dagen, eindigt op zondag            | 2026-06-08 | 90     | dag     | 2026-09-07 | art. 1
91 dagen, eindigt op zondag            | 2026-06-07 | 91     | dag     | 2026-09-06 | geen
12 weken, eindigt op zondag            | 2026-06-07 | 12     | week    | 2026-08-31 | art. 1
13 weken, eindigt op zondag            | 2026-06-07 | 13     | week    | 2026-09-06 | geen
3 maanden, eindigt op zaterdag         | 2026-06-05 | 3      | maand   | 2026-09-07 | art. 1
4 maanden, eindigt op zaterdag         | 2026-06-05 | 4      | maand   | 2026-10-05 | geen
4 maanden, eindigt op zondag           | 2026-06-04 | 4      | maand   | 2026-10-04 | geen
1 jaar, eindigt op zaterdag            | 2025-06-06 | 1      | jaar    | 2026-06-06 | geen
31 januari en een maand                | 2026-01-31 | 1      | maand   | 2026-03-02 | art. 1
30 november en drie maanden, schrikkel | 2027-11-30 | 3      | maand   | 2028-02-29 | geen
29 februari en een jaar                | 2028-02-29 | 1      | jaar    | 2029-02-28 | geen
over de jaargrens                      | 2026-10-13 | 3      | maand   | 2027-01-13 | geen
""")


@pytest.mark.parametrize(("vanaf", "lengte", "eenheid", "uiterlijk", "artikel"), GRENZEN)
def test_the_act_moves_the_end_exactly_where_it_applies(
    vanaf: str, lengte: str, eenheid: str, uiterlijk: str, artikel: str
) -> None:
    uitleg = bereken(_regel(lengte, eenheid), date.fromisoformat(vanaf), ATW_KALENDER)
    assert uitleg.uiterlijk == date.fromisoformat(uiterlijk)
    assert artikel in (uitleg.verlenging.grond if uitleg.verlenging else "geen")


@pytest.mark.eis("MON-2")
def test_a_monitoring_moment_stays_on_its_day_in_the_weekend() -> None:
    dag = date(2026, 6, 5)
    uitleg = bereken(termijnregel(Termijncode.MONITORING_3M, dag), dag, ATW_KALENDER)
    assert uitleg.uiterlijk == date(2026, 9, 5)
    assert uitleg.verlenging is None


EIGEN_DATUM = rows("""
geval                              | code                     | vanaf      | uiterlijk
-----------------------------------+--------------------------+------------+-----------
monitoring na drie maanden         | MONITORING_3M            | 2026-03-02 | 2026-06-02
monitoring na een jaar             | MONITORING_12M           | 2026-03-02 | 2027-03-02
gepland einde na anderhalf jaar    | MONITORING_18M           | 2026-03-02 | 2027-09-02
inzage binnen vier weken           | DOS_INZAGE               | 2026-03-02 | 2026-03-30
antwoord over vernietiging         | DOS_VERNIETIGEN_ANTWOORD | 2026-03-02 | 2026-03-30
betrokkene laten weten             | DOS_INFORMEREN           | 2026-03-02 | 2026-03-30
huisverbod loopt in het weekend af | HUISVERBOD               | 2026-06-03 | 2026-06-13
concept sterft na veertien dagen   | CONCEPT_BEWAREN          | 2026-06-06 | 2026-06-20
""")


@pytest.mark.eis("MON-2")
@pytest.mark.eis("DOS-1")
@pytest.mark.eis("DOS-2")
@pytest.mark.parametrize(("code", "vanaf", "uiterlijk"), EIGEN_DATUM)
def test_the_other_terms_end_on_their_day(code: str, vanaf: str, uiterlijk: str) -> None:
    dag = date.fromisoformat(vanaf)
    uitleg = bereken(termijnregel(Termijncode(code), dag), dag, ATW_KALENDER)
    assert uitleg.uiterlijk == date.fromisoformat(uiterlijk)
