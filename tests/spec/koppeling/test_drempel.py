"""Vanaf hoeveel bits wordt een treffer getoond?"""

import pytest

from zicht.koppeling import drempel, persoonsdrempel

pytestmark = pytest.mark.eis("RAD-2")


def test_twice_as_many_persons_ask_one_bit_more():
    assert drempel(2_000_000) - drempel(1_000_000) == pytest.approx(1.0)
    assert persoonsdrempel(2_000_000) - persoonsdrempel(1_000_000) == pytest.approx(1.0)


def test_half_as_many_false_alarms_ask_one_bit_more():
    assert drempel(1_000, 0.005) - drempel(1_000, 0.01) == pytest.approx(1.0)


def test_an_empty_register_has_a_threshold_too():
    assert drempel(0) == drempel(1)
    assert persoonsdrempel(0) == persoonsdrempel(1)


@pytest.mark.parametrize("kans", [0.0, 1.0, -0.1, 2.0])
def test_a_rate_that_is_none_is_refused(kans):
    with pytest.raises(ValueError, match="vals alarm"):
        drempel(1_000, kans)


def test_chance_alone_asks_one_in_all_persons_over_the_rate():
    assert 2 ** drempel(1_000, 0.01, marge=0.0) == pytest.approx(100_000)
    assert drempel(1_000, 0.01, marge=2.0) - drempel(1_000, 0.01, marge=0.0) == pytest.approx(2.0)
