"""Logging in: what is logged, what is refused, what must be done first."""

import re
from uuid import uuid4

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.people import VANDAAG, WACHTWOORD
from zicht.logboek.models import Regel
from zicht.toegang import actions
from zicht.toegang.models import Account

pytestmark = [pytest.mark.django_db, pytest.mark.eis("ROL-2")]
ADRES = "bente.behandelaar@voorbeeld.example"


@pytest.fixture
def met_wachtwoord(mensen):
    account = Account.objects.get(pk=mensen.behandelaar.account)
    account.set_password(WACHTWOORD)
    account.save()
    return mensen


def inloggen(client, wachtwoord=WACHTWOORD, adres=ADRES):
    return client.post("/account/login/", {"login": adres, "password": wachtwoord})


def test_the_login_page_speaks_dutch_and_offers_no_sign_up(client):
    tekst = client.get("/account/login/").content.decode()

    assert "Inloggen met een passkey" in tekst
    assert "signup" not in tekst
    assert "password/reset" not in tekst


@pytest.mark.eis("PLUS-11")
def test_login_failure_and_logout_leave_rows_without_the_address(met_wachtwoord, client, op_moment):
    voor = Regel.objects.count()

    inloggen(client, "verkeerd")
    inloggen(client, adres="niemand@voorbeeld.example")
    inloggen(client)
    client.post("/account/logout/")

    rijen = list(Regel.objects.order_by("id")[voor:])
    assert [(r.daad, r.resultaat) for r in rijen] == [
        ("inloggen", "geweigerd"),
        ("inloggen", "geweigerd"),
        ("inloggen", "gelukt"),
        ("uitloggen", "gelukt"),
    ]
    assert rijen[0].ids == {"account": str(met_wachtwoord.behandelaar.account)}
    assert rijen[1].ids == {}
    assert rijen[2].account == met_wachtwoord.behandelaar.account
    assert not any("@" in str(vars(rij)) for rij in rijen)


def test_guessing_is_stopped_with_a_plain_page(met_wachtwoord, client, op_moment):
    for _ in range(6):
        antwoord = inloggen(client, "verkeerd")

    assert antwoord.status_code in {403, 429}
    assert "Even wachten" in antwoord.content.decode()
    assert inloggen(client).status_code in {403, 429}


@pytest.mark.parametrize(
    ("proxies", "van_wie", "komt_binnen"),
    [
        (1, "10.0.0.2", True),
        (1, "10.0.0.1", False),
        (1, "10.0.0.2, 10.0.0.1", False),
        (0, "10.0.0.2", False),
    ],
    ids=["een ander", "dezelfde", "dezelfde die zegt een ander te zijn", "zonder proxy wordt niets geloofd"],
)
def test_behind_a_proxy_who_guesses_locks_nobody_else_out(
    met_wachtwoord, client, op_moment, settings, proxies, van_wie, komt_binnen
):
    """The proxy adds the address it sees to what the visitor says of oneself; only what it added counts."""
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    # The library counts per account as well, in what all tests of this process share.
    tellers = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": str(uuid4())}
    settings.CACHES = {"default": tellers}

    def vanaf(adres, wachtwoord):
        gegevens = {"login": ADRES, "password": wachtwoord}
        return client.post("/account/login/", gegevens, headers={"X-Forwarded-For": adres})

    assert {vanaf("10.0.0.1", "verkeerd").status_code for _ in range(6)} == {200, 429}

    assert vanaf(van_wie, WACHTWOORD).status_code == (302 if komt_binnen else 429)


def test_a_blocked_account_does_not_come_in(met_wachtwoord, client, op_moment):
    actions.block_account(
        account=met_wachtwoord.behandelaar.account, by=met_wachtwoord.beheerder.by, at=VANDAAG
    )

    inloggen(client)

    assert client.get("/profiel/").status_code == 302


def test_without_a_second_factor_nothing_is_reached_but_setting_it_up(mensen, op_moment, settings):
    settings.ZICHT_TWEEDE_FACTOR_VERPLICHT = True
    client = mensen.behandelaar.client

    assert client.get("/profiel/").url == "/account/2fa/"
    assert client.get("/accounts/").url == "/account/2fa/"
    assert client.get("/account/2fa/").status_code == 200


@pytest.mark.parametrize(
    "pad", ["signup", "email", "password/reset", "password/set", "confirm-email", "social/connections"]
)
def test_pages_that_are_not_wanted_do_not_exist(client, pad):
    antwoord = client.get(f"/account/{pad}/")

    assert antwoord.status_code in {302, 404}
    assert "signup" not in antwoord.get("Location", "")


def alle_paden(resolver=None, voor="/"):
    for een in (resolver or get_resolver()).url_patterns:
        route = voor + str(een.pattern)
        if isinstance(een, URLResolver):
            yield from alle_paden(een, route)
        elif isinstance(een, URLPattern):
            yield re.sub(r"<(?:(\w+):)?\w+>", _voorbeeld, route).replace("^", "")


def _voorbeeld(gevonden):
    soorten = {"uuid": "00000000-0000-4000-8000-000000000000", "int": "1"}
    return soorten.get(gevonden[1], "x")


def test_nothing_is_shown_to_who_is_not_logged_in(client):
    open_paden = {"/account/login/", "/account/inactive/", "/taal/"}
    getoond = [
        pad
        for pad in alle_paden()
        if pad not in open_paden
        and client.get(pad).status_code == 200
        and not pad.startswith(("/openbaar", "/gezond"))
    ]

    assert [pad for pad in getoond if "2fa/webauthn/login" not in pad] == []
