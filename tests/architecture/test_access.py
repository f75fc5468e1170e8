"""Every page needs a login unless it stands here, and no address carries personal data."""

import re

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.converters import IntConverter, SlugConverter, UUIDConverter

# Who is not known yet must be able to log in, to recover and to see what went wrong.
OPEN_PAGES = {
    "account_login", "account_logout", "account_inactive", "account_reset_password", "account_signup",
    "account_reset_password_done", "account_reset_password_from_key", "account_reset_password_from_key_done",
    "account_confirm_email", "account_email_verification_sent", "account_confirm_login_code",
    "account_request_login_code", "account_reauthenticate", "account_set_password", "mfa_authenticate",
    "mfa_login_webauthn", "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "mfa_signup_webauthn", "mfa_trust",
    "raamwerk:taal",
}  # fmt: skip
OPEN_PREFIXES = ("openbaar:", "gezondheid")
PERSONAL = re.compile(r"naam|bsn|geboorte|adres|postcode|telefoon|e-?mail", re.IGNORECASE)


def _pages(resolver=None, namespace="", prefix=""):
    for one in (resolver or get_resolver()).url_patterns:
        route = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            inner = f"{namespace}{one.namespace}:" if one.namespace else namespace
            yield from _pages(one, inner, route)
        elif isinstance(one, URLPattern):
            yield f"{namespace}{one.name}", route, one


def _is_ours(pattern):
    return getattr(pattern.callback, "__module__", "").startswith("zicht.")


def needs_login(view) -> bool:
    """Tell whether the login middleware guards this view."""
    return getattr(view, "login_required", True)


def test_every_page_needs_a_login_unless_it_is_listed():
    not_guarded = [
        name
        for name, _, pattern in _pages()
        if not needs_login(pattern.callback) and name not in OPEN_PAGES and not name.startswith(OPEN_PREFIXES)
    ]

    assert not_guarded == []


def test_a_page_without_login_is_seen():
    assert not needs_login(login_not_required(lambda request: HttpResponse()))


def test_addresses_carry_identifiers_only():
    faults = [
        f"{route}: {name}"
        for _, route, pattern in _pages()
        if _is_ours(pattern)
        for name, converter in pattern.pattern.converters.items()
        if not isinstance(converter, UUIDConverter | SlugConverter | IntConverter) or PERSONAL.search(name)
    ]

    assert faults == []


@pytest.mark.parametrize("name", ["bsn", "achternaam", "email", "e-mail"])
def test_a_personal_name_in_an_address_is_seen(name):
    assert PERSONAL.search(name)
