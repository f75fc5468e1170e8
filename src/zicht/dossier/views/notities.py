"""How are notes read, written and changed?"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from zicht.casus.queries import kop_van
from zicht.dossier import actions, queries
from zicht.dossier.forms import NotitieForm
from zicht.kern import Geweigerd, Verouderd
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.formulieren import Formulier

FORMULIER = "notitie"


def notities(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show the notes of a casus and take a new one."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = kop_van(casus, by=by, at=at)
    concept = queries.concept_van(by.account, FORMULIER, casus, at=at)
    form = NotitieForm(request.POST if request.method == "POST" else None, initial=_getypt(concept))
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_notitie(casus=casus, tekst=form.cleaned_data["tekst"], by=by, at=at)
        except Geweigerd as geweigerd:
            form.add_bezwaren(geweigerd.bezwaren)
        else:
            actions.drop_concept(formulier=FORMULIER, betreft=casus, by=by)
            messages.success(request, _("De notitie is bewaard."))
            return redirect("dossier:notities", casus=casus)
    regels = queries.notities_van(casus, by=by, at=at)
    log_gezien(wat="notities", by=by, at=at, casus=casus, getoond=[regel.id for regel in regels])
    return _toon(request, "notities", kop=kop, form=form, regels=regels, concept=concept, betreft=casus)


def notitie_wijzigen(request: HttpRequest, notitie: UUID) -> HttpResponse:
    """This function will change a note; when somebody else did so meanwhile both versions are shown."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    nu = queries.get_notitie(notitie, by=by, at=at)
    kop = kop_van(nu.casus, by=by, at=at)
    concept = queries.concept_van(by.account, FORMULIER, notitie, at=at)
    form = NotitieForm(
        request.POST if request.method == "POST" else None,
        initial={"tekst": nu.tekst, "versie": nu.versie, **_getypt(concept)},
    )
    if request.method == "POST" and form.is_valid():
        antwoord = _bewaar(request, form, notitie, nu.casus)
        if antwoord is not None:
            return antwoord
    log_gezien(wat="notitie", by=by, at=at, casus=nu.casus, ids={"notitie": str(notitie)})
    return _toon(request, "notitie_wijzigen", kop=kop, form=form, nu=nu, concept=concept, betreft=notitie)


def notitie_versies(request: HttpRequest, notitie: UUID) -> HttpResponse:
    """This function will show every version of a note."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    versies = queries.notitieversies(notitie, by=by, at=at)
    kop = kop_van(versies[0].casus, by=by, at=at)
    log_gezien(wat="notitieversies", by=by, at=at, casus=kop.id, ids={"notitie": str(notitie)})
    return _toon(request, "notitie_versies", kop=kop, versies=versies)


def _bewaar(request: HttpRequest, form: Formulier, notitie: UUID, casus: UUID) -> HttpResponse | None:
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    tekst, versie = form.cleaned_data["tekst"], form.cleaned_data["versie"] or 0
    try:
        actions.write_notitie(casus=casus, notitie=notitie, versie=versie, tekst=tekst, by=by, at=at)
    except Geweigerd as geweigerd:
        form.add_bezwaren(geweigerd.bezwaren)
        return None
    except Verouderd:
        return _twee_versies(request, notitie, tekst)
    actions.drop_concept(formulier=FORMULIER, betreft=notitie, by=by)
    messages.success(request, _("De notitie is bewaard."))
    return redirect("dossier:notities", casus=casus)


def _twee_versies(request: HttpRequest, notitie: UUID, tekst: str) -> HttpResponse:
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    nu = queries.get_notitie(notitie, by=by, at=at)
    velden = [{"naam": "tekst", "label": _("Notitie"), "van_u": tekst, "van_ander": nu.tekst}]
    kop = kop_van(nu.casus, by=by, at=at)
    return _toon(request, "notitie_twee_versies", status=409, kop=kop, nu=nu, velden=velden)


def _toon(request: HttpRequest, pagina: str, *, status: int = 200, **context: Any) -> HttpResponse:
    if "betreft" in context:
        context["concept_url"] = reverse("dossier:concept", args=(FORMULIER, context["betreft"]))
    return render(request, f"dossier/{pagina}.html", context, status=status)


def _getypt(concept: Any) -> dict[str, str]:
    return {veld: waarden[-1] for veld, waarden in concept.inhoud.items() if waarden} if concept else {}
