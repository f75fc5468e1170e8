"""What is looked at before a message is read? How large it is."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zicht.kern.getal import lees_getal
from zicht.register.api.fouten import als_probleem
from zicht.register.words import HOOGSTENS_BYTES

VERSIE = "1.0.0"
_MET_INHOUD = frozenset({"POST", "PUT", "PATCH"})


class PoortMiddleware:
    """Refuses what is too large unread, says which version answers, and lets nobody keep an answer."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass on what is not too large, and dress the answer."""
        request.get_host()  # a name under which the register is not known is refused, with 400
        antwoord = _weiger(request) or self.get_response(request)
        if antwoord.status_code == 405:
            toegestaan = antwoord.headers.get("Allow", "")
            antwoord = als_probleem(405, koppen={"Allow": toegestaan})
        # Who reads half an answer can then tell.
        antwoord.headers["Content-Length"] = str(len(antwoord.content))
        antwoord.headers["Cache-Control"] = "no-store"
        antwoord.headers["API-Version"] = VERSIE
        return antwoord


def _weiger(request: HttpRequest) -> HttpResponse | None:
    if request.method not in _MET_INHOUD:
        return None
    if "HTTP_TRANSFER_ENCODING" in request.META:
        return als_probleem(411)
    lengte = lees_getal(request.META.get("CONTENT_LENGTH") or "0", cijfers=19)
    if lengte is None:
        return als_probleem(400)
    return als_probleem(413) if lengte > HOOGSTENS_BYTES else None
