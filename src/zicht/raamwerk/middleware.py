"""What does a person see when a query or a deed says no and the view did not answer for it?"""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zicht.kern import Geweigerd, NietGevonden, Verouderd
from zicht.raamwerk import eenmalig, klok
from zicht.raamwerk.concepten import getypt_op
from zicht.raamwerk.views import (
    al_verstuurd,
    niet_gevonden,
    niet_meer_te_zien,
    niet_toegestaan,
    ongeldig,
    verouderd,
)

_ANTWOORD: dict[type[Exception], Callable[[HttpRequest], HttpResponse]] = {
    NietGevonden: niet_gevonden,
    Geweigerd: niet_toegestaan,
    Verouderd: verouderd,
}


class GeenKopieMiddleware:
    """Lets no browser or proxy keep a page: after leaving, the way back shows nothing of anybody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will say so of every answer that says nothing of it itself."""
        antwoord = self.get_response(request)
        antwoord.headers.setdefault("Cache-Control", "private, no-store")
        return antwoord


class OmvangMiddleware:
    """Refuses unread what is larger than the largest attachment with a full form beside it.

    A file is written to disk while it comes in, for whom and at which address is known only later.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass on what is not too large."""
        lengte = request.META.get("CONTENT_LENGTH") or ""
        hoogstens = settings.ZICHT_BIJLAGE_MAX_BYTES + settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if lengte.isdecimal() and int(lengte) > hoogstens:
            return ongeldig(request, RequestDataTooBig())
        return self.get_response(request)


class AntwoordMiddleware:
    """Turns what was not found into 404, what was refused into 403, what changed meanwhile into 409."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """This function will answer for what the application says itself; None leaves the rest to be a fault."""
        if isinstance(exception, NietGevonden) and (getypt := _getypt(request)):
            return niet_meer_te_zien(request, getypt)
        antwoord = _ANTWOORD.get(type(exception))
        return antwoord(request) if antwoord else None


def _getypt(request: HttpRequest) -> list[tuple[str, str]]:
    account = eenmalig.account_van(request)
    if request.method != "POST" or account is None:
        return []
    return getypt_op(request, account=account, at=klok.now())


class EenmaligMiddleware:
    """Answers a form that was honoured already as the first time, and does nothing again (decision 0026)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass the request on, and keep where a form led to that was honoured now."""
        try:
            antwoord = self.get_response(request)
        finally:
            eenmalig.begin(None)
        gestuurd: eenmalig.Gestuurd | None = getattr(request, "gestuurd", None)
        if gestuurd and gestuurd.is_gedaan:
            eenmalig.rond_af(gestuurd, naar=antwoord.headers.get("Location", ""))
        return antwoord

    def process_view(
        self, request: HttpRequest, _view: object, _args: object, _kwargs: object
    ) -> HttpResponse | None:
        """This function will answer at once for a form that was honoured; None lets the view do its work."""
        gestuurd = eenmalig.gestuurd_van(request)
        request.gestuurd = gestuurd  # type: ignore[attr-defined]
        if gestuurd and eenmalig.is_bekend(gestuurd):
            return _eerder(request, gestuurd)
        eenmalig.begin(gestuurd)
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """This function will answer for a form that was honoured while this one was on its way."""
        if not isinstance(exception, eenmalig.AlGedaan):
            return None
        gestuurd: eenmalig.Gestuurd = request.gestuurd  # type: ignore[attr-defined]
        return _eerder(request, gestuurd)


def _eerder(request: HttpRequest, gestuurd: eenmalig.Gestuurd) -> HttpResponse:
    naar = eenmalig.waarheen(gestuurd)
    if not naar:
        return al_verstuurd(request)
    messages.info(request, _("U verstuurde dit formulier twee keer. Het is één keer verwerkt."))
    return redirect(naar)
