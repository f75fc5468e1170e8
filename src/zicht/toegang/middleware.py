"""How does a request become an Aanvrager, and what must somebody do before anything else?"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.raamwerk import klok
from zicht.toegang.queries import Aanmelding, aanmelding_van

# What can always be reached: leaving, proving who one is, choosing a language.
_ALTIJD = frozenset({"account_logout", "account_reauthenticate", "raamwerk:taal", None})
_WACHTWOORD = "account_change_password"
_BERICHT = "toegang:bericht"


class InlogMiddleware(LoginRequiredMiddleware):
    """Sends who is not logged in to the login page; a piece of a page that is open is told, and gets no other page."""

    # The library knows a redirect only.
    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> HttpResponse:  # type: ignore[override]
        """This function will answer 401 where only a piece was asked for."""
        if request.headers.get("HX-Request"):
            return HttpResponse(status=HTTPStatus.UNAUTHORIZED)
        return super().handle_no_permission(request, view_func)


class AanvragerMiddleware:
    """Puts `aanvrager` on the request, once: None for who is not logged in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will make the Aanvrager and pass the request on."""
        account = request.user
        aanmelding = aanmelding_van(account.pk, at=klok.now()) if account.is_authenticated else None
        request.aanmelding = aanmelding  # type: ignore[attr-defined]
        request.aanvrager = aanmelding.aanvrager if aanmelding else None  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """This function will send somebody on who must first choose a password, set up a factor, or read something."""
        doel = _eerst(request)
        return redirect(doel) if doel else None


def _eerst(request: HttpRequest) -> str | None:
    """Where somebody must go first; None when the page asked for may be shown. No query."""
    naam = request.resolver_match.view_name if request.resolver_match else None
    if not request.user.is_authenticated or naam in _ALTIJD:
        return None
    if request.user.wachtwoord_tijdelijk:
        return None if naam == _WACHTWOORD else _WACHTWOORD
    if naam is not None and naam.startswith("mfa_"):
        return None
    aanmelding: Aanmelding = request.aanmelding  # type: ignore[attr-defined]
    if settings.ZICHT_TWEEDE_FACTOR_VERPLICHT and not aanmelding.heeft_factor:
        return "mfa_index"
    return _BERICHT if aanmelding.heeft_bericht and naam != _BERICHT else None
