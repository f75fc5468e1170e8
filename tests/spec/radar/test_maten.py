"""Hoe worden gevonden paren in cijfers gezet?"""

import pytest

from zicht.radar.evalueren.maten import aandeel, beste, bij_drempel, maten, verdeling

pytestmark = pytest.mark.eis("RAD-1")
# Six pairs, strongest first, of five that are there: right, right, wrong, right, wrong, right.
PAREN = [(30.0, True), (28.0, True), (25.0, False), (20.0, True), (15.0, False), (10.0, True)]


def test_precision_recall_and_f1_are_those_of_the_book():
    assert maten(goed=3, gekozen=4, ware=5) == {"precision": 0.75, "recall": 0.6, "f1": 0.66667}


@pytest.mark.parametrize(
    ("drempel", "precisie", "vangst"), [(31, 1.0, 0.0), (28, 1.0, 0.4), (20, 0.75, 0.6), (0, 0.66667, 0.8)]
)
def test_at_a_threshold_what_reaches_it_counts(drempel, precisie, vangst):
    gemeten = bij_drempel(PAREN, 5, drempel)

    assert (gemeten["precision"], gemeten["recall"]) == (precisie, vangst)


def test_the_best_f1_is_the_highest_over_all_thresholds():
    gemeten = beste(PAREN, 5)

    # All six: 2 * 4 / (6 + 5); the first four: 2 * 3 / (4 + 5).
    assert gemeten["best_f1"] == round(8 / 11, 5)
    assert gemeten["best_f1_at_bits"] == 10.0


def test_recall_is_the_highest_at_which_the_precision_still_holds():
    honderd = [(200.0 - nummer, True) for nummer in range(99)] + [(100.0, False), (99.0, False)]

    gemeten = beste(honderd, 110)

    assert gemeten["recall_at_precision_99"] == 0.9
    assert gemeten["recall_at_precision_95"] == 0.9
    assert beste(PAREN, 5)["recall_at_precision_95"] == 0.4


def test_pairs_of_equal_bits_are_taken_together_whatever_their_order():
    gelijk = [(20.0, True), (20.0, False), (20.0, True)]

    assert beste(gelijk, 2) == beste(list(reversed(gelijk)), 2)
    assert beste(gelijk, 2)["best_f1"] == 0.8
    assert beste(gelijk, 2)["recall_at_precision_95"] == 0.0


def test_where_nothing_is_there_nothing_is_wrong():
    assert beste([], 0)["best_f1"] == 0.0
    assert maten(0, 0, 0) == {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert (aandeel([]), verdeling([])["p50"]) == (None, None)


def test_a_percentile_is_the_nearest_that_was_measured():
    honderd = [nummer / 1000 for nummer in range(1, 101)]

    assert verdeling(list(reversed(honderd))) == {"p50": 50.0, "p95": 95.0, "p99": 99.0}
    assert verdeling([0.007]) == {"p50": 7.0, "p95": 7.0, "p99": 7.0}


def test_a_share_is_of_the_cases_that_there_are():
    assert aandeel([True, True, True, False]) == 0.75
