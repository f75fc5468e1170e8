"""Kan iedereen nalezen hoe een termijn is geteld, en blijft die uitleg zoals hij was?"""

import json
from dataclasses import replace
from datetime import date, datetime

import pytest

from zicht.termijnen import (
    AMSTERDAM,
    ATW_KALENDER,
    Eenheid,
    EigenLengte,
    ExtraDag,
    Gever,
    Kalendersoort,
    Lezer,
    MomentNodig,
    OnbekendeUitleg,
    Termijncode,
    Termijnuitleg,
    als_json,
    bereken,
    in_woorden,
    in_zinnen,
    kalender_van,
    termijnregel,
    uit_json,
)

pytestmark = pytest.mark.eis("PLUS-1")

PASEN = date(2027, 3, 25)


def _uitleg(code: Termijncode, vanaf: date | datetime) -> Termijnuitleg:
    return bereken(termijnregel(code, date(2027, 1, 1)), vanaf, ATW_KALENDER)


@pytest.mark.eis("VB-2")
def test_a_professional_reads_every_day_the_ground_and_the_calendar() -> None:
    assert in_woorden(_uitleg(Termijncode.VB_5WD, PASEN), Lezer.PROFESSIONAL) == (
        "Uiterlijk maandag 5 april 2027. "
        "De termijn is 5 werkdagen na de ontvangst van de melding op donderdag 25 maart 2027; "
        "die dag zelf telt niet mee. "
        "Geteld: dinsdag 30 maart (1), woensdag 31 maart (2), donderdag 1 april (3), vrijdag 2 april (4), "
        "maandag 5 april (5). "
        "Niet geteld: vrijdag 26 maart (Goede Vrijdag), zaterdag 27 maart, zondag 28 maart, "
        "maandag 29 maart (Tweede Paasdag), zaterdag 3 april, zondag 4 april. "
        "Grond: Werkwijze Veilig Thuis, vraag 3, 4 en 8: binnen 5 werkdagen na ontvangst "
        "(gezien in een document van de sector). "
        "Kalender: Algemene termijnenwet."
    )


def test_the_public_reads_it_in_plain_words() -> None:
    assert in_woorden(_uitleg(Termijncode.VB_5WD, PASEN), Lezer.MELDER_OF_BETROKKENE) == (
        "Uiterlijk maandag 5 april 2027. Dat is 5 werkdagen na de ontvangst van de melding. "
        "Niet mee tellen: het weekend, Goede Vrijdag, Tweede Paasdag."
    )


@pytest.mark.parametrize("lezer", list(Lezer))
def test_who_knows_the_day_already_is_told_the_rest(lezer: Lezer) -> None:
    uitleg = _uitleg(Termijncode.VB_5WD, PASEN)

    assert in_zinnen(uitleg, lezer, met_dag=False) == in_zinnen(uitleg, lezer)[1:]


@pytest.mark.parametrize(
    ("vanaf", "slot"),
    [
        (date(2026, 6, 1), "Het weekend telt niet mee."),
        (date(2026, 12, 30), "Niet mee tellen: het weekend, Nieuwjaarsdag."),
    ],
)
def test_the_public_reads_only_the_days_that_matter(vanaf: date, slot: str) -> None:
    assert in_woorden(_uitleg(Termijncode.VB_5WD, vanaf), Lezer.MELDER_OF_BETROKKENE).endswith(slot)


def test_the_public_reads_a_short_term_over_a_holiday() -> None:
    uitleg = _uitleg(Termijncode.TERUGKOPPELING_MELDER, date(2026, 5, 13))
    assert in_woorden(uitleg, Lezer.MELDER_OF_BETROKKENE).endswith("Niet mee tellen: Hemelvaartsdag.")
    zonder = _uitleg(Termijncode.TERUGKOPPELING_MELDER, date(2026, 6, 1))
    assert in_woorden(zonder, Lezer.MELDER_OF_BETROKKENE).endswith(
        "het besluit van de veiligheidsbeoordeling."
    )


@pytest.mark.eis("DNS-16")
def test_an_end_that_moved_is_told_to_both_readers() -> None:
    uitleg = _uitleg(Termijncode.DIENST_10WK, date(2026, 2, 16))
    professional = in_woorden(uitleg, Lezer.PROFESSIONAL)
    assert (
        "De termijn liep tot maandag 27 april 2026 en is verlengd tot dinsdag 28 april 2026: "
        "Algemene termijnenwet art. 1: het einde valt niet op een vrije dag. "
        "Vrije dagen: maandag 27 april (Koningsdag)." in professional
    )
    publiek = in_woorden(uitleg, Lezer.MELDER_OF_BETROKKENE)
    assert publiek.endswith("Daarom is er iets langer de tijd.")


def test_a_term_that_grows_to_two_working_days_needs_no_free_day_at_its_end() -> None:
    regel = replace(termijnregel(Termijncode.DOS_INFORMEREN, PASEN), lengte=3, eenheid=Eenheid.DAG)
    uitleg = bereken(regel, date(2026, 6, 6), kalender_van(Kalendersoort.ATW, _KROON))
    assert uitleg.uiterlijk == date(2026, 6, 10)
    woorden = in_woorden(uitleg, Lezer.PROFESSIONAL)
    assert "art. 2: ten minste twee werkdagen" in woorden
    assert "Vrije dagen" not in woorden
    assert "Daarom" in in_woorden(uitleg, Lezer.MELDER_OF_BETROKKENE)


_KROON = [ExtraDag(date(2026, 6, 8), "Aangewezen dag", Gever.KROON)]


def test_a_term_in_hours_is_told_with_its_time() -> None:
    uitleg = _uitleg(Termijncode.URGENTIE_24U, datetime(2026, 6, 5, 17, 30, tzinfo=AMSTERDAM))
    woorden = in_woorden(uitleg, Lezer.PROFESSIONAL)
    assert woorden.startswith(
        "Uiterlijk zaterdag 6 juni 2026 om 17.30 uur. "
        "De termijn is 24 uur na de ontvangst van de melding op vrijdag 5 juni 2026 om 17.30 uur. Grond: "
    )
    assert "Kalender" not in woorden


def test_a_term_in_hours_needs_a_moment() -> None:
    with pytest.raises(MomentNodig):
        _uitleg(Termijncode.URGENTIE_24U, date(2026, 6, 5))


def test_an_own_length_says_on_what_ground_it_was_chosen() -> None:
    eigen = {Termijncode.OVERDRACHT_ANTWOORD: EigenLengte(3, "Samenwerkingsafspraak 2026, art. 4")}
    uitleg = bereken(termijnregel(Termijncode.OVERDRACHT_ANTWOORD, PASEN, eigen), PASEN, ATW_KALENDER)
    assert "Eigen lengte gekozen: Samenwerkingsafspraak 2026, art. 4." in in_woorden(
        uitleg, Lezer.PROFESSIONAL
    )
    assert uit_json(als_json(uitleg)) == uitleg


@pytest.mark.parametrize("code", list(Termijncode))
def test_every_explanation_comes_back_from_storage_unchanged(code: Termijncode) -> None:
    uitleg = _uitleg(code, datetime(2026, 10, 16, 9, 30, tzinfo=AMSTERDAM))
    assert uit_json(json.loads(json.dumps(als_json(uitleg)))) == uitleg


@pytest.mark.parametrize(
    "anders",
    [
        {"versie": 99},
        {"code": "BESTAAT_NIET"},
        {"vanaf": "gisteren"},
        {"vanaf": None},
        {"geteld": [["1"]]},
        {"verlenging": "ja"},
    ],
    ids=lambda anders: next(iter(anders)),
)
def test_a_stored_explanation_that_cannot_be_read_is_refused(anders: dict[str, object]) -> None:
    waarden = als_json(_uitleg(Termijncode.VB_5WD, PASEN)) | anders
    with pytest.raises(OnbekendeUitleg):
        uit_json(waarden)


def test_an_empty_row_holds_no_explanation() -> None:
    with pytest.raises(OnbekendeUitleg):
        uit_json({})
    with pytest.raises(OnbekendeUitleg):
        uit_json({"versie": 1})


@pytest.mark.parametrize(
    ("vanaf", "einde", "klok"),
    [
        ("2027-03-28T01:59+01:00", "02.59 uur", "In die tijd gaat de klok een uur vooruit."),
        ("2027-10-31T02:30+02:00", "01.30 uur", "In die tijd gaat de klok een uur terug."),
        ("2027-10-31T02:30+01:00", "02.30 uur", ""),
    ],
    ids=["summer time begins", "summer time ends", "in the hour that comes again"],
)
def test_hours_over_a_change_of_the_clock_say_why_they_end_at_another_time(
    vanaf: str, einde: str, klok: str
) -> None:
    tekst = in_woorden(_uitleg(Termijncode.URGENTIE_24U, datetime.fromisoformat(vanaf)), Lezer.PROFESSIONAL)

    assert f"om {einde}. De termijn is 24 uur na" in tekst
    assert ("de klok" in tekst) is bool(klok)
    assert klok in tekst
