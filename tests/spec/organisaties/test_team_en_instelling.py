"""Welk team en welke keuze van een organisatie mogen zo worden vastgelegd, en door wie?"""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.kern import SYSTEEM, Aanvrager, Rol
from zicht.organisaties.permissions import may_change, may_read_partij, objections_to_change
from zicht.organisaties.rules import objections_to_instelling, objections_to_team
from zicht.organisaties.words import Instelling, Keuzes, Overdrachtsmoment, Teamtype
from zicht.termijnen import Kalendersoort

VT, OTHER_VT, TEAM = UUID(int=1), UUID(int=2), UUID(int=3)

TEAMS = """
geval                        | type      | eigen         | gemeenten     | bezwaar
-----------------------------+-----------+---------------+---------------+---------------------
type uit de lijst            | nuldelijn |               | GM0080        | geen
eigen type, beschreven       | eigen     | jeugdteam     | GM0080        | geen
eigen type, niet beschreven  | eigen     |               | GM0080        | eigen-type-ontbreekt
beschreven, geen eigen type  | volledig  | jeugdteam     | GM0080        | eigen-type-te-veel
twee gemeenten               | volledig  |               | GM0080 GM0072 | geen
geen gemeente                | volledig  |               |               | geen-gemeente
een gemeente buiten gebied   | volledig  |               | GM0080 GM0363 | gemeente-buiten-gebied
"""


@pytest.mark.eis("AFS-1", "AFS-5")
@pytest.mark.parametrize(("soort", "eigen", "gemeenten", "bezwaar"), rows(TEAMS))
def test_a_team_is_refused_for_its_own_reason_only(soort, eigen, gemeenten, bezwaar):
    objections = objections_to_team(
        type_=Teamtype(soort),
        eigen_type=eigen,
        gemeenten=gemeenten.split(),
        eigen_gemeenten={"GM0080", "GM0072"},
    )

    assert [one.code for one in objections] == ([] if bezwaar == "geen" else [bezwaar])


KEUZES = """
geval                    | kalender | dagen | vanaf      | laatste    | bezwaar
-------------------------+----------+-------+------------+------------+------------------
eerste keuze             | atw      | 1     | 2027-03-25 | onbekend   | geen
dag na de vorige         | atw      | 7     | 2027-03-25 | 2027-03-24 | geen
op de dag van de vorige  | atw      | 7     | 2027-03-25 | 2027-03-25 | geen
dag voor de vorige       | atw      | 7     | 2027-03-25 | 2027-03-26 | niet-voor-vorige
termijn van nul dagen    | atw      | 0     | 2027-03-25 | onbekend   | termijn-te-kort
kalender bestaat niet    | juliaans | 7     | 2027-03-25 | onbekend   | onbekende-kalender
"""

REGIOS = """
geval                   | gekozen           | bezwaar
------------------------+-------------------+------------------
geen regio              |                   | geen
een van de eigen        | utrecht           | geen
beide eigen             | utrecht flevoland | geen
een vreemde erbij       | utrecht friesland | regio-niet-eigen
"""


@pytest.mark.eis("RAD-8")
@pytest.mark.parametrize(("gekozen", "bezwaar"), rows(REGIOS))
def test_agreements_on_the_verwijsindex_are_of_ones_own_regions(gekozen, bezwaar):
    objections = objections_to_instelling(
        keuzes=Keuzes(verwijsindex_regios=tuple(gekozen.split())),
        kalenders={"atw"},
        vanaf=date(2027, 3, 25),
        laatste_vanaf=None,
        eigen_regios={"utrecht", "flevoland"},
    )

    assert [one.code for one in objections] == ([] if bezwaar == "geen" else [bezwaar])


@pytest.mark.eis("RAD-3")
def test_others_are_given_at_least_a_day_to_answer():
    objections = objections_to_instelling(
        keuzes=Keuzes(radar_werkdagen=0), kalenders={"atw"}, vanaf=date(2027, 3, 25), laatste_vanaf=None
    )

    assert [one.code for one in objections] == ["termijn-te-kort"]


@pytest.mark.parametrize(("kalender", "dagen", "vanaf", "laatste", "bezwaar"), rows(KEUZES))
def test_a_choice_is_refused_for_its_own_reason_only(kalender, dagen, vanaf, laatste, bezwaar):
    objections = objections_to_instelling(
        keuzes=Keuzes(kalender=kalender, concept_dagen=int(dagen)),
        kalenders={soort.value for soort in Kalendersoort},
        vanaf=date.fromisoformat(vanaf),
        laatste_vanaf=None if laatste == "onbekend" else date.fromisoformat(laatste),
    )

    assert [one.code for one in objections] == ([] if bezwaar == "geen" else [bezwaar])


def _by(rol, organisatie=VT, partij=VT):
    return Aanvrager(account=UUID(int=9), partij=partij, organisatie=organisatie, rollen=frozenset({rol}))


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.SYSTEEM])
def test_only_the_beheerder_of_veilig_thuis_changes(rol):
    assert may_change(_by(rol)) is (rol is Rol.BEHEERDER)
    assert bool(objections_to_change(_by(rol))) is (rol is not Rol.BEHEERDER)


def test_a_beheerder_of_a_local_team_changes_nothing_and_the_application_may():
    assert not may_change(_by(Rol.BEHEERDER, organisatie=None, partij=TEAM))
    assert may_change(SYSTEEM)


def test_a_party_is_read_by_its_own_people_and_by_who_serves_its_area():
    reads = {
        who: may_read_partij(by, partij=TEAM, bediend_door={VT})
        for who, by in {
            "its own people": _by(Rol.LOKAAL_TEAM, organisatie=None, partij=TEAM),
            "who serves": _by(Rol.BEOORDELAAR),
            "the application": SYSTEEM,
            "another Veilig Thuis": _by(Rol.BEHEERDER, organisatie=OTHER_VT, partij=OTHER_VT),
            "another team": _by(Rol.LOKAAL_TEAM, organisatie=None, partij=UUID(int=4)),
        }.items()
    }

    assert [who for who, may in reads.items() if not may] == ["another Veilig Thuis", "another team"]


def test_every_word_that_is_chosen_from_has_a_name():
    assert all(word.naam for kind in (Teamtype, Overdrachtsmoment) for word in kind)


def test_version_nought_is_the_default_of_the_application():
    default = Instelling(organisatie=VT, versie=0, **vars(Keuzes()))

    assert default.is_standaard
    assert not replace(default, versie=1).is_standaard
