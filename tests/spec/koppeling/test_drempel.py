"""Vanaf hoeveel bits wordt een treffer getoond?"""

import pytest

from zicht.koppeling import drempel, persoonsdrempel
from zicht.koppeling.drempel import HELLING, HELLING_PSEUDONIEM, LAAGSTE

pytestmark = pytest.mark.eis("RAD-2")


def test_a_larger_register_and_fewer_false_alarms_ask_more_bits():
    assert drempel(2_000_000) - drempel(1_000_000) == pytest.approx(HELLING)
    assert drempel(1_000_000, 0.005) - drempel(1_000_000, 0.01) == pytest.approx(HELLING)
    assert persoonsdrempel(2_000_000) - persoonsdrempel(1_000_000) == pytest.approx(1.0)


@pytest.mark.parametrize(("personen", "bits"), [(0, 0), (1, 0), (2, 1), (4, 2)])
def test_a_report_of_more_persons_has_more_chances_and_asks_more_bits(personen, bits):
    assert drempel(1_000_000, personen=personen) - drempel(1_000_000) == pytest.approx(bits)


def test_between_pseudonyms_less_is_seen_and_less_is_asked():
    assert drempel(1_000_000, pseudoniem=True) < drempel(1_000_000)
    assert persoonsdrempel(1_000_000, pseudoniem=True) < persoonsdrempel(1_000_000)
    assert drempel(2_000_000, pseudoniem=True) - drempel(1_000_000, pseudoniem=True) == pytest.approx(
        HELLING_PSEUDONIEM
    )


def test_one_thing_in_common_is_never_enough():
    assert drempel(1) == drempel(100) == LAAGSTE
    assert drempel(100, personen=2) == LAAGSTE + 1


def test_an_empty_register_has_a_threshold_too():
    assert drempel(0) == drempel(1)
    assert persoonsdrempel(0) == persoonsdrempel(1)


@pytest.mark.parametrize("kans", [0.0, 1.0, -0.1, 2.0])
def test_a_rate_that_is_none_is_refused(kans):
    with pytest.raises(ValueError, match="vals alarm"):
        drempel(1_000, kans)
