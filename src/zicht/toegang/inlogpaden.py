"""Which pages of allauth are used? Nobody signs up, changes an address or resets a password by oneself here."""

from allauth.account import views as account
from allauth.mfa.recovery_codes import views as herstelcodes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import include, path

from zicht.toegang.adapter import met_logregel
from zicht.toegang.views import bestaat_niet

# What changes a means of login goes before the library's own path, of the same address and name.
_GELOGD = [
    path("totp/activate/", met_logregel(totp.activate_totp), name="mfa_activate_totp"),
    path("totp/deactivate/", met_logregel(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path(
        "recovery-codes/generate/",
        met_logregel(herstelcodes.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path("webauthn/add/", met_logregel(passkeys.add_webauthn), name="mfa_add_webauthn"),
    path(
        "webauthn/keys/<int:pk>/remove/", met_logregel(passkeys.remove_webauthn), name="mfa_remove_webauthn"
    ),
]

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", met_logregel(account.password_change), name="account_change_password"),
    path("2fa/", include(_GELOGD)),
    path("2fa/", include("allauth.mfa.urls")),
    # allauth asks for this address when it draws its login page.
    path("signup/", bestaat_niet, name="account_signup"),
    # And for this one, where somebody without a password wants to change it: a password is given by the beheerder.
    path("password/set/", bestaat_niet, name="account_set_password"),
]
