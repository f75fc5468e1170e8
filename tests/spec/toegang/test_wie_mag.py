"""Wie beheert accounts, wie legt afwezigheid vast, wie leest het logboek, en waar begint iemand?"""

from datetime import date, timedelta
from uuid import UUID

import pytest

from zicht.kern import SYSTEEM, Aanvrager, Rol, Soort
from zicht.toegang import permissions, rules
from zicht.toegang.words import gewijzigde_factoren, startpagina_voor

VT, ANDER_VT, TEAM, ANDER_TEAM, IK, JIJ = (UUID(int=n) for n in range(1, 7))


def iemand(*rollen, partij=VT, teams=(TEAM,)):
    return Aanvrager(
        account=IK, partij=partij, organisatie=partij, rollen=frozenset(rollen), teams=frozenset(teams)
    )


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(
    ("by", "partij", "afgesproken", "mag"),
    [
        (iemand(Rol.BEHEERDER), VT, False, True),
        (iemand(Rol.BEHEERDER), ANDER_VT, False, False),
        (iemand(Rol.BEHEERDER), ANDER_VT, True, True),
        (iemand(Rol.BEHEERDER), None, True, False),
        (iemand(Rol.MANAGER), VT, True, False),
        (iemand(Rol.BEHEERDER, partij=None), VT, True, False),
        (SYSTEEM, None, False, True),
    ],
)
def test_a_beheerder_manages_the_own_organisation_and_who_it_agreed_with(by, partij, afgesproken, mag):
    assert permissions.may_beheren(by, partij=partij, afgesproken=afgesproken) is mag


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(
    ("by", "bewaarder", "mag"),
    [
        (iemand(Rol.BEHEERDER), VT, True),
        (iemand(Rol.BEHEERDER), ANDER_VT, False),
        (iemand(Rol.BEHEERDER), None, True),
        (SYSTEEM, ANDER_VT, True),
    ],
)
def test_an_account_is_reset_and_blocked_by_who_keeps_it(by, bewaarder, mag):
    assert (permissions.objections_to_herstel(by, beheerd_door=bewaarder) == []) is mag


@pytest.mark.eis("ALG-3")
@pytest.mark.parametrize(
    ("by", "account", "teams", "mag"),
    [
        (iemand(Rol.BEOORDELAAR), IK, (), True),
        (iemand(Rol.BEOORDELAAR), JIJ, (TEAM,), False),
        (iemand(Rol.WERKBEGELEIDER), JIJ, (TEAM,), True),
        (iemand(Rol.WERKBEGELEIDER), JIJ, (ANDER_TEAM,), False),
        (iemand(Rol.WERKBEGELEIDER, partij=ANDER_VT), JIJ, (TEAM,), False),
        (iemand(Rol.BEHEERDER), JIJ, (), True),
    ],
)
def test_absence_is_recorded_by_oneself_the_team_lead_or_a_beheerder(by, account, teams, mag):
    bezwaren = permissions.objections_to_afwezigheid(by, account=account, partij=VT, teams=frozenset(teams))

    assert (bezwaren == []) is mag


@pytest.mark.eis("PLUS-11")
@pytest.mark.parametrize(
    ("by", "team", "mag"),
    [
        (iemand(Rol.WERKBEGELEIDER), TEAM, True),
        (iemand(Rol.WERKBEGELEIDER), None, True),
        (iemand(Rol.WERKBEGELEIDER), ANDER_TEAM, False),
        (iemand(Rol.VERTROUWENSARTS), ANDER_TEAM, True),
        (iemand(Rol.GEDRAGSWETENSCHAPPER, partij=ANDER_VT), TEAM, False),
        (iemand(Rol.BEOORDELAAR), TEAM, False),
        (iemand(Rol.BEHEERDER), TEAM, False),
    ],
)
def test_the_log_of_a_casus_is_read_by_its_team_lead_and_the_confidential_roles(by, team, mag):
    assert permissions.may_see_casuslogboek(by, organisatie=VT, team=team) is mag


@pytest.mark.eis("PLUS-11")
@pytest.mark.parametrize(
    ("by", "partij", "mag"),
    [
        (iemand(Rol.BEHEERDER), VT, True),
        (iemand(Rol.BEHEERDER), ANDER_VT, False),
        (iemand(Rol.BEHEERDER, partij=None), None, False),
        (iemand(Rol.MANAGER), VT, False),
        (SYSTEEM, None, True),
    ],
)
def test_what_an_account_did_is_read_by_the_own_beheerder(by, partij, mag):
    assert permissions.may_see_accountlogboek(by, partij=partij) is mag


@pytest.mark.eis("ROL-1")
@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.SYSTEEM])
def test_each_role_fits_some_kind_of_party_and_has_a_first_page_or_the_worklist(rol):
    op_werkvoorraad = rol in rules.ROLLEN_VAN[Soort.VEILIG_THUIS] - {Rol.BEHEERDER, Rol.MANAGER} | {
        Rol.LOKAAL_TEAM
    }

    assert any(rol in rollen for rollen in rules.ROLLEN_VAN.values())
    assert (startpagina_voor(iemand(rol)) is None) is op_werkvoorraad


@pytest.mark.parametrize(
    ("was", "nu", "daden"),
    [
        ({}, {1: "totp", 2: "recovery_codes"}, ["toevoegen", "toevoegen"]),
        ({1: "totp"}, {1: "totp"}, []),
        ({1: "totp", 2: "recovery_codes"}, {1: "totp", 3: "recovery_codes"}, ["vernieuwen"]),
        ({1: "webauthn", 2: "webauthn"}, {2: "webauthn"}, ["verwijderen"]),
        ({1: "totp"}, {}, ["verwijderen"]),
    ],
)
def test_what_was_done_with_second_factors_is_told_by_what_there_was_and_is(was, nu, daden):
    assert gewijzigde_factoren(was, nu) == [f"tweede_factor_{daad}" for daad in daden]


def test_who_has_no_role_has_no_page():
    assert startpagina_voor(iemand()) is None


def stand(**anders):
    gewoon = {
        "soort": Soort.VEILIG_THUIS,
        "rollen": frozenset({Rol.BEHEERDER}),
        "andere_beheerders": 0,
        "geblokkeerd": False,
        "is_zelf": False,
    }
    return rules.Accountstand(**{**gewoon, **anders})


@pytest.mark.parametrize(
    ("bezwaren", "codes"),
    [
        (rules.objections_to_end(stand(), Rol.BEHEERDER), ["laatste-beheerder"]),
        (rules.objections_to_end(stand(andere_beheerders=1), Rol.BEHEERDER), []),
        (rules.objections_to_end(stand(geblokkeerd=True), Rol.BEHEERDER), []),
        (rules.objections_to_end(stand(), Rol.MANAGER), ["heeft-rol-niet"]),
        (
            rules.objections_to_end(
                stand(rollen=frozenset({Rol.MELDER}), van_anderen=frozenset({Rol.MELDER})), Rol.MELDER
            ),
            ["rol-van-ander"],
        ),
        (rules.objections_to_end(stand(rollen=frozenset({Rol.MANAGER})), Rol.MANAGER), []),
        (rules.objections_to_block(stand(geblokkeerd=True)), ["al-geblokkeerd"]),
        (rules.objections_to_block(stand(is_zelf=True, andere_beheerders=1)), ["zichzelf"]),
        (rules.objections_to_unblock(stand()), ["niet-geblokkeerd"]),
        (rules.objections_to_unblock(stand(geblokkeerd=True)), []),
        (rules.objections_to_grant(stand(), Rol.BEHEERDER), ["heeft-rol-al"]),
        (rules.objections_to_grant(stand(soort=None), Rol.MANAGER), ["rol-past-niet"]),
    ],
)
def test_why_an_account_may_not_be_changed(bezwaren, codes):
    assert [bezwaar.code for bezwaar in bezwaren] == codes


MA = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("vanaf", "tot", "bestaand", "code"),
    [
        (0, None, [], None),
        (0, 0, [], "terug-voor-vertrek"),
        (0, 1, [], None),
        (3, 5, [(0, 3)], None),
        (2, 5, [(0, 3)], "al-afwezig"),
        (0, 2, [(2, None)], None),
        (0, 3, [(2, None)], "al-afwezig"),
        (5, None, [(2, None)], "al-afwezig"),
    ],
)
def test_two_absences_do_not_overlap(vanaf, tot, bestaand, code):
    def dag(n):
        return None if n is None else MA + timedelta(days=n)

    bezwaren = rules.objections_to_afwezig(dag(vanaf), dag(tot), [(dag(a), dag(b)) for a, b in bestaand])

    assert [bezwaar.code for bezwaar in bezwaren] == ([code] if code else [])
