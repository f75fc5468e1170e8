"""Wat noemt het register een treffer, en wat een mogelijke treffer?"""

import pytest

from tests.spec.tabel import rows
from zicht.koppeling import Gewichten, Rij, Treffer, Weging, persoonsdrempel, standaardgewichten
from zicht.koppeling.drempel import drempel
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.niveaus import Achternaam, Adres, Datum, Gelijkheid, Nummer, Vergelijking, Voornaam
from zicht.koppeling.wegen import weeg_niveaus
from zicht.koppeling.zoeken import Paar
from zicht.register.rules import begrens, is_zeker, vergelijkomvang

pytestmark = pytest.mark.eis("PLUS-4", "RAD-3")
GEWICHTEN: Gewichten = standaardgewichten()
ONBEKEND = Vergelijking(
    Voornaam.ONBEKEND, Datum.ONBEKEND, Achternaam.ONBEKEND, Adres.ONBEKEND, Nummer.ONBEKEND,
    Gelijkheid.ONBEKEND, Gelijkheid.ONBEKEND,
)  # fmt: skip

OMVANG = """
geval                      | personen | telt als
---------------------------+----------+---------
nog niemand                | 0        | 200000
een handvol                | 12       | 200000
net zo groot               | 200000   | 200000
groter                     | 7500000  | 7500000
"""


@pytest.mark.parametrize(("personen", "als"), rows(OMVANG))
def test_a_register_that_has_just_begun_is_weighed_as_a_large_one(personen, als):
    assert vergelijkomvang(int(personen)) == int(als)


ALLEEN = """
geval                           | veld
--------------------------------+-----------
alleen hetzelfde adres          | adres
alleen hetzelfde telefoonnummer | telefoon
alleen dezelfde achternaam      | achternaam
alleen dezelfde voornaam        | voornaam
"""


@pytest.mark.parametrize("veld", [een.values[0] for een in rows(ALLEEN)], ids=lambda veld: f"alleen {veld}")
def test_one_item_alone_is_no_hit_in_the_smallest_register(veld):
    # Level 0 is: the same; the names are as rare as names are.
    weging = weeg_niveaus(ONBEKEND._replace(**{veld: 0}), 2.0, 2.0, GEWICHTEN)

    assert weging.persoon + weging.huishouden < drempel(vergelijkomvang(0))


def _treffer(*bits):
    rij = Rij(1, 1, Gegevens())
    paren = tuple(Paar(plaats, rij, Weging(0, 0, 0), een) for plaats, een in enumerate(bits))
    return Treffer(1, 99.0, paren, Paar(0, rij, Weging(0, 0, 30.0), 0.0))


ZEKER = """
geval                              | boven de drempel van een persoon | zeker
-----------------------------------+----------------------------------+------
niemand komt overeen, alleen het huishouden |                         | nee
iemand net te weinig               | -0.1                             | nee
iemand precies genoeg              | 0                                | ja
een van twee genoeg                | -5 0.5                           | ja
"""


@pytest.mark.parametrize(("bits", "zeker"), rows(ZEKER))
def test_a_hit_needs_one_person_who_is_likelier_the_same_than_not(bits, zeker):
    omvang = 1_000_000
    treffer = _treffer(*(persoonsdrempel(omvang, pseudoniem=True) + float(een) for een in bits.split()))

    assert is_zeker(treffer, omvang) is (zeker == "ja")


@pytest.mark.parametrize(("gezegd", "telt"), [(0, 0), (2, 2), (64, 2), (-2, -2), (-64, -4)])
def test_who_asks_cannot_make_a_name_rarer_than_names_are(gezegd, telt):
    assert begrens(gezegd, {"jansen": -3.3, "overzier": 1.2}, 1.8) == telt


def test_without_names_none_is_rare():
    assert begrens(5, {}, 0.0) == 0
