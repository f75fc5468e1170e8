"""Met welke woorden wordt iemand gevonden, en wat wordt van een zoekvraag gemaakt?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.tabel import rows
from zicht.kern import OnvolledigeDatum
from zicht.personen.rules import Vraagwoord, grens_na, normaal, vraagwoorden, zoekwoorden_van
from zicht.personen.words import Adres, Naamdelen, Zoekbron

PERSOON = zoekwoorden_van(
    Zoekbron(
        namen=(
            Naamdelen("Anne-Marie José", "Annie", "A.M.", "van der", "Dijkstra-Çelik"),
            Naamdelen(achternaam="'t Hart"),
        ),
        geboortedata=(OnvolledigeDatum(1990, 3, 12),),
        nummers=("999990019",),
        adressen=(Adres("Oude Kerkstraat", "12", "a", "8911 AB", "Leeuwarden"),),
        gegevens=("06-12345678", "jan@voorbeeld.example"),
    )
)


def vindt(vraag: str, woorden: dict[str, bool]) -> bool:
    """Tell whether a question finds these words, in the way the index is read."""
    gevraagd = vraagwoorden(vraag)
    return bool(gevraagd) and all(
        any(woord == v.begin or (not v.precies and v.begin <= woord < grens_na(v.begin)) for woord in woorden)
        for v in gevraagd
    )


@pytest.mark.eis("ALG-1")
@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    rows("""
    geval                        | vraag               | gevonden
    -----------------------------+---------------------+---------
    hele achternaam              | dijkstra            | ja
    met y                        | Dykstra             | ja
    halve ij                     | di                  | ja
    tweede deel zonder accent    | celik               | ja
    met accent en hoofdletter    | ÇELIK               | ja
    midden van de naam           | jkstr               | ja
    eind van de naam             | stra                | ja
    twee letters uit het midden  | ks                  | ja
    laatste twee letters         | ik                  | nee
    roepnaam                     | annie               | ja
    dubbele voornaam             | anne-marie          | ja
    dubbele voornaam aaneen      | annemarie           | ja
    voorletters                  | am                  | ja
    voorletters met punten       | A.M. Dijkstra       | ja
    een voorletter               | A. Dijkstra         | ja
    verkeerde voorletters        | B.C. Dijkstra       | nee
    tussenvoegsel                | der                 | ja
    alles door elkaar            | celik van anne      | ja
    een woord klopt niet         | dijkstra bestaat    | nee
    een teken vooraf             | 't hart             | ja
    alleen een teken             | t                   | nee
    geboortedatum                | 12-03-1990          | ja
    zonder nullen                | 12-3-1990           | ja
    met punten                   | 12.3.1990           | ja
    met schuine strepen          | 12/03/1990          | ja
    aaneen                       | 12031990            | ja
    in woorden                   | 12 maart 1990       | ja
    afgekort                     | 12 mrt 1990         | ja
    andersom                     | 1990-03-12          | ja
    alleen het jaar              | 1990                | ja
    maand en jaar                | maart 1990          | ja
    maand en jaar in cijfers     | 03-1990             | ja
    dag en maand                 | 12-03               | ja
    andere dag                   | 13-03-1990          | nee
    bsn                          | 999990019           | ja
    bsn met punten               | 9999.90.019         | ja
    eind van het bsn             | 0019                | ja
    telefoon                     | 06 12 34 56 78      | ja
    telefoon uit het buitenland  | +31 (0)6 12345678   | ja
    deel van de telefoon         | 345678              | ja
    postcode                     | 8911AB              | ja
    postcode met spatie          | 8911 ab             | ja
    postcode met nummer          | 8911 AB 12          | ja
    begin van de postcode        | 8911                | ja
    straat                       | kerkstraat          | ja
    deel van de straat           | kerk                | ja
    straat met nummer            | oude kerkstraat 12  | ja
    straat met toevoeging        | kerkstraat 12a      | ja
    ander nummer                 | kerkstraat 13       | nee
    plaats                       | leeuw               | ja
    midden van de plaats         | warden              | nee
    e-mail                       | jan@voorbeeld       | ja
    leeg                         |                     | nee
    alleen tekens                | %_*'               | nee
    """),
)
def test_a_person_is_found_by_part_of_a_name_number_date_or_address(vraag, gevonden):
    assert vindt(vraag, PERSOON) is (gevonden == "ja")


@pytest.mark.eis("ALG-1")
@pytest.mark.parametrize(
    ("tekst", "woord"),
    rows("""
    geval                   | tekst     | woord
    ------------------------+-----------+----------
    accenten                | Çelikoğlu | celikoglu
    Poolse l                | Łukasz    | lukasz
    Scandinavisch           | Søren     | soren
    Duits                   | Groß      | gross
    ligatuur                | ĳs        | ijs
    y wordt ij              | Kelly     | kellij
    Turkse i                | Işık      | isik
    """),
)
def test_letters_are_written_one_way(tekst, woord):
    assert normaal(tekst) == woord


@pytest.mark.eis("ALG-1")
@pytest.mark.parametrize("sign", ["\u00ad", "\u200b", "\u200e", "\u2060", "\ufeff"])
def test_a_sign_that_nobody_sees_as_in_a_pasted_name_changes_no_word(sign):
    assert normaal(f"Dijk{sign}stra") == "dijkstra"


def test_a_partly_known_date_is_found_by_what_is_known():
    zonder_dag = zoekwoorden_van(Zoekbron(geboortedata=(OnvolledigeDatum(1990, 3),)))
    zonder_maand = zoekwoorden_van(Zoekbron(geboortedata=(OnvolledigeDatum(1990),)))

    assert set(zonder_dag) == {"199003", "031990"}
    assert set(zonder_maand) == {"1990"}
    assert vraagwoorden("1990 13-1990") == (Vraagwoord("1990"), Vraagwoord("13"))
    assert vraagwoorden("31 februari 1990")[0] == Vraagwoord("021990")
    assert vraagwoorden("12 niks 1990") == (Vraagwoord("12"), Vraagwoord("niks"), Vraagwoord("1990"))
    assert vraagwoorden("32-13") == (Vraagwoord("32"), Vraagwoord("13"))


def test_a_whole_word_is_told_from_an_end():
    woorden = zoekwoorden_van(Zoekbron(namen=(Naamdelen(achternaam="Klaas Aas"),)))

    assert woorden == {"klaas": True, "laas": False, "aas": True}


def test_a_question_has_at_most_six_words_of_forty_characters():
    assert len(vraagwoorden("een twee drie vier vijf zes zeven")) == 6
    assert vraagwoorden("a" * 300) == (Vraagwoord("a" * 40),)


@pytest.mark.eis("ALG-1")
@given(st.text(alphabet=st.characters(categories=("L", "N")), min_size=3, max_size=30), st.data())
def test_any_part_of_three_characters_of_a_name_finds_it(naam, data):
    heel = normaal(naam)
    woorden = zoekwoorden_van(Zoekbron(namen=(Naamdelen(achternaam=naam),)))
    begin = data.draw(st.integers(0, max(0, len(heel) - 3)))
    deel = heel[begin : begin + 3]

    if heel.isalpha() and len(deel) == 3:
        assert any(deel <= woord < grens_na(deel) for woord in woorden)


@given(st.text(max_size=300))
def test_any_text_can_be_sought(tekst):
    for woord in vraagwoorden(tekst):
        assert 0 < len(woord.begin) <= 40


def test_a_dash_that_stands_alone_is_no_word():
    met, zonder = (
        zoekwoorden_van(Zoekbron(namen=(Naamdelen(achternaam=naam),)))
        for naam in ("Jansen - Bakker", "Jansen Bakker")
    )

    assert met == zonder
    assert "" not in met
