"""Hoe blijft een geboortedatum bewaard waarvan niet alles bekend is?"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.tabel import rows
from zicht.kern import OngeldigeDatum, OnvolledigeDatum


@pytest.mark.parametrize(
    ("cijfers", "tekst"),
    rows("""
    geval                 | cijfers  | tekst
    ----------------------+----------+-----------
    alles bekend          | 19900305 | 05-03-1990
    dag onbekend          | 19900300 | ??-03-1990
    alleen het jaar       | 19900000 | ??-??-1990
    schrikkeldag          | 20240229 | 29-02-2024
    """),
)
def test_a_partly_known_date_is_written_with_question_marks(cijfers: str, tekst: str) -> None:
    datum = OnvolledigeDatum.lees(cijfers)

    assert (datum.als_tekst, datum.als_cijfers) == (tekst, cijfers)
    assert datum.is_volledig is ("?" not in tekst)


@pytest.mark.parametrize(
    ("cijfers", "fout"),
    rows("""
    geval                  | cijfers   | fout
    -----------------------+-----------+----------------
    dag zonder maand       | 19900005  | zonder maand
    dertigste februari     | 19900230  | bestaat niet
    geen schrikkeljaar     | 20230229  | bestaat niet
    maand dertien          | 19901300  | maand
    jaar onbekend          | 00000305  | jaar
    te lang geleden        | 18491231  | jaar
    te kort                | 1990030   | acht cijfers
    te lang                | 199003055 | acht cijfers
    letters                | 1990o305  | acht cijfers
    """),
)
def test_what_is_no_date_is_refused_with_the_part_at_fault(cijfers: str, fout: str) -> None:
    with pytest.raises(OngeldigeDatum, match=fout):
        OnvolledigeDatum.lees(cijfers)


@pytest.mark.parametrize(
    ("geboren", "op", "leeftijd"),
    rows("""
    geval                             | geboren  | op         | leeftijd
    ----------------------------------+----------+------------+---------
    dag voor de verjaardag            | 20200305 | 2026-03-04 | 5
    op de verjaardag                  | 20200305 | 2026-03-05 | 6
    dag onbekend, laatste van maand   | 20200300 | 2026-03-30 | 5
    dag onbekend, einde van de maand  | 20200300 | 2026-03-31 | 6
    alleen jaar, dag voor nieuwjaar   | 20200000 | 2026-12-30 | 5
    alleen jaar, oudjaar              | 20200000 | 2026-12-31 | 6
    nog niet geboren                  | 20260601 | 2026-05-31 | -
    geboren vandaag                   | 20260601 | 2026-06-01 | 0
    """),
)
def test_the_age_is_never_told_higher_than_it_may_be(geboren: str, op: str, leeftijd: str) -> None:
    verwacht = None if leeftijd == "-" else int(leeftijd)

    assert OnvolledigeDatum.lees(geboren).leeftijd_op(date.fromisoformat(op)) == verwacht


@given(st.dates(min_value=date(1850, 1, 1), max_value=date(2199, 12, 31)))
def test_every_real_day_survives_being_written_and_read(dag: date) -> None:
    datum = OnvolledigeDatum(dag.year, dag.month, dag.day)

    assert OnvolledigeDatum.lees(datum.als_cijfers) == datum
