"""How does a screen answer: carry out a deed and go on, or show the form with what is wrong with it?"""

from collections.abc import Callable, Collection, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zicht.logboek.actions import log_gezien
from zicht.personen import queries
from zicht.personen.forms import MetStand
from zicht.personen.views.gezien import Kijk
from zicht.raamwerk.antwoord import gelukt
from zicht.raamwerk.concepten import met_concept
from zicht.raamwerk.formulieren import Formulier

MISLUKT = 409


def antwoord(
    request: HttpRequest,
    kijk: Kijk,
    form: Formulier,
    daad: Callable[[], object],
    *,
    titel: str,
    terug: str,
    over: Collection[UUID] = (),
    sjabloon: str = "personen/formulier.html",
    meer: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """This function will do the deed and go to `terug`, or show the form; 409 when the deed cannot be done (now).

    `over` are the persons whom the page showed: what somebody else changed about them meanwhile is told first, and
    that they were seen is logged: a form that is filled in shows as much as a page.
    """
    _bereid_voor(request, kijk, form, over)
    goed = form.is_valid()
    if goed and _is_bij(form, over) and gelukt(form, daad):
        messages.success(request, _("Vastgelegd."))
        return redirect(terug)
    _log(kijk, over)
    context = {"titel": titel, "form": form, "terug": terug, **(meer or {})}
    return render(request, sjabloon, context, status=MISLUKT if goed else 200)


def _log(kijk: Kijk, over: Collection[UUID]) -> None:
    """One row for each person, in the casus through which that one is seen: each has its own overview."""
    casussen = [*kijk.casussen.values(), *[kijk.casus] * len(over)]
    for wie, casus in zip(over, casussen, strict=False):
        log_gezien(wat="persoon", by=kijk.by, at=kijk.at, casus=casus, ids={"persoon": str(wie)})


def _bereid_voor(request: HttpRequest, kijk: Kijk, form: Formulier, over: Collection[UUID]) -> None:
    """What was typed before comes last: it brings back what its page had shown."""
    if isinstance(form, MetStand) and not form.is_bound:
        form.initial["stand"] = queries.stand_van(over).nummer
    persoon = next(iter(over), None) if "persoon" in kijk.casussen else None
    met_concept(request, form, casus=kijk.casus, persoon=persoon)


def _is_bij(form: Formulier, over: Collection[UUID]) -> bool:
    if not isinstance(form, MetStand):
        return True
    stand, gezien = queries.stand_van(over), form.gezien
    if gezien is None or gezien == stand.nummer:
        return True
    form.haal_in(stand.nummer, _intussen(stand), queries.mutatielijnen(*over, na=gezien))
    return False


def _intussen(stand: queries.Stand) -> str:
    moment = date_format(timezone.localtime(stand.moment), "j F H.i") if stand.moment else ""
    wie = stand.wie or _("Zicht (automatisch)")
    return _("%(wie)s heeft hier op %(moment)s iets gewijzigd.") % {"wie": wie, "moment": moment}
