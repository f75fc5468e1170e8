"""The second factor: a code, a code to recover, a passkey; and taking them away from who lost them."""

import base64
import hashlib
import hmac
import re
import struct
import time
from unittest import mock

import pytest
from allauth.mfa import urls as mfa_urls
from allauth.mfa.models import Authenticator
from django.urls import URLPattern, resolve, reverse

from tests.people import WACHTWOORD
from zicht.logboek.models import Regel
from zicht.toegang import inlogpaden
from zicht.toegang.adapter import met_logregel
from zicht.toegang.models import Account

pytestmark = [pytest.mark.django_db, pytest.mark.eis("ROL-2")]
ADRES = "bente.behandelaar@voorbeeld.example"
MAG_DOOR = "/profiel/"
EIGEN = "een-eigen-lang-wachtwoord"


@pytest.fixture(autouse=True)
def met_wachtwoord(mensen):
    account = Account.objects.get(pk=mensen.behandelaar.account)
    account.set_password(WACHTWOORD)
    account.save()


def code_van(geheim: str, stap: int = 0) -> str:
    """Return the code that an app shows, by RFC 6238; `stap` periods of half a minute later."""
    teller = struct.pack(">Q", int(time.time()) // 30 + stap)
    afdruk = hmac.new(base64.b32decode(geheim), teller, hashlib.sha1).digest()
    plek = afdruk[-1] & 15
    return f"{(struct.unpack('>I', afdruk[plek : plek + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def inloggen(client):
    return client.post("/account/login/", {"login": ADRES, "password": WACHTWOORD})


def bevestig(client, code):
    return client.post("/account/2fa/authenticate/", {"code": code})


@pytest.fixture
def geheim(client):
    """Set up a code app as a person does, and leave."""
    inloggen(client)
    # Whoever takes over an open session must not be able to set up a factor of their own.
    assert "reauthenticate" in client.get("/account/2fa/totp/activate/").url
    client.post("/account/reauthenticate/", {"password": WACHTWOORD})
    geheim = client.get("/account/2fa/totp/activate/").context["form"].secret
    antwoord = client.post("/account/2fa/totp/activate/", {"code": code_van(geheim)})
    assert antwoord.status_code == 302
    client.post("/account/logout/")
    return geheim


def test_with_a_code_app_a_password_alone_does_not_open_anything(client, geheim):
    assert inloggen(client).url == "/account/2fa/authenticate/"
    assert client.get(MAG_DOOR).status_code == 302

    assert bevestig(client, code_van(geheim, stap=-9)).context["form"].errors
    assert client.get(MAG_DOOR).status_code == 302
    assert bevestig(client, code_van(geheim)).status_code == 302
    assert client.get(MAG_DOOR).status_code == 200
    assert Regel.objects.filter(daad="tweede_factor_toevoegen").count() == 2


@pytest.mark.eis("PLUS-11")
def test_a_wrong_code_is_in_the_log(client, geheim, mensen):
    """Whoever guesses codes has the password already."""
    inloggen(client)
    voor = Regel.objects.count()

    bevestig(client, code_van(geheim, stap=-9))
    bevestig(client, "geen code")

    rows = Regel.objects.order_by("pk")[voor:]
    assert [(row.daad, row.resultaat, row.account, row.ids) for row in rows] == [
        ("inloggen", "geweigerd", None, {"account": str(mensen.behandelaar.account)})
    ] * 2
    bevestig(client, code_van(geheim))
    assert Regel.objects.order_by("pk").last().resultaat == "gelukt"


@pytest.mark.eis("PLUS-11")
def test_each_change_of_a_factor_is_in_the_log_by_whom_it_is_of(client, geheim, mensen):
    inloggen(client)
    bevestig(client, code_van(geheim))
    client.post("/account/reauthenticate/", {"password": WACHTWOORD})

    client.post("/account/2fa/recovery-codes/generate/")
    client.post("/account/2fa/totp/deactivate/")

    rows = Regel.objects.filter(daad__startswith="tweede_factor").order_by("pk")
    assert {row.account for row in rows} == {mensen.behandelaar.account}
    assert [row.daad.removeprefix("tweede_factor_") for row in rows] == [
        "toevoegen", "toevoegen", "vernieuwen", "verwijderen", "verwijderen",
    ]  # fmt: skip


@pytest.mark.eis("PLUS-11")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("kan_schrijven", [True, False])
def test_what_the_log_cannot_keep_does_not_happen(client, geheim, monkeypatch, kan_schrijven):
    inloggen(client)
    bevestig(client, code_van(geheim))
    client.post("/account/reauthenticate/", {"password": WACHTWOORD})
    client.raise_request_exception = False
    if not kan_schrijven:
        monkeypatch.setattr("zicht.toegang.adapter.schrijf", mock.Mock(side_effect=RuntimeError))
        monkeypatch.setattr("zicht.toegang.adapter.note_wachtwoord", mock.Mock(side_effect=RuntimeError))

    client.post(
        "/account/password/change/", {"oldpassword": WACHTWOORD, "password1": EIGEN, "password2": EIGEN}
    )
    client.post("/account/2fa/totp/deactivate/")

    assert Authenticator.objects.exists() is not kan_schrijven
    assert Account.objects.get(email=ADRES).check_password(EIGEN) is kan_schrijven


def test_every_page_of_the_library_that_changes_a_factor_is_one_that_logs():
    harmless = {"mfa_index", "mfa_authenticate", "mfa_reauthenticate", "mfa_view_recovery_codes",
                "mfa_download_recovery_codes", "mfa_list_webauthn", "mfa_reauthenticate_webauthn",
                "mfa_edit_webauthn", "mfa_login_webauthn"}  # fmt: skip
    logged = {pattern.name: pattern.callback for pattern in inlogpaden._GELOGD}

    assert _names(mfa_urls.urlpatterns) - harmless == set(logged)
    for name, callback in logged.items():
        address = reverse(name, args=[1] if name == "mfa_remove_webauthn" else [])
        assert resolve(address).func is callback
        assert callback.__code__ is met_logregel(callback).__code__


def _names(patterns):
    """Return the names of all addresses."""
    return {
        name
        for one in patterns
        for name in ([one.name] if isinstance(one, URLPattern) else _names(one.url_patterns))
    }


def test_a_code_opens_once(client, geheim):
    code = code_van(geheim)
    inloggen(client)
    bevestig(client, code)
    client.post("/account/logout/")
    inloggen(client)

    assert bevestig(client, code).context["form"].errors
    assert client.get(MAG_DOOR).status_code == 302


def test_a_code_to_recover_opens_once(client, geheim):
    (rij,) = Authenticator.objects.filter(type=Authenticator.Type.RECOVERY_CODES)
    code = rij.wrap().get_unused_codes()[0]
    inloggen(client)
    assert bevestig(client, code).status_code == 302
    assert client.get(MAG_DOOR).status_code == 200
    client.post("/account/logout/")
    inloggen(client)

    assert bevestig(client, code).context["form"].errors


def test_a_beheerder_confirms_before_a_second_factor_is_gone(client, geheim, mensen, op_moment):
    pad, beheerder = f"/accounts/{mensen.behandelaar.account}/tweede-factor/wissen/", mensen.beheerder.client
    assert "Bente Behandelaar" in beheerder.get(pad).content.decode()
    for wie in (mensen.vreemde_beheerder, mensen.behandelaar, mensen.werkbegeleider):
        assert wie.client.get(pad).status_code == 404
        assert wie.client.post(pad, {"zeker": "on"}).status_code == 404
    assert beheerder.post(pad, {}).context["form"].errors
    assert Authenticator.objects.count() == 2

    assert beheerder.post(pad, {"zeker": "on"}).url == f"/accounts/{mensen.behandelaar.account}/"

    assert not Authenticator.objects.exists()
    (regel,) = Regel.objects.filter(daad="clear_tweede_factor", resultaat="gelukt")
    assert regel.account == mensen.beheerder.account
    assert inloggen(client).url != "/account/2fa/authenticate/"


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_passkey_is_added_and_opens_without_a_password(page, settings):
    settings.MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
    apparaat = page.context.new_cdp_session(page)
    apparaat.send("WebAuthn.enable")
    opties = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
              "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}  # fmt: skip
    apparaat.send("WebAuthn.addVirtualAuthenticator", {"options": opties})
    page.goto("/account/login/")
    page.fill("[name=login]", ADRES)
    page.fill("[name=password]", WACHTWOORD)
    page.click("form.formulier button[type=submit]")
    page.goto("/account/2fa/webauthn/add/")
    page.fill("[name=password]", WACHTWOORD)
    page.click("form button[type=submit]")
    page.check("[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(re.compile(r"/account/2fa/(?!webauthn/add)"))
    assert Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).count() == 1
    assert Regel.objects.filter(daad="tweede_factor_toevoegen").exists()

    page.context.clear_cookies()
    page.goto("/account/login/")
    page.click("#passkey_login")
    page.wait_for_url(lambda adres: "/login/" not in adres)

    assert page.goto(MAG_DOOR).status == 200
    assert "Bente Behandelaar" in page.content()


def test_codes_cannot_be_tried_without_end_from_wherever_they_come(client, geheim):
    inloggen(client)
    for poging in range(10):
        adres = f"192.0.2.{poging}"
        client.post(
            "/account/2fa/authenticate/", {"code": code_van(geheim, stap=-9 - poging)}, REMOTE_ADDR=adres
        )

    client.post("/account/2fa/authenticate/", {"code": code_van(geheim)}, REMOTE_ADDR="192.0.2.99")

    assert client.get(MAG_DOOR).status_code == 302
