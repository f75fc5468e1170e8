"""What does a person see when a query or a deed says no and the view did not answer for it?"""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from zicht.kern import Geweigerd, NietGevonden, Verouderd
from zicht.raamwerk.views import niet_gevonden, niet_toegestaan, ongeldig, verouderd

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
        antwoord = _ANTWOORD.get(type(exception))
        return antwoord(request) if antwoord else None
