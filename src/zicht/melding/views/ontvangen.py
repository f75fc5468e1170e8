"""How does somebody read a report that was received, confirm it, and recognise the people in it?"""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.kern import Aanvrager
from zicht.logboek.actions import log_gezien
from zicht.melding import actions, queries
from zicht.melding.forms import BevestigingForm, HerkenForm, LeesredenForm, RedenForm, keuzes_uit
from zicht.melding.words import Bevestigingswijze
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def melding(request: HttpRequest, melding: UUID) -> HttpResponse:
    """This function will show a report as it was received, without who reported."""
    by, at = _by(request), klok.now()
    pagina = queries.meldingpagina(melding, by=by, at=at)
    log_gezien(wat="melding", by=by, at=at, casus=pagina.melding.casus, ids={"melding": str(melding)})
    return render(request, "melding/melding.html", {"pagina": pagina, "form": LeesredenForm()})


@require_POST
def melder(request: HttpRequest, melding: UUID) -> HttpResponse:
    """This function will show who reported to who may know, and log that it was read."""
    by, at = _by(request), klok.now()
    pagina, form = queries.meldingpagina(melding, by=by, at=at), LeesredenForm(request.POST)
    if not (_gaf_reden(form, melding, by, at) if pagina.vraagt_reden else not pagina.tegen_melder):
        log_gezien(wat="melding", by=by, at=at, casus=pagina.melding.casus, ids={"melding": str(melding)})
        return render(request, "melding/melding.html", {"pagina": pagina, "form": form}, status=409)
    gelezen = {
        "melder": queries.melder_van(melding, by=by, at=at),
        "lezingen": queries.lezingen_van(melding, by=by, at=at),
    }
    return render(request, "melding/melding.html", {"pagina": pagina, "form": form, **gelezen})


def _gaf_reden(form: LeesredenForm, melding: UUID, by: Aanvrager, at: datetime) -> bool:
    return gelukt(
        form,
        lambda: actions.read_melder(melding=melding, reden=form.cleaned_data["reden"], by=by, at=at),
    )


def bevestigen(request: HttpRequest, melding: UUID) -> HttpResponse:
    """This function will say what to tell the melder, and record that it was told."""
    by, at = _by(request), klok.now()
    beeld = queries.get_melding(melding, by=by, at=at)
    form = BevestigingForm(gestuurd(request))
    wijze = form.data.get("wijze", "")
    if gelukt(
        form, lambda: actions.confirm_ontvangst(melding=melding, wijze=Bevestigingswijze(wijze), by=by, at=at)
    ):
        messages.success(request, _("Vastgelegd dat de ontvangst is bevestigd."))
        return redirect("melding:melding", melding)
    tekst = queries.bevestigingstekst(melding, by=by)
    log_gezien(wat="bevestiging", by=by, at=at, casus=beeld.casus, ids={"melding": str(melding)})
    return render(request, "melding/bevestigen.html", {"melding": beeld, "form": form, "tekst": tekst})


def herkennen(request: HttpRequest, melding: UUID, gemelde_persoon: UUID) -> HttpResponse:
    """This function will ask as whom a reported person is recognised, beside what was reported."""
    by, at = _by(request), klok.now()
    pagina = queries.herkenpagina(melding, gemelde_persoon, by=by, at=at)
    keuzes = keuzes_uit(pagina.vondsten).get(pagina.regel.gemeld.sleutel, [])
    form = met_concept(request, HerkenForm(gestuurd(request), personen=keuzes), casus=pagina.casus)
    if gelukt(form, lambda: actions.identify_persoon(
        gemelde_persoon=gemelde_persoon, persoon=UUID(form.cleaned_data["persoon"]),
        reden=form.cleaned_data["reden"], by=by, at=at,
    )):  # fmt: skip
        messages.success(request, _("De persoon is herkend."))
        return redirect("melding:melding", melding)
    log_gezien(wat="herkennen", by=by, at=at, casus=pagina.casus, getoond=pagina.vondsten.personen)
    return render(request, "melding/herkennen.html", {"pagina": pagina, "form": form})


def terugdraaien(request: HttpRequest, melding: UUID, gemelde_persoon: UUID) -> HttpResponse:
    """This function will undo the last recognition of a reported person, with the reason."""
    by, at = _by(request), klok.now()
    pagina = queries.herkenpagina(melding, gemelde_persoon, by=by, at=at)
    form = met_concept(request, RedenForm(gestuurd(request)), casus=pagina.casus)
    if gelukt(form, lambda: actions.end_identificatie(
        gemelde_persoon=gemelde_persoon, reden=form.cleaned_data["reden"], by=by, at=at
    )):  # fmt: skip
        messages.success(request, _("De herkenning is teruggedraaid."))
        return redirect("melding:melding", melding)
    log_gezien(wat="herkennen", by=by, at=at, casus=pagina.casus, ids={"melding": str(melding)})
    return render(request, "melding/terugdraaien.html", {"pagina": pagina, "form": form})
