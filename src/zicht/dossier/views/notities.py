"""How are notes read, written and changed?"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from zicht.casus.queries import kop_van
from zicht.dossier import actions, queries
from zicht.dossier.forms import NotitieForm
from zicht.kern import Aanvrager, Verouderd
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept


def notities(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show the notes of a casus and take a new one."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = kop_van(casus, by=by, at=at)
    form = met_concept(request, NotitieForm(gestuurd(request)), casus=casus)
    if gelukt(
        form, lambda: actions.write_notitie(casus=casus, tekst=form.cleaned_data["tekst"], by=by, at=at)
    ):
        messages.success(request, _("De notitie is bewaard."))
        return redirect("dossier:notities", casus=casus)
    regels = queries.notities_van(casus, by=by, at=at)
    log_gezien(wat="notities", by=by, at=at, casus=casus, getoond=[regel.id for regel in regels])
    return _toon(request, "notities", kop=kop, form=form, regels=regels)


def notitie_wijzigen(request: HttpRequest, notitie: UUID) -> HttpResponse:
    """This function will change a note; when somebody else did so meanwhile both versions are shown."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    nu = queries.get_notitie(notitie, by=by, at=at)
    kop = kop_van(nu.casus, by=by, at=at)
    form = NotitieForm(gestuurd(request), initial={"tekst": nu.tekst, "versie": nu.versie})
    met_concept(request, form, casus=nu.casus)
    try:
        if gelukt(form, lambda: _bewaar(form, notitie, nu.casus, by, at)):
            messages.success(request, _("De notitie is bewaard."))
            return redirect("dossier:notities", casus=nu.casus)
    except Verouderd:
        return _twee_versies(request, notitie, form.cleaned_data["tekst"])
    log_gezien(wat="notitie", by=by, at=at, casus=nu.casus, ids={"notitie": str(notitie)})
    return _toon(request, "notitie_wijzigen", kop=kop, form=form, nu=nu)


def notitie_versies(request: HttpRequest, notitie: UUID) -> HttpResponse:
    """This function will show every version of a note."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    versies = queries.notitieversies(notitie, by=by, at=at)
    kop = kop_van(versies[0].casus, by=by, at=at)
    log_gezien(wat="notitieversies", by=by, at=at, casus=kop.id, ids={"notitie": str(notitie)})
    return _toon(request, "notitie_versies", kop=kop, versies=versies)


def _bewaar(form: NotitieForm, notitie: UUID, casus: UUID, by: Aanvrager, at: datetime) -> None:
    tekst, versie = form.cleaned_data["tekst"], form.cleaned_data["versie"] or 0
    actions.write_notitie(casus=casus, notitie=notitie, versie=versie, tekst=tekst, by=by, at=at)


def _twee_versies(request: HttpRequest, notitie: UUID, tekst: str) -> HttpResponse:
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    nu = queries.get_notitie(notitie, by=by, at=at)
    beide = f"{nu.tekst}\n\n{tekst}"
    velden = [
        {"naam": "tekst", "label": _("Notitie"), "van_u": tekst, "van_ander": nu.tekst, "beide": beide},
    ]
    kop = kop_van(nu.casus, by=by, at=at)
    return _toon(request, "notitie_twee_versies", status=409, kop=kop, nu=nu, velden=velden)


def _toon(request: HttpRequest, pagina: str, *, status: int = 200, **context: Any) -> HttpResponse:
    return render(request, f"dossier/{pagina}.html", context, status=status)
