"""Wat vraagt Veilig Thuis aan welke melder, en wat moet beantwoord zijn?"""

import pytest

from tests.spec.tabel import rows
from zicht.melding.rules import VRAGEN, vereist
from zicht.melding.words import Meldersoort, Vereist, Vraag

pytestmark = pytest.mark.eis("MEL-1")

WIE_WAT = """
geval                | kort | doorlopend | politie | burger | huisgenoot
---------------------+------+------------+---------+--------+-----------
functie              | moet | moet       | moet    | niet   | niet
werkgever            | moet | moet       | moet    | niet   | niet
relatie              | niet | mag        | niet    | moet   | moet
contact              | moet | moet       | mag     | moet   | moet
spoor                | mag  | moet       | niet    | niet   | niet
doel                 | moet | moet       | mag     | moet   | moet
reden_niet_ingelicht | moet | moet       | moet    | mag    | mag
medisch              | mag  | mag        | niet    | niet   | niet
meldcode             | niet | moet       | niet    | niet   | niet
politie              | niet | niet       | moet    | niet   | niet
"""


@pytest.mark.parametrize(("kort", "doorlopend", "politie", "burger", "huisgenoot"), rows(WIE_WAT))
def test_each_kind_of_melder_is_asked_what_suits_it(request, kort, doorlopend, politie, burger, huisgenoot):
    vraag = Vraag(request.node.callspec.id)

    gevraagd = [vereist(soort, vraag) for soort in Meldersoort]

    assert gevraagd == [Vereist(een) for een in (kort, doorlopend, politie, burger, huisgenoot)]


def test_every_question_is_decided_for_every_kind_of_melder():
    assert {soort: set(vragen) for soort, vragen in VRAGEN.items()} == {
        soort: {*Vraag} for soort in Meldersoort
    }
