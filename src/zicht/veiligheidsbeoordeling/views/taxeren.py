"""How is safety estimated on screen, and judged along?"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zicht.casus.queries import visible_to
from zicht.casus.words import Taaksoort
from zicht.kern import Aanvrager, NietGevonden, Verouderd
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.forms import Meeformulier, Meevraagformulier, Taxatieformulier
from zicht.veiligheidsbeoordeling.views.beoordelen import HIER, aanvrager_in, log_beoordeling
from zicht.veiligheidsbeoordeling.views.voorbij import toon_voorbij
from zicht.veiligheidsbeoordeling.words import Beoordelingspagina, Taxatiebeeld


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
    form = Meeformulier(gestuurd(request))
    try:
        pagina = queries.beoordelingspagina(beoordeling, by=by, at=at)
    except NietGevonden:
        return toon_voorbij(request, Taaksoort.BEOORDEEL_MEE, beoordeling, form, "toelichting")
    taxatie = pagina.taxatie and pagina.taxatie.id
    form.initial["taxatie"] = taxatie
    met_concept(request, form, casus=pagina.casus)
    try:
        if not gelukt(form, lambda: _oordeel(form, beoordeling, by, at)):
            return _toon_mee(request, pagina, form)
    except Verouderd:
        form.ververs(taxatie=taxatie)
        return _toon_mee(request, pagina, form, is_verouderd=True)
    messages.success(request, _("Uw oordeel is vastgelegd."))
    ziet = visible_to(by, at=at).filter(pk=pagina.casus).exists()
    return redirect(HIER, beoordeling) if ziet else redirect("/")


def _toon_mee(
    request: HttpRequest, pagina: Beoordelingspagina, form: Meeformulier, *, is_verouderd: bool = False
) -> HttpResponse:
    log_beoordeling(aanvrager_in(request), klok.now(), casus=pagina.casus, beoordeling=pagina.id)
    beeld = {"pagina": pagina, "form": form, "is_verouderd": is_verouderd}
    status = 409 if is_verouderd else 200
    return render(request, "veiligheidsbeoordeling/meebeoordelen.html", beeld, status=status)


def meebeoordelaar(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will ask which colleague judges along, and put the question on the worklist there."""
    by, at = aanvrager_in(request), klok.now()
    collegas = queries.meebeoordelaars_voor(beoordeling, by=by, at=at)
    form = Meevraagformulier(gestuurd(request), collegas=collegas)

    def daad() -> object:
        aan = UUID(form.cleaned_data["aan"])
        return actions.ask_meebeoordeling(beoordeling=beoordeling, aan=aan, by=by, at=at)

    if gelukt(form, daad):
        messages.success(request, _("De vraag staat bij uw collega."))
        return redirect(HIER, beoordeling)
    casus = queries.get_beoordeling(beoordeling, by=by, at=at).casus_id
    log_beoordeling(by, at, casus=casus, beoordeling=beoordeling)
    beeld = {"form": form, "beoordeling": beoordeling, "besluit": queries.besluit_van(beoordeling)}
    return render(request, "veiligheidsbeoordeling/meebeoordelaar.html", beeld)


def _taxeer(
    request: HttpRequest, casus: UUID, beoordeling: UUID | None, by: Aanvrager, at: datetime
) -> HttpResponse:
    pagina = queries.taxatiepagina(casus, beoordeling=beoordeling, by=by, at=at)
    form = met_concept(request, Taxatieformulier(gestuurd(request), pagina=pagina), casus=casus)
    try:
        # What was typed about who went meanwhile is read first, and then sent again.
        if (form.is_bound and form.vertrokken) or not gelukt(form, lambda: _leg_vast(form, by, at)):
            form.ververs_instrument()
            return _toon(request, form)
    except Verouderd:
        form.ververs(versie=pagina.versie)
        return _toon(request, form, ander=queries.laatste_taxatie(casus, op=at))
    messages.success(request, _("De taxatie is vastgelegd."))
    return redirect(HIER, beoordeling) if beoordeling else redirect("web:casus", casus)


def _leg_vast(form: Taxatieformulier, by: Aanvrager, at: datetime) -> None:
    pagina = form.pagina
    actions.record_taxatie(
        casus=pagina.casus,
        beoordeling=pagina.beoordeling,
        nieuw=form.taxatie(),
        versie=form.cleaned_data["versie"],
        by=by,
        at=at,
    )


def _toon(request: HttpRequest, form: Taxatieformulier, ander: Taxatiebeeld | None = None) -> HttpResponse:
    log_gezien(wat="taxatie", by=aanvrager_in(request), at=klok.now(), casus=form.pagina.casus)
    beoordeling = form.pagina.beoordeling
    besluit = queries.besluit_van(beoordeling) if beoordeling else None
    beeld: dict[str, Any] = {"form": form, "pagina": form.pagina, "ander": ander, "besluit": besluit}
    status = 409 if ander or (form.is_bound and form.vertrokken) else 200
    return render(request, "veiligheidsbeoordeling/taxatie.html", beeld, status=status)


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
