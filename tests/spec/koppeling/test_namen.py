"""Wanneer zijn twee schrijfwijzen dezelfde naam, en wanneer klinken ze gelijk?"""

import pytest

from tests.spec.tabel import rows
from zicht.koppeling import normaliseer
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.namen import klank, normale_achternaam, normale_voorletters, normale_voornamen
from zicht.koppeling.roepnamen import FAMILIES, stam

pytestmark = pytest.mark.eis("RAD-1")


@pytest.mark.parametrize(("voorvoegsel", "achternaam", "normaal"), rows("""
geval                          | voorvoegsel | achternaam            | normaal
-------------------------------+-------------+-----------------------+------------------
voorvoegsel apart              | van den     | Berg                  | berg
voorvoegsel in de naam         |             | van den Berg          | berg
voorvoegsel achteraan          |             | Berg, van den         | berg
voorvoegsel afgekort           |             | v.d. Berg             | berg
voorvoegsel met streep         |             | v/d Berg              | berg
voorvoegsel aan elkaar         |             | Vandenberg            | berg
apostrof                       | in 't       | Veld                  | veld
Arabisch lidwoord              |             | El Ouali              | ouali
alleen een voorvoegsel         |             | Al                    | al
voorvoegsel zonder naam        | Ten         |                       | ten
hele naam weg                  |             |                       |
dubbele naam                   | de          | Vries-Jansen          | jansen-vries
dubbele naam, andere volgorde  |             | Jansen - de Vries     | jansen-vries
getrouwd                       |             | Jansen e/v de Vries   | jansen-vries
geboren                        |             | Vries, geb. Jansen    | jansen-vries
voorvoegsel midden in          |             | Jansen de Vries       | jansen-vries
tweemaal dezelfde naam         |             | Jansen-Jansen         | jansen
twee woorden, één naam         |             | Groot Obbink          | grootobbink
leestekens en cijfers          |             | D'Angelo (2)          | angelo
accenten                       |             | Müller                | muller
Turkse letters                 |             | Yıldız                | yildiz
Poolse letters                 |             | Wałęsa                | walesa
Duitse letter                  |             | Weiß                  | weiss
vijf namen worden er vier      |             | Ee-Dd-Cc-Bb-Aa        | aa-bb-cc-dd
"""))  # fmt: skip
def test_a_surname_is_written_in_one_way(voorvoegsel, achternaam, normaal):
    assert normale_achternaam(voorvoegsel, achternaam) == normaal


@pytest.mark.parametrize(
    ("voornamen", "normaal"),
    rows("""
geval         | voornamen        | normaal
--------------+------------------+-----------------
twee namen    | Johannes  Petrus | johannes petrus
met streep    | Anne-Marie       | anne marie
met accenten  | Zoë              | zoe
geen          |                  |
"""),
)
def test_given_names_are_written_in_one_way(voornamen, normaal):
    assert normale_voornamen(voornamen) == normaal


@pytest.mark.parametrize(
    ("genoteerd", "voornamen", "voorletters"),
    rows("""
geval              | genoteerd | voornamen       | voorletters
-------------------+-----------+-----------------+------------
genoteerd          | J.P.M.    | jan             | jpm
niet genoteerd     |           | johannes petrus | jp
niets bekend       |           |                 |
"""),
)
def test_initials_are_those_noted_or_those_of_the_names(genoteerd, voornamen, voorletters):
    assert normale_voorletters(genoteerd, voornamen) == voorletters


@pytest.mark.parametrize(
    ("een", "ander", "klinkt_gelijk"),
    rows("""
geval                | een       | ander     | klinkt_gelijk
---------------------+-----------+-----------+--------------
ij en y              | dijk      | dyk       | ja
ij en ei             | dijk      | deik      | ja
ck en k              | dijck     | dijk      | ja
v en f               | visser    | fisser    | ja
z en s               | zanders   | sanders   | ja
dubbele letter       | jansen    | janssen   | ja
d en t aan het eind  | smid      | smit      | ja
dt                   | schmidt   | smit      | ja
ph en f              | philips   | filips    | ja
Arabisch, ch en sh   | achraf    | ashraf    | nee
Arabisch, ou en u    | youssef   | jusuf     | ja
Arabisch, klinkers   | mohammed  | muhammad  | ja
andere beginletter   | bakker    | dakker    | nee
andere medeklinker   | bakker    | bammer    | nee
"""),
)
def test_names_that_sound_alike_meet(een, ander, klinkt_gelijk):
    assert (klank(een) == klank(ander)) is (klinkt_gelijk == "ja")


def test_no_name_has_no_sound():
    assert not klank("")


@pytest.mark.parametrize(
    ("roepnaam", "voornaam"),
    rows("""
geval              | roepnaam | voornaam
-------------------+----------+----------
Jan                | jan      | johannes
Hans               | hans     | johannes
Kees               | kees     | cornelis
Bep                | bep      | elisabeth
Truus              | truus    | gerarda
onbekende naam     | jayden   | jayden
voornaam zelf      | petrus   | petrus
"""),
)
def test_a_call_name_leads_to_the_given_name(roepnaam, voornaam):
    assert stam(roepnaam) == voornaam


def test_a_call_name_stands_in_one_family_only():
    namen = [naam for familie in FAMILIES for naam in familie]

    assert len(namen) == len(set(namen))


def test_call_names_are_written_as_names_are_compared():
    assert [naam for familie in FAMILIES for naam in familie if normale_voornamen(naam) != naam] == []


def test_a_person_of_whom_nothing_is_known_stays_empty():
    assert normaliseer(Gegevens()) == Gegevens()
