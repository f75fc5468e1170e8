"""Accounts, roles and teams on a database."""

from datetime import timedelta

import pytest

from tests import build
from tests.people import BEGIN, ROLVERDELING, VANDAAG, client_van
from zicht.kern import Geweigerd, NietGevonden, Rol, Soort
from zicht.logboek.models import Regel
from zicht.toegang import actions, queries
from zicht.toegang.models import Account

pytestmark = pytest.mark.django_db


def codes(geweigerd) -> list[str]:
    return [bezwaar.code for bezwaar in geweigerd.value.bezwaren]


@pytest.mark.eis("ROL-1")
@pytest.mark.parametrize("veld", ROLVERDELING)
def test_each_of_the_cast_has_the_own_party_roles_and_team(mensen, veld):
    _, plaats, rollen, team = ROLVERDELING[veld]

    by = getattr(mensen, veld).by

    assert by.partij == getattr(mensen, plaats)
    assert by.organisatie == (by.partij if plaats in {"vt", "ander_vt"} else None)
    assert by.rollen == frozenset(rollen)
    assert by.teams == (frozenset({getattr(mensen, team)}) if team else frozenset())


def test_who_asks_is_known_after_one_query(mensen, django_assert_num_queries):
    actions.grant_rol(
        account=mensen.behandelaar.account, rol=Rol.BACKOFFICE, by=mensen.beheerder.by, at=VANDAAG
    )
    actions.join_team(
        account=mensen.behandelaar.account, team=mensen.ander_team, by=mensen.beheerder.by, at=VANDAAG
    )

    with django_assert_num_queries(1):
        by = queries.aanvrager_van(mensen.behandelaar.account, at=VANDAAG)

    assert by.rollen == {Rol.BEOORDELAAR, Rol.BACKOFFICE}
    assert by.teams == {mensen.team, mensen.ander_team}


def test_an_unknown_account_is_not_found():
    with pytest.raises(NietGevonden):
        queries.aanvrager_van(build.partij(), at=VANDAAG)


def test_a_role_ends_today_and_held_yesterday(mensen):
    wie = mensen.behandelaar.account

    actions.end_rol(account=wie, rol=Rol.BEOORDELAAR, by=mensen.beheerder.by, at=VANDAAG)

    assert not queries.has_rol(wie, Rol.BEOORDELAAR, at=VANDAAG)
    assert queries.has_rol(wie, Rol.BEOORDELAAR, at=VANDAAG - timedelta(days=1))


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("veld", [veld for veld in ROLVERDELING if "beheerder" not in veld])
def test_only_a_beheerder_manages_accounts(mensen, veld):
    by = getattr(mensen, veld).by

    with pytest.raises(Geweigerd) as geweigerd:
        actions.grant_rol(account=mensen.teamgenoot.account, rol=Rol.MANAGER, by=by, at=VANDAAG)

    assert codes(geweigerd) == ["geen-beheerder"]


@pytest.mark.eis("ROL-2")
def test_a_beheerder_of_another_organisation_does_not_find_the_account(mensen):
    by, wie = mensen.vreemde_beheerder.by, mensen.behandelaar.account

    for daad in (
        lambda: actions.grant_rol(account=wie, rol=Rol.MANAGER, by=by, at=VANDAAG),
        lambda: actions.end_rol(account=wie, rol=Rol.BEOORDELAAR, by=by, at=VANDAAG),
        lambda: actions.block_account(account=wie, by=by, at=VANDAAG),
        lambda: actions.issue_wachtwoord(account=wie, wachtwoord="x" * 20, by=by, at=VANDAAG),
        lambda: actions.clear_tweede_factor(account=wie, by=by, at=VANDAAG),
        lambda: actions.create_team(organisatie=mensen.vt, naam="Team Inbraak", by=by, at=VANDAAG),
        lambda: build.account(partij=mensen.vt, by=by, at=VANDAAG),
        lambda: build.account(partij=None, rollen=frozenset({Rol.MELDER}), by=by, at=VANDAAG),
    ):
        with pytest.raises(NietGevonden):
            daad()

    assert mensen.behandelaar.by.rollen == {Rol.BEOORDELAAR}


def test_a_beheerder_makes_accounts_for_a_local_team_only_with_an_agreement(mensen):
    from zicht.kern.geweld import Ernst
    from zicht.organisaties.models import Teamafspraak

    rollen = frozenset({Rol.LOKAAL_TEAM})
    with pytest.raises(NietGevonden):
        build.account(partij=mensen.lokaal_team, rollen=rollen, by=mensen.beheerder.by, at=VANDAAG)
    Teamafspraak.objects.create(
        organisatie_id=mensen.vt,
        partij_id=mensen.lokaal_team,
        hoogste_ernst=next(iter(Ernst)),
        valid_from=BEGIN.date(),
        bron="proef",
    )

    account = build.account(partij=mensen.lokaal_team, rollen=rollen, by=mensen.beheerder.by, at=VANDAAG)

    assert queries.aanvrager_van(account, at=VANDAAG).organisatie is None


@pytest.mark.parametrize(
    ("soort", "rol"),
    [
        (Soort.LOKAAL_TEAM, Rol.BEOORDELAAR),
        (Soort.PARTNER, Rol.BEHEERDER),
        (Soort.VEILIG_THUIS, Rol.LOKAAL_TEAM),
        (Soort.VEILIG_THUIS, Rol.SYSTEEM),
    ],
)
def test_a_role_must_fit_the_kind_of_party(soort, rol):
    with pytest.raises(Geweigerd) as geweigerd:
        build.account(partij=build.partij(soort), rollen=frozenset({rol}))

    assert codes(geweigerd) == ["rol-past-niet"]


def test_an_address_is_used_once_whatever_its_capitals(mensen):
    with pytest.raises(Geweigerd) as geweigerd:
        build.account(partij=mensen.vt, email="BENTE.Behandelaar@voorbeeld.example ")

    assert codes(geweigerd) == ["adres-bestaat"]


def test_the_last_beheerder_stays_until_there_is_another(mensen):
    beheerder = mensen.beheerder

    with pytest.raises(Geweigerd) as geweigerd:
        actions.end_rol(account=beheerder.account, rol=Rol.BEHEERDER, by=beheerder.by, at=VANDAAG)
    assert codes(geweigerd) == ["laatste-beheerder"]

    actions.grant_rol(account=mensen.manager.account, rol=Rol.BEHEERDER, by=beheerder.by, at=VANDAAG)
    actions.end_rol(account=beheerder.account, rol=Rol.BEHEERDER, by=beheerder.by, at=VANDAAG)

    assert mensen.manager.by.has(Rol.BEHEERDER)
    assert beheerder.by.rollen == frozenset()


@pytest.mark.eis("ROL-2")
def test_a_block_ends_the_session_at_once_and_a_release_does_not_revive_it(mensen):
    client, wie = mensen.behandelaar.client, mensen.behandelaar.account
    assert client.get("/account/2fa/").status_code == 200

    actions.block_account(account=wie, by=mensen.beheerder.by, at=VANDAAG)
    assert client.get("/account/2fa/").status_code == 302

    actions.unblock_account(
        account=wie, wachtwoord="een-nieuw-wachtwoord", by=mensen.beheerder.by, at=VANDAAG
    )
    assert client.get("/account/2fa/").status_code == 302
    assert client_van(wie).get("/account/2fa/").status_code != 500
    assert Account.objects.get(pk=wie).wachtwoord_tijdelijk


def test_nobody_blocks_oneself(mensen):
    with pytest.raises(Geweigerd) as geweigerd:
        actions.block_account(account=mensen.beheerder.account, by=mensen.beheerder.by, at=VANDAAG)

    assert codes(geweigerd) == ["zichzelf", "laatste-beheerder"]


def test_a_team_and_its_members_are_of_one_organisation(mensen):
    team = actions.create_team(
        organisatie=mensen.ander_vt, naam="Team West", by=mensen.vreemde_beheerder.by, at=VANDAAG
    ).team

    with pytest.raises(Geweigerd) as geweigerd:
        actions.join_team(account=mensen.manager.account, team=team, by=mensen.beheerder.by, at=VANDAAG)

    assert codes(geweigerd) == ["team-van-ander"]


def test_who_left_a_team_is_no_longer_listed_with_it(mensen):
    beheerder = mensen.beheerder.by

    actions.leave_team(account=mensen.behandelaar.account, team=mensen.team, by=beheerder, at=VANDAAG)

    namen = [regel.naam for regel in queries.accounts_of(mensen.vt, at=VANDAAG, team=mensen.team)]
    assert "Bente Behandelaar" not in namen
    assert "Tijn Teamgenoot" in namen
    with pytest.raises(Geweigerd):
        actions.leave_team(account=mensen.behandelaar.account, team=mensen.team, by=beheerder, at=VANDAAG)


def test_the_list_of_accounts_costs_the_same_whatever_its_length(mensen, django_assert_num_queries):
    with django_assert_num_queries(4):
        regels = queries.accounts_of(mensen.vt, at=VANDAAG)

    assert [r.naam for r in regels] == sorted(r.naam for r in regels)
    assert len(regels) == 10
    assert [r.naam for r in queries.accounts_of(mensen.vt, at=VANDAAG, rol=Rol.MANAGER)] == ["Mila Manager"]


@pytest.mark.eis("ALG-3")
def test_a_werkbegeleider_records_who_of_the_own_team_is_away(mensen):
    wie, by, vandaag = mensen.behandelaar.account, mensen.werkbegeleider.by, VANDAAG.date()

    actions.record_afwezigheid(account=wie, vanaf=vandaag, tot=None, by=by, at=VANDAAG)

    assert queries.is_afwezig(wie, op=vandaag)
    assert queries.afwezigen_of(mensen.vt, op=vandaag) == {wie}
    actions.end_afwezigheid(account=wie, by=by, at=VANDAAG)
    assert not queries.is_afwezig(wie, op=vandaag)


@pytest.mark.eis("ALG-3")
@pytest.mark.parametrize(
    ("wie", "uitkomst"), [("teamgenoot", Geweigerd), ("manager", Geweigerd), ("vreemde", NietGevonden)]
)
def test_others_do_not_record_that_somebody_is_away(mensen, wie, uitkomst):
    with pytest.raises(uitkomst):
        actions.record_afwezigheid(
            account=mensen.behandelaar.account,
            vanaf=VANDAAG.date(),
            tot=None,
            by=getattr(mensen, wie).by,
            at=VANDAAG,
        )


@pytest.mark.eis("PLUS-11")
def test_every_deed_leaves_a_row_and_a_refusal_too(mensen):
    voor = Regel.objects.count()

    actions.grant_rol(account=mensen.teamgenoot.account, rol=Rol.MANAGER, by=mensen.beheerder.by, at=VANDAAG)
    with pytest.raises(Geweigerd):
        actions.grant_rol(
            account=mensen.teamgenoot.account, rol=Rol.MANAGER, by=mensen.beheerder.by, at=VANDAAG
        )

    gelukt, geweigerd = Regel.objects.order_by("id")[voor:]
    assert (gelukt.daad, gelukt.resultaat, gelukt.account) == (
        "grant_rol",
        "gelukt",
        mensen.beheerder.account,
    )
    assert gelukt.ids == {"account": str(mensen.teamgenoot.account), "organisatie": str(mensen.vt)}
    assert geweigerd.resultaat == "geweigerd"
