"""How much does a reason weigh, in words; and when is a find almost certain?"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.melding.words import Kandidaat, Reden, Sterkte, Vondst, Vondsten

WIE = UUID(int=1)


@pytest.mark.eis("RAD-2")
@pytest.mark.parametrize(
    ("bits", "woorden"),
    rows("""
        geval             | bits | woorden
        ------------------+------+-----------------
        against           | -0.1 | spreekt ertegen
        nothing           | 0    | weegt licht
        just below        | 2.9  | weegt licht
        eight times       | 3    | weegt mee
        just below sixty  | 5.9  | weegt mee
        sixty times       | 6    | weegt zwaar
    """),
)
def test_a_reason_says_how_much_it_weighs(bits, woorden):
    assert Reden(("geboortedatum gelijk",), float(bits)).weegt == woorden


@pytest.mark.eis("RAD-2")
@pytest.mark.parametrize("sterkte", Sterkte)
def test_a_find_is_almost_certain_when_somebody_in_it_is(sterkte):
    vondst = Vondst(9.0, (Kandidaat("1", WIE, sterkte, ()),), (), ())
    assert vondst.is_zeker == (sterkte is Sterkte.ZEKER)
    assert Vondsten((vondst,)).personen == [WIE]
    assert Vondsten((vondst, vondst)).te_kiezen == []
