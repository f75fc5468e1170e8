"""Wie informeert het huishouden, en wie hoort het zelf?"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.informeren.permissions import is_informerende_partij, objections_to_vastleggen
from zicht.informeren.rules import (
    Informeerfeiten,
    bereik_van,
    informeerder_by_route,
    objections_to_informeerder,
)
from zicht.informeren.words import Bereik, Informeerder
from zicht.kern import SYSTEEM, Aanvrager, Rol
from zicht.veiligheidsbeoordeling.words import Route

WIE = """
geval                                   | route                     | ontvanger | hulp | afspraak | wie
----------------------------------------+---------------------------+-----------+------+----------+-------------
team, nog geen hulp                     | overdracht_lokaal_team    | ja        | nee  | nee      | veilig_thuis
team, al actief                         | overdracht_lokaal_team    | ja        | ja   | nee      | ontvanger
team, zo afgesproken                    | overdracht_lokaal_team    | ja        | nee  | ja       | ontvanger
hulp die al betrokken is                | overdracht_betrokken_hulp | ja        | nee  | nee      | ontvanger
de melder gaat verder                   | overdracht_betrokken_hulp | nee       | nee  | nee      | melder
Voorwaarden en vervolg                  | voorwaarden_en_vervolg    | nee       | nee  | nee      | veilig_thuis
Onderzoek, al is er hulp                | onderzoek                 | nee       | ja   | ja       | veilig_thuis
geen verdere stappen                    | geen_vervolg              | nee       | nee  | nee      | veilig_thuis
"""


@pytest.mark.eis("INF-4")
@pytest.mark.parametrize(("route", "ontvanger", "hulp", "afspraak", "wie"), rows(WIE))
def test_who_informs_follows_from_the_route(route, ontvanger, hulp, afspraak, wie):
    facts = Informeerfeiten(
        route=Route(route),
        heeft_ontvanger=ontvanger == "ja",
        hulp_actief=hulp == "ja",
        team_informeert=afspraak == "ja",
    )

    assert informeerder_by_route(facts) is Informeerder(wie)


ANDERS = """
geval                          | naar         | reden | open | ontvanger | bezwaar
-------------------------------+--------------+-------+------+-----------+-------------------
met reden                      | samen        | x     | 1    | nee       | geen
zonder reden                   | samen        | _     | 1    | nee       | reden-nodig
naar de ontvanger              | ontvanger    | x     | 1    | ja        | geen
naar een ontvanger die er niet is | ontvanger | x     | 1    | nee       | geen-ontvanger
iedereen weet het al           | veilig_thuis | x     | 0    | ja        | niets-te-informeren
"""


@pytest.mark.eis("INF-4")
@pytest.mark.parametrize(("naar", "reden", "open_", "ontvanger", "bezwaar"), rows(ANDERS))
def test_another_choice_needs_a_reason(naar, reden, open_, ontvanger, bezwaar):
    objections = objections_to_informeerder(
        Informeerder(naar), reden.replace("_", " "), open_=int(open_), heeft_ontvanger=ontvanger == "ja"
    )

    assert [one.code for one in objections] == ([] if bezwaar == "geen" else [bezwaar])


BEREIK = """
geval                        | leeftijd | kind | bijzonder | bereik
-----------------------------+----------+------+-----------+----------
volwassene                   | 40       | nee  |           | zelf
kind van twaalf              | 12       | ja   |           | zelf
kind van elf                 | 11       | ja   |           | via_ouder
kind, leeftijd onbekend      |          | ja   |           | via_ouder
volwassene, leeftijd onbekend|          | nee  |           | zelf
nog niet geboren             |          | ja   | ongeboren | niet
overleden                    | 40       | nee  | overleden | niet
"""


@pytest.mark.eis("INF-3")
@pytest.mark.parametrize(("leeftijd", "kind", "bijzonder", "bereik"), rows(BEREIK))
def test_who_is_too_young_hears_it_through_a_parent(leeftijd, kind, bijzonder, bereik):
    found = bereik_van(
        leeftijd=int(leeftijd) if leeftijd else None,
        is_kind=kind == "ja",
        is_ongeboren=bijzonder == "ongeboren",
        is_overleden=bijzonder == "overleden",
    )

    assert found is Bereik(bereik)


@pytest.mark.parametrize(
    ("rol", "party", "may"),
    [
        (Rol.BEOORDELAAR, 2, True),
        (Rol.BACKOFFICE, 2, True),
        (Rol.GEDRAGSWETENSCHAPPER, 2, False),
        (Rol.LOKAAL_TEAM, 1, True),
        (Rol.LOKAAL_TEAM, 3, False),
    ],
)
def test_veilig_thuis_and_the_party_that_was_asked_record_it(rol, party, may):
    by = Aanvrager(account=None, partij=UUID(int=party), organisatie=None, rollen=frozenset({rol}))

    assert (objections_to_vastleggen(by, partij=UUID(int=1)) == []) is may
    assert not is_informerende_partij(by, partij=None)


def test_the_application_may():
    assert objections_to_vastleggen(SYSTEEM) == []
