"""For which casussen does somebody use emergency access now?"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from zicht.casus.permissions import PROFESSIONEEL
from zicht.casus.queries import nood_van
from zicht.raamwerk import klok


class NoodMiddleware:
    """Puts the open emergency accesses on the Aanvrager, so that every look by them is marked in the log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will complete the Aanvrager of who can have emergency access and pass the request on."""
        by = getattr(request, "aanvrager", None)
        if by is not None and by.has(*PROFESSIONEEL):
            # Asked when it is used: by what concerns one casus, so not by a list.
            nood = cast("frozenset[UUID]", SimpleLazyObject(partial(nood_van, by.account, at=klok.now())))
            request.aanvrager = replace(by, nood=nood)  # type: ignore[attr-defined]
        return self.get_response(request)
