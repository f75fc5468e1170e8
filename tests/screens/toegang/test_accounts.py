"""The screens of a beheerder: for the own organisation, and for nobody else."""

import pytest

from tests.people import ROLVERDELING
from zicht.kern import Rol
from zicht.logboek.models import Regel
from zicht.toegang.models import Account

pytestmark = pytest.mark.django_db
NIEMAND_ANDERS = [veld for veld in ROLVERDELING if veld != "beheerder"]


def paden(mensen):
    account = f"/accounts/{mensen.behandelaar.account}/"
    lees = ["/accounts/", "/accounts/maken/", "/accounts/teams/maken/", account, f"{account}logboek/"]
    schrijf = [
        "rol/geven",
        "rol/beeindigen",
        "team/in",
        "team/uit",
        "blokkeren",
        "wachtwoord",
        "tweede-factor/wissen",
    ]
    return lees, [f"{account}{pad}/" for pad in schrijf]


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("veld", NIEMAND_ANDERS)
def test_who_is_no_beheerder_of_the_organisation_finds_nothing(mensen, op_moment, veld):
    client = getattr(mensen, veld).client
    lees, schrijf = paden(mensen)
    if veld == "vreemde_beheerder":
        lees = [pad for pad in lees if str(mensen.behandelaar.account) in pad]

    assert {client.get(pad).status_code for pad in lees} == {404}
    assert {client.post(pad, {"rol": "manager"}).status_code for pad in schrijf} == {404}
    assert mensen.behandelaar.by.rollen == {Rol.BEOORDELAAR}


@pytest.mark.eis("ROL-1")
def test_a_beheerder_sees_the_accounts_of_the_own_organisation(mensen, op_moment):
    tekst = mensen.beheerder.client.get("/accounts/").content.decode()

    assert "Bente Behandelaar" in tekst
    assert "Vera Vreemde" not in tekst
    assert {mensen.beheerder.client.get(pad).status_code for pad in paden(mensen)[0]} == {200}


def test_a_new_account_gets_a_password_that_is_shown_once_and_must_be_changed(mensen, op_moment, client):
    antwoord = mensen.beheerder.client.post(
        "/accounts/maken/",
        {"naam": "Nora Nieuw", "email": "nora@voorbeeld.example", "rollen": ["frontoffice"]},
    )
    wachtwoord = antwoord.content.decode().split("<code>")[1].split("</code>")[0]

    ingelogd = client.post("/account/login/", {"login": "nora@voorbeeld.example", "password": wachtwoord})

    assert ingelogd.status_code == 302
    assert client.get("/profiel/").url == "/account/password/change/"
    nieuw = "een-eigen-lang-wachtwoord"
    client.post(
        "/account/password/change/", {"oldpassword": wachtwoord, "password1": nieuw, "password2": nieuw}
    )
    assert client.get("/profiel/").status_code == 200


def test_a_wrong_form_names_its_faults_and_keeps_what_was_typed(mensen, op_moment):
    antwoord = mensen.beheerder.client.post(
        "/accounts/maken/", {"naam": "<b>Nora</b>", "email": "geen adres"}
    )

    tekst = antwoord.content.decode()
    assert "&lt;b&gt;Nora&lt;/b&gt;" in tekst
    assert not Account.objects.filter(naam__contains="Nora").exists()


def test_a_beheerder_gives_and_takes_roles_and_sees_why_not(mensen, op_moment):
    client, pad = mensen.beheerder.client, f"/accounts/{mensen.behandelaar.account}/"
    assert client.post(f"{pad}rol/geven/", {"rol": "manager"}).status_code == 302
    assert mensen.behandelaar.by.has(Rol.MANAGER)

    antwoord = client.post(f"{pad}rol/geven/", {"rol": "manager"})

    assert antwoord.status_code == 409
    assert "heeft deze rol al" in antwoord.content.decode()


@pytest.mark.eis("ALG-3")
def test_somebody_records_to_be_away_on_the_own_page(mensen, op_moment):
    client = mensen.behandelaar.client
    client.post("/profiel/", {"vanaf": "02-03-2026", "tot": "09-03-2026"})

    assert "terug op 09-03-2026" in client.get("/profiel/").content.decode()
    client.post("/profiel/terug/")
    assert "terug op" not in client.get("/profiel/").content.decode()


@pytest.mark.eis("ROL-1")
@pytest.mark.parametrize(
    ("veld", "tekst"), [("beheerder", "Accounts maken"), ("manager", "Dit kan nog niet")]
)
def test_who_does_not_work_on_casussen_has_an_own_first_page(mensen, op_moment, veld, tekst):
    assert tekst in getattr(mensen, veld).client.get("/start/").content.decode()


@pytest.mark.eis("PLUS-11")
def test_what_an_account_did_is_read_back_and_the_reading_is_logged(mensen, op_moment):
    mensen.behandelaar.client.get("/profiel/")
    pad = f"/accounts/{mensen.behandelaar.account}/logboek/"

    assert "Ingelogd" in mensen.beheerder.client.get(pad).content.decode()

    laatste = Regel.objects.latest("id")
    assert laatste.daad == "gezien:accountlogboek"
    assert laatste.account == mensen.beheerder.account


@pytest.mark.eis("ROL-1")
def test_a_beheerder_makes_a_team_and_a_wrong_one_is_not_made(mensen, op_moment):
    client = mensen.beheerder.client
    assert client.post("/accounts/teams/maken/", {"naam": ""}).context["form"].errors

    assert client.post("/accounts/teams/maken/", {"naam": "Team Oost"}).status_code == 302

    assert "Team Oost" in client.get("/accounts/").content.decode()


@pytest.mark.eis("ROL-2")
def test_a_new_password_is_shown_once_and_releases_who_was_blocked(mensen, op_moment):
    client, pad = mensen.beheerder.client, f"/accounts/{mensen.behandelaar.account}/"
    assert "<code>" in client.post(f"{pad}wachtwoord/").content.decode()
    client.post(f"{pad}blokkeren/")
    assert not Account.objects.get(pk=mensen.behandelaar.account).is_active

    assert "<code>" in client.post(f"{pad}wachtwoord/").content.decode()

    account = Account.objects.get(pk=mensen.behandelaar.account)
    assert account.is_active
    assert account.wachtwoord_tijdelijk


def test_blocking_is_asked_once_more_and_says_what_follows(mensen, op_moment):
    page = mensen.beheerder.client.get(f"/accounts/{mensen.behandelaar.account}/").content.decode()

    assert ">Blokkeren</button>" not in page
    assert page.index("<summary>Blokkeren</summary>") < page.index(
        "Bente Behandelaar kan dan meteen niet meer werken"
    )
