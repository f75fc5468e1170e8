"""Wanneer mag er een signaal voor de Verwijsindex Risicojeugd worden gegeven, en wanneer ingetrokken?"""

from datetime import date
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.kern import Aanvrager, OnvolledigeDatum, Rol
from zicht.radar.permissions import objections_to_signaleren
from zicht.radar.rules.verwijsindex import (
    leeftijdsgrens_op,
    objections_to_gegeven,
    objections_to_intrekken,
    objections_to_jeugdige,
    objections_to_signaal,
)
from zicht.radar.words import NieuwSignaal, Signaalfeiten, Signaalstand

pytestmark = pytest.mark.eis("RAD-8")
VANDAAG = date(2026, 3, 2)

JEUGDIGEN = """
geval                          | geboren    | leeft     | regio    | staat al | bezwaar
-------------------------------+------------+-----------+----------+----------+-------------------
een kind van tien              | 2015-06-01 | ja        | ja       | nee      | -
vandaag geboren                | 2026-03-02 | ja        | ja       | nee      | -
morgen drieentwintig           | 2003-03-03 | ja        | ja       | nee      | -
vandaag drieentwintig          | 2003-03-02 | ja        | ja       | nee      | te-oud
gisteren drieentwintig         | 2003-03-01 | ja        | ja       | nee      | te-oud
alleen het jaar, net niet      | 2003       | ja        | ja       | nee      | -
alleen het jaar, te oud        | 2002       | ja        | ja       | nee      | te-oud
geboortedatum onbekend         | onbekend   | ja        | ja       | nee      | leeftijd-onbekend
nog niet geboren               | onbekend   | ongeboren | ja       | nee      | nog-niet-geboren
overleden                      | 2015-06-01 | overleden | ja       | nee      | overleden
geen afspraken in de regio     | 2015-06-01 | ja        | nee      | nee      | geen-afspraken
regio onbekend                 | 2015-06-01 | ja        | onbekend | nee      | regio-onbekend
er is al een signaal           | 2015-06-01 | ja        | ja       | ja       | staat-al
in een casus die men niet ziet | 2015-06-01 | ja        | ja       | elders   | staat-al-elders
"""


@pytest.mark.parametrize(("geboren", "leeft", "regio", "staat", "bezwaar"), rows(JEUGDIGEN))
def test_for_whom_a_signal_may_be_given(geboren, leeft, regio, staat, bezwaar):
    datum = None if geboren == "onbekend" else OnvolledigeDatum.lees(geboren.replace("-", "").ljust(8, "0"))
    feiten = Signaalfeiten(
        leeftijd=datum.leeftijd_op(VANDAAG) if datum else None,
        is_ongeboren=leeft == "ongeboren",
        is_overleden=leeft == "overleden",
        mag_in_regio={"ja": True, "nee": False, "onbekend": None}[regio],
        staat_al=staat == "ja",
        staat_al_elders=staat == "elders",
    )

    objections = objections_to_jeugdige(feiten, leeftijdsgrens_op(VANDAAG))

    assert [een.code for een in objections] == ([] if bezwaar == "-" else [bezwaar])


SIGNALEN = """
geval                          | zorg | ingelicht  | waarom niet | bezwaar
-------------------------------+------+------------+-------------+-----------------------
het gezin weet het             | ja   | 2026-03-01 | nee         | -
vandaag verteld                | ja   | 2026-03-02 | nee         | -
het gezin mag het niet weten   | ja   | nee        | ja          | -
zonder zorg                    | nee  | 2026-03-01 | nee         | waarom-signaal
niet gezegd of het gezin weet  | ja   | nee        | nee         | ingelicht
allebei                        | ja   | 2026-03-01 | ja          | wel-en-niet-ingelicht
morgen verteld                 | ja   | 2026-03-03 | nee         | na-vandaag
"""


@pytest.mark.parametrize(("zorg", "ingelicht", "waarom", "bezwaar"), rows(SIGNALEN))
def test_what_a_signal_needs(zorg, ingelicht, waarom, bezwaar):
    nieuw = NieuwSignaal(
        grond="Er is geweld thuis." if zorg == "ja" else " ",
        ingelicht_op=None if ingelicht == "nee" else date.fromisoformat(ingelicht),
        niet_ingelicht_reden="Gevaar voor het kind." if waarom == "ja" else "",
    )

    objections = objections_to_signaal(nieuw, vandaag=VANDAAG)

    assert [een.code for een in objections] == ([] if bezwaar == "-" else [bezwaar])


EINDES = """
geval                    | stand        | reden | gegeven    | intrekken
-------------------------+--------------+-------+------------+----------------
pas vastgelegd           | vastgelegd   | ja    | -          | -
gegeven                  | gegeven      | ja    | al-gegeven | -
ingetrokken              | ingetrokken  | ja    | al-gegeven | al-ingetrokken
zonder reden             | gegeven      | nee   | al-gegeven | reden-nodig
"""


@pytest.mark.parametrize(("stand", "reden", "gegeven", "intrekken"), rows(EINDES))
def test_when_it_was_given_or_is_withdrawn(stand, reden, gegeven, intrekken):
    waarom = "Niet meer nodig." if reden == "ja" else " "
    na_geven = objections_to_gegeven(Signaalstand(stand))
    na_intrekken = objections_to_intrekken(Signaalstand(stand), reden=waarom)

    assert [een.code for een in na_geven] == ([] if gegeven == "-" else [gegeven])
    assert [een.code for een in na_intrekken] == ([] if intrekken == "-" else [intrekken])


def test_before_the_working_method_there_is_no_row():
    assert leeftijdsgrens_op(date(2019, 1, 1)).tot == 23
    with pytest.raises(LookupError):
        leeftijdsgrens_op(date(2018, 12, 31))


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.SYSTEEM])
def test_who_gives_a_signal(rol):
    by = Aanvrager(account=UUID(int=9), partij=UUID(int=1), organisatie=UUID(int=1), rollen=frozenset({rol}))

    assert (objections_to_signaleren(by) == []) is (rol in {Rol.BEOORDELAAR, Rol.WERKBEGELEIDER})
