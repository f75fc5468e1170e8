"""How is an assessment seen, screened, brought to its next step, and decided?"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.kern import Aanvrager, Geweigerd, NietGevonden, Verouderd
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.raamwerk.termijnblad import Termijnblad, termijnblad
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.forms import Besluitformulier, Spoedformulier
from zicht.veiligheidsbeoordeling.words import Beoordelingspagina, Houdervoorstel, Stap, Urgentie

HIER = "veiligheidsbeoordeling:beoordeling"


def aanvrager_in(request: HttpRequest) -> Aanvrager:
    """This function will return who asks."""
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def log_beoordeling(by: Aanvrager, at: datetime, *, casus: UUID, beoordeling: UUID) -> None:
    """This function will log that somebody had an assessment before the eyes, on whichever of its pages."""
    log_gezien(wat="beoordeling", by=by, at=at, casus=casus, ids={"beoordeling": str(beoordeling)})


def beoordeling(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will show an assessment in its three steps."""
    by, at = aanvrager_in(request), klok.now()
    pagina = queries.beoordelingspagina(beoordeling, by=by, at=at)
    log_beoordeling(by, at, casus=pagina.casus, beoordeling=beoordeling)
    return render(request, "veiligheidsbeoordeling/beoordeling.html", _beeld(pagina))


def spoed(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will ask how urgent the report is, and record it."""
    by, at = aanvrager_in(request), klok.now()
    pagina = queries.beoordelingspagina(beoordeling, by=by, at=at)
    begin = {"urgentie": pagina.urgentie, "toelichting": pagina.urgentie_toelichting, "versie": pagina.versie}
    form = met_concept(request, Spoedformulier(gestuurd(request), initial=begin), casus=pagina.casus)
    if gelukt(form, lambda: _screen(form, beoordeling, by, at)):
        messages.success(request, _("De spoed is vastgelegd."))
        return redirect(HIER, beoordeling)
    log_beoordeling(by, at, casus=pagina.casus, beoordeling=beoordeling)
    return render(
        request, "veiligheidsbeoordeling/spoed.html", {**_beeld(pagina), "form": form}, status=form.status
    )


@require_POST
def stap(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will bring the assessment to the step that was asked for, or say why it cannot."""
    by, at = aanvrager_in(request), klok.now()
    queries.get_beoordeling(beoordeling, by=by, at=at)
    try:
        naar, versie = Stap(request.POST.get("stap", "")), int(request.POST.get("versie", ""))
    except ValueError:
        raise NietGevonden from None
    try:
        actions.go_to_step(beoordeling=beoordeling, stap=naar, versie=versie, by=by, at=at)
    except Geweigerd as geweigerd:
        for bezwaar in geweigerd.bezwaren:
            messages.error(request, _(bezwaar.tekst))
    except Verouderd:
        messages.warning(request, _("Een collega heeft dit ook gewijzigd. U ziet nu hoe het is."))
    return redirect(HIER, beoordeling)


def besluit(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will show the five decisions with what speaks against each, and take the one chosen."""
    by, at = aanvrager_in(request), klok.now()
    pagina = queries.beoordelingspagina(beoordeling, by=by, at=at)
    form = met_concept(request, Besluitformulier(gestuurd(request), pagina=pagina), casus=pagina.casus)
    if request.POST.get("doe") == "voorstel":
        return _toon_voorstel(request, pagina, form)
    try:
        if not gelukt(form, lambda: _besluit(form, beoordeling, by, at)):
            return _toon_besluit(request, pagina, form)
    except Verouderd:
        form.ververs(versie=pagina.versie)
        return _toon_besluit(request, pagina, form, is_verouderd=True)
    messages.success(request, _("Het besluit is genomen. Wat volgt staat in de casus."))
    return redirect(HIER, beoordeling)


def _screen(form: Spoedformulier, beoordeling: UUID, by: Aanvrager, at: datetime) -> None:
    gegeven = form.cleaned_data
    actions.screen_urgentie(
        beoordeling=beoordeling,
        urgentie=Urgentie(gegeven["urgentie"]),
        toelichting=gegeven["toelichting"],
        versie=gegeven["versie"],
        by=by,
        at=at,
    )


def _besluit(form: Besluitformulier, beoordeling: UUID, by: Aanvrager, at: datetime) -> None:
    versie = form.cleaned_data["versie"]
    actions.decide(beoordeling=beoordeling, nieuw=form.besluit(), versie=versie, by=by, at=at)


def _toon_voorstel(request: HttpRequest, pagina: Beoordelingspagina, form: Besluitformulier) -> HttpResponse:
    """Propose the partner that holds the zicht, now that was answered what comes first (MEL-8)."""
    by, at = aanvrager_in(request), klok.now()
    voorstel = queries.houdervoorstel(pagina.id, form.antwoorden_vooraf(), by=by, at=at)
    return _toon_besluit(request, pagina, form.met_voorstel(voorstel, pagina), voorstel=voorstel)


def _toon_besluit(
    request: HttpRequest, pagina: Beoordelingspagina, form: Besluitformulier, *, is_verouderd: bool = False,
    voorstel: Houdervoorstel | None = None,
) -> HttpResponse:  # fmt: skip
    log_beoordeling(aanvrager_in(request), klok.now(), casus=pagina.casus, beoordeling=pagina.id)
    beeld = {**_beeld(pagina), "form": form, "is_verouderd": is_verouderd, "voorstel": voorstel}
    status = 409 if is_verouderd else 200
    return render(request, "veiligheidsbeoordeling/besluit.html", beeld, status=status)


def _beeld(pagina: Beoordelingspagina) -> dict[str, Any]:
    return {"pagina": pagina, "termijn": termijn_van(pagina), "stappen": stappen_van(pagina)}


def termijn_van(pagina: Beoordelingspagina) -> Termijnblad | None:
    """This function will return the time left as the page says it."""
    if pagina.termijn is None:
        return None
    nu = klok.now()
    return termijnblad(pagina.termijn.uitleg, stand=pagina.termijn.stand_op(nu).value, nu=nu)


def stappen_van(pagina: Beoordelingspagina) -> list[dict[str, str]]:
    """This function will return the three steps with the one that it is at (VB-1)."""
    volgorde = list(Stap)
    nu = volgorde.index(pagina.stap)
    return [
        {
            "tekst": stap.naam,
            "stand": "klaar" if volgorde.index(stap) < nu else "nu" if stap is pagina.stap else "straks",
        }
        for stap in volgorde[:3]
    ]
