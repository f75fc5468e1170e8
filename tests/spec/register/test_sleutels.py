"""Welke sleutels heeft een organisatie voor het register, en onder welke periode vraagt en schrijft zij?"""

from base64 import b64encode

import pytest

from tests.spec.tabel import rows
from zicht.register.words import Periodesleutels, nieuwe_sleutel

pytestmark = pytest.mark.eis("PLUS-4")

PERIODES = """
geval                          | sleutels van | vraagt onder | schrijft onder
-------------------------------+--------------+--------------+---------------
een periode                    | 3            | 3            | 3
twee, tijdens het overgaan     | 3 4          | 3            | 3 4
in een andere volgorde         | 4 3          | 3            | 3 4
de oude is weggehaald          | 4            | 4            | 4
"""


@pytest.mark.parametrize(("van", "vraagt", "schrijft"), rows(PERIODES))
def test_one_asks_under_the_oldest_and_writes_under_each(van, vraagt, schrijft):
    sleutels = Periodesleutels.lees(", ".join(nieuwe_sleutel(int(nummer)) for nummer in van.split()))

    assert sleutels.vraagperiode == int(vraagt)
    assert sleutels.schrijfperiodes == tuple(int(nummer) for nummer in schrijft.split())


def _sleutel(aantal):
    return b64encode(b"s" * aantal).decode()


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("", "Er is geen sleutel"),
        (f"1:{_sleutel(31)}", "periode 1 heeft geen 32 tot 64 bytes"),
        (f"1:{_sleutel(65)}", "periode 1 heeft geen 32 tot 64 bytes"),
        (f"0:{_sleutel(32)}", "1 of hoger"),
        (f"1:{_sleutel(32)}, 1:{_sleutel(33)}", "Periode 1 heeft twee sleutels"),
        (f"1:{_sleutel(32)}\neen:{_sleutel(32)}", "Sleutel 2"),
        (f"1:{_sleutel(32)}, twee", "Sleutel 2"),
        ("1:dit is geen geheim!", "Sleutel 1"),
    ],
)
def test_what_is_no_set_of_keys_is_refused_without_saying_what_stood_there(tekst, fout):
    with pytest.raises(ValueError, match=fout) as gezegd:
        Periodesleutels.lees(tekst)

    assert "dit is geen geheim" not in str(gezegd.value)
    assert _sleutel(32)[:20] not in str(gezegd.value)


def test_of_64_bytes_a_key_can_still_be_used():
    assert len(Periodesleutels.lees(f"1:{_sleutel(64)}\n\n2:{_sleutel(32)},").per_periode[1]) == 64


def test_keys_do_not_show_in_what_is_printed():
    sleutels = Periodesleutels.lees(nieuwe_sleutel(1))

    assert repr(sleutels.per_periode[1]) not in repr(sleutels)


def test_no_two_new_keys_are_the_same():
    assert nieuwe_sleutel(1) != nieuwe_sleutel(1)
