"""Welke dagen zijn geen werkdag, en waarom niet?"""

from datetime import date, timedelta

import holidays
import pytest

from tests.spec.tabel import rows
from zicht.termijnen import (
    ATW_KALENDER,
    KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI,
    ExtraDag,
    GeenKalender,
    Gever,
    Kalendersoort,
    feestdagen,
    is_werkdag,
    kalender_van,
    reden_geen_werkdag,
)

pytestmark = [pytest.mark.eis("PLUS-1"), pytest.mark.eis("VB-2")]

DAGEN = rows("""
geval                       | dag        | reden                  | zonder_gv_en_5_mei
----------------------------+------------+------------------------+-------------------
nieuwjaarsdag               | 2026-01-01 | Nieuwjaarsdag          | Nieuwjaarsdag
2 januari                   | 2026-01-02 | werkdag                | werkdag
witte donderdag             | 2026-04-02 | werkdag                | werkdag
goede vrijdag               | 2026-04-03 | Goede Vrijdag          | werkdag
paaszaterdag                | 2026-04-04 | zaterdag               | zaterdag
eerste paasdag              | 2026-04-05 | zondag                 | zondag
tweede paasdag              | 2026-04-06 | Tweede Paasdag         | Tweede Paasdag
dinsdag na Pasen            | 2026-04-07 | werkdag                | werkdag
koningsdag op maandag       | 2026-04-27 | Koningsdag             | Koningsdag
27 april op zondag          | 2025-04-27 | zondag                 | zondag
koningsdag op zaterdag      | 2025-04-26 | Koningsdag             | Koningsdag
5 mei in een gewoon jaar    | 2026-05-05 | Bevrijdingsdag (5 mei) | werkdag
5 mei in een lustrumjaar    | 2025-05-05 | Bevrijdingsdag (5 mei) | werkdag
5 mei op Hemelvaartsdag     | 2016-05-05 | Hemelvaartsdag         | Hemelvaartsdag
5 mei op zaterdag           | 2029-05-05 | Bevrijdingsdag (5 mei) | zaterdag
hemelvaartsdag              | 2026-05-14 | Hemelvaartsdag         | Hemelvaartsdag
dag na hemelvaart           | 2026-05-15 | werkdag                | werkdag
tweede pinksterdag          | 2026-05-25 | Tweede Pinksterdag     | Tweede Pinksterdag
eerste kerstdag             | 2026-12-25 | Eerste Kerstdag        | Eerste Kerstdag
tweede kerstdag op zaterdag | 2026-12-26 | Tweede Kerstdag        | Tweede Kerstdag
oudejaarsdag                | 2026-12-31 | werkdag                | werkdag
""")


@pytest.mark.parametrize(("dag", "reden", "zonder"), DAGEN)
def test_each_free_day_says_why_it_is_free(dag: str, reden: str, zonder: str) -> None:
    datum = date.fromisoformat(dag)
    assert (reden_geen_werkdag(datum, ATW_KALENDER) or "werkdag") == reden
    assert (reden_geen_werkdag(datum, KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI) or "werkdag") == zonder


@pytest.mark.parametrize("jaar", range(2020, 2041))
def test_the_calendar_agrees_with_an_independent_one(jaar: int) -> None:
    anders = holidays.country_holidays("NL", years=jaar, categories=("public", "optional"))
    vrij = {dag for dag in anders if dag.isoweekday() <= 5}
    dagen = (date(jaar, 1, 1) + timedelta(days=nummer) for nummer in range(365))
    eigen = {dag for dag in dagen if dag.isoweekday() <= 5 and not is_werkdag(dag, ATW_KALENDER)}
    assert eigen == vrij


def test_every_free_day_of_the_act_names_its_article() -> None:
    grond = {feestdag.naam: feestdag.grond[-5:] for feestdag in feestdagen(2026)}
    assert grond.pop("Goede Vrijdag") == "lid 2"
    assert set(grond.values()) == {"lid 1"}
    assert len(grond) == 8


def test_a_year_before_the_calendar_is_kept_is_refused() -> None:
    assert is_werkdag(date(2014, 1, 2), ATW_KALENDER)
    with pytest.raises(GeenKalender):
        is_werkdag(date(2013, 12, 31), ATW_KALENDER)


def test_two_declarations_for_one_day_always_give_the_same_reason() -> None:
    dag = date(2026, 5, 15)
    extra = [ExtraDag(dag, "Brugdag", Gever.ORGANISATIE), ExtraDag(dag, "Aangewezen dag", Gever.KROON)]
    assert reden_geen_werkdag(dag, kalender_van(Kalendersoort.ATW, extra)) == "Aangewezen dag"
    assert reden_geen_werkdag(date(2026, 5, 18), kalender_van(Kalendersoort.ATW, extra)) is None


def test_every_kind_of_calendar_has_its_own_name() -> None:
    assert len({soort.naam for soort in Kalendersoort}) == len(Kalendersoort)
