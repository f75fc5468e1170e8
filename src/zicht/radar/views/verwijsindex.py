"""How does somebody give a signal for the Verwijsindex Risicojeugd, and withdraw it?"""

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
from zicht.radar.actions.verwijsindex import confirm_signaal, signal_verwijsindex, withdraw_signaal
from zicht.radar.forms.verwijsindex import IntrekForm, SignaalForm
from zicht.radar.queries.verwijsindex import casus_van_signaal, jeugdige_van, verwijsindexpagina


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def verwijsindex(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show for whom in a casus a signal was given, and what speaks against giving one."""
    by, at = _by(request), klok.now()
    pagina = verwijsindexpagina(casus, by=by, at=at)
    log_gezien(wat="verwijsindex", by=by, at=at, casus=casus)
    return render(request, "radar/verwijsindex.html", {"pagina": pagina})


def signaal_geven(request: HttpRequest, casus: UUID, persoon: UUID) -> HttpResponse:
    """This function will record a signal for a young person."""
    by, at = _by(request), klok.now()
    jeugdige = jeugdige_van(casus, persoon, by=by, at=at)
    form = met_concept(request, SignaalForm(gestuurd(request)), casus=casus, persoon=persoon)
    if gelukt(
        form, lambda: signal_verwijsindex(casus=casus, persoon=persoon, nieuw=form.nieuw, by=by, at=at)
    ):
        messages.success(request, _("Vastgelegd. Geef het signaal nu zelf in de Verwijsindex."))
        return redirect("radar:verwijsindex", casus)
    log_gezien(wat="verwijsindex", by=by, at=at, casus=casus, getoond=[persoon])
    return render(request, "radar/signaal_geven.html", {"casus": casus, "jeugdige": jeugdige, "form": form})


@require_POST
def signaal_gegeven(request: HttpRequest, signaal: UUID) -> HttpResponse:
    """This function will record that the signal was given in the Verwijsindex itself."""
    gedaan = confirm_signaal(signaal=signaal, by=_by(request), at=klok.now())
    messages.success(request, _("Vastgelegd dat het signaal gegeven is."))
    return redirect("radar:verwijsindex", gedaan.casus)


def signaal_intrekken(request: HttpRequest, signaal: UUID) -> HttpResponse:
    """This function will record that a signal holds no more, with the reason."""
    by, at = _by(request), klok.now()
    casus = casus_van_signaal(signaal, by=by, at=at)
    form = met_concept(request, IntrekForm(gestuurd(request)), casus=casus)
    if gelukt(
        form, lambda: withdraw_signaal(signaal=signaal, reden=form.cleaned_data["reden"], by=by, at=at)
    ):
        messages.success(request, _("Vastgelegd. Trek het signaal ook in de Verwijsindex zelf in."))
        return redirect("radar:verwijsindex", casus)
    log_gezien(wat="verwijsindex", by=by, at=at, casus=casus, ids={"signaal": str(signaal)})
    return render(request, "radar/signaal_intrekken.html", {"casus": casus, "form": form})
