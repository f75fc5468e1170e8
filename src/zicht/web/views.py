"""What can be seen and done on the home page, the worklist, the casus page and the search page?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.casus import actions
from zicht.casus.queries import is_te_zien
from zicht.kern import Aanvrager, Geweigerd, Verouderd
from zicht.kern.getal import lees_getal
from zicht.logboek.actions import log_gezien, log_gezien_in
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.web import queries
from zicht.web.forms import FilterForm, ToewijzenForm, lees_vraag
from zicht.web.queries.logboek import logboekpagina


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def werkvoorraad(request: HttpRequest) -> HttpResponse:
    """This function will show the home page: the worklist of who works with casussen; others begin elsewhere."""
    at, by = klok.now(), _by(request)
    if not queries.begins_at_werkvoorraad(by):
        return redirect(queries.begin_van(by))
    soort, keuzes, na = lees_vraag(request.GET)
    pagina = queries.werkvoorraadpagina(by, at=at, soort=soort, keuzes=keuzes, na=na)
    log_gezien(wat="werkvoorraad", by=by, at=at, getoond=list(pagina.casussen))
    blad = "web/werkvoorraad.html#lijst" if request.htmx else "web/werkvoorraad.html"  # type: ignore[attr-defined]
    return render(request, blad, {"pagina": pagina, "nu": at})


def filter_kiezen(request: HttpRequest) -> HttpResponse:
    """This function will let somebody choose what the worklist shows, and keep that under a name."""
    at, by = klok.now(), _by(request)
    soort, keuzes, _na = lees_vraag(request.GET)
    pagina = queries.filterpagina(by, at=at, soort=soort, keuzes=keuzes)
    form = FilterForm(gestuurd(request), initial=pagina.beginwaarden, **pagina.lijsten)
    if form.is_valid():
        if naam := form.cleaned_data["naam"]:
            actions.save_filter(naam=naam, keuzes=form.keuzes, by=by, at=at)
            messages.success(request, _("Het filter is bewaard."))
        return redirect(queries.werkadres(soort, form.keuzes))
    return render(request, "web/filter.html", {"form": form, "pagina": pagina})


@require_POST
def filter_verwijderen(request: HttpRequest, filter: int) -> HttpResponse:  # noqa: A002 - the word in the address
    """This function will remove a saved filter."""
    actions.delete_filter(filter=filter, by=_by(request), at=klok.now())
    messages.success(request, _("Het filter is verwijderd."))
    return redirect("web:filter")


def taak(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will show what one task asks."""
    at, by = klok.now(), _by(request)
    pagina = queries.taakpagina(taak, by=by, at=at)
    log_gezien(wat="taak", by=by, at=at, casus=pagina.casus, ids={"taak": str(taak)})
    return render(request, "web/taak.html", {"pagina": pagina})


def _naar_casus(request: HttpRequest, casus: UUID | None) -> HttpResponse:
    """Who saw a casus by a task sees it no more without that task."""
    if casus and is_te_zien(casus, by=_by(request), at=klok.now()):
        return redirect("web:casus", casus)
    return redirect("/")


@require_POST
def oppakken(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will give a task to who asks for it."""
    by, versie = _by(request), lees_getal(request.POST.get("versie", ""), cijfers=9)
    try:
        gedaan = actions.assign_taak(taak=taak, account=by.account, versie=versie, by=by, at=klok.now())
    except Verouderd:
        messages.warning(request, _("Een collega was u voor. U ziet nu bij wie deze taak staat."))
        return redirect("web:taak", taak)
    except Geweigerd:
        if not queries.is_voorbij(taak, by=by, at=klok.now()):
            raise
        return redirect("web:taak", taak)
    messages.success(request, _("Deze taak staat nu bij u."))
    return _naar_casus(request, gedaan.casus)


@require_POST
def afronden(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will record that a task was done."""
    by = _by(request)
    try:
        gedaan = actions.finish_taak(taak=taak, by=by, at=klok.now())
    except Geweigerd:
        if not queries.is_voorbij(taak, by=by, at=klok.now()):
            raise
        return redirect("web:taak", taak)
    messages.success(request, _("De taak is afgerond."))
    return _naar_casus(request, gedaan.casus)


def toewijzen(request: HttpRequest, taak: UUID) -> HttpResponse:
    """This function will give a task to a colleague who can do it."""
    at, by = klok.now(), _by(request)
    pagina = queries.toewijspagina(taak, by=by, at=at)
    if pagina.is_voorbij and request.method == "GET":
        return redirect("web:taak", taak)
    form = met_concept(
        request,
        ToewijzenForm(gestuurd(request), wie=pagina.wie, initial={"versie": pagina.versie}),
        casus=pagina.casus,
    )
    if gelukt(form, lambda: _wijs_toe(form, taak, by)):
        messages.success(request, _("De taak is toegewezen."))
        if "soort" in request.GET:
            return redirect(queries.werkadres(lees_vraag(request.GET)[0]))
        return _naar_casus(request, pagina.casus)
    log_gezien(wat="taak", by=by, at=at, casus=pagina.casus, ids={"taak": str(taak)})
    return render(request, "web/toewijzen.html", {"form": form, "pagina": pagina}, status=form.status)


def _wijs_toe(form: ToewijzenForm, taak: UUID, by: Aanvrager) -> None:
    gegeven = form.cleaned_data
    wie, reden, versie = UUID(gegeven["account"]), gegeven["reden"], gegeven["versie"]
    actions.assign_taak(taak=taak, account=wie, reden=reden, versie=versie, by=by, at=klok.now())


def casus(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show a casus: is everyone safe, who holds the zicht, what comes next."""
    at, by = klok.now(), _by(request)
    pagina = queries.casuspagina(casus, by=by, at=at)
    log_gezien(wat="casus", by=by, at=at, casus=casus)
    return render(request, "web/casus.html", {"pagina": pagina, "nu": at})


def dossier(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show the reports and assessments of a casus, and other casussen about these persons."""
    at, by = klok.now(), _by(request)
    pagina = queries.dossierpagina(casus, by=by, at=at)
    log_gezien(wat="dossier", by=by, at=at, casus=casus)
    return render(request, "web/dossier.html", {"pagina": pagina})


def voorgeschiedenis(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show what was agreed with these people before, and what came of it."""
    at, by = klok.now(), _by(request)
    pagina = queries.voorgeschiedenispagina(casus, by=by, at=at)
    log_gezien_in(pagina.gelezen, wat="voorgeschiedenis", by=by, at=at)
    return render(request, "web/voorgeschiedenis.html", {"pagina": pagina, "nu": at})


def verloop(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show how a casus went: the chain of the zicht, the terms, what happened."""
    at, by = klok.now(), _by(request)
    pagina = queries.verlooppagina(casus, by=by, at=at, voor=request.GET.get("voor", ""))
    log_gezien(wat="verloop", by=by, at=at, casus=casus)
    return render(request, "web/verloop.html", {"pagina": pagina, "nu": at})


def logboek(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show who saw and did what in a casus, to who may tell the person concerned."""
    at, by = klok.now(), _by(request)
    pagina = logboekpagina(casus, by=by, at=at, voor=request.GET.get("voor", ""))
    log_gezien(wat="logboek", by=by, at=at, casus=casus)
    return render(request, "web/logboek.html", {"pagina": pagina})


def zoeken(request: HttpRequest) -> HttpResponse:
    """This function will show whom a question finds; the question travels by POST, never in an address."""
    at, by = klok.now(), _by(request)
    vraag = request.POST.get("vraag", "").strip()[:100]
    if gevonden := queries.casus_met_nummer(vraag, by=by, at=at):
        return redirect("web:casus", gevonden)
    pagina = queries.zoekpagina(vraag, by=by, at=at)
    if vraag:
        log_gezien(wat="zoeken", by=by, at=at, getoond=pagina.ids)
    return render(request, "web/zoeken.html", {"pagina": pagina, "zoekvraag": vraag})
