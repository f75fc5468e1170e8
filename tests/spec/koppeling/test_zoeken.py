"""Hoe wordt iemand gevonden, en wat als te veel mensen zo heten?"""

import pytest

from tests.spec.koppeling.gezinnen import MILJOEN, persoon, register
from tests.spec.tabel import rows
from zicht.koppeling import (
    Gegevens,
    RegisterInGeheugen,
    Rij,
    Sleutelsoort,
    bewaarsleutels,
    standaardgewichten,
    vraagsleutels,
    zoek,
)
from zicht.koppeling.drempel import drempel

pytestmark = pytest.mark.eis("RAD-1")


@pytest.mark.parametrize(("bewaard", "gevraagd", "soorten"), rows("""
geval                    | bewaard                      | gevraagd                       | soorten
-------------------------+------------------------------+--------------------------------+----------------------------------
alleen BSN gelijk        | - - - - - 123456782          | - - - - - 123456782            | bsn
andere achternaam        | Daan Rozema 19850412         | Daan Visser 19850412           | datum_voornaam
andere voornaam          | Daan Rozema 19850412         | Sven Rozema 19850412           | datum_klank
dag en maand omgewisseld | Daan Rozema 19850412         | Sven Rozema 19851204           | datum_klank
dag onbekend             | Daan Rozema 19850412         | Daan Rozema 19850400           | naam naam_jaar
jaar verkeerd            | Daan Rozema 19850412         | Daan Rozema 19910412           | naam_dag
datum onbekend, verhuisd | Daan Rozema 19850412 - hier  | Daan Rozema - - weg            | naam
bekende zonder datum     | Daan Rozema -                | Daan Rozema 19850412           | naam_zonder_datum
zelfde buurt             | Daan Rozema - - hier         | Sven Rozema - - hier           | adres naam_wijk
telefoon                 | - - - - - - 0600123456       | - - - - - - 0600123456         | telefoon
namen verwisseld         | Daan Rozema 19850412         | Rozema Daan 19850412           | datum_klank
niets gelijk             | Daan Rozema 19850412         | Sven Visser 19900830           |
niets bekend             | -                            | -                              |
"""))  # fmt: skip
def test_some_key_survives_every_fault(bewaard, gevraagd, soorten):
    bekend, vraag = bewaarsleutels(persoon(bewaard)), vraagsleutels(persoon(gevraagd))

    gedeeld = {soort.name.lower() for getal, soort in vraag.items() if getal in bekend}

    assert gedeeld == set(soorten.split())


def test_a_key_fits_in_four_bytes():
    getallen = bewaarsleutels(persoon("Daan Rozema-Visser 19850412 m hier 123456782 0600123456"))

    assert all(-(2**31) <= getal < 2**31 for getal in getallen)


def test_every_kind_of_key_has_a_name():
    assert all(soort.in_woorden for soort in Sleutelsoort)


def _naamgenoten(aantal: int) -> RegisterInGeheugen:
    return RegisterInGeheugen(
        Rij(nummer, nummer, persoon(f"Jan Jansen {1900 + nummer}{nummer % 12 + 1:02}15"))
        for nummer in range(aantal)
    )


@pytest.mark.parametrize(("aantal", "afgekapt"), [(19, False), (20, False), (21, True)])
def test_a_name_that_too_many_bear_is_not_followed_and_that_is_told(aantal, afgekapt):
    antwoord = zoek(
        [persoon("Jan Jansen")], _naamgenoten(aantal), standaardgewichten(), vanaf=0.0, hoogstens=20
    )

    assert (Sleutelsoort.NAAM in antwoord.afgekapt) is afgekapt
    assert bool(antwoord.treffers) is not afgekapt


def test_with_a_date_the_same_name_is_found_all_the_same():
    antwoord = zoek(
        [persoon("Jan Jansen 19150415")], _naamgenoten(80), standaardgewichten(), vanaf=8.0, hoogstens=20
    )

    assert antwoord.treffers[0].paren[0].rij.nummer == 15
    assert not antwoord.afgekapt


def test_nothing_is_found_below_the_threshold():
    bekend = register("Daan Rozema 19850412 m hier")
    vraag = [persoon("Daan Rozema 19850412 m hier")]
    (treffer,) = zoek(vraag, bekend, standaardgewichten(), vanaf=drempel(MILJOEN)).treffers

    assert zoek(vraag, bekend, standaardgewichten(), vanaf=treffer.bits).treffers
    assert not zoek(vraag, bekend, standaardgewichten(), vanaf=treffer.bits + 0.01).treffers


@pytest.mark.eis("RAD-9")
def test_who_is_removed_is_found_by_nothing():
    bekend = RegisterInGeheugen([Rij(1, 1, persoon("Daan Rozema 19850412 m hier 123456782"))])

    bekend.verwijder(1)
    bekend.verwijder(2)

    assert bekend.omvang == 0
    assert not zoek(
        [persoon("Daan Rozema 19850412 m hier 123456782")], bekend, standaardgewichten(), vanaf=0.0
    ).treffers


def test_who_is_added_again_is_there_once_as_last_written():
    bekend = RegisterInGeheugen([Rij(1, 1, persoon("Daan Rozema 19850412 m hier"))])

    bekend.voeg_toe(Rij(1, 1, persoon("Daan Visser 19850412 m weg")))

    (treffer,) = zoek(
        [persoon("Daan Visser 19850412 m weg")], bekend, standaardgewichten(), vanaf=8.0
    ).treffers
    assert (bekend.omvang, treffer.paren[0].rij.gegevens.achternaam) == (1, "visser")


def test_nobody_asked_is_nobody_found():
    assert zoek([], register("Daan Rozema"), standaardgewichten(), vanaf=0.0).treffers == ()
    assert zoek([Gegevens()], register("Daan Rozema"), standaardgewichten(), vanaf=0.0).treffers == ()
