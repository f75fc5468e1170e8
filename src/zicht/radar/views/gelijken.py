"""Who looks here was told that somebody may be known already, and wants to be done with it: the same, or not."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zicht.kern import Aanvrager, NietGevonden
from zicht.logboek.actions import log_gezien
from zicht.personen.queries import te_zien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.radar import actions, queries
from zicht.radar.forms import AndersForm, TerugForm


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def gelijken(request: HttpRequest, persoon: UUID) -> HttpResponse:
    """This function will show who a known person may be as well, why, and who was turned down."""
    by, at = _by(request), klok.now()
    pagina = queries.gelijkenpagina(persoon, by=by, at=at)
    getoond = [k.persoon for vondst in pagina.vondsten for k in vondst.kandidaten]
    getoond += [ander for ander, kaart in pagina.afgewezen if kaart]
    log_gezien(wat="radar", by=by, at=at, casus=pagina.casus, getoond=[persoon, *getoond])
    return render(request, "radar/gelijken.html", {"pagina": pagina})


def niet_dezelfde(request: HttpRequest, persoon: UUID, ander: UUID) -> HttpResponse:
    """This function will record that somebody whom the radar found is not this person."""
    by, at = _by(request), klok.now()
    pagina = queries.gelijkenpagina(persoon, by=by, at=at)
    gevonden = {k.persoon: k for vondst in pagina.vondsten for k in vondst.kandidaten}
    if ander not in gevonden:
        raise NietGevonden
    form = met_concept(request, AndersForm(gestuurd(request)), casus=pagina.casus, persoon=persoon)
    if gelukt(form, lambda: actions.reject_zelfde(
        casus=pagina.casus, persoon=persoon, ander=ander, reden=form.cleaned_data["reden"], by=by, at=at
    )):  # fmt: skip
        messages.success(request, _("Vastgelegd: dit is iemand anders."))
        return redirect("radar:gelijken", persoon)
    log_gezien(wat="radar", by=by, at=at, casus=pagina.casus, getoond=[persoon, ander])
    meer = {"pagina": pagina, "form": form, "kandidaat": gevonden[ander]}
    return render(request, "radar/niet_dezelfde.html", meer)


def terugnemen(request: HttpRequest, persoon: UUID, ander: UUID) -> HttpResponse:
    """This function will take back that somebody is not this person, with the reason."""
    by, at = _by(request), klok.now()
    casus = te_zien(persoon, by=by, at=at)
    if ander not in queries.niet_dezelfde_als(persoon):
        raise NietGevonden
    form = met_concept(request, TerugForm(gestuurd(request)), casus=casus, persoon=persoon)
    if gelukt(form, lambda: actions.undo_reject(
        casus=casus, persoon=persoon, ander=ander, reden=form.cleaned_data["reden"], by=by, at=at
    )):  # fmt: skip
        messages.success(request, _("Teruggenomen. De radar toont deze persoon weer."))
        return redirect("radar:gelijken", persoon)
    log_gezien(wat="radar", by=by, at=at, casus=casus, getoond=[persoon, ander])
    return render(request, "radar/terugnemen.html", {"form": form, "persoon": persoon})
