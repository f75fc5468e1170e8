"""Wanneer mag een organisatie een andere om de inhoud van een melding vragen, en wie mag wat daarop zeggen?"""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.kern import SYSTEEM, Aanvrager, Rol
from zicht.radar.permissions import objections_to_uitwisselen
from zicht.radar.rules.boodschap import OnleesbareBoodschap, als_json, uit_json
from zicht.radar.rules.gronden import GRONDEN, ONBEKEND, grond_van, gronden_op
from zicht.radar.rules.inhoud import (
    KRUIST_INTREKKING,
    objections_to_inhoudsvraag,
    objections_to_vastleggen,
    objections_to_zeggen,
    te_horen,
    te_zeggen,
    werk_aan,
)
from zicht.radar.words import Berichtsoort, Boodschap, Inhoudstatus, Kant, Trefferoordeel

pytestmark = pytest.mark.eis("RAD-3")

VRAGEN = """
geval                       | oordeel       | vervallen | loopt | grond | tekst | bezwaar
----------------------------+---------------+-----------+-------+-------+-------+------------------------
bevestigd, met grond        | bevestigd     | nee       | nee   | ja    | ja    | -
nog niet bekeken            | open          | nee       | nee   | ja    | ja    | treffer-niet-bevestigd
andere mensen               | niet_dezelfde | nee       | nee   | ja    | ja    | treffer-niet-bevestigd
staat er niet meer          | bevestigd     | ja        | nee   | ja    | ja    | staat-er-niet-meer
al gevraagd                 | bevestigd     | nee       | ja    | ja    | ja    | inhoudsvraag-loopt
zonder grond                | bevestigd     | nee       | nee   | nee   | ja    | grond-nodig
zonder tekst                | bevestigd     | nee       | nee   | ja    | nee   | tekst-nodig
"""


@pytest.mark.parametrize(("oordeel", "vervallen", "loopt", "grond", "tekst", "bezwaar"), rows(VRAGEN))
def test_what_speaks_against_asking(oordeel, vervallen, loopt, grond, tekst, bezwaar):
    objections = objections_to_inhoudsvraag(
        oordeel=Trefferoordeel(oordeel),
        is_vervallen=vervallen == "ja",
        loopt=loopt == "ja",
        is_grond=grond == "ja",
        tekst="Wat is er gemeld?" if tekst == "ja" else "  ",
    )

    assert [een.code for een in objections] == ([] if bezwaar == "-" else [bezwaar])


ZEGGEN = """
geval                          | kant      | status        | mag zeggen
-------------------------------+-----------+---------------+------------------------------------------
gevraagd is, wie vroeg         | vrager    | gevraagd      | intrekking
gevraagd is, wie antwoordt     | gevraagde | gevraagd      | antwoord wedervraag weigering niet_bekend
teruggevraagd, wie vroeg       | vrager    | teruggevraagd | toelichting intrekking
teruggevraagd, wie antwoordt   | gevraagde | teruggevraagd | antwoord weigering niet_bekend
beantwoord, wie vroeg          | vrager    | beantwoord    |
beantwoord, wie antwoordt      | gevraagde | beantwoord    |
geweigerd                      | vrager    | geweigerd     |
niet bekend                    | gevraagde | niet_bekend   |
ingetrokken                    | gevraagde | ingetrokken   |
"""


@pytest.mark.parametrize(("kant", "status", "zeggen"), rows(ZEGGEN))
def test_who_may_say_what_and_the_other_hears_no_more_than_that(kant, status, zeggen):
    ander = Kant.GEVRAAGDE if kant == "vrager" else Kant.VRAGER

    assert {soort.value for soort in te_zeggen(Kant(kant), Inhoudstatus(status))} == set(zeggen.split())
    # What was on its way when the question was taken back is still heard.
    crossed = set(KRUIST_INTREKKING) if (ander, status) == (Kant.VRAGER, "ingetrokken") else set()
    assert (
        set(te_horen(ander, Inhoudstatus(status))) == {Berichtsoort(een) for een in zeggen.split()} | crossed
    )


TEKSTEN = """
geval                          | soort       | tekst | bezwaar
-------------------------------+-------------+-------+------------
antwoord                       | antwoord    | ja    | -
antwoord zonder tekst          | antwoord    | nee   | tekst-nodig
weigering zonder reden         | weigering   | nee   | tekst-nodig
vraag terug zonder vraag       | wedervraag  | nee   | tekst-nodig
niet bekend zegt genoeg        | niet_bekend | nee   | -
wat de ander zegt              | intrekking  | ja    | nu-niet
"""


@pytest.mark.parametrize(("soort", "tekst", "bezwaar"), rows(TEKSTEN))
def test_what_is_said_needs_a_text(soort, tekst, bezwaar):
    objections = objections_to_zeggen(
        Berichtsoort(soort),
        kant=Kant.GEVRAAGDE,
        status=Inhoudstatus.GEVRAAGD,
        tekst="Dit weten wij." if tekst == "ja" else " ",
    )

    assert [een.code for een in objections] == ([] if bezwaar == "-" else [bezwaar])


GEHOORD = """
geval                          | kant      | status     | soort       | tekst | bezwaar
-------------------------------+-----------+------------+-------------+-------+------------
antwoord per telefoon          | vrager    | gevraagd   | antwoord    | ja    | -
weigering zonder reden         | vrager    | gevraagd   | weigering   | nee   | tekst-nodig
daar niet bekend               | vrager    | gevraagd   | niet_bekend | nee   | -
vraag terug: antwoord gewoon   | vrager    | gevraagd   | wedervraag  | ja    | nu-niet
al beantwoord                  | vrager    | beantwoord | antwoord    | ja    | nu-niet
wie gevraagd is zegt het zelf  | gevraagde | gevraagd   | intrekking  | ja    | nu-niet
"""


@pytest.mark.parametrize(("kant", "status", "soort", "tekst", "bezwaar"), rows(GEHOORD))
def test_what_was_heard_elsewhere_is_recorded_by_who_asked(kant, status, soort, tekst, bezwaar):
    objections = objections_to_vastleggen(
        Berichtsoort(soort),
        kant=Kant(kant),
        status=Inhoudstatus(status),
        tekst="Gebeld met de front office." if tekst == "ja" else "",
    )

    assert [een.code for een in objections] == ([] if bezwaar == "-" else [bezwaar])


WERK = """
geval                            | kant      | status        | gelezen | werk
---------------------------------+-----------+---------------+---------+-----------
u vroeg                          | vrager    | gevraagd      | nee     | volgen
u wordt iets teruggevraagd       | vrager    | teruggevraagd | nee     | antwoorden
u hebt antwoord                  | vrager    | beantwoord    | nee     | lezen
u las het antwoord               | vrager    | beantwoord    | ja      | -
u hebt een weigering             | vrager    | geweigerd     | nee     | lezen
u hoort dat het niet bekend is   | vrager    | niet_bekend   | nee     | lezen
u trok in                        | vrager    | ingetrokken   | nee     | -
u wordt gevraagd                 | gevraagde | gevraagd      | nee     | antwoorden
u vroeg iets terug               | gevraagde | teruggevraagd | nee     | -
u antwoordde                     | gevraagde | beantwoord    | nee     | -
de vraag is ingetrokken          | gevraagde | ingetrokken   | nee     | -
"""


@pytest.mark.parametrize(("kant", "status", "gelezen", "werk"), rows(WERK))
def test_what_work_it_brings(kant, status, gelezen, werk):
    gevonden = werk_aan(Kant(kant), Inhoudstatus(status), is_gelezen=gelezen == "ja")

    assert (gevonden or "-") == werk


GROND_OP = """
geval                               | dag        | gronden
------------------------------------+------------+------------------------------------------------------
voor de wet                         | 2014-12-31 |
eerste dag van de wet               | 2015-01-01 | wmo-4.1.1 wmo-5.1.6 wmo-5.2.6
voor de werkwijze van 2019          | 2018-12-31 | wmo-4.1.1 wmo-5.1.6 wmo-5.2.6
vanaf de werkwijze van 2019         | 2019-01-01 | radarfunctie wmo-4.1.1 wmo-5.1.6 wmo-5.2.6 toestemming
"""


@pytest.mark.parametrize(("dag", "gronden"), rows(GROND_OP))
def test_which_grounds_may_be_chosen_on_a_day(dag, gronden):
    assert [grond.code for grond in gronden_op(date.fromisoformat(dag))] == gronden.split()


def test_a_ground_that_ended_is_still_named_and_one_of_others_is_said_to_be_unknown():
    oud = replace(GRONDEN[0], geldig_tot=date(2020, 1, 1))

    assert (oud.geldt_op(date(2019, 12, 31)), oud.geldt_op(date(2020, 1, 1))) == (True, False)
    assert grond_van("wmo-5.1.6").naam
    assert grond_van("zomaar").naam == ONBEKEND


BOODSCHAP = Boodschap(
    kenmerk=UUID(int=1), vraag=UUID(int=2), soort=Berichtsoort.VRAAG, van=UUID(int=3), aan=UUID(int=4),
    tekst="Wat is er gemeld? é", op=datetime(2026, 3, 2, 9, tzinfo=UTC), inschrijving=UUID(int=5),
    grond="radarfunctie", uiterlijk=datetime(2026, 3, 4, 22, 59, tzinfo=UTC),
)  # fmt: skip


def test_a_message_is_read_back_as_it_was_written():
    kort = Boodschap(UUID(int=1), UUID(int=2), Berichtsoort.NIET_BEKEND, UUID(int=3), UUID(int=4))

    assert uit_json(als_json(BOODSCHAP)) == BOODSCHAP
    assert uit_json(als_json(kort)) == kort


FOUTEN = """
geval                   | veld         | waarde
------------------------+--------------+--------------------
een andere vorm         | vorm         | zicht.anders
een latere versie       | versie       | 2
geen kenmerk            | kenmerk      | 12
een soort die er niet is| soort        | groet
zonder inschrijving     | inschrijving |
zonder dag              | uiterlijk    |
zonder tijdzone         | op           | 2026-03-02T09:00:00
geen moment             | op           | gisteren
"""


@pytest.mark.parametrize(("veld", "waarde"), rows(FOUTEN))
def test_what_is_no_message_is_refused(veld, waarde):
    gegevens = als_json(BOODSCHAP) | {veld: int(waarde) if veld == "versie" else waarde}

    with pytest.raises(OnleesbareBoodschap):
        uit_json(gegevens)


def test_a_message_that_misses_a_field_is_refused():
    for veld in als_json(BOODSCHAP):
        with pytest.raises(OnleesbareBoodschap):
            uit_json({naam: waarde for naam, waarde in als_json(BOODSCHAP).items() if naam != veld})


@pytest.mark.parametrize("rol", list(Rol))
def test_who_may_exchange(rol):
    by = Aanvrager(account=UUID(int=9), partij=UUID(int=1), organisatie=UUID(int=1), rollen=frozenset({rol}))
    mag = {Rol.FRONTOFFICE, Rol.BEOORDELAAR, Rol.WERKBEGELEIDER, Rol.SYSTEEM}

    assert (objections_to_uitwisselen(by) == []) is (rol in mag)
    assert objections_to_uitwisselen(SYSTEEM) == []
