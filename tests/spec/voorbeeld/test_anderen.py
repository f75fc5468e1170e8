"""Wie zijn de mensen van een kopie?"""

import pytest

from zicht.voorbeeld.groeien.anderen import KOPIE, Anderen, Woorden


def woorden():
    geleerd = Woorden(geboortedatums={"19830414"}, bsns={"999941604"}, straten={"Fabelweg"})
    geleerd.neem_naam(["Sjoukje Anna", "meisje van ongeveer 6 jaar"], "Molenaar")
    geleerd.neem_naam([""], "Moolenaar")
    return geleerd


def tekst_van(nummer, tekst):
    geleerd = woorden()
    return Anderen(geleerd, nummer).tekst(geleerd.ontleed(tekst))


def test_the_same_number_gives_the_same_people():
    tekst = "Sjoukje Molenaar, geboren 14-04-1983, Fabelweg 3, 5853MN Dorp"

    assert tekst_van(7, tekst) == tekst_van(7, tekst)
    assert len({tekst_van(nummer, tekst) for nummer in range(1, 51)} - {tekst}) == 50


def test_a_word_becomes_the_same_wherever_it_stands():
    naam, gemeld = tekst_van(7, "Molenaar"), tekst_van(7, '{"achternaam": "Molenaar", "bsn": "999941604"}')

    assert gemeld == f'{{"achternaam": "{naam}", "bsn": ""}}'
    assert tekst_van(7, "19830414")[6:] == tekst_van(7, "14-04-1983")[:2]


@pytest.mark.parametrize(
    "tekst", ["", "meisje van ongeveer 6 jaar", "Molenaarsweg", "2026-11-20", "vrouw", "20260101"]
)
def test_what_tells_nobody_stays_as_it_is(tekst):
    assert tekst_van(7, tekst) == tekst


def test_nobody_gets_older_and_telephones_cannot_be_dialled():
    kopieen = range(1, 30)

    assert {tekst_van(k, "19830414")[:6] for k in kopieen} == {"198304"}
    assert all("01" <= tekst_van(k, "19830414")[6:] <= "28" for k in kopieen)
    assert all(tekst_van(k, "+31600000001").startswith("+31600") for k in kopieen)
    assert len({tekst_van(k, "+31600000001") for k in kopieen}) == 29


def test_only_an_identifier_of_what_is_copied_awaits_a_number():
    eigen, ander = "01932489-5400-776b-9d27-1f58dcb490ab", "01932489-5400-776b-9d27-1f58dcb490ac"

    assert Woorden(kenmerken={eigen}).merk(f'["{eigen}", "{ander}"]') == f'["{eigen[:-8]}{KOPIE}", "{ander}"]'
