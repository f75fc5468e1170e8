"""Hoeveel tijd is er nog, nadert het einde, en hoe zeggen we dat?

Een termijn nadert in het laatste kwart, naar boven afgerond op hele dagen, en hoogstens veertien dagen voor het einde.
"""

from datetime import date, datetime

import pytest

from tests.spec.tabel import rows
from zicht.termijnen import (
    AMSTERDAM,
    ATW_KALENDER,
    Eenheid,
    Termijncode,
    Termijnuitleg,
    bereken,
    termijnregel,
    tijd_over,
    zeg_dag,
    zeg_lengte,
    zeg_moment,
    zeg_stand,
    zeg_wanneer,
)

pytestmark = [pytest.mark.eis("VB-2"), pytest.mark.eis("PLUS-1")]


def _uitleg(code: Termijncode, vanaf: date | datetime) -> Termijnuitleg:
    return bereken(termijnregel(code, date(2027, 1, 1)), vanaf, ATW_KALENDER)


def _moment(tekst: str) -> datetime:
    return datetime.fromisoformat(tekst).replace(tzinfo=AMSTERDAM)


BEOORDELING = rows("""
geval                  | nu               | stand                                  | wanneer                  | toestand
-----------------------+------------------+----------------------------------------+--------------------------+---------
dag van ontvangst      | 2027-03-25T16:00 | nog niet begonnen                      | over 5 werkdagen         | loopt
Goede Vrijdag          | 2027-03-26T09:00 | nog niet begonnen                      | over 5 werkdagen         | loopt
eerste werkdag         | 2027-03-30T09:00 | werkdag 1 van 5                        | over 4 werkdagen         | loopt
einde van dag 3        | 2027-04-01T23:59 | werkdag 3 van 5                        | over 2 werkdagen         | loopt
begin van dag 4        | 2027-04-02T00:00 | werkdag 4 van 5                        | over 1 werkdag           | nadert
zaterdag ertussen      | 2027-04-03T12:00 | werkdag 4 van 5, vandaag telt niet mee | over 1 werkdag           | nadert
zondag voor de laatste | 2027-04-04T12:00 | werkdag 4 van 5, vandaag telt niet mee | morgen                   | nadert
laatste werkdag        | 2027-04-05T09:00 | werkdag 5 van 5                        | vandaag                  | nadert
laatste minuut         | 2027-04-05T23:59 | werkdag 5 van 5                        | vandaag                  | nadert
eerste minuut te laat  | 2027-04-06T00:00 | termijn verlopen                       | gisteren verlopen        | verlopen
dagen te laat          | 2027-04-09T12:00 | termijn verlopen                       | 4 dagen geleden verlopen | verlopen
""")


@pytest.mark.parametrize(("nu", "stand", "wanneer", "toestand"), BEOORDELING)
def test_the_time_left_for_the_assessment_is_told_as_people_say_it(
    nu: str, stand: str, wanneer: str, toestand: str
) -> None:
    uitleg = _uitleg(Termijncode.VB_5WD, date(2027, 3, 25))
    over = tijd_over(uitleg, _moment(nu))
    assert zeg_stand(over) == stand
    assert zeg_wanneer(uitleg, _moment(nu)) == wanneer
    assert (over.nadert, over.verstreken) == (toestand == "nadert", toestand == "verlopen")


TIEN_WEKEN = rows("""
geval                          | nu               | stand             | wanneer           | toestand
-------------------------------+------------------+-------------------+-------------------+---------
dag van het besluit            | 2026-02-16T12:00 | nog niet begonnen | over 71 dagen     | loopt
eerste dag                     | 2026-02-17T12:00 | week 1 van 10     | over 70 dagen     | loopt
einde van de eerste week       | 2026-02-23T12:00 | week 1 van 10     | over 64 dagen     | loopt
begin van de tweede week       | 2026-02-24T12:00 | week 2 van 10     | over 63 dagen     | loopt
dag voor de laatste veertien   | 2026-04-14T23:59 | week 9 van 10     | over 14 dagen     | loopt
eerste van de laatste veertien | 2026-04-15T00:00 | week 9 van 10     | over 13 dagen     | nadert
twee dagen ervoor              | 2026-04-26T12:00 | week 10 van 10    | overmorgen        | nadert
Koningsdag                     | 2026-04-27T12:00 | week 10 van 10    | morgen            | nadert
laatste dag, verlengd          | 2026-04-28T12:00 | week 10 van 10    | vandaag           | nadert
te laat                        | 2026-04-29T00:00 | termijn verlopen  | gisteren verlopen | verlopen
""")


@pytest.mark.eis("DNS-16")
@pytest.mark.parametrize(("nu", "stand", "wanneer", "toestand"), TIEN_WEKEN)
def test_the_time_left_for_a_service_is_told_in_weeks(
    nu: str, stand: str, wanneer: str, toestand: str
) -> None:
    uitleg = _uitleg(Termijncode.DIENST_10WK, date(2026, 2, 16))
    over = tijd_over(uitleg, _moment(nu))
    assert (zeg_stand(over), zeg_wanneer(uitleg, _moment(nu))) == (stand, wanneer)
    assert (over.nadert, over.verstreken) == (toestand == "nadert", toestand == "verlopen")
    assert over.werkdagen_over is None


ACUUT = rows("""
geval                  | nu                  | nummer | wanneer                        | toestand
-----------------------+---------------------+--------+--------------------------------+---------
nog niet ontvangen     | 2026-06-05T15:00    | 0      | morgen vóór 17.30 uur          | loopt
bij ontvangst          | 2026-06-05T17:30    | 1      | morgen vóór 17.30 uur          | loopt
kwartier later         | 2026-06-05T17:45    | 1      | morgen vóór 17.30 uur          | loopt
laatste seconde van 1  | 2026-06-05T18:29:59 | 1      | morgen vóór 17.30 uur          | loopt
een heel uur later     | 2026-06-05T18:30    | 2      | morgen vóór 17.30 uur          | loopt
voor het laatste kwart | 2026-06-06T11:29    | 18     | vandaag vóór 17.30 uur         | loopt
laatste kwart          | 2026-06-06T11:30    | 19     | vandaag vóór 17.30 uur         | nadert
laatste minuut         | 2026-06-06T17:29    | 24     | vandaag vóór 17.30 uur         | nadert
precies 24 uur         | 2026-06-06T17:30    | 24     | vandaag om 17.30 uur verlopen  | verlopen
een dag te laat        | 2026-06-07T09:00    | 24     | gisteren om 17.30 uur verlopen | verlopen
""")


@pytest.mark.parametrize(("nu", "nummer", "wanneer", "toestand"), ACUUT)
def test_an_acute_melding_is_told_by_the_hour_also_in_the_weekend(
    nu: str, nummer: str, wanneer: str, toestand: str
) -> None:
    uitleg = _uitleg(Termijncode.URGENTIE_24U, _moment("2026-06-05T17:30"))
    over = tijd_over(uitleg, _moment(nu))
    assert (over.nummer, zeg_wanneer(uitleg, _moment(nu))) == (int(nummer), wanneer)
    assert (over.nadert, over.verstreken) == (toestand == "nadert", toestand == "verlopen")


TAXATIE = rows("""
geval                   | nu               | stand             | toestand
------------------------+------------------+-------------------+---------
dag van de taxatie      | 2026-03-02T12:00 | nog niet begonnen | loopt
de dag erna             | 2026-03-03T12:00 | dag 1 van 90      | loopt
ook zaterdag telt       | 2026-03-07T12:00 | dag 5 van 90      | loopt
laatste dag, een zondag | 2026-05-31T23:59 | dag 90 van 90     | nadert
te oud                  | 2026-06-01T00:00 | termijn verlopen  | verlopen
""")


@pytest.mark.eis("OVD-9")
@pytest.mark.parametrize(("nu", "stand", "toestand"), TAXATIE)
def test_how_old_a_taxatie_is_goes_by_every_day(nu: str, stand: str, toestand: str) -> None:
    over = tijd_over(_uitleg(Termijncode.TAXATIE_OUD, date(2026, 3, 2)), _moment(nu))
    assert zeg_stand(over) == stand
    assert (over.nadert, over.verstreken) == (toestand == "nadert", toestand == "verlopen")


MOMENTEN = rows("""
geval          | moment           | gezegd
---------------+------------------+------------------------------------------
eerder vandaag | 2026-06-03T09:00 | vandaag om 09.00 uur verlopen
nu             | 2026-06-03T12:00 | vandaag om 12.00 uur verlopen
straks         | 2026-06-03T17:00 | vandaag vóór 17.00 uur
morgen         | 2026-06-04T17:00 | morgen vóór 17.00 uur
middernacht     | 2026-06-05T00:00 | morgen vóór 24.00 uur
vanavond       | 2026-06-04T00:00 | vandaag vóór 24.00 uur
vannacht       | 2026-06-03T00:00 | vandaag om 00.00 uur verlopen
overmorgen     | 2026-06-05T17:00 | overmorgen vóór 17.00 uur
later          | 2026-06-06T17:00 | zaterdag 6 juni 2026 vóór 17.00 uur
gisteren       | 2026-06-02T17:00 | gisteren om 17.00 uur verlopen
langer geleden | 2026-06-01T17:00 | maandag 1 juni 2026 om 17.00 uur verlopen
""")


@pytest.mark.parametrize(("moment", "gezegd"), MOMENTEN)
def test_a_moment_is_told_from_where_we_are_now(moment: str, gezegd: str) -> None:
    assert zeg_moment(_moment(moment), _moment("2026-06-03T12:00")) == gezegd


def test_hours_are_real_hours_in_the_night_the_clock_changes() -> None:
    uitleg = _uitleg(Termijncode.URGENTIE_24U, _moment("2026-10-24T12:00"))
    assert uitleg.uiterlijk_moment == _moment("2026-10-25T11:00")
    tweede_keer_half_drie = datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=1)
    assert tijd_over(uitleg, tweede_keer_half_drie).nummer == 16


def test_lengths_and_days_are_told_in_words() -> None:
    assert zeg_lengte(1, Eenheid.WERKDAG) == "1 werkdag"
    assert zeg_lengte(10, Eenheid.WEEK) == "10 weken"
    assert zeg_dag(date(2027, 4, 5)) == "maandag 5 april 2027"
    assert zeg_dag(date(2027, 4, 5), met_jaar=False) == "maandag 5 april"


@pytest.mark.eis("ALG-10")
def test_every_word_goes_through_the_translation() -> None:
    engels = {"maandag": "Monday", "april": "April", "over %(lengte)s": "in %(lengte)s"}
    engels["%(aantal)s werkdagen"] = "%(aantal)s working days"
    uitleg = _uitleg(Termijncode.VB_5WD, date(2027, 3, 25))
    assert zeg_dag(uitleg.uiterlijk, lambda tekst: engels.get(tekst, tekst)) == "Monday 5 April 2027"
    nu = _moment("2027-03-30T09:00")
    assert zeg_wanneer(uitleg, nu, lambda tekst: engels.get(tekst, tekst)) == "in 4 working days"
