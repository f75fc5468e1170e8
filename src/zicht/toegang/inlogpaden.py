"""Which pages of allauth are used? Nobody signs up, changes an address or resets a password by oneself here."""

from allauth.account import views as account
from django.urls import include, path

from zicht.toegang.views import bestaat_niet

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("2fa/", include("allauth.mfa.urls")),
    # allauth asks for this address when it draws its login page.
    path("signup/", bestaat_niet, name="account_signup"),
    # And for this one, where somebody without a password wants to change it: a password is given by the beheerder.
    path("password/set/", bestaat_niet, name="account_set_password"),
]
