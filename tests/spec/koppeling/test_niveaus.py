"""Hoe ver komen twee beschrijvingen overeen, per onderdeel?"""

import pytest

from tests.spec.tabel import rows
from zicht.koppeling import Gegevens, normaliseer, vergelijk
from zicht.koppeling.niveaus import Achternaam, Adres, Datum, Gelijkheid, Nummer, Voornaam

pytestmark = pytest.mark.eis("RAD-1")


def vergeleken(een: Gegevens, ander: Gegevens):
    een, ander = normaliseer(een), normaliseer(ander)
    assert vergelijk(een, ander) == vergelijk(ander, een)
    return vergelijk(een, ander)


@pytest.mark.parametrize(("een", "letters", "ander", "andere_letters", "niveau"), rows("""
geval                          | een             | letters | ander     | andere_letters | niveau
-------------------------------+-----------------+---------+-----------+----------------+-----------
gelijk                         | Johanna         |         | johanna   |                | gelijk
eerste van twee gelijk         | Johanna Maria   |         | Johanna   |                | gelijk
roepnaam                       | Johannes        |         | Hans      |                | roepnaam
tweede naam is roepnaam        | Petrus Johannes |         | Jan       |                | roepnaam
één letter anders              | Sophie          |         | Sophia    |                | roepnaam
tikfout                        | Jeroen          |         | Jeroem    |                | lijkt
twee letters omgewisseld       | Jeroen          |         | Jereon    |                | lijkt
klinkt gelijk                  | Khalied         |         | Chaalid   |                | lijkt
twee fouten in een lange naam  | Abdulrahman     |         | Abdelrahmen |              | lijkt
korte namen lijken nooit       | Bo              |         | Jo        |                | anders
alleen de voorletter           | Johanna         |         |           | J.             | voorletter
voorletter van de roepnaam     | Hans            |         |           | J.             | voorletter
andere voorletter              | Johanna         |         |           | M.             | anders
twee voorletters               |                 | J.M.    |           | J.             | voorletter
naam van één letter            | J               |         | Johanna   |                | voorletter
naam van één andere letter     | M               |         | Johanna   |                | anders
roepnaam met eigen beginletter | Pim             | W.      | Willem    | W.             | voorletter
vreemde roepnaam, zelfde letter | Boy            | W.      | Walter    | W.             | voorletter
anders                         | Johanna         |         | Petra     |                | anders
onbekend                       | Johanna         |         |           |                | onbekend
"""))  # fmt: skip
def test_given_names(een, letters, ander, andere_letters, niveau):
    gevonden = vergeleken(
        Gegevens(voornamen=een, voorletters=letters), Gegevens(voornamen=ander, voorletters=andere_letters)
    )

    assert Voornaam(gevonden.voornaam).name.lower() == niveau


@pytest.mark.parametrize(
    ("een", "ander", "niveau"),
    rows("""
geval                     | een          | ander         | niveau
--------------------------+--------------+---------------+---------
gelijk                    | van den Berg | Berg          | gelijk
getrouwd                  | Jansen       | Smit-Jansen   | deel
klinkt gelijk             | van Dijk     | van Dijck     | lijkt
één letter anders         | Bakker       | Bekker        | lijkt
vast aan het lidwoord     | Elyaacoubi   | el Yaacoubi   | lijkt
korter geschreven         | Yaacoubi     | Yaacoubian    | lijkt
anders                    | Bakker       | Visser        | anders
kort en anders            | Vos          | Bos           | lijkt
zeer kort en anders       | Li           | Lu            | anders
onbekend                  | Bakker       |               | onbekend
"""),
)
def test_surnames(een, ander, niveau):
    gevonden = vergeleken(Gegevens(achternaam=een), Gegevens(achternaam=ander))

    assert Achternaam(gevonden.achternaam).name.lower() == niveau


@pytest.mark.parametrize(
    ("een", "ander", "niveau"),
    rows("""
geval                           | een      | ander    | niveau
--------------------------------+----------+----------+--------------
gelijk                          | 19850412 | 19850412 | gelijk
dag en maand omgewisseld        | 19850412 | 19851204 | omgewisseld
één cijfer anders               | 19850412 | 19850413 | tikfout
twee cijfers omgewisseld        | 19850412 | 19580412 | tikfout
andere dag                      | 19850412 | 19850425 | een_deel
ander jaar                      | 19850412 | 19970412 | een_deel
alleen het jaar gelijk          | 19850412 | 19851127 | anders
dag onbekend                    | 19850412 | 19850400 | maand_en_jaar
dag onbekend, andere maand      | 19850412 | 19850500 | anders
alleen jaar bekend              | 19850412 | 19850000 | jaar
twee jaar ernaast               | 19850412 | 19870000 | bijna
drie jaar ernaast               | 19850412 | 19880000 | anders
heel anders                     | 19850412 | 20011127 | anders
onbekend                        | 19850412 |          | onbekend
ongeboren                       | 19850412 | 99999999 | onbekend
"""),
)
def test_dates_of_birth(een, ander, niveau):
    gevonden = vergeleken(Gegevens(geboortedatum=een), Gegevens(geboortedatum=ander))

    assert Datum(gevonden.datum).name.lower() == niveau


@pytest.mark.parametrize(
    ("een", "ander", "niveau"),
    rows("""
geval                        | een                | ander              | niveau
-----------------------------+--------------------+--------------------+---------
gelijk                       | 1234AB 12 Dorp     | 1234AB 12 Dorp     | gelijk
huisnummer anders            | 1234AB 12 Dorp     | 1234AB 14 Dorp     | bijna
letters anders               | 1234AB 12 Dorp     | 1234AC 12 Dorp     | bijna
letters onbekend             | 1234AB 12 Dorp     | 1234 12 Dorp       | bijna
zelfde buurt                 | 1234AB 12 Dorp     | 1234XY 5 Dorp      | wijk
zelfde plaats                | 1234AB 12 Dorp     | 1240AB 12 Dorp     | plaats
andere plaats                | 1234AB 12 Dorp     | 5678AB 12 Stad     | anders
postcode weg, zelfde plaats  | 1234AB 12 Dorp     | - - Dorp           | plaats
postcode weg, andere plaats  | 1234AB 12 Dorp     | - - Stad           | onbekend
"""),
)
def test_addresses(een, ander, niveau):
    eerste, tweede = (
        Gegevens(postcode=postcode, huisnummer=nummer, plaats=plaats)
        for postcode, nummer, plaats in (een.split(), ander.split())
    )

    assert Adres(vergeleken(eerste, tweede).adres).name.lower() == niveau


@pytest.mark.parametrize(
    ("een", "ander", "niveau"),
    rows("""
geval                    | een       | ander     | niveau
-------------------------+-----------+-----------+---------
gelijk                   | 123456782 | 123456782 | gelijk
één cijfer anders        | 123456782 | 123456789 | tikfout
twee cijfers omgewisseld | 123456782 | 123457682 | tikfout
anders                   | 123456782 | 876543212 | anders
onbekend                 | 123456782 | 000000000 | onbekend
"""),
)
def test_bsns(een, ander, niveau):
    assert Nummer(vergeleken(Gegevens(bsn=een), Gegevens(bsn=ander)).bsn).name.lower() == niveau


@pytest.mark.parametrize(
    ("een", "ander", "niveau"),
    rows("""
geval    | een  | ander | niveau
---------+------+-------+---------
gelijk   | v    | vrouw | gelijk
anders   | v    | m     | anders
onbekend | v    |       | onbekend
"""),
)
def test_sex(een, ander, niveau):
    assert (
        Gelijkheid(vergeleken(Gegevens(geslacht=een), Gegevens(geslacht=ander)).geslacht).name.lower()
        == niveau
    )


def test_given_name_and_surname_that_changed_places_are_seen():
    gevonden = vergeleken(
        Gegevens(voornamen="Nour", achternaam="Haddad"), Gegevens(voornamen="Haddad", achternaam="Nour")
    )

    assert (gevonden.voornaam, gevonden.achternaam) == (Voornaam.LIJKT, Achternaam.LIJKT)


def test_two_other_names_did_not_change_places():
    gevonden = vergeleken(
        Gegevens(voornamen="Nour", achternaam="Haddad"), Gegevens(voornamen="Haddad", achternaam="Kurdi")
    )

    assert (gevonden.voornaam, gevonden.achternaam) == (Voornaam.ANDERS, Achternaam.ANDERS)
