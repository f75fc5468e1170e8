"""How is a task asked of somebody, and how does it lapse?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zicht.casus import actions, queries
from zicht.casus.forms import RedenForm, TaakForm
from zicht.casus.views.antwoord import naar_casus
from zicht.casus.words import Taaksoort
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept


def taak(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will ask something of somebody in a casus."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = queries.kop_van(casus, by=by, at=at)
    accounts = queries.collegas_voor(Taaksoort.VRIJE_TAAK, organisatie=kop.organisatie, at=at)
    form = met_concept(request, TaakForm(gestuurd(request), accounts=accounts), casus=casus)
    if gelukt(
        form,
        lambda: actions.set_taak(casus=casus, soort=Taaksoort.VRIJE_TAAK, **form.gevraagd, by=by, at=at),
    ):
        messages.success(request, _("De taak staat in de werkvoorraad."))
        return naar_casus(request, casus)
    log_gezien(wat="taak", by=by, at=at, casus=casus)
    return render(request, "casus/taak.html", {"kop": kop, "form": form})


def taak_vervallen(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will drop a free task, with the reason."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    regel = queries.get_taak(taak, by=by, at=at)
    if regel.einde and request.method == "GET":
        return redirect("web:taak", taak)
    form = met_concept(request, RedenForm(gestuurd(request)), casus=regel.casus)
    if gelukt(form, lambda: actions.drop_taak(taak=taak, reden=form.cleaned_data["reden"], by=by, at=at)):
        messages.success(request, _("De taak is vervallen."))
        return naar_casus(request, regel.casus)
    log_gezien(wat="taak", by=by, at=at, casus=regel.casus, ids={"taak": str(taak)})
    return render(request, "casus/taak_vervallen.html", {"regel": regel, "form": form})
