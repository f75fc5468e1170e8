"""Wie zijn de mensen van een kopie?"""

import pytest

from zicht.voorbeeld.groeien.anderen import Anderen, Woorden


def woorden():
    geleerd = Woorden(geboortedatums={"19830414"}, bsns={"999941604"}, straten={"Fabelweg"})
    geleerd.neem_naam(["Sjoukje Anna", "meisje van ongeveer 6 jaar"], "Molenaar")
    geleerd.neem_naam([""], "Moolenaar")
    return geleerd


def test_the_same_number_gives_the_same_people():
    tekst = "Sjoukje Molenaar, geboren 14-04-1983, Fabelweg 3, 5853MN Dorp"

    assert Anderen(woorden(), 7).tekst(tekst) == Anderen(woorden(), 7).tekst(tekst)
    assert len({Anderen(woorden(), nummer).tekst(tekst) for nummer in range(50)}) == 50
    assert Anderen(woorden(), 0).tekst(tekst) == tekst


def test_a_word_becomes_the_same_wherever_it_stands():
    anders = Anderen(woorden(), 7)

    naam, gemeld = anders.tekst("Molenaar"), anders.tekst('{"achternaam": "Molenaar", "bsn": "999941604"}')

    assert gemeld == f'{{"achternaam": "{naam}", "bsn": ""}}'
    assert anders.tekst("19830414")[6:] == anders.tekst("14-04-1983")[:2]


@pytest.mark.parametrize(
    "tekst", ["", "meisje van ongeveer 6 jaar", "Molenaarsweg", "2026-11-20", "vrouw", "20260101"]
)
def test_what_tells_nobody_stays_as_it_is(tekst):
    assert Anderen(woorden(), 7).tekst(tekst) == tekst


def test_nobody_gets_older_and_telephones_cannot_be_dialled():
    anders = [Anderen(woorden(), nummer) for nummer in range(1, 30)]

    assert {een.tekst("19830414")[:6] for een in anders} == {"198304"}
    assert all("01" <= een.tekst("19830414")[6:] <= "28" for een in anders)
    assert all(een.tekst("+31600000001").startswith("+31600") for een in anders)
    assert len({een.tekst("+31600000001") for een in anders}) == 29


def test_an_identifier_is_that_of_the_copy_only_when_it_was_copied():
    eigen, ander = "01932489-5400-776b-9d27-1f58dcb490ab", "01932489-5400-776b-9d27-1f58dcb490ac"
    anders = Anderen(Woorden(kenmerken={eigen}), 10)

    assert anders.kenmerken(f'["{eigen}", "{ander}"]', 10) == f'["{eigen[:-8]}0000000a", "{ander}"]'
