"""Whatever is sent to the pages of logging in: they never break down, and show nothing as markup."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.screens.test_slechte_invoer import SCRIPT, WORDS

pytestmark = pytest.mark.eis("ALG-4", "ROL-2")


@pytest.mark.parametrize("name", [
    "account_login", "account_logout", "account_reauthenticate", "account_change_password", "mfa_authenticate",
    "mfa_reauthenticate", "mfa_activate_totp", "mfa_deactivate_totp", "mfa_generate_recovery_codes", "mfa_add_webauthn",
    "mfa_login_webauthn",
])  # fmt: skip
def test_the_pages_of_logging_in_break_on_nothing(mensen, op_moment, name):
    fields = (
        "login",
        "password",
        "oldpassword",
        "password1",
        "password2",
        "code",
        "credential",
        "next",
        "name",
    )
    for client in (Client(), mensen.behandelaar.client):
        for word in WORDS.values():
            with transaction.atomic():
                answer = client.post(reverse(name), dict.fromkeys(fields, word))
                transaction.set_rollback(True)
            assert answer.status_code < 500
            assert SCRIPT not in answer.content.decode()
