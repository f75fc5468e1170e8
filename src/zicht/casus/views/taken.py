"""How is a task asked, taken up, done, given to somebody else or dropped?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.casus import actions, queries
from zicht.casus.forms import RedenForm, TaakForm, TaakToewijzenForm
from zicht.casus.views.antwoord import gelukt, gestuurd, meld_weigering, naar_casus, terug
from zicht.casus.words import Taaksoort
from zicht.kern import Geweigerd
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok


def taak(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will ask something of somebody in a casus."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = queries.kop_van(casus, by=by, at=at)
    accounts = queries.uitvoerders_voor(Taaksoort.VRIJE_TAAK, organisatie=kop.organisatie, at=at)
    form = TaakForm(gestuurd(request), accounts=accounts)
    if request.method == "POST" and gelukt(
        form,
        lambda: actions.set_taak(casus=casus, soort=Taaksoort.VRIJE_TAAK, **form.gevraagd, by=by, at=at),
    ):
        messages.success(request, _("De taak staat in de werkvoorraad."))
        return naar_casus(casus)
    log_gezien(wat="taak", by=by, at=at, casus=casus)
    return render(request, "casus/taak.html", {"kop": kop, "form": form})


@require_POST
def taak_gereed(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will record that a task was done."""
    try:
        actions.finish_taak(taak=taak, by=request.aanvrager, at=klok.now())  # type: ignore[attr-defined]
    except Geweigerd as geweigerd:
        meld_weigering(request, geweigerd)
    else:
        messages.success(request, _("De taak is gedaan."))
    return terug(request)


@require_POST
def taak_oppakken(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will give a task to who asks for it."""
    by = request.aanvrager  # type: ignore[attr-defined]
    try:
        actions.assign_taak(taak=taak, account=by.account, by=by, at=klok.now())
    except Geweigerd as geweigerd:
        meld_weigering(request, geweigerd)
    else:
        messages.success(request, _("De taak staat nu bij u."))
    return terug(request)


def taak_toewijzen(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will give a task to somebody who can do it."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    regel = queries.get_taak(taak, by=by, at=at)
    accounts = queries.uitvoerders_voor(regel.soort, rol=regel.rol, organisatie=by.organisatie, at=at)
    form = TaakToewijzenForm(gestuurd(request), accounts=accounts)
    if request.method == "POST" and gelukt(
        form,
        lambda: actions.assign_taak(
            taak=taak,
            account=UUID(form.cleaned_data["account"]),
            reden=form.cleaned_data["reden"],
            by=by,
            at=at,
        ),
    ):
        messages.success(request, _("De taak is toegewezen."))
        return naar_casus(regel.casus)
    log_gezien(wat="taak", by=by, at=at, casus=regel.casus, ids={"taak": str(taak)})
    return render(request, "casus/taak_toewijzen.html", {"regel": regel, "form": form})


def taak_vervallen(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will drop a free task, with the reason."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    regel = queries.get_taak(taak, by=by, at=at)
    form = RedenForm(gestuurd(request))
    if request.method == "POST" and gelukt(
        form, lambda: actions.drop_taak(taak=taak, reden=form.cleaned_data["reden"], by=by, at=at)
    ):
        messages.success(request, _("De taak is vervallen."))
        return naar_casus(regel.casus)
    log_gezien(wat="taak", by=by, at=at, casus=regel.casus, ids={"taak": str(taak)})
    return render(request, "casus/taak_vervallen.html", {"regel": regel, "form": form})
