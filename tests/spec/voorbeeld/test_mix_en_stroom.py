"""Hoe vaak gebeurt wat, en in welke volgorde?"""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from random import Random

import pytest

from zicht.melding.words import Meldingsoort, Sector
from zicht.termijnen import AMSTERDAM, ATW_KALENDER, is_werkdag
from zicht.voorbeeld.dagen import meldmoment, moment, werkdagen_verder, werkmoment
from zicht.voorbeeld.mix import (
    AANLEIDINGEN,
    AFLOPEN,
    MELDINGSOORTEN,
    SECTOREN,
    Afloop,
    Tegoed,
    Verdeling,
    op_tijd,
)
from zicht.voorbeeld.stroom import Stroom

NOON = datetime(2027, 3, 25, 11, tzinfo=UTC)


class Munt(StrEnum):
    KOP = "kop"
    KRUIS = "kruis"


def test_shares_that_do_not_add_up_are_refused():
    with pytest.raises(ValueError, match="one"):
        Verdeling({Munt.KOP: 0.5, Munt.KRUIS: 0.4}, "test")


def test_draws_follow_the_shares_also_when_one_cannot_be_had_at_first():
    tegoed, toeval = Tegoed(MELDINGSOORTEN), Random(1)
    soorten = list(Meldingsoort)

    drawn = [tegoed.kies(toeval, frozenset(soorten[:1] if n < 50 else soorten)) for n in range(1000)]

    for soort, aandeel in MELDINGSOORTEN.aandelen.items():
        assert drawn.count(soort) / 1000 == pytest.approx(aandeel, abs=0.02)


def test_one_organisation_in_five_assesses_four_fifths_in_time():
    assert [op_tijd(n) >= 0.8 for n in range(6)] == [True, False, False, False, False, True]


def _course(log, naam, *momenten):
    for at in momenten:
        yield at
        log.append((naam, at))


def test_many_courses_make_one_line_of_time():
    log, line = [], Stroom(eind=NOON + timedelta(hours=9))
    line.begin(_course(log, "a", NOON, NOON + timedelta(hours=3)))
    line.begin(_course(log, "b", NOON, NOON + timedelta(hours=1), NOON + timedelta(hours=9)))

    steps = list(line.stappen())

    assert [naam for naam, _ in log] == ["a", "b", "b", "a"]
    assert steps == sorted(steps)


def test_a_course_without_steps_is_no_course():
    line = Stroom(eind=NOON)
    line.begin(iter(()))

    assert list(line.stappen()) == []


@pytest.mark.parametrize(
    ("dag", "aantal", "verwacht"),
    [
        (date(2027, 3, 25), 0, date(2027, 3, 25)),
        (date(2027, 3, 25), 1, date(2027, 3, 30)),  # Good Friday and Easter Monday are skipped.
        (date(2027, 3, 27), 0, date(2027, 3, 30)),
    ],
)
def test_working_days_are_counted_by_the_law(dag, aantal, verwacht):
    assert werkdagen_verder(dag, aantal) == verwacht


@pytest.mark.parametrize("werkdagen", [0, 1, 5])
def test_people_work_in_office_hours_and_later_than_what_they_answer(werkdagen):
    toeval = Random(1)
    for uur in range(48):
        na = moment(date(2027, 3, 25), 0) + timedelta(hours=uur)
        at = werkmoment(toeval, na, werkdagen).astimezone(AMSTERDAM)
        assert at > na
        assert 8 <= at.hour < 18
        assert is_werkdag(at.date(), ATW_KALENDER)


def test_the_police_reports_at_any_hour_and_a_school_in_office_hours():
    toeval, sunday = Random(1), date(2027, 3, 21)

    police = [meldmoment(toeval, sunday, dag_en_nacht=True) for _ in range(50)]
    school = [meldmoment(toeval, sunday, dag_en_nacht=False) for _ in range(50)]

    assert {at.astimezone(AMSTERDAM).date() for at in police} == {sunday}
    assert {at.astimezone(AMSTERDAM).date() for at in school} == {date(2027, 3, 22)}


@pytest.mark.parametrize(
    "verdeling", [SECTOREN, AANLEIDINGEN, MELDINGSOORTEN], ids=["sector", "aanleiding", "soort"]
)
def test_many_draws_keep_the_published_shares(verdeling):
    toeval, aantal = Random(1), 20_000
    drawn = Counter(verdeling.kies(toeval) for _ in range(aantal))

    for soort, aandeel in verdeling.aandelen.items():
        # Three standard errors of a share in a sample of this size.
        assert drawn[soort] / aantal == pytest.approx(
            aandeel, abs=3 * (aandeel * (1 - aandeel) / aantal) ** 0.5
        )


def test_the_published_figures_are_those_of_the_source():
    assert MELDINGSOORTEN.aandelen[Meldingsoort.HERMELDING] == 0.381
    assert MELDINGSOORTEN.aandelen[Meldingsoort.VERVOLGMELDING] == 0.285
    assert SECTOREN.aandelen[Sector.POLITIE_JUSTITIE] == 0.67
    # All onderzoeken are decided on reports that are no vervolgmelding: 5.8 % of all.
    rest = 1 - MELDINGSOORTEN.aandelen[Meldingsoort.VERVOLGMELDING]
    assert AFLOPEN.aandelen[Afloop.ONDERZOEK] * rest == pytest.approx(0.058, abs=0.001)
