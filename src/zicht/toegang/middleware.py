"""How does a request become an Aanvrager?"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from zicht.raamwerk import klok
from zicht.toegang.queries import aanvrager_van


class AanvragerMiddleware:
    """Puts `aanvrager` on the request, once: None for who is not logged in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will make the Aanvrager and pass the request on."""
        account = request.user
        request.aanvrager = aanvrager_van(account.pk, at=klok.now()) if account.is_authenticated else None  # type: ignore[attr-defined]
        return self.get_response(request)
