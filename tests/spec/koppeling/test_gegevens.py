"""Wat blijft er over van een datum, adres, nummer of geslacht dat half bekend of verkeerd geschreven is?"""

import pytest

from tests.spec.tabel import rows
from zicht.koppeling import Gegevens, normaliseer
from zicht.koppeling.gegevens import (
    normaal_bsn,
    normaal_huisnummer,
    normale_datum,
    normale_postcode,
    normale_telefoon,
)

pytestmark = pytest.mark.eis("RAD-1")


@pytest.mark.parametrize(
    ("geschreven", "normaal"),
    rows("""
geval                        | geschreven | normaal
-----------------------------+------------+---------
hele datum                   | 19850412   | 19850412
met streepjes                | 1985-04-12 | 19850412
dag onbekend                 | 19850400   | 19850400
dag en maand onbekend        | 19850000   | 19850000
alleen het jaar              | 1985       | 19850000
dag en maand omgekeerd       | 19852504   | 19850425
maand die niet bestaat       | 19851940   | 19850000
dag die niet bestaat         | 19850445   | 19850400
dag zonder maand             | 19850012   | 19850000
te kort                      | 850412     |
jaar te vroeg                | 18491231   |
eerste jaar                  | 18500101   | 18500101
ongeboren                    | 99999999   |
leeg                         |            |
"""),
)
def test_a_date_keeps_what_can_be_true(geschreven, normaal):
    assert normale_datum(geschreven) == normaal


@pytest.mark.parametrize(
    ("geschreven", "normaal"),
    rows("""
geval                | geschreven   | normaal
---------------------+--------------+-----------
negen cijfers        | 123456782    | 123456782
met punten           | 1234.56.782  | 123456782
nul vooraan weg      | 12345672     | 012345672
onbekend             | 000000000    |
ongeboren            | 999999999    |
te kort              | 123456       |
te lang              | 1234567890   |
letters              | onbekend     |
"""),
)
def test_a_bsn_has_nine_digits_or_is_not_known(geschreven, normaal):
    assert normaal_bsn(geschreven) == normaal


@pytest.mark.parametrize(
    ("geschreven", "normaal"),
    rows("""
geval               | geschreven | normaal
--------------------+------------+--------
met spatie          | 1234 AB    | 1234ab
zonder letters      | 1234       | 1234
begint met een nul  | 0123AB     |
te kort             | 123        |
leeg                |            |
"""),
)
def test_a_postcode_is_whole_or_four_digits(geschreven, normaal):
    assert normale_postcode(geschreven) == normaal


@pytest.mark.parametrize(
    ("geschreven", "normaal"),
    rows("""
geval          | geschreven | normaal
---------------+------------+--------
kaal           | 12         | 12
met toevoeging | 12-a       | 12
nul vooraan    | 012        | 12
woorden        | t.o. 12    | 12
geen           | onbekend   |
leeg           |            |
"""),
)
def test_a_house_number_is_its_first_number(geschreven, normaal):
    assert normaal_huisnummer(geschreven) == normaal


@pytest.mark.parametrize(
    ("geschreven", "normaal"),
    rows("""
geval          | geschreven       | normaal
---------------+------------------+----------
mobiel         | 06-00123456      | 600123456
met landnummer | +31 6 00 12 3456 | 600123456
te kort        | 12345678         |
verzonnen      | 0000000000       |
leeg           |                  |
"""),
)
def test_a_telephone_number_is_its_last_nine_digits(geschreven, normaal):
    assert normale_telefoon(geschreven) == normaal


@pytest.mark.parametrize(
    ("geschreven", "normaal"),
    rows("""
geval    | geschreven | normaal
---------+------------+--------
vrouw    | vrouw      | v
letter   | V          | v
man      | Man        | m
onbekend | onbekend   |
anders   | anders     |
"""),
)
def test_sex_is_compared_only_when_it_is_told(geschreven, normaal):
    assert normaliseer(Gegevens(geslacht=geschreven)).geslacht == normaal


@pytest.mark.parametrize(
    ("geschreven", "normaal"),
    rows("""
geval           | geschreven | normaal
----------------+------------+--------
letter          | A          | a
cijfer          | -2         | 2
cijfer en woord | 2 hoog     | 2hoog
"""),
)
def test_an_addition_keeps_its_letters_and_digits(geschreven, normaal):
    assert normaliseer(Gegevens(toevoeging=geschreven)).toevoeging == normaal
