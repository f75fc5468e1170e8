"""Waarom is dit een treffer? In woorden, met wat elk onderdeel weegt."""

import pytest

from tests.spec.koppeling.gezinnen import MILJOEN, gevonden, persoon, register
from tests.spec.tabel import rows
from zicht.koppeling import (
    Onderdeel,
    bits_van_paar,
    in_een_zin,
    leg_paar_uit,
    leg_treffer_uit,
    standaardgewichten,
    weeg,
)

pytestmark = pytest.mark.eis("RAD-2")
GEWICHTEN = standaardgewichten()


@pytest.mark.parametrize(("een", "ander", "zinnen"), rows("""
geval    | een                     | ander                  | zinnen
---------+-------------------------+------------------------+--------------------------------------------------------
naam     | Jan Dijk 19850412       | Jan Dyck 19850412      | datum gelijk, voornaam gelijk, achternaam klinkt gelijk
verhuisd | - - - - hier            | - - - - weg            | ander adres
BSN      | - - - - - 123456782     | - - - - - 123456782    | BSN gelijk
tel      | - - - m - - 0600123456  | - - - m - - 0600123456 | telefoonnummer gelijk, geslacht gelijk
tweeling | Jan Ros 20120412 - hier | Bo Ros 20120412 - hier | van een huisgenoot, datum gelijk, andere voornaam
niets    | -                       | Daan Rozema            |
"""))  # fmt: skip
def test_a_pair_is_explained_in_one_sentence(een, ander, zinnen):
    gezegd = in_een_zin(leg_paar_uit(persoon(een), persoon(ander), GEWICHTEN, MILJOEN))

    gezegd = (
        gezegd.replace("geboortedatum", "datum")
        .replace("achternaam en adres kunnen ook ", "")
        .replace(" zijn", "")
    )
    assert sorted(gezegd.split(", ")) == sorted(zinnen.split(", "))


def test_what_weighs_most_is_told_first():
    regels = leg_paar_uit(
        persoon("Daan Rozema 19850412 m hier"), persoon("Daan Rozema 19850412 m weg"), GEWICHTEN, MILJOEN
    )

    assert in_een_zin(regels).startswith("geboortedatum gelijk, voornaam gelijk")


@pytest.mark.parametrize("samenhang", [0.0, 7.5])
def test_the_bits_of_a_pair_add_up_to_its_score(samenhang):
    een, ander = persoon("Daan Rozema 1985 m hier"), persoon("Daan Rosema 19850400 m weg")

    regels = leg_paar_uit(een, ander, GEWICHTEN, MILJOEN, samenhang)

    verwacht = bits_van_paar(weeg(een, ander, GEWICHTEN), MILJOEN, samenhang)
    assert sum(regel.bits for regel in regels) == pytest.approx(verwacht)
    assert (Onderdeel.HUISGENOTEN in {regel.onderdeel for regel in regels}) is (samenhang > 0)


def test_a_household_is_explained_per_person_and_then_what_they_share():
    tekst = "Daan Rozema 1985 m hier + Lotte Rozema 20120830 v hier"
    (treffer,) = gevonden(tekst, register(tekst)).treffers
    vraag = [persoon(lid) for lid in tekst.split("+")]

    regels = leg_treffer_uit(treffer, GEWICHTEN, vraag)

    assert sum(regel.bits for _, regel in regels) == pytest.approx(treffer.bits)
    assert {wie for wie, _ in regels} == {0, 1, None}
    assert [regel.zinnen for wie, regel in regels if wie is None] == [("achternaam gelijk", "adres gelijk")]
