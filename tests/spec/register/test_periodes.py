"""Wanneer gaat een periode van het register open of dicht, zonder dat er iets verloren gaat?"""

from datetime import UTC, datetime

import pytest

from tests.spec.tabel import rows
from zicht.register.rules import objections_to_openen, objections_to_sluiten
from zicht.register.words import Periodestand

pytestmark = pytest.mark.eis("PLUS-4")
TOEN = datetime(2026, 1, 5, tzinfo=UTC)

# `g` achter een nummer is een gesloten periode; `!` betekent dat iemand er nog niet helemaal uit over is, `+` dat er
# nog iets van te verwijderen is.
OPENEN = """
geval                              | bekend  | nummer | bezwaar
-----------------------------------+---------+--------+------------------
de allereerste                     |         | 1      | geen
de volgende                        | 1       | 2      | geen
een nummer overslaan mag           | 1       | 7      | geen
hetzelfde nummer                   | 1       | 1      | periode-niet-hoger
een lager nummer                   | 4       | 3      | periode-niet-hoger
een gesloten periode gaat niet weer open | 1g 2 | 1    | periode-niet-hoger
twee open is genoeg                | 1 2     | 3      | te-veel-open
na het sluiten van de oudste       | 1g 2    | 3      | geen
"""

SLUITEN = """
geval                              | bekend  | nummer | toch | bezwaar
-----------------------------------+---------+--------+------+------------------
alles is over                      | 1 2     | 1      | nee  | geen
iemand is nog niet over            | 1! 2    | 1      | nee  | niet-alles-over
iemand is nog niet over, gelekt    | 1! 2    | 1      | ja   | geen
de enige, met iets erin            | 1!      | 1      | nee  | niet-alles-over
de enige, leeg                     | 1       | 1      | nee  | geen
die er niet is                     | 1       | 2      | nee  | periode-niet-open
die al dicht is                    | 1g 2    | 1      | nee  | periode-niet-open
die dicht is en nog niet leeg      | 1g+ 2   | 1      | nee  | geen
die er niet is, toch               | 1       | 2      | ja   | periode-niet-open
"""


def _standen(tekst):
    return [
        Periodestand(
            int(deel[0]), TOEN, TOEN if "g" in deel else None,
            inschrijvingen=int("+" in deel), achter=("Veilig Thuis Ergens",) if "!" in deel else (),
        )
        for deel in tekst.split()
    ]  # fmt: skip


@pytest.mark.parametrize(("bekend", "nummer", "bezwaar"), rows(OPENEN))
def test_a_period_opens_after_the_last_and_beside_one_other_at_most(bekend, nummer, bezwaar):
    bezwaren = objections_to_openen(int(nummer), _standen(bekend))

    assert [one.code for one in bezwaren] == ([] if bezwaar == "geen" else [bezwaar])


@pytest.mark.parametrize(("bekend", "nummer", "toch", "bezwaar"), rows(SLUITEN))
def test_a_period_closes_when_everybody_has_followed(bekend, nummer, toch, bezwaar):
    bezwaren = objections_to_sluiten(int(nummer), _standen(bekend), toch=toch == "ja")

    assert [one.code for one in bezwaren] == ([] if bezwaar == "geen" else [bezwaar])
