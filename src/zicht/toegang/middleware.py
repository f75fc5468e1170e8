"""How does a request become an Aanvrager, and what must somebody do before anything else?"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from zicht.raamwerk import klok
from zicht.toegang.queries import aanmelding_van

# What can always be reached: leaving, proving who one is, choosing a language.
_ALTIJD = frozenset({"account_logout", "account_reauthenticate", "raamwerk:taal", None})
_WACHTWOORD = "account_change_password"


class AanvragerMiddleware:
    """Puts `aanvrager` on the request, once: None for who is not logged in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will make the Aanvrager and pass the request on."""
        account = request.user
        request.aanvrager, request.heeft_factor = (  # type: ignore[attr-defined]
            aanmelding_van(account.pk, at=klok.now()) if account.is_authenticated else (None, False)
        )
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """This function will send somebody on who must first choose a password or set up a second factor."""
        doel = _eerst(request)
        return redirect(doel) if doel else None


def _eerst(request: HttpRequest) -> str | None:
    """Where somebody must go first; None when the page asked for may be shown. No query."""
    naam = request.resolver_match.view_name if request.resolver_match else None
    if not request.user.is_authenticated or naam in _ALTIJD:
        return None
    if request.user.wachtwoord_tijdelijk:
        return None if naam == _WACHTWOORD else _WACHTWOORD
    stelt_in = naam is not None and naam.startswith("mfa_")
    if stelt_in or not settings.ZICHT_TWEEDE_FACTOR_VERPLICHT or request.heeft_factor:  # type: ignore[attr-defined]
        return None
    return "mfa_index"
