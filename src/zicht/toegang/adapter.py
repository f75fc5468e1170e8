"""What differs from allauth's own way of logging in, and what of it does the log keep?

Logging in and out happens in libraries, which tell of it by their signals only: the one place where we listen. Of a
changed second factor they tell after it was committed; so that is seen here, within the same transaction.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter, get_adapter
from allauth.account.signals import password_changed
from allauth.mfa.signals import authentication_failed
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from zicht.kern import Aanvrager
from zicht.logboek.actions import schrijf
from zicht.raamwerk import klok
from zicht.toegang.actions import note_wachtwoord
from zicht.toegang.queries import aanvrager_van, account_met_adres, factoren_van
from zicht.toegang.words import gewijzigde_factoren

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


def waarvandaan(request: HttpRequest) -> str | None:
    """This function will return from which address somebody comes, for counting attempts: behind a proxy not its own.

    None for a request that came over no network, or of which the proxy says what is no address.
    """
    try:
        return str(get_adapter(request).get_client_ip(request))
    except PermissionDenied:
        return None


def met_logregel(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """This function will make a page of a library change means of login and log it in one transaction, or neither."""

    @wraps(view)
    def doe(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            user: Any = request.user
            was = factoren_van(user.pk)
            antwoord = view(request, *args, **kwargs)
            for daad in gewijzigde_factoren(was, factoren_van(user.pk)):
                _log(daad, user)
            return antwoord

    return doe


def listen() -> None:
    """This function will have the log keep each login, failure, logout and change of password."""
    user_logged_in.connect(_ingelogd, dispatch_uid="toegang.ingelogd")
    user_logged_out.connect(_uitgelogd, dispatch_uid="toegang.uitgelogd")
    user_login_failed.connect(_mislukt, dispatch_uid="toegang.mislukt")
    authentication_failed.connect(_factor_mislukt, dispatch_uid="toegang.factor_mislukt")
    password_changed.connect(_wachtwoord_gewijzigd, dispatch_uid="toegang.wachtwoord")


def _log(daad: str, user: Any) -> None:
    if user is not None:
        at = klok.now()
        schrijf(daad=daad, by=aanvrager_van(user.pk, at=at), at=at, casus=None, ids={})


def _ingelogd(*, user: Any, **_: object) -> None:
    _log("inloggen", user)


def _uitgelogd(*, user: Any, **_: object) -> None:
    _log("uitloggen", user)


def _mislukt(*, credentials: dict[str, Any], **_: object) -> None:
    """The address that was typed stays out: it may be a password, or the address of somebody else."""
    adres = credentials.get("email") or credentials.get("username") or credentials.get("login")
    account = account_met_adres(str(adres)) if adres else None
    ids = {"account": str(account)} if account else {}
    schrijf(daad="inloggen", by=_ONBEKEND, at=klok.now(), casus=None, ids=ids, resultaat="geweigerd")


def _factor_mislukt(*, user: Any, **_: object) -> None:
    """Who gets this far knows the password: wrong codes tell more than wrong passwords do."""
    ids = {"account": str(user.pk)}
    schrijf(daad="inloggen", by=_ONBEKEND, at=klok.now(), casus=None, ids=ids, resultaat="geweigerd")


def _wachtwoord_gewijzigd(*, user: Any, **_: object) -> None:
    at = klok.now()
    note_wachtwoord(account=user.pk, by=aanvrager_van(user.pk, at=at), at=at)
