"""Wanneer is een nummer een mogelijk burgerservicenummer?"""

import pytest

from tests.spec.tabel import rows
from zicht.kern.bsn import is_bsn, met_controlecijfer


@pytest.mark.parametrize(
    ("nummer", "mag"),
    rows("""
    geval                       | nummer     | mag
    ----------------------------+------------+----
    testnummer                  | 999990019  | ja
    begint met een nul          | 012345672  | ja
    een cijfer anders           | 999990018  | nee
    twee cijfers gewisseld      | 999990091  | nee
    acht cijfers                | 99999001   | nee
    tien cijfers                | 9999900190 | nee
    letter erin                 | 99999001a  | nee
    ander schrift               | ٩٩٩٩٩٠٠١٩  | nee
    alleen nullen               | 000000000  | nee
    """),
)
def test_a_number_is_a_possible_bsn_only_with_nine_digits_that_pass(nummer: str, mag: str) -> None:
    assert is_bsn(nummer) is (mag == "ja")


@pytest.mark.parametrize("acht", ["99990000", "99991234", "00000001", "12345678"])
def test_the_ninth_digit_is_the_only_one_that_makes_a_bsn(acht):
    mogelijk = [f"{acht}{cijfer}" for cijfer in range(10) if is_bsn(f"{acht}{cijfer}")]
    assert mogelijk == ([met_controlecijfer(acht)] if met_controlecijfer(acht) else [])


def test_eight_noughts_have_no_ninth():
    assert met_controlecijfer("00000000") is None
