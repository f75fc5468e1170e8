"""Wanneer is een nummer een mogelijk burgerservicenummer?"""

import pytest

from tests.spec.tabel import rows
from zicht.kern.bsn import is_bsn


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
