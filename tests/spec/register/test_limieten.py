"""Hoeveel mag een organisatie het register vragen, en wanneer mag het weer?"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.tabel import rows
from zicht.register.rules import Limiet, weeg_limieten

pytestmark = pytest.mark.eis("PLUS-4")
NU = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
# Tien per minuut: elke zes seconden komt er een bij.
MINUUT = Limiet(aantal=10, seconden=60)

CASES = """
geval                                    | al genomen | seconden later | nu erbij | wachten
-----------------------------------------+------------+----------------+----------+--------
de eerste                                | 0          | 0              | 1        | geen
alles tegelijk                           | 0          | 0              | 10       | geen
meer dan er in gaat neemt alles          | 0          | 0              | 11       | geen
het laatste                              | 9          | 0              | 1        | geen
een te veel                              | 10         | 0              | 1        | 6
een te veel, even later                  | 10         | 5              | 1        | 1
een te veel, net op tijd                 | 10         | 6              | 1        | geen
twee te veel                             | 10         | 0              | 2        | 12
alles als alles op is                    | 10         | 0              | 10       | 60
een minuut later is alles er weer        | 10         | 60             | 10       | geen
veel later is er niet meer dan alles     | 10         | 9999           | 10       | geen
"""


@pytest.mark.parametrize(("genomen", "later", "erbij", "wachten"), rows(CASES))
def test_a_bucket_gives_what_it_holds_and_says_when_it_will(genomen, later, erbij, wachten):
    vol = weeg_limieten([MINUUT], [NU], int(genomen), NU).vol_op if int(genomen) else (NU,)

    afweging = weeg_limieten([MINUUT], vol, int(erbij), NU + timedelta(seconds=int(later)))

    assert afweging.na == (None if wachten == "geen" else int(wachten))


def test_the_strictest_limit_decides_and_a_refusal_takes_nothing():
    dag = Limiet(aantal=12, seconden=86_400)
    vol = weeg_limieten([MINUUT, dag], [NU, NU], 10, NU).vol_op

    geweigerd = weeg_limieten([MINUUT, dag], vol, 5, NU + timedelta(seconds=60))

    assert geweigerd.na is not None
    assert geweigerd.na > 60
    assert geweigerd.vol_op == vol


@given(st.lists(st.tuples(st.integers(1, 15), st.integers(0, 90)), max_size=30))
def test_never_more_than_twice_a_bucket_in_its_time(stappen):
    vol, nu, gegeven = (NU,), NU, []
    for aantal, wachten in stappen:
        nu += timedelta(seconds=wachten)
        afweging = weeg_limieten([MINUUT], vol, aantal, nu)
        if afweging.na is None:
            gegeven.append((nu, min(aantal, MINUUT.aantal)))
        vol = afweging.vol_op

    for begin, _ in gegeven:
        binnen = [aantal for toen, aantal in gegeven if begin <= toen < begin + timedelta(seconds=60)]
        assert sum(binnen) <= 2 * MINUUT.aantal


@given(st.integers(1, 40), st.integers(0, 100))
def test_after_the_wait_that_is_told_it_may(erbij, later):
    vol = weeg_limieten([MINUUT], [NU], 10, NU).vol_op
    toen = NU + timedelta(seconds=later)

    wachten = weeg_limieten([MINUUT], vol, erbij, toen).na or 0

    assert weeg_limieten([MINUUT], vol, erbij, toen + timedelta(seconds=wachten)).na is None
