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

from zicht.kern import Geweigerd
from zicht.personen import queries
from zicht.personen.forms import MetStand
from zicht.raamwerk.formulieren import Formulier

MISLUKT = 409


def gestuurd(request: HttpRequest) -> Any:
    """This function will return what was sent; None when the page was only asked for."""
    return request.POST if request.method == "POST" else None


def antwoord(
    request: HttpRequest,
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

    `over` are the persons whom the page showed: what somebody else changed about them meanwhile is told first.
    """
    _zet_stand(form, over)
    status = 200
    if form.is_valid():
        if _is_bij(form, over) and _gelukt(form, daad):
            messages.success(request, _("Vastgelegd."))
            return redirect(terug)
        status = MISLUKT
    context = {"titel": titel, "form": form, "terug": terug, **(meer or {})}
    return render(request, sjabloon, context, status=status)


def _zet_stand(form: Formulier, over: Collection[UUID]) -> None:
    if isinstance(form, MetStand) and not form.is_bound:
        form.initial["stand"] = queries.stand_van(over).nummer


def _is_bij(form: Formulier, over: Collection[UUID]) -> bool:
    if not isinstance(form, MetStand):
        return True
    stand = queries.stand_van(over)
    if not form.loopt_achter(stand.nummer):
        return True
    form.haal_in(stand.nummer, _intussen(stand))
    return False


def _gelukt(form: Formulier, daad: Callable[[], object]) -> bool:
    try:
        daad()
    except Geweigerd as geweigerd:
        form.add_bezwaren(geweigerd.bezwaren)
        return False
    return True


def _intussen(stand: queries.Stand) -> str:
    moment = date_format(timezone.localtime(stand.moment), "j F H.i") if stand.moment else ""
    wie = stand.wie or _("Zicht (automatisch)")
    return _(
        "%(wie)s heeft hier op %(moment)s iets gewijzigd. Kijk eerst of dit nog klopt, en verstuur het dan opnieuw."
    ) % {"wie": wie, "moment": moment}
