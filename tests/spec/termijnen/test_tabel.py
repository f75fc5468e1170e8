"""Welke termijnen gelden op een dag, waar staat dat, en waar mag een organisatie anders kiezen?"""

from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from tests.spec.tabel import rows
from zicht.termijnen import (
    TABEL,
    Eenheid,
    EigenLengte,
    GeenTermijnregel,
    MagNietAfwijken,
    Termijncode,
    Termijnregel,
    Zekerheid,
    termijnregel,
)

pytestmark = pytest.mark.eis("PLUS-1")

VANDAAG = date(2026, 11, 22)
BRONNEN = Path(__file__).parents[3] / "docs" / "bron"

LENGTES = rows("""
geval                        | code                     | lengte | eenheid | vast_of_eigen
-----------------------------+--------------------------+--------+---------+--------------
veiligheidsbeoordeling       | VB_5WD                   | 5      | werkdag | vast
acute melding                | URGENTIE_24U             | 24     | uur     | vast
vraag om informatie          | INFORMATIEVRAAG_ANTWOORD | 2      | werkdag | eigen
vraag aan andere organisatie | RADAR_ANTWOORD           | 2      | werkdag | eigen
eerste terugkoppeling        | TERUGKOPPELING_MELDER    | 1      | werkdag | eigen
tweede terugkoppeling        | TWEEDE_TERUGKOPPELING    | 10     | week    | vast
betrokkenen informeren       | INFORMEREN_BETROKKENEN   | 1      | werkdag | eigen
voorwaarden of onderzoek     | DIENST_10WK              | 10     | week    | vast
antwoord op overdracht       | OVERDRACHT_ANTWOORD      | 5      | werkdag | eigen
herinnering aan overdracht   | OVERDRACHT_HERINNERING   | 3      | werkdag | eigen
navraag bij houder van zicht | HOUDER_NAVRAAG           | 6      | maand   | eigen
monitoring na 3 maanden      | MONITORING_3M            | 3      | maand   | vast
monitoring na 12 maanden     | MONITORING_12M           | 12     | maand   | vast
einde monitoring             | MONITORING_18M           | 18     | maand   | eigen
antwoord op signaal          | SIGNAAL_ANTWOORD         | 5      | werkdag | eigen
taxatie verouderd            | TAXATIE_OUD              | 90     | dag     | eigen
nazorg                       | NAZORG_CONTACT           | 3      | maand   | eigen
huisverbod                   | HUISVERBOD               | 10     | dag     | vast
huisverbod verlengd          | HUISVERBOD_VERLENGD      | 4      | week    | vast
betrokkene laten weten       | DOS_INFORMEREN           | 4      | week    | vast
uitstel van laten weten      | DOS_INFORMEREN_UITSTEL   | 2      | week    | vast
inzage en correctie          | DOS_INZAGE               | 4      | week    | vast
antwoord over vernietiging   | DOS_VERNIETIGEN_ANTWOORD | 4      | week    | vast
vernietigen                  | DOS_VERNIETIGEN          | 3      | maand   | vast
bewaren                      | DOS_BEWAREN              | 20     | jaar    | eigen
klacht                       | KLACHT_ANTWOORD          | 1      | maand   | vast
concept                      | CONCEPT_BEWAREN          | 14     | dag     | eigen
noodtoegang                  | NOODTOEGANG              | 12     | uur     | eigen
noodtoegang nazien           | NOODTOEGANG_NAZIEN       | 5      | werkdag | eigen
""")


@pytest.mark.eis("VB-2")
@pytest.mark.eis("DNS-16")
@pytest.mark.eis("INF-1")
@pytest.mark.eis("INF-2")
@pytest.mark.eis("INF-3")
@pytest.mark.eis("MON-2")
@pytest.mark.parametrize(("code", "lengte", "eenheid", "vast_of_eigen"), LENGTES)
def test_each_term_has_its_length_today(code: str, lengte: str, eenheid: str, vast_of_eigen: str) -> None:
    regel = termijnregel(Termijncode(code), VANDAAG)
    assert (regel.lengte, regel.eenheid) == (int(lengte), Eenheid(eenheid))
    assert regel.organisatie_mag_afwijken is (vast_of_eigen == "eigen")


def test_the_drawn_table_leaves_out_no_term() -> None:
    assert len(LENGTES) == len(Termijncode)


@pytest.mark.parametrize("code", list(Termijncode))
def test_each_term_has_at_most_one_row_on_any_day(code: Termijncode) -> None:
    regels = [regel for regel in TABEL if regel.code is code]
    for een, ander in combinations(regels, 2):
        assert not een.geldt_op(ander.geldig_van)
        assert not ander.geldt_op(een.geldig_van)


@pytest.mark.parametrize("regel", TABEL, ids=lambda regel: regel.code)
def test_each_row_names_a_source_that_is_described(regel: Termijnregel) -> None:
    assert (BRONNEN / f"{regel.bron}.md").is_file()
    assert regel.grond
    assert regel.zekerheid.naam


@pytest.mark.parametrize("regel", TABEL, ids=lambda regel: regel.code)
def test_what_no_source_gives_may_be_chosen_by_the_organisation(regel: Termijnregel) -> None:
    assert regel.organisatie_mag_afwijken or regel.zekerheid is not Zekerheid.EIGEN_KEUZE


GELDIG = rows("""
geval                    | dag        | gevonden
-------------------------+------------+---------
dag voor het begin       | 2018-12-31 | nee
eerste dag               | 2019-01-01 | ja
dag voor het einde       | 2029-12-31 | ja
einde telt zelf niet mee | 2030-01-01 | nee
""")


@pytest.mark.parametrize(("dag", "gevonden"), GELDIG)
def test_a_day_without_a_row_is_refused(dag: str, gevonden: str) -> None:
    tabel = (replace(termijnregel(Termijncode.VB_5WD, VANDAAG), geldig_tot=date(2030, 1, 1)),)
    if gevonden == "ja":
        assert termijnregel(Termijncode.VB_5WD, date.fromisoformat(dag), tabel=tabel) is tabel[0]
    else:
        with pytest.raises(GeenTermijnregel, match="VB_5WD"):
            termijnregel(Termijncode.VB_5WD, date.fromisoformat(dag), tabel=tabel)


def test_a_term_without_a_row_is_refused() -> None:
    with pytest.raises(GeenTermijnregel):
        termijnregel(Termijncode.DIENST_10WK, VANDAAG, tabel=())


@pytest.mark.eis("PLUS-6")
def test_an_own_length_replaces_the_default_and_keeps_its_ground() -> None:
    eigen = {Termijncode.OVERDRACHT_ANTWOORD: EigenLengte(3, "Samenwerkingsafspraak 2026")}
    regel = termijnregel(Termijncode.OVERDRACHT_ANTWOORD, VANDAAG, eigen)
    assert (regel.lengte, regel.eigen_grond) == (3, "Samenwerkingsafspraak 2026")
    assert termijnregel(Termijncode.VB_5WD, VANDAAG, eigen).eigen_grond == ""


@pytest.mark.eis("VB-2")
def test_an_own_length_for_a_fixed_term_is_refused() -> None:
    with pytest.raises(MagNietAfwijken):
        termijnregel(Termijncode.VB_5WD, VANDAAG, {Termijncode.VB_5WD: EigenLengte(7, "Drukte")})


def test_a_term_without_length_is_refused() -> None:
    eigen = {Termijncode.OVERDRACHT_ANTWOORD: EigenLengte(0, "Meteen")}
    with pytest.raises(ValueError, match="ten minste"):
        termijnregel(Termijncode.OVERDRACHT_ANTWOORD, VANDAAG, eigen)
