"""How does somebody see what other organisations may know, ask it again, and judge it?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.kern import Aanvrager
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.radar.actions.landelijk import confirm_treffer, reject_treffer, undo_oordeel
from zicht.radar.actions.landelijk_beurt import ask_register
from zicht.radar.forms.elders import AfwijsForm, TerugdraaiForm
from zicht.radar.queries.elders import elderspagina
from zicht.radar.queries.landelijk import treffer_van


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def elders(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show which other organisations may have an earlier report, whom to call, and why."""
    return _toon(request, casus, "radar/elders.html")


def elders_blok(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show the same as a piece of another page; asked by itself it is the page."""
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect("radar:elders", casus)
    return _toon(request, casus, "radar/elders_blok.html")


@require_POST
def elders_vragen(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will ask the register now, and go back to what it said; what does not succeed is asked later.

    A page that asks by itself, once, sends `vanzelf`; that is no new question.
    """
    is_vanzelf = "vanzelf" in request.POST
    ask_register(casus=casus, is_navraag=not is_vanzelf, by=_by(request), at=klok.now())
    return _toon(request, casus, "radar/elders_blok.html") if is_vanzelf else redirect("radar:elders", casus)


@require_POST
def treffer_bevestigen(request: HttpRequest, treffer: UUID) -> HttpResponse:
    """This function will record that a hit is about the same people."""
    gedaan = confirm_treffer(treffer=treffer, by=_by(request), at=klok.now())
    messages.success(request, _("Vastgelegd: dit zijn dezelfde mensen."))
    return redirect("radar:elders", gedaan.casus)


def treffer_afwijzen(request: HttpRequest, treffer: UUID) -> HttpResponse:
    """This function will record that a hit is about other people, with how one sees that."""
    by, at = _by(request), klok.now()
    casus, regel = treffer_van(treffer, by=by, at=at)
    form = met_concept(request, AfwijsForm(gestuurd(request)), casus=casus)
    if gelukt(form, lambda: reject_treffer(treffer=treffer, reden=form.cleaned_data["reden"], by=by, at=at)):
        messages.success(request, _("Vastgelegd: dit zijn andere mensen."))
        return redirect("radar:elders", casus)
    log_gezien(wat="elders", by=by, at=at, casus=casus, ids={"treffer": str(treffer)})
    return render(request, "radar/treffer_afwijzen.html", {"casus": casus, "regel": regel, "form": form})


def treffer_terugdraaien(request: HttpRequest, treffer: UUID) -> HttpResponse:
    """This function will take back what was said of a hit, with the reason."""
    by, at = _by(request), klok.now()
    casus, regel = treffer_van(treffer, by=by, at=at)
    form = met_concept(request, TerugdraaiForm(gestuurd(request)), casus=casus)
    if gelukt(form, lambda: undo_oordeel(treffer=treffer, reden=form.cleaned_data["reden"], by=by, at=at)):
        messages.success(request, _("Teruggedraaid. Kijk opnieuw of dit dezelfde mensen zijn."))
        return redirect("radar:elders", casus)
    log_gezien(wat="elders", by=by, at=at, casus=casus, ids={"treffer": str(treffer)})
    return render(request, "radar/treffer_terugdraaien.html", {"casus": casus, "regel": regel, "form": form})


def _toon(request: HttpRequest, casus: UUID, blad: str) -> HttpResponse:
    by, at = _by(request), klok.now()
    pagina = elderspagina(casus, by=by, at=at)
    log_gezien(wat="elders", by=by, at=at, casus=casus)
    return render(request, blad, {"pagina": pagina, "nu": at})
