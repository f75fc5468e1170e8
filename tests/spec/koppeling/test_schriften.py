"""Wie zijn naam in een ander schrift schrijft, is dat dezelfde als wie hier met Latijnse letters staat?"""

import pytest

from tests.spec.tabel import rows
from zicht.koppeling import RegisterInGeheugen, Rij, Sleutelsoort, normaliseer, standaardgewichten, zoek
from zicht.koppeling.drempel import drempel
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.namen import klank, normale_achternaam, normale_voornamen, vouw
from zicht.koppeling.niveaus import niveau_achternaam, niveau_voornaam
from zicht.koppeling.pseudoniem import versleutel
from zicht.koppeling.roepnamen import stam
from zicht.koppeling.schriften import in_latijn

pytestmark = pytest.mark.eis("RAD-1")


@pytest.mark.parametrize(("geschreven", "hier", "niveau", "klinkt"), rows("""
geval                    | geschreven  | hier        | niveau   | klinkt
-------------------------+-------------+-------------+----------+-------
Arabisch                 | محمد        | Mohammed    | gelijk   | ja
Arabisch, één m          | محمد        | Mohamed     | roepnaam | ja
Arabisch, Turks          | محمد        | Mehmet      | roepnaam | ja
Arabisch, met klinkers   | مُحَمَّد    | Mohamed     | lijkt    | ja
Arabisch, hamza          | أحمد        | Ahmed       | gelijk   | ja
Arabisch, zonder hamza   | احمد        | Achmed      | roepnaam | ja
Arabisch, begin i        | إبراهيم     | Ibrahim     | gelijk   | ja
Arabisch, begin j        | يوسف        | Youssef     | gelijk   | ja
Arabisch, ayn            | عمر         | Omar        | gelijk   | ja
Arabisch, slot a         | فاطمة       | Fatima      | gelijk   | ja
Arabisch, Turkse vorm    | فاطمة       | Fatma       | roepnaam | ja
Arabisch, w in het midden| مروان       | Marwan      | lijkt    | ja
Arabisch, begin w        | وليد        | Walid       | lijkt    | ja
Arabisch, twee woorden   | عبد الرحمن  | Abdelrahman | lijkt    | ja
Arabisch, Abdullah       | عبد الله    | Abdullah    | gelijk   | ja
Perzisch                 | علی         | Ali         | gelijk   | ja
Perzisch, eigen letter   | پرویز       | Parviz      | lijkt    | ja
Arabisch, een ander      | محمد        | Ahmed       | anders   | nee
Arabisch, een ander      | سعيد        | Rachid      | anders   | nee
Russisch                 | Мухаммад    | Mohamed     | roepnaam | ja
Russisch, mm             | Мухаммад    | Mohammed    | roepnaam | ja
Russisch, Hassan         | Хасан       | Hassan      | roepnaam | ja
Russisch, slot i         | Сергей      | Sergei      | gelijk   | ja
Russisch, slot y         | Сергей      | Sergey      | lijkt    | ja
Russisch, slot j         | Сергей      | Sergej      | lijkt    | nee
Russisch, Julia          | Юлия        | Julia       | lijkt    | ja
Russisch, zh             | Жанна       | Zhanna      | gelijk   | ja
Russisch, Alexander      | Александр   | Alexander   | roepnaam | ja
Russisch, een ander      | Сергей      | Andrej      | anders   | nee
Oekraïens, h             | Сергій      | Serhiy      | gelijk   | ja
Oekraïens, Alexander     | Олександр   | Alexander   | roepnaam | ja
Grieks                   | Γιώργος     | Giorgos     | gelijk   | ja
"""))  # fmt: skip
def test_a_given_name_in_another_script_meets_how_it_is_written_here(geschreven, hier, niveau, klinkt):
    een, ander = normale_voornamen(geschreven), normale_voornamen(hier)

    assert niveau_voornaam(een, een[0], ander, ander[0]).name.lower() == niveau
    assert (klank(stam(een)) == klank(stam(ander))) is (klinkt == "ja")


@pytest.mark.parametrize(("geschreven", "hier", "niveau", "klinkt"), rows("""
geval                    | geschreven    | hier         | niveau   | klinkt
-------------------------+---------------+--------------+----------+-------
Arabisch, lidwoord       | الشمري        | Al-Shammari  | lijkt    | ja
Arabisch, lidwoord El    | العمراني      | El Amrani    | gelijk   | ja
Arabisch, dubbele letter | حداد          | Haddad       | lijkt    | ja
Arabisch, zoon van       | بن علي        | Ben Ali      | gelijk   | ja
Perzisch                 | حسینی         | Hosseini     | lijkt    | ja
Arabisch, een ander      | حداد          | Bouazza      | anders   | nee
Russisch                 | Кузнецов      | Kuznetsov    | gelijk   | ja
Russisch, shch           | Щербаков      | Shcherbakov  | gelijk   | ja
Russisch, slot skij      | Достоевский   | Dostoevsky   | lijkt    | ja
Oekraïens                | Шевченко      | Shevchenko   | gelijk   | ja
Russisch, een ander      | Иванова       | Kuznetsova   | anders   | nee
Grieks                   | Παπαδόπουλος  | Papadopoulos | gelijk   | ja
"""))  # fmt: skip
def test_a_surname_in_another_script_meets_how_it_is_written_here(geschreven, hier, niveau, klinkt):
    een, ander = normale_achternaam("", geschreven), normale_achternaam("", hier)

    assert niveau_achternaam(een, ander).name.lower() == niveau
    assert (klank(een) == klank(ander)) is (klinkt == "ja")


@pytest.mark.parametrize(
    ("geschreven", "hier"),
    [(("محمد", "الشمري"), ("Mohamed", "Al Shammari")), (("Сергей", "Кузнецов"), ("Sergej", "Koeznetsov"))],
)
def test_who_moved_and_is_written_in_another_script_is_found(geschreven, hier):
    wie = [
        normaliseer(
            Gegevens(voornamen=voornaam, achternaam=achternaam, geboortedatum="19850412", geslacht="m")
        )
        for voornaam, achternaam in (geschreven, hier)
    ]

    for register, vraag in (wie, wie[::-1]):
        gevonden = zoek(
            [vraag], RegisterInGeheugen([Rij(1, 1, register)]), standaardgewichten(), vanaf=drempel(10_000)
        )
        assert [treffer.groep for treffer in gevonden.treffers] == [1]
        soorten = [
            {blok.getal: blok.soort for blok in versleutel(een, b"g" * 32, als_vraag=als_vraag)}
            for een, als_vraag in ((register, False), (vraag, True))
        ]
        samen = soorten[0].keys() & soorten[1].keys()
        assert Sleutelsoort.DATUM_VOORNAAM in {soorten[0][getal] for getal in samen}


@pytest.mark.parametrize("tekst", ["José", "Zoë", "Yıldız", "张伟", "Nguyễn", "😀", "", "Jansen"])
def test_what_is_in_latin_letters_or_another_script_stays_as_it_was(tekst):
    assert in_latijn(tekst) == tekst


@pytest.mark.parametrize("tekst", ["محـمد", "ﻣﺤﻤﺪ", "مح\u200cمد", "محمد\u202e", " محمد "])
def test_signs_and_forms_of_a_letter_make_no_other_name(tekst):
    assert vouw(tekst) == "mohammed"
