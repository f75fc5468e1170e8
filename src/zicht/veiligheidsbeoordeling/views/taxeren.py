"""How is safety estimated on screen, and judged along?"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zicht.casus.queries import visible_to
from zicht.dossier.actions import drop_concept
from zicht.dossier.words import Ingevuld
from zicht.kern import Aanvrager, Geweigerd, Verouderd
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.forms import (
    Meeformulier,
    Meevraagformulier,
    Taxatieformulier,
    met_concept,
)
from zicht.veiligheidsbeoordeling.views.beoordelen import (
    HIER,
    aanvrager_in,
    getypt_in,
    kladje_van,
    log_beoordeling,
)
from zicht.veiligheidsbeoordeling.words import Taxatiebeeld, Taxatiepagina


def taxatie(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will estimate safety within an assessment."""
    by, at = aanvrager_in(request), klok.now()
    rij = queries.get_beoordeling(beoordeling, by=by, at=at)
    return _taxeer(request, rij.casus_id, beoordeling, by, at)


def casustaxatie(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will estimate safety at a transition or after an incident, outside an assessment (OVD-9)."""
    by, at = aanvrager_in(request), klok.now()
    return _taxeer(request, casus, None, by, at)


def taxatie_zien(request: HttpRequest, taxatie: UUID) -> HttpResponse:
    """This function will show a taxatie with the questions it was made with."""
    by, at = aanvrager_in(request), klok.now()
    beeld = queries.get_taxatie(taxatie, by=by, at=at)
    log_gezien(wat="taxatie", by=by, at=at, casus=beeld.casus, ids={"taxatie": str(taxatie)})
    return render(request, "veiligheidsbeoordeling/taxatie_zien.html", {"taxatie": beeld})


def meebeoordelen(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will show the latest taxatie to a second person, and record what that person thinks (VB-4)."""
    by, at = aanvrager_in(request), klok.now()
    pagina = queries.beoordelingspagina(beoordeling, by=by, at=at)
    form = Meeformulier(getypt_in(request), initial={"taxatie": pagina.taxatie and pagina.taxatie.id})
    if request.method == "POST" and form.is_valid():
        try:
            _oordeel(form, beoordeling, by, at)
        except Geweigerd as geweigerd:
            form.add_bezwaren(geweigerd.bezwaren)
        except Verouderd:
            messages.warning(request, _("Er is intussen een nieuwe taxatie. Lees die eerst."))
            return redirect("veiligheidsbeoordeling:meebeoordelen", beoordeling)
        else:
            messages.success(request, _("Uw oordeel is vastgelegd."))
            ziet = visible_to(by, at=at).filter(pk=pagina.casus).exists()
            return redirect(HIER, beoordeling) if ziet else redirect("/")
    log_beoordeling(by, at, casus=pagina.casus, beoordeling=beoordeling)
    return render(request, "veiligheidsbeoordeling/meebeoordelen.html", {"pagina": pagina, "form": form})


def meebeoordelaar(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will ask which colleague judges along, and put the question on the worklist there."""
    by, at = aanvrager_in(request), klok.now()
    collegas = queries.meebeoordelaars_voor(beoordeling, by=by, at=at)
    form = Meevraagformulier(getypt_in(request), collegas=collegas)
    if request.method == "POST" and form.is_valid():
        aan = UUID(form.cleaned_data["aan"])
        try:
            actions.ask_meebeoordeling(beoordeling=beoordeling, aan=aan, by=by, at=at)
        except Geweigerd as geweigerd:
            form.add_bezwaren(geweigerd.bezwaren)
        else:
            messages.success(request, _("De vraag staat bij uw collega."))
            return redirect(HIER, beoordeling)
    beeld = {"form": form, "beoordeling": beoordeling}
    return render(request, "veiligheidsbeoordeling/meebeoordelaar.html", beeld)


def _taxeer(
    request: HttpRequest, casus: UUID, beoordeling: UUID | None, by: Aanvrager, at: datetime
) -> HttpResponse:
    pagina = queries.taxatiepagina(casus, beoordeling=beoordeling, by=by, at=at)
    if request.method != "POST":
        return _toon(request, met_concept(Taxatieformulier(pagina=pagina), _kladje(pagina, by, at)))
    form = Taxatieformulier(request.POST, pagina=pagina)
    try:
        if not form.is_valid() or not _leg_vast(form, by, at):
            return _toon(request, form)
    except Verouderd:
        return _toon(request, _opnieuw(request, pagina), ander=queries.laatste_taxatie(casus, op=at))
    drop_concept(formulier="taxatie", betreft=beoordeling or casus, by=by)
    messages.success(request, _("De taxatie is vastgelegd."))
    return redirect(HIER, beoordeling) if beoordeling else redirect("/")


def _opnieuw(request: HttpRequest, pagina: Taxatiepagina) -> Taxatieformulier:
    """Return the form as typed, under the version that is stored now."""
    getypt = request.POST.copy()
    getypt["versie"] = str(pagina.versie)
    return Taxatieformulier(getypt, pagina=pagina)


def _leg_vast(form: Taxatieformulier, by: Aanvrager, at: datetime) -> bool:
    pagina = form.pagina
    try:
        actions.record_taxatie(
            casus=pagina.casus,
            beoordeling=pagina.beoordeling,
            nieuw=form.taxatie(),
            versie=form.cleaned_data["versie"] if pagina.beoordeling else None,
            by=by,
            at=at,
        )
    except Geweigerd as geweigerd:
        form.add_bezwaren(geweigerd.bezwaren)
        return False
    return True


def _kladje(pagina: Taxatiepagina, by: Aanvrager, at: datetime) -> Ingevuld:
    return kladje_van("taxatie", pagina.beoordeling or pagina.casus, by, at)


def _toon(request: HttpRequest, form: Taxatieformulier, ander: Taxatiebeeld | None = None) -> HttpResponse:
    betreft = form.pagina.beoordeling or form.pagina.casus
    log_gezien(wat="taxatie", by=aanvrager_in(request), at=klok.now(), casus=form.pagina.casus)
    beeld: dict[str, Any] = {"form": form, "pagina": form.pagina, "ander": ander, "betreft": betreft}
    return render(request, "veiligheidsbeoordeling/taxatie.html", beeld, status=409 if ander else 200)


def _oordeel(form: Meeformulier, beoordeling: UUID, by: Aanvrager, at: datetime) -> None:
    gegeven = form.cleaned_data
    actions.judge_mee(
        beoordeling=beoordeling,
        taxatie=gegeven["taxatie"],
        is_eens=gegeven["is_eens"] == "ja",
        toelichting=gegeven["toelichting"],
        by=by,
        at=at,
    )
