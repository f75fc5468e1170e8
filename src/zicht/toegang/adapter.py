"""What differs from allauth's own way of logging in, and what of it does the log keep?

Logging in and out happens in libraries, which tell of it by their signals only: the one place where we listen.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.signals import password_changed
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from zicht.kern import Aanvrager
from zicht.logboek.actions import schrijf
from zicht.raamwerk import klok
from zicht.toegang.actions import note_wachtwoord
from zicht.toegang.queries import aanvrager_van, account_met_adres

_ONBEKEND = Aanvrager(account=None, partij=None, organisatie=None, rollen=frozenset())


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Nobody signs up by oneself: accounts are made by a beheerder."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """This function will always say no."""
        return False


def adres_van(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """This function will return the address that somebody tries to log in with, for counting attempts."""
    gevraagd = credentials or {}
    return str(gevraagd.get("email") or request.POST.get("login") or "").strip().lower()


def listen() -> None:
    """This function will have the log keep each login, failure, logout, and change of password or factor."""
    user_logged_in.connect(_ingelogd, dispatch_uid="toegang.ingelogd")
    user_logged_out.connect(_uitgelogd, dispatch_uid="toegang.uitgelogd")
    user_login_failed.connect(_mislukt, dispatch_uid="toegang.mislukt")
    password_changed.connect(_wachtwoord_gewijzigd, dispatch_uid="toegang.wachtwoord")
    authenticator_added.connect(_factor_erbij, dispatch_uid="toegang.factor_erbij")
    authenticator_reset.connect(_factor_vernieuwd, dispatch_uid="toegang.factor_vernieuwd")
    authenticator_removed.connect(_factor_weg, dispatch_uid="toegang.factor_weg")


def _log(daad: str, user: Any) -> None:
    if user is not None:
        at = klok.now()
        schrijf(daad=daad, by=aanvrager_van(user.pk, at=at), at=at, casus=None, ids={})


def _ingelogd(*, user: Any, **_: object) -> None:
    _log("inloggen", user)


def _uitgelogd(*, user: Any, **_: object) -> None:
    _log("uitloggen", user)


def _factor_erbij(*, user: Any, **_: object) -> None:
    _log("tweede_factor_toevoegen", user)


def _factor_vernieuwd(*, user: Any, **_: object) -> None:
    _log("tweede_factor_vernieuwen", user)


def _factor_weg(*, user: Any, **_: object) -> None:
    _log("tweede_factor_verwijderen", user)


def _mislukt(*, credentials: dict[str, Any], **_: object) -> None:
    """The address that was typed stays out: it may be a password, or the address of somebody else."""
    adres = credentials.get("email") or credentials.get("username") or credentials.get("login")
    account = account_met_adres(str(adres)) if adres else None
    ids = {"account": str(account)} if account else {}
    schrijf(daad="inloggen", by=_ONBEKEND, at=klok.now(), casus=None, ids=ids, resultaat="geweigerd")


def _wachtwoord_gewijzigd(*, user: Any, **_: object) -> None:
    at = klok.now()
    note_wachtwoord(account=user.pk, by=aanvrager_van(user.pk, at=at), at=at)
