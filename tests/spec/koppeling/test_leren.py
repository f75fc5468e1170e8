"""Wat leert een register over de gewichten, zonder dat iemand zegt wat klopt?"""

import random

import pytest

from zicht.koppeling import (
    Gegevens,
    Leermonster,
    TeWeinig,
    als_json,
    leer,
    normaliseer,
    standaardgewichten,
    uit_json,
)
from zicht.koppeling.leren import MINSTENS
from zicht.koppeling.niveaus import STERKER_DAN, Achternaam, Adres, Datum, Voornaam

pytestmark = pytest.mark.eis("RAD-2")
VOORNAMEN = ["Jan", "Piet", "Klaas", "Anna", "Els", "Ria", "Mohamed", "Fatima"]
ACHTERNAMEN = ["Jansen", "Bakker", "Visser", "Rozema", "Ouali", "Dijkstra"]


def monster(meldingen: int, **opties) -> Leermonster:
    """Return what a made register teaches: pairs of persons, each reported twice, the second time with a fault."""
    toeval, geleerd = random.Random(3), Leermonster(**opties)
    for nummer in range(meldingen):
        gezin = [
            Gegevens(
                bsn=f"{100_000_000 + nummer * 2 + lid}",
                voornamen=toeval.choice(VOORNAMEN),
                achternaam=toeval.choice(ACHTERNAMEN),
                geslacht=toeval.choice("mv"),
                geboortedatum=f"{toeval.randrange(1950, 2015)}{toeval.randrange(1, 13):02}{toeval.randrange(1, 29):02}",
                postcode=f"{toeval.randrange(1000, 9999)}AB",
                huisnummer=f"{toeval.randrange(1, 200)}",
                telefoon=f"06{toeval.randrange(10_000_000, 99_999_999)}",
            )
            for lid in range(2)
        ]
        geleerd.voeg_toe([normaliseer(lid) for lid in gezin])
        geleerd.voeg_toe([normaliseer(lid._replace(achternaam=toeval.choice(ACHTERNAMEN))) for lid in gezin])
    return geleerd


def test_the_same_register_teaches_the_same():
    eerste, tweede = (
        leer(monster(300), geldig_van="2026-01-01", bron="proef", vreemden=3_000) for _ in range(2)
    )

    assert eerste == tweede
    assert eerste.is_geleerd


def test_it_tells_from_how_much_it_learnt():
    verslag = leer(monster(300), geldig_van="2026-01-01", bron="proef", vreemden=3_000)

    assert (verslag.personen, verslag.zelfde_personen, verslag.huisgenoten) == (1200, 600, 600)
    assert (verslag.gewichten.geldig_van, verslag.gewichten.bron) == ("2026-01-01", "proef")


def test_what_is_seen_of_the_same_person_weighs_for_and_of_strangers_against():
    gewichten = leer(monster(300), geldig_van="2026-01-01", bron="proef", vreemden=3_000).gewichten

    assert gewichten.voornaam_datum[Voornaam.GELIJK][Datum.GELIJK] > 10
    assert gewichten.voornaam_datum[Voornaam.ANDERS][Datum.ANDERS] < -4
    assert gewichten.achternaam_adres[Achternaam.ANDERS][Adres.GELIJK] > 5


def test_too_little_teaches_nothing_and_keeps_what_came_along():
    weinig = monster((MINSTENS - 2) // 2)

    verslag = leer(weinig, geldig_van="2026-01-01", bron="proef", vreemden=3_000, anders=standaardgewichten())

    assert (verslag.gewichten, verslag.is_geleerd) == (standaardgewichten(), False)
    with pytest.raises(TeWeinig):
        leer(weinig, geldig_van="2026-01-01", bron="proef", vreemden=3_000)


def test_an_empty_register_teaches_nothing():
    assert not leer(Leermonster(), geldig_van="", bron="", anders=standaardgewichten()).is_geleerd


def test_of_a_large_register_one_in_so_many_is_followed():
    heel, deel = monster(800), monster(800, een_op=2, vreemden=50, huisparen=10)

    assert 0 < len(list(deel.zelfde_personen())) < len(list(heel.zelfde_personen()))
    assert deel.nummers == pytest.approx(heel.nummers, rel=0.2)
    assert len(list(deel.vreemden(500))) == 500
    assert len(deel.huisparen) < 20


def test_the_same_bsn_twice_in_one_report_teaches_nothing():
    geleerd = Leermonster()
    wie = normaliseer(
        Gegevens(bsn="123456782", voornamen="Jan", achternaam="Jansen", geboortedatum="19850412")
    )

    geleerd.voeg_toe([wie, wie])

    assert not list(geleerd.zelfde_personen())
    assert not list(geleerd.zelfde_naam_en_datum())


@pytest.mark.parametrize(
    ("tafel", "rij", "kolom"),
    [
        ("voornaam_datum", Voornaam, Datum),
        ("huis_voornaam_datum", Voornaam, Datum),
        ("achternaam_adres", Achternaam, Adres),
    ],
)
def test_a_stronger_level_never_weighs_less(tafel, rij, kolom):
    for gewichten in (
        standaardgewichten(),
        leer(monster(300), geldig_van="", bron="", vreemden=3_000).gewichten,
    ):
        bits = getattr(gewichten, tafel)
        for reeks in STERKER_DAN[rij]:
            for vast in kolom:
                assert [bits[r][vast] for r in reeks] == sorted((bits[r][vast] for r in reeks), reverse=True)
        for reeks in STERKER_DAN[kolom]:
            for vast in rij:
                assert [bits[vast][k] for k in reeks] == sorted((bits[vast][k] for k in reeks), reverse=True)


def test_weights_are_kept_in_a_file_that_people_can_read():
    gewichten = standaardgewichten()

    assert uit_json(als_json(gewichten)) == gewichten
    assert '"omgewisseld":' in als_json(gewichten)


def test_the_shipped_weights_are_dated_and_name_their_source():
    assert standaardgewichten().geldig_van
    assert standaardgewichten().bron


def test_a_report_of_whom_nothing_is_known_counts_all_the_same():
    geleerd = Leermonster(een_op=2)

    geleerd.voeg_toe([Gegevens(), normaliseer(Gegevens(postcode="1234AB"))])

    assert (geleerd.omvang, geleerd.adressen, geleerd.postcodes, geleerd.telefoons) == (2, 1, 1, 1)


def test_who_stands_in_a_report_twice_is_no_housemate_of_oneself():
    geleerd = Leermonster()
    een, ander = Gegevens(bsn="100000001", voornamen="Jan"), Gegevens(bsn="100000002", voornamen="Els")

    geleerd.voeg_toe([een, ander, een])

    assert geleerd.huisparen == [(een, ander), (ander, een)]


def test_one_report_of_very_many_fills_no_more_than_the_sample():
    geleerd = Leermonster(huisparen=10)

    geleerd.voeg_toe([Gegevens(voornamen=f"Jan{nummer}") for nummer in range(3_000)])

    assert len(geleerd.huisparen) == 10


def test_by_a_number_that_everybody_has_nobody_is_learnt_from():
    geleerd = monster(300)
    eerder = len(list(geleerd.zelfde_personen()))
    for nummer in range(300):
        geleerd.voeg_toe([Gegevens(bsn="123456782", voornamen=f"Jan{nummer}", achternaam=f"Visser{nummer}")])

    assert len(list(geleerd.zelfde_personen())) == eerder
