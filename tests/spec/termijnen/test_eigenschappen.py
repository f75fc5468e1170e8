"""Wat geldt voor elke termijn, vanaf elke dag, met elke kalender?"""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zicht.termijnen import (
    AMSTERDAM,
    ATW_KALENDER,
    KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI,
    Eenheid,
    ExtraDag,
    Gever,
    Kalender,
    Kalendersoort,
    Lezer,
    Termijncode,
    Termijnregel,
    als_json,
    bereken,
    in_woorden,
    is_werkdag,
    kalender_van,
    termijnregel,
    tijd_over,
    uit_json,
)

pytestmark = [pytest.mark.eis("PLUS-1"), pytest.mark.eis("VB-2")]

DAGEN = st.dates(date(2019, 1, 1), date(2040, 12, 31))
MOMENTEN = st.integers(0, 22 * 365 * 24 * 60).map(
    lambda minuten: datetime(2019, 1, 1, tzinfo=UTC) + timedelta(minutes=minuten)
)
VOORBEELD = termijnregel(Termijncode.DOS_INFORMEREN, date(2026, 1, 1))
HOOGSTE = {
    Eenheid.UUR: 200,
    Eenheid.WERKDAG: 60,
    Eenheid.DAG: 120,
    Eenheid.WEEK: 20,
    Eenheid.MAAND: 24,
    Eenheid.JAAR: 20,
}


@st.composite
def regels(draw: st.DrawFn) -> Termijnregel:
    eenheid = draw(st.sampled_from(Eenheid))
    lengte = draw(st.integers(1, HOOGSTE[eenheid]))
    return replace(VOORBEELD, lengte=lengte, eenheid=eenheid, schuift_op=draw(st.booleans()))


@st.composite
def kalenders(draw: st.DrawFn) -> Kalender:
    extra = st.builds(ExtraDag, DAGEN, st.just("Extra vrije dag"), st.sampled_from(Gever))
    return kalender_van(draw(st.sampled_from(Kalendersoort)), draw(st.lists(extra, max_size=5)))


@given(regel=regels(), een=MOMENTEN, ander=MOMENTEN, kalender=kalenders())
def test_a_later_start_never_gives_an_earlier_deadline(
    regel: Termijnregel, een: datetime, ander: datetime, kalender: Kalender
) -> None:
    eerste, laatste = sorted((een, ander))
    vroeg, laat = bereken(regel, eerste, kalender), bereken(regel, laatste, kalender)
    assert vroeg.uiterlijk <= laat.uiterlijk
    assert vroeg.verstrijkt_op.astimezone(UTC) <= laat.verstrijkt_op.astimezone(UTC)


@given(regel=regels(), dag=DAGEN, kalender=kalenders())
def test_a_day_later_never_gives_an_earlier_deadline(
    regel: Termijnregel, dag: date, kalender: Kalender
) -> None:
    if regel.eenheid is not Eenheid.UUR:
        morgen = bereken(regel, dag + timedelta(days=1), kalender)
        assert bereken(regel, dag, kalender).uiterlijk <= morgen.uiterlijk


@given(vanaf=DAGEN, lengte=st.integers(1, 60), kalender=kalenders())
def test_counted_and_skipped_days_together_are_all_days_of_the_term(
    vanaf: date, lengte: int, kalender: Kalender
) -> None:
    uitleg = bereken(replace(VOORBEELD, lengte=lengte, eenheid=Eenheid.WERKDAG), vanaf, kalender)
    geteld = {teldag.dag for teldag in uitleg.geteld}
    overgeslagen = {dag.dag for dag in uitleg.overgeslagen}
    alle = {vanaf + timedelta(days=nummer) for nummer in range(1, (uitleg.uiterlijk - vanaf).days + 1)}
    assert geteld | overgeslagen == alle
    assert not geteld & overgeslagen
    assert [teldag.nummer for teldag in uitleg.geteld] == list(range(1, lengte + 1))
    assert uitleg.geteld[-1].dag == uitleg.uiterlijk
    assert all(is_werkdag(dag, kalender) for dag in geteld)


@given(vanaf=DAGEN, lengte=st.integers(1, 60))
def test_more_free_days_never_give_an_earlier_deadline(vanaf: date, lengte: int) -> None:
    regel = replace(VOORBEELD, lengte=lengte, eenheid=Eenheid.WERKDAG)
    zonder = bereken(regel, vanaf, KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI)
    assert zonder.uiterlijk <= bereken(regel, vanaf, ATW_KALENDER).uiterlijk


@given(regel=regels(), vanaf=MOMENTEN, kalender=kalenders())
def test_every_explanation_survives_storage_and_can_be_told(
    regel: Termijnregel, vanaf: datetime, kalender: Kalender
) -> None:
    uitleg = bereken(regel, vanaf, kalender)
    terug = uit_json(json.loads(json.dumps(als_json(uitleg))))
    assert terug == uitleg
    for lezer in Lezer:
        assert in_woorden(terug, lezer) == in_woorden(uitleg, lezer)
        assert "%(" not in in_woorden(uitleg, lezer)


@given(regel=regels(), vanaf=MOMENTEN, kalender=kalenders())
def test_a_term_nears_before_it_passes_and_never_before_it_began(
    regel: Termijnregel, vanaf: datetime, kalender: Kalender
) -> None:
    uitleg = bereken(regel, vanaf, kalender)
    nadert, verstrijkt = uitleg.nadert_op.astimezone(UTC), uitleg.verstrijkt_op.astimezone(UTC)
    assert vanaf <= nadert < verstrijkt
    juist_op_tijd = tijd_over(uitleg, verstrijkt - timedelta(microseconds=1))
    assert juist_op_tijd.nadert
    assert not juist_op_tijd.verstreken
    assert tijd_over(uitleg, verstrijkt).verstreken


@given(regel=regels(), vanaf=MOMENTEN, na=st.timedeltas(timedelta(0), timedelta(days=800)))
def test_the_number_of_the_day_never_leaves_the_term(
    regel: Termijnregel, vanaf: datetime, na: timedelta
) -> None:
    uitleg = bereken(regel, vanaf, ATW_KALENDER)
    nu, later = vanaf + na / 2, vanaf + na
    assert 0 <= tijd_over(uitleg, nu).nummer <= tijd_over(uitleg, later).nummer <= regel.lengte


@given(moment=MOMENTEN)
def test_the_day_of_receipt_is_the_date_in_amsterdam(moment: datetime) -> None:
    uitleg = bereken(termijnregel(Termijncode.VB_5WD, date(2026, 1, 1)), moment, ATW_KALENDER)
    assert uitleg.vanaf == moment.astimezone(AMSTERDAM).date()
