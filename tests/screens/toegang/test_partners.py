"""The accounts of local teams and partners: a beheerder makes them where there is an agreement."""

import pytest
from allauth.mfa.models import Authenticator

from tests import build
from tests.people import BEGIN, VANDAAG
from zicht.kern import Rol
from zicht.kern.geweld import Ernst
from zicht.logboek.models import Regel
from zicht.organisaties.models import Teamafspraak
from zicht.toegang.models import Account, Inlogherstel
from zicht.toegang.queries import aanvrager_van

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("op_moment", "afspraak"),
    pytest.mark.eis("ROL-1", "ROL-2"),
]
NIEUW = {"naam": "Lies Lokaal", "email": "lies@voorbeeld.example", "rollen": ["lokaal_team"]}


@pytest.fixture
def afspraak(mensen):
    return Teamafspraak.objects.create(
        organisatie_id=mensen.vt,
        partij_id=mensen.lokaal_team,
        vormen=[],
        hoogste_ernst=Ernst.LICHT,
        informeert_huishouden=False,
        bron="test",
        valid_from=BEGIN.date(),
    )


def pad(partij, achter=""):
    return f"/accounts/partners/{partij}/{achter}"


def test_a_beheerder_makes_an_account_for_a_team_with_an_agreement(mensen):
    client = mensen.beheerder.client
    assert pad(mensen.lokaal_team) in client.get("/accounts/partners/").content.decode()
    assert "Lotte Lokaal" in client.get(pad(mensen.lokaal_team)).content.decode()
    formulier = client.get(pad(mensen.lokaal_team, "maken/")).context["form"]
    assert [waarde for waarde, _ in formulier.fields["rollen"].choices] == ["lokaal_team", "melder"]

    antwoord = client.post(pad(mensen.lokaal_team, "maken/"), NIEUW)

    assert "<code>" in antwoord.content.decode()
    account = Account.objects.get(email=NIEUW["email"])
    assert account.partij_id == mensen.lokaal_team
    assert aanvrager_van(account.pk, at=VANDAAG).rollen == {Rol.LOKAAL_TEAM}


@pytest.mark.parametrize("rol", ["beheerder", "beoordelaar", "<script>"])
def test_a_role_of_veilig_thuis_cannot_be_given_to_a_partner(mensen, rol):
    client = mensen.beheerder.client
    client.post(pad(mensen.lokaal_team, "maken/"), {**NIEUW, "rollen": [rol]})
    antwoord = client.post(f"/accounts/{mensen.lokaal.account}/rol/geven/", {"rol": rol})

    assert antwoord.status_code == 409
    assert not Account.objects.filter(email=NIEUW["email"]).exists()
    assert mensen.lokaal.by.rollen == {Rol.LOKAAL_TEAM}


def test_without_an_agreement_a_team_is_not_there(mensen, afspraak):
    client = mensen.beheerder.client
    assert pad(mensen.ander_lokaal_team) not in client.get("/accounts/partners/").content.decode()
    for achter in ("", "maken/"):
        assert client.get(pad(mensen.ander_lokaal_team, achter)).status_code == 404
        assert client.post(pad(mensen.ander_lokaal_team, achter), NIEUW).status_code == 404
    assert client.get(f"/accounts/{mensen.ander_lokaal.account}/").status_code == 404

    Teamafspraak.objects.update(valid_until=VANDAAG.date())
    assert client.get(pad(mensen.lokaal_team)).status_code == 404


@pytest.mark.parametrize("veld", ["behandelaar", "werkbegeleider", "manager", "lokaal", "vreemde_beheerder"])
def test_others_make_no_accounts_for_partners(mensen, veld):
    client = getattr(mensen, veld).client

    for achter in ("", "maken/"):
        assert client.get(pad(mensen.lokaal_team, achter)).status_code == 404
        assert client.post(pad(mensen.lokaal_team, achter), NIEUW).status_code == 404
    assert not Account.objects.filter(email=NIEUW["email"]).exists()
    if veld != "vreemde_beheerder":
        assert client.get("/accounts/partners/").status_code == 404


@pytest.fixture
def gedeeld(mensen, afspraak):
    """Somebody of the local team who works for two organisations; kept by ours."""
    afspraak.pk, afspraak.organisatie_id = None, mensen.ander_vt
    afspraak.save(force_insert=True)
    rollen = frozenset({Rol.LOKAAL_TEAM})
    return build.account(partij=mensen.lokaal_team, rollen=rollen, by=mensen.beheerder.by, at=BEGIN)


HERSTEL = {
    "wachtwoord": {},
    "tweede-factor/wissen": {"zeker": "on"},
    "blokkeren": {},
}


@pytest.mark.parametrize("daad", HERSTEL)
def test_only_who_keeps_a_shared_account_resets_or_blocks_it(mensen, gedeeld, daad):
    was = Account.objects.get(pk=gedeeld)
    Authenticator.objects.create(user_id=gedeeld, type=Authenticator.Type.TOTP, data={})

    answer = mensen.vreemde_beheerder.client.post(f"/accounts/{gedeeld}/{daad}/", HERSTEL[daad])

    text = answer.content.decode()
    assert "Een andere organisatie beheert dit account." in text
    assert "<code>" not in text
    now = Account.objects.get(pk=gedeeld)
    assert (now.password, now.is_active, now.beheerd_door_id) == (was.password, True, mensen.vt)
    assert Authenticator.objects.filter(user=gedeeld).exists()
    assert not Inlogherstel.objects.exists()
    assert mensen.beheerder.client.post(f"/accounts/{gedeeld}/{daad}/", HERSTEL[daad]).status_code in {
        200,
        302,
    }
    assert Inlogherstel.objects.count() == 1


def test_a_shared_account_that_was_blocked_is_released_by_who_keeps_it_only(mensen, gedeeld):
    mensen.beheerder.client.post(f"/accounts/{gedeeld}/blokkeren/")

    assert mensen.vreemde_beheerder.client.post(f"/accounts/{gedeeld}/wachtwoord/").status_code == 409
    assert not Account.objects.get(pk=gedeeld).is_active
    mensen.beheerder.client.post(f"/accounts/{gedeeld}/wachtwoord/")
    assert Account.objects.get(pk=gedeeld).is_active


def test_a_stranger_to_the_account_is_shown_who_keeps_it_and_no_button(mensen, gedeeld):
    text = mensen.vreemde_beheerder.client.get(f"/accounts/{gedeeld}/").content.decode()

    assert "Dit account wordt beheerd door Veilig Thuis Testland." in text
    assert "Herstellen of blokkeren kan nu niet" in text
    assert [b for b in ("Nieuw wachtwoord geven", "Tweede factor wissen", "Blokkeren<") if b in text] == []
    own = mensen.beheerder.client.get(f"/accounts/{gedeeld}/").content.decode()
    assert ("Nieuw wachtwoord geven" in own, "kan nu niet" in own) == (True, False)


def test_another_organisation_ends_only_the_roles_that_it_gave(mensen, gedeeld):
    stranger, account = mensen.vreemde_beheerder.client, f"/accounts/{gedeeld}/"
    refused = stranger.post(f"{account}rol/beeindigen/", {"rol": "lokaal_team"})
    assert refused.status_code == 409
    assert "Een andere organisatie gaf deze rol." in refused.content.decode()

    assert stranger.post(f"{account}rol/geven/", {"rol": "melder"}).status_code == 302
    assert stranger.post(f"{account}rol/beeindigen/", {"rol": "melder"}).status_code == 302
    stranger.post(f"{account}rol/geven/", {"rol": "melder"})
    for rol in ("melder", "lokaal_team"):
        assert mensen.beheerder.client.post(f"{account}rol/beeindigen/", {"rol": rol}).status_code == 302
    assert aanvrager_van(gedeeld, at=VANDAAG).rollen == frozenset()


@pytest.mark.eis("PLUS-11")
def test_a_reset_stands_in_the_log_of_both_organisations_and_both_see_it(mensen, gedeeld):
    mensen.beheerder.client.post(f"/accounts/{gedeeld}/wachtwoord/")

    rows = Regel.objects.filter(ids__account=str(gedeeld), daad__in=("issue_wachtwoord", "note_inlogherstel"))
    assert dict(rows.values_list("organisatie", "daad")) == {
        mensen.vt: "issue_wachtwoord",
        mensen.ander_vt: "note_inlogherstel",
    }
    for wie in (mensen.beheerder, mensen.vreemde_beheerder):
        text = wie.client.get(f"/accounts/{gedeeld}/").content.decode()
        assert "Nieuw wachtwoord gegeven, Bram Beheerder (Veilig Thuis Testland)" in text


def test_the_person_is_told_at_the_next_login_until_it_was_read(mensen, gedeeld, client):
    text = mensen.beheerder.client.post(f"/accounts/{gedeeld}/wachtwoord/").content.decode()
    password, own = text.split("<code>")[1].split("</code>")[0], "een-eigen-lang-wachtwoord"
    address = Account.objects.get(pk=gedeeld).email
    client.post("/account/login/", {"login": address, "password": password})
    client.post("/account/password/change/", {"oldpassword": password, "password1": own, "password2": own})

    assert client.get("/overdrachten/").url == "/profiel/bericht/"
    told = client.get("/profiel/bericht/").content.decode()
    assert "Nieuw wachtwoord gegeven, Bram Beheerder (Veilig Thuis Testland)" in told
    assert client.get("/overdrachten/").status_code == 302
    client.post("/profiel/bericht/")

    assert client.get("/overdrachten/").status_code == 200
    assert "Nieuw wachtwoord gegeven" in client.get("/profiel/").content.decode()
    assert Regel.objects.get(daad="read_inlogherstel").account == gedeeld


def test_what_is_told_is_told_to_that_person_only(mensen, gedeeld):
    mensen.beheerder.client.post(f"/accounts/{gedeeld}/wachtwoord/")

    mensen.lokaal.client.post("/profiel/bericht/")

    assert Inlogherstel.objects.get().gelezen_op is None
    assert "wachtwoord gegeven" not in mensen.lokaal.client.get("/profiel/").content.decode()


def test_where_the_keeper_has_no_agreement_any_more_who_acts_first_keeps_it(mensen, gedeeld):
    Teamafspraak.objects.filter(organisatie=mensen.vt).update(valid_until=VANDAAG.date())

    assert (
        "<code>" in mensen.vreemde_beheerder.client.post(f"/accounts/{gedeeld}/wachtwoord/").content.decode()
    )

    assert Account.objects.get(pk=gedeeld).beheerd_door_id == mensen.ander_vt
    assert mensen.beheerder.client.post(f"/accounts/{gedeeld}/wachtwoord/").status_code == 404


def test_an_account_of_a_partner_can_be_blocked_but_what_it_did_stays_with_the_partner(mensen):
    client, account = mensen.beheerder.client, f"/accounts/{mensen.lokaal.account}/"
    html = client.get(account).content.decode()
    assert "In team zetten" not in html
    assert "Wat dit account deed" not in html
    assert client.get(f"{account}logboek/").status_code == 404

    assert client.post(f"{account}blokkeren/").status_code == 302
    assert not Account.objects.get(pk=mensen.lokaal.account).is_active
