"""Welke tekst is een getal?"""

import pytest

from zicht.kern.getal import lees_getal


@pytest.mark.parametrize(
    ("tekst", "getal"),
    [
        ("0", 0),
        ("007", 7),
        ("1234", 1234),
        ("12345", None),
        ("", None),
        ("-1", None),
        ("+1", None),
        ("1.0", None),
        (" 1", None),
        ("²", None),
        ("٣", None),
        ("1" * 5000, None),
    ],
)
def test_only_so_many_plain_digits_are_a_number(tekst, getal):
    assert lees_getal(tekst, cijfers=4) == getal
