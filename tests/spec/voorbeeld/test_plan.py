"""Wanneer komen de meldingen, hoe ver zijn de laatste, en hoe gelijk verdeelt het lot?"""

import itertools
from collections import Counter
from datetime import date
from random import Random

import pytest

from zicht.melding.words import Meldingsoort, Sector, Spoor
from zicht.veiligheidsbeoordeling.words import Urgentie
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mix import Afloop
from zicht.voorbeeld.plan import TAFERELEN, ZWAAR, Halte, Planner, aankomsten

BEGIN, END = date(2024, 11, 20), date(2026, 11, 20)


def arrivals(aantal):
    return list(aankomsten(Lot(Random(1)), aantal=aantal, begin=BEGIN, eind=END))


@pytest.mark.parametrize("aantal", [1, 3, 30, 150, 2000])
def test_all_reports_come_in_order_within_the_period(aantal):
    days = [een.dag for een in arrivals(aantal)]

    assert len(days) == aantal
    assert days == sorted(days)
    assert BEGIN <= days[0] <= days[-1] < END


def test_a_large_region_gets_as_many_in_every_half_year():
    counts = Counter((een.dag.year, een.dag.month > 6) for een in arrivals(2000))
    whole = [counts[2025, False], counts[2025, True]]

    assert all(n == pytest.approx(500, rel=0.06) for n in whole)


def test_a_small_region_is_busy_at_the_end_and_quiet_before():
    days = [een.dag for een in arrivals(150)]

    assert sum((END - day).days <= 70 for day in days) == pytest.approx(60, abs=6)


def test_every_halt_is_planned_in_the_smallest_region_that_must_show_it():
    planned = [een.tafereel for een in arrivals(150) if een.tafereel]

    assert {een.halte for een in planned} == set(Halte) - {Halte.NIET}
    assert [een.tafereel for een in arrivals(8) if een.tafereel] == list(TAFERELEN[1::-1])


def plans(soort, tafereel=None, **hoe):
    planner = Planner(Lot(Random(1)), op_tijd=0.8)
    return [planner.teken(soort, planner.sector(tafereel), tafereel, **hoe) for _ in range(300)]


def test_what_comes_meanwhile_begins_nothing_new():
    assert {plan.afloop for plan in plans(Meldingsoort.VERVOLGMELDING)} == {Afloop.GEEN_VERVOLG}


def test_only_a_professional_helps_oneself_and_never_after_a_partner():
    first, again = plans(Meldingsoort.EERSTE), plans(Meldingsoort.HERMELDING)
    advised = [plan for plan in first if plan.afloop is Afloop.ADVIES_AAN_MELDER]

    assert advised
    assert {plan.spoor for plan in advised} == {Spoor.EIGEN_HULP}
    assert {Sector.POLITIE_JUSTITIE, Sector.NIET_BEROEPSMATIG}.isdisjoint(plan.sector for plan in advised)
    assert Afloop.ADVIES_AAN_MELDER not in {plan.afloop for plan in again}


def test_who_helps_already_asks_for_a_service():
    for plan in plans(Meldingsoort.VERVOLGMELDING, uitbreiden=True):
        assert plan.afloop is Afloop.VOORWAARDEN_EN_VERVOLG
        assert plan.spoor is Spoor.EIGEN_HULP


def test_only_what_is_heavy_is_urgent():
    urgent = [plan for plan in plans(Meldingsoort.EERSTE) if plan.urgentie is not Urgentie.GEWOON]

    assert urgent
    assert all(plan.afloop in ZWAAR for plan in urgent)


def test_a_deck_shows_every_card_before_one_comes_back_and_none_twice_running():
    lot, cards = Lot(Random(1)), ("a", "b", "c")
    drawn = [lot.beurt(cards) for _ in range(60)]

    assert all(set(drawn[n : n + 3]) == set(cards) for n in range(0, 60, 3))
    assert all(een != volgend for een, volgend in itertools.pairwise(drawn))
    assert Lot(Random(1)).beurt(("one",)) == "one"


@pytest.mark.parametrize("share", [0.0, 0.03, 0.3, 0.85, 1.0])
def test_what_happens_now_and_then_happens_as_often_as_its_share(share):
    lot = Lot(Random(1))

    for n in range(1, 201):
        happened = sum(lot.gebeurt(f"{share} van {n}", share) for _ in range(n))
        assert abs(happened - n * share) <= 1.01
