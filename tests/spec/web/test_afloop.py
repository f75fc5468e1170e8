"""Wat kwam er van een casus, en na hoeveel maanden?"""

from datetime import date

import pytest

from tests.spec.tabel import rows
from zicht.web.rules import Afloop, Afloopsoort, afloop_van, hele_maanden

AFLOOP = """
geval                                 | gesloten   | later                  | vandaag    | afloop     | maanden
--------------------------------------+------------+------------------------+------------+------------+--------
loopt nog                             |            |                        | 2026-03-02 | loopt      | 0
loopt nog, ook al begon er een ander  |            | 2026-02-01             | 2026-03-02 | loopt      | 0
niemand kwam terug, vandaag gesloten  | 2026-03-02 |                        | 2026-03-02 | bleef_weg  | 0
niemand kwam terug                    | 2025-01-31 |                        | 2026-03-02 | bleef_weg  | 13
een ander begon al eerder             | 2026-01-10 | 2026-01-09             | 2026-03-02 | bleef_weg  | 1
op de dag van sluiten                 | 2026-01-10 | 2026-01-10             | 2026-03-02 | kwam_terug | 0
een dag voor de maand vol is          | 2026-01-10 | 2026-02-09             | 2026-03-02 | kwam_terug | 0
de maand is net vol                   | 2026-01-10 | 2026-02-10             | 2026-03-02 | kwam_terug | 1
de eerste telt                        | 2025-01-10 | 2026-02-10, 2025-04-10 | 2026-03-02 | kwam_terug | 3
"""

MAANDEN = """
geval                        | van        | tot        | maanden
-----------------------------+------------+------------+--------
dezelfde dag                 | 2026-01-31 | 2026-01-31 | 0
laatste dag van februari     | 2026-01-31 | 2026-02-28 | 1
een dag daarvoor             | 2026-01-31 | 2026-02-27 | 0
schrikkeldag                 | 2024-02-29 | 2025-02-28 | 12
over de jaarwisseling        | 2025-12-15 | 2026-01-14 | 0
over de jaarwisseling, vol   | 2025-12-15 | 2026-01-15 | 1
"""


def _dag(tekst):
    return date.fromisoformat(tekst) if tekst else None


@pytest.mark.eis("PLUS-5")
@pytest.mark.parametrize(("gesloten", "later", "vandaag", "afloop", "maanden"), rows(AFLOOP))
def test_what_came_of_a_casus(gesloten, later, vandaag, afloop, maanden):
    dagen = [_dag(deel.strip()) for deel in later.split(",") if deel.strip()]

    gevonden = afloop_van(gesloten_op=_dag(gesloten), later=dagen, vandaag=_dag(vandaag))

    assert gevonden == Afloop(Afloopsoort(afloop), int(maanden))


@pytest.mark.eis("PLUS-5")
@pytest.mark.parametrize(("van", "tot", "maanden"), rows(MAANDEN))
def test_months_count_when_they_have_passed_in_full(van, tot, maanden):
    assert hele_maanden(_dag(van), _dag(tot)) == int(maanden)
