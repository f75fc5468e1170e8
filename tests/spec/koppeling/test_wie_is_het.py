"""Is dit dezelfde persoon, een huisgenoot, of een vreemde? Met de lastige gevallen uit de praktijk.

Elk geval staat in een register van een miljoen mensen. Per persoon: voornaam, achternaam, geboortedatum, geslacht,
adres (hier of weg) en BSN. `gezin` zegt of het huishouden gevonden wordt, `mens` of daarbij ook gezegd wordt: dit is
dezelfde mens.
"""

import pytest

from tests.spec.koppeling.gezinnen import MILJOEN, gevonden, register
from tests.spec.tabel import rows
from zicht.koppeling import persoonsdrempel

pytestmark = [pytest.mark.eis("RAD-1"), pytest.mark.eis("RAD-7")]


@pytest.mark.parametrize(("bekend", "nieuw", "gezin", "mens"), rows("""
geval                        | bekend                              | nieuw                                | gezin | mens
-----------------------------+-------------------------------------+--------------------------------------+-------+-----
alles gelijk                 | Daan Roza 19850412 m hier           | Daan Roza 19850412 m hier            | ja    | ja
verhuisd                     | Daan Roza 19850412 m hier           | Daan Roza 19850412 m weg             | ja    | ja
weg en verkeerd gespeld      | Daan Roza 19850412 m hier           | Daan Rosa 19850412 m weg             | ja    | ja
getrouwd en weg, met BSN     | Anke Roza 19850412 v hier 123456782 | Anke Visser 19850412 v weg 123456782 | ja    | ja
alleen het BSN               | Anke Roza 19850412 v hier 123456782 | - - - - - 123456782                  | nee   | nee
BSN en geboortedatum         | Anke Roza 19850412 v hier 123456782 | - - 19850412 - - 123456782           | ja    | ja
dag en maand omgewisseld     | Daan Roza 19850412 m hier           | Daan Roza 19851204 m hier            | ja    | ja
datum onbekend               | Daan Roza 19850412 m hier           | Daan Roza - m hier                   | ja    | ja
roepnaam                     | Cornelis Roza 19850412 m hier       | Kees Roza 19850412 m weg             | ja    | ja
tweeling                     | Daan Roza 20120412 m hier           | Sven Roza 20120412 m hier            | ja    | nee
broer en zus                 | Daan Roza 20120412 m hier           | Lotte Roza 20140830 v hier           | ja    | nee
vader en zoon heten gelijk   | Daan Roza 19800412 m hier           | Daan Roza 20110917 m hier            | ja    | nee
kind, andere achternaam      | Daan Roza 20120412 m hier           | Lotte Visser 20140830 v hier         | nee   | nee
ongeboren, broer is bekend   | Daan Roza 20120412 m hier           | - Roza 99999999 - hier               | ja    | nee
ongeboren, daarna geboren    | - Roza 99999999 - hier              | Fem Roza 20251101 v hier             | ja    | nee
naar overleden kind          | Daan Roza 20100412 m hier           | Daan Roza 20130705 m hier            | ja    | nee
zeldzaam, zonder datum       | Daan Roza 19850412 m hier           | Daan Roza - m weg                    | ja    | ja
gewoon, zonder datum         | Jan Jansen 19850412 m hier          | Jan Jansen - m weg                   | nee   | nee
gewone naam, zelfde datum    | Jan Jansen 19850412 m hier          | Jan Jansen 19850412 m weg            | ja    | ja
vreemde                      | Daan Roza 19850412 m hier           | Lotte Visser 19900830 v weg          | nee   | nee
nieuwe bewoner, zelfde adres | Daan Roza 19850412 m hier           | Emre Yilmaz 19900830 m hier          | nee   | nee
"""))  # fmt: skip
def test_one_person(bekend, nieuw, gezin, mens):
    treffers = gevonden(nieuw, register(bekend)).treffers

    zelfde = [paar for treffer in treffers for paar in treffer.paren if paar.bits >= persoonsdrempel(MILJOEN)]
    assert bool(treffers) is (gezin == "ja")
    assert bool(zelfde) is (mens == "ja")


@pytest.mark.parametrize(("bekend", "nieuw", "gezin"), rows("""
geval                | bekend                                       | nieuw                                      | gezin
---------------------+----------------------------------------------+--------------------------------------------+------
twee halve leden     | Jan Jansen 1985 m hier + Els Visser 1987 v   | Jan Jansen 1985 m weg + Els Visser 1987 v  | ja
één half lid         | Jan Jansen 1985 m hier                       | Jan Jansen 1985 m weg                      | nee
een lid is overleden | Jan Jansen 19850412 m + Sven Jansen 20120412 | Jan Jansen 19850412 m                      | ja
gescheiden, kind mee | Jan Jansen 19850412 m + Eva Jansen 20120830  | Els Visser 19870101 + Eva Jansen 20120830  | ja
zelfde achternaam    | Jan Jansen 19850412 m + Els Jansen 19870830  | Piet Jansen 19790412 + Ria Jansen 19810830 | nee
"""))  # fmt: skip
def test_a_household_is_weighed_together(bekend, nieuw, gezin):
    assert bool(gevonden(nieuw, register(bekend)).treffers) is (gezin == "ja")


def test_the_strongest_comes_first():
    bekend = register("Daan Roza 19850412 m weg", "Daan Roza 19850412 m hier")

    treffers = gevonden("Daan Roza 19850412 m hier", bekend).treffers

    assert [treffer.groep for treffer in treffers] == [1, 0]


def test_a_person_is_taken_once_in_a_household():
    bekend = register("Daan Roza 19850412 m hier + Daan Roza 20110412 m hier")

    (treffer,) = gevonden("Daan Roza 19850412 m hier", bekend).treffers

    assert [paar.rij.nummer for paar in treffer.paren] == [0]
