"""Wat verandert er in een huishouden tussen twee meldingen?"""

from datetime import date
from random import Random

import pytest

from zicht.melding.words import Sector
from zicht.personen.words import Bandsoort, Naamdelen, NieuwPersoon
from zicht.voorbeeld.gezinnen import nieuw_gezin
from zicht.voorbeeld.levensloop import REDENEN, verander
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mensen import Bevolking
from zicht.voorbeeld.mix import Huishoudsoort, Wending
from zicht.voorbeeld.schrijfwijze import anders_geschreven, verschreven, zoals_verteld

TODAY, LATER = date(2025, 3, 25), date(2026, 5, 1)
GEMEENTEN = [("GM0080", "Leeuwarden"), ("GM0059", "Achtkarspelen")]


def turns(aantal=400):
    """Draw many households and the turn that each of them takes: before, and what became of it."""
    bevolking = Bevolking(Lot(Random(3)), GEMEENTEN)
    before = [nieuw_gezin(bevolking, TODAY) for _ in range(aantal)]
    return [(gezin, verander(gezin, bevolking, LATER)) for gezin in before]


TURNS = turns()


def test_every_turn_is_taken_now_and_then():
    assert {after.wending for _, after in TURNS} == set(Wending)
    assert set(REDENEN) == set(Wending) - {Wending.NIETS}


@pytest.mark.parametrize("wending", list(Wending))
def test_who_it_was_about_was_or_is_in_the_household(wending):
    for before, after in TURNS:
        if after.wending is wending and after.wie:
            assert before.lid(after.wie) or after.gezin.lid(after.wie)


def test_who_moves_lives_elsewhere_in_the_same_municipality_or_not():
    for before, after in TURNS:
        same = before.adres.gemeente == after.gezin.adres.gemeente
        if after.wending is Wending.VERHUISD:
            assert same
            assert before.adres != after.gezin.adres
        if after.wending is Wending.ANDERE_GEMEENTE:
            assert not same


def test_who_come_apart_are_partners_no_longer_and_live_apart():
    for _, after in TURNS:
        if after.wending is Wending.UIT_ELKAAR:
            assert not any(band.soort is Bandsoort.PARTNER for band in after.gezin.banden)
            assert not after.gezin.wie("b").woont_hier


def test_a_child_that_was_expected_is_born_only_after_its_day():
    bevolking = Bevolking(Lot(Random(3)), GEMEENTEN)
    for _ in range(60):
        gezin = nieuw_gezin(bevolking, TODAY, soort=Huishoudsoort.IN_VERWACHTING)
        assert verander(gezin, bevolking, TODAY).wending is not Wending.GEBOREN
        after = verander(gezin, bevolking, LATER)
        if after.wending is Wending.GEBOREN:
            born = after.gezin.wie(after.wie).persoon
            assert not born.is_ongeboren
            assert born.naam.voluit
            assert born.geboortedatum == gezin.wie(after.wie).persoon.geboortedatum


def test_who_died_is_reported_on_no_more():
    for before, after in TURNS:
        if after.wending is Wending.OVERLEDEN:
            assert before.lid(after.wie)
            assert after.gezin.lid(after.wie) is None


NAMES = [
    Naamdelen(voornamen="Anna Maria", tussenvoegsel="van der", achternaam="Meer"),
    Naamdelen(voornamen="Büşra", achternaam="Yıldız"),
    Naamdelen(roepnaam="jongen van ongeveer 8 jaar"),
    Naamdelen(voornamen="Jan", achternaam="Bos"),
]


def test_a_name_written_otherwise_still_says_something():
    lot = Lot(Random(1))
    for name in NAMES * 10:
        assert anders_geschreven(name, lot).voluit


@pytest.mark.parametrize("word", ["", "Bos", "Wójcik", "Dijkstra", "de Vries"])
def test_a_word_misspelt_keeps_its_first_letter_and_nearly_its_length(word):
    lot = Lot(Random(1))
    for _ in range(20):
        written = verschreven(word, lot)
        assert written[:1] == word[:1]
        assert abs(len(written) - len(word)) <= 1


def test_a_neighbour_knows_no_number_and_no_day_of_birth():
    person = people()[0]
    told = zoals_verteld(person, Sector.NIET_BEROEPSMATIG, Lot(Random(1)), is_herhaald=False)

    assert told.bsn == ""
    assert told.geboortedatum is not None
    assert not told.geboortedatum.maand


def people() -> list[NieuwPersoon]:
    """Draw some people who have a number and a date of birth."""
    bevolking = Bevolking(Lot(Random(5)), GEMEENTEN)
    everybody = [lid.persoon for _ in range(20) for lid in nieuw_gezin(bevolking, TODAY).leden]
    return [person for person in everybody if person.bsn and person.geboortedatum]
