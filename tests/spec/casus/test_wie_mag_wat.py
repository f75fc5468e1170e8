"""Wie ziet een casus, en wie mag er wat mee? Men ziet wat de eigen taak vraagt, en niet meer."""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus import permissions
from zicht.casus.rules import (
    ROLLEN_VOOR,
    Uitvoerder,
    objections_to_behandelaar,
    objections_to_inzage,
    objections_to_reden,
    objections_to_toewijzen,
)
from zicht.casus.words import Inzagegrond, Inzageomvang, Taaksoort
from zicht.kern import SYSTEEM, Aanvrager, Rol, systeem_voor

VT, TEAM, IK, ANDER = UUID(int=1), UUID(int=2), UUID(int=3), UUID(int=4)

TABEL = """
geval                  | rol                  | alles | teams | onverdeeld
-----------------------+----------------------+-------+-------+-----------
frontoffice            | frontoffice          | ja    | nee   | nee
backoffice             | backoffice           | ja    | nee   | nee
beoordelaar            | beoordelaar          | nee   | ja    | ja
werkbegeleider         | werkbegeleider       | nee   | ja    | ja
gedragswetenschapper   | gedragswetenschapper | nee   | ja    | nee
vertrouwensarts        | vertrouwensarts      | nee   | ja    | nee
"""


def _iemand(*rollen, organisatie=VT, account=IK):
    return Aanvrager(
        account=account,
        partij=organisatie or ANDER,
        organisatie=organisatie,
        rollen=frozenset(rollen),
        teams=frozenset({TEAM}),
    )


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(("rol", "alles", "teams", "onverdeeld"), rows(TABEL))
def test_how_far_each_role_sees(rol, alles, teams, onverdeeld):
    reikwijdte = permissions.may_see_extent(_iemand(Rol(rol)))

    assert reikwijdte.organisatie == VT
    assert reikwijdte.ziet_iets
    assert reikwijdte.alles is (alles == "ja")
    assert reikwijdte.teams == (frozenset({TEAM}) if teams == "ja" else frozenset())
    assert reikwijdte.onverdeeld is (onverdeeld == "ja")


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("rol", sorted(set(Rol) - permissions.PROFESSIONEEL - {Rol.SYSTEEM}))
def test_who_does_not_work_with_casussen_sees_none(rol):
    by = _iemand(rol)

    assert not permissions.may_see_extent(by).ziet_iets
    assert permissions.objections_to_openen(by)
    assert permissions.objections_to_werken(by)
    assert permissions.objections_to_verdelen(by, behandelaar=None)
    assert permissions.objections_to_sluiten(by)
    assert permissions.objections_to_inzage_geven(by)
    assert permissions.objections_to_noodtoegang(by)
    assert permissions.objections_to_toetsen(by, gebruiker=ANDER)


@pytest.mark.eis("ROL-2")
def test_an_assessor_without_organisation_sees_nothing():
    assert not permissions.may_see_extent(_iemand(Rol.BEOORDELAAR, organisatie=None)).ziet_iets
    assert permissions.objections_to_noodtoegang(_iemand(Rol.BEOORDELAAR, organisatie=None))


def test_the_application_sees_what_it_works_for():
    assert permissions.may_see_extent(systeem_voor(VT)).organisatie == VT
    assert permissions.may_see_extent(SYSTEEM).organisatie is None
    for vraag in (
        permissions.objections_to_openen,
        permissions.objections_to_werken,
        permissions.objections_to_sluiten,
    ):
        assert vraag(SYSTEEM) == []


@pytest.mark.eis("ALG-3")
@pytest.mark.parametrize(
    ("rol", "behandelaar", "mag"),
    [
        (Rol.WERKBEGELEIDER, ANDER, True),
        (Rol.BEOORDELAAR, None, True),
        (Rol.BEOORDELAAR, IK, True),
        (Rol.BEOORDELAAR, ANDER, False),
        (Rol.FRONTOFFICE, None, True),
        (Rol.FRONTOFFICE, ANDER, False),
        (Rol.FRONTOFFICE, IK, False),
        (Rol.VERTROUWENSARTS, None, False),
    ],
)
def test_who_divides_the_work(rol, behandelaar, mag):
    assert (permissions.objections_to_verdelen(_iemand(rol), behandelaar=behandelaar) == []) is mag


@pytest.mark.eis("ROL-2")
def test_nobody_reviews_the_own_emergency_access():
    by = _iemand(Rol.WERKBEGELEIDER)

    assert permissions.may_toetsen(by)
    assert permissions.objections_to_toetsen(by, gebruiker=IK)
    assert permissions.objections_to_toetsen(by, gebruiker=ANDER) == []


@pytest.mark.eis("ALG-5")
@pytest.mark.parametrize("soort", Taaksoort)
def test_every_task_is_done_by_somebody_and_not_by_a_manager(soort):
    assert any(
        objections_to_toewijzen(Uitvoerder(frozenset({rol})), soort) == [] for rol in ROLLEN_VOOR[soort]
    )
    assert objections_to_toewijzen(Uitvoerder(frozenset({Rol.MANAGER})), soort)


@pytest.mark.eis("ALG-5")
@pytest.mark.parametrize(
    ("wie", "rol", "code"),
    [
        (Uitvoerder(frozenset({Rol.BEOORDELAAR})), None, ""),
        (Uitvoerder(frozenset({Rol.BEOORDELAAR})), Rol.BEOORDELAAR, ""),
        (Uitvoerder(frozenset({Rol.BEOORDELAAR})), Rol.WERKBEGELEIDER, "kan-taak-niet-doen"),
        (Uitvoerder(frozenset({Rol.BEOORDELAAR}), is_actief=False), None, "account-niet-actief"),
        (Uitvoerder(frozenset({Rol.BEOORDELAAR}), is_van_organisatie=False), None, "account-niet-actief"),
    ],
)
def test_nobody_gets_what_one_cannot_do(wie, rol, code):
    bezwaren = objections_to_toewijzen(wie, Taaksoort.VOER_DIENST_UIT, rol)

    assert "".join(een.code for een in bezwaren) == code


@pytest.mark.eis("ALG-5")
@pytest.mark.parametrize(
    ("wie", "mag"),
    [
        (Uitvoerder(frozenset({Rol.WERKBEGELEIDER})), True),
        (Uitvoerder(frozenset({Rol.FRONTOFFICE})), False),
        (Uitvoerder(frozenset({Rol.BEOORDELAAR}), is_actief=False), False),
    ],
)
def test_who_can_be_in_charge(wie, mag):
    assert (objections_to_behandelaar(wie) == []) is mag


@pytest.mark.eis("ALG-5")
def test_a_team_lead_finishes_what_somebody_absent_left_but_judges_for_nobody():
    leidt = _iemand(Rol.WERKBEGELEIDER)
    mag = permissions.objections_to_taak

    assert mag(leidt, is_uitvoerbaar=False, soort=Taaksoort.KOPPEL_TERUG) == []
    assert mag(leidt, is_uitvoerbaar=False, soort=Taaksoort.BEOORDEEL_MEE)
    assert mag(_iemand(Rol.FRONTOFFICE), is_uitvoerbaar=False, soort=Taaksoort.KOPPEL_TERUG)


def test_a_party_gets_what_was_asked_of_it():
    lokaal = _iemand(Rol.LOKAAL_TEAM, organisatie=None)

    assert permissions.is_ontvanger(lokaal, partij=ANDER)
    assert not permissions.is_ontvanger(lokaal, partij=VT)
    assert not permissions.is_ontvanger(lokaal, partij=None)


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(
    ("grond", "omvang", "account", "partij", "codes"),
    [
        (Inzagegrond.CONSULT, Inzageomvang.CASUS, True, False, []),
        (Inzagegrond.OVERDRACHT, Inzageomvang.INFORMATIESET, False, True, []),
        (Inzagegrond.OVERDRACHT, Inzageomvang.CASUS, False, True, ["partij-ziet-geen-casus"]),
        (Inzagegrond.NOOD, Inzageomvang.CASUS, True, False, ["nood-gaat-anders"]),
        (Inzagegrond.CONSULT, Inzageomvang.CASUS, False, False, ["inzage-voor-een"]),
        (Inzagegrond.CONSULT, Inzageomvang.INFORMATIESET, True, True, ["inzage-voor-een"]),
    ],
)
def test_a_receiving_party_never_gets_the_casus(grond, omvang, account, partij, codes):
    bezwaren = objections_to_inzage(grond, omvang, heeft_account=account, heeft_partij=partij)

    assert [een.code for een in bezwaren] == codes


@pytest.mark.parametrize(
    ("reden", "mag"), [("", False), ("123456789", False), ("1234567890", True), (" " * 20, False)]
)
def test_a_reason_is_more_than_a_word(reden, mag):
    assert (objections_to_reden(reden) == []) is mag
