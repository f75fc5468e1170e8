"""May this person see what the page is about? Asked here, before anything of the page runs.

Persons lie below casussen, so a deed of this part asks for the organisation only; that the person, household or tie
is in a casus that somebody may see, is asked of every address of this part.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from zicht.kern import Aanvrager
from zicht.personen import queries
from zicht.raamwerk import klok

P = ParamSpec("P")
# By the word in the address; a word that is not here cannot be in one.
ONDERWERPEN: dict[str, Callable[..., UUID]] = {
    "persoon": queries.te_zien,
    "ander": queries.te_zien,
    "huishouden": queries.huishouden_te_zien,
    "band": queries.band_te_zien,
}


@dataclass(frozen=True)
class Kijk:
    """Who looks, when, and through which casus for each subject of the address."""

    by: Aanvrager
    at: datetime
    casussen: dict[str, UUID]

    @property
    def casus(self) -> UUID:
        """This function will return the casus of the first subject."""
        return next(iter(self.casussen.values()))

    @property
    def vandaag(self) -> date:
        """This function will return the day on which somebody looks."""
        return timezone.localdate(self.at)

    @property
    def daad(self) -> dict[str, Any]:
        """This function will return what every deed of this part takes."""
        return {"casus": self.casus, "by": self.by, "at": self.at}


def door_casus(
    view: Callable[Concatenate[HttpRequest, Kijk, P], HttpResponse],
) -> Callable[..., HttpResponse]:
    """This function will let a view run only for who may see every subject of its address, and tell it how."""

    @functools.wraps(view)
    def gezien(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        at, by = klok.now(), request.aanvrager  # type: ignore[attr-defined]
        casussen = {naam: ONDERWERPEN[naam](onderwerp, by=by, at=at) for naam, onderwerp in kwargs.items()}
        return view(request, Kijk(by, at, casussen), *args, **kwargs)

    gezien.door_casus = True  # type: ignore[attr-defined]
    return gezien
