"""How are files added, taken out and removed?"""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zicht.casus.queries import kop_van
from zicht.dossier import actions, queries
from zicht.dossier.forms import BijlageForm, VerwijderForm
from zicht.kern import Geweigerd
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept


def bijlagen(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show the files of a casus and take a new one."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = kop_van(casus, by=by, at=at)
    form = BijlageForm(request.POST, request.FILES) if request.method == "POST" else BijlageForm()
    if request.method == "POST" and form.is_valid():
        bestand = form.cleaned_data["bestand"]
        try:
            actions.add_bijlage(casus=casus, naam=bestand.name, inhoud=bestand.file, by=by, at=at)
        except Geweigerd as geweigerd:
            form.add_bezwaren(geweigerd.bezwaren)
        else:
            messages.success(request, _("De bijlage is bewaard."))
            return redirect("dossier:bijlagen", casus=casus)
    regels = queries.bijlagen_van(casus, by=by, at=at)
    log_gezien(wat="bijlagen", by=by, at=at, casus=casus, getoond=[regel.id for regel in regels])
    return render(request, "dossier/bijlagen.html", {"kop": kop, "form": form, "regels": regels})


@require_safe
def bijlage(request: HttpRequest, bijlage: UUID) -> FileResponse:
    """This function will hand out a file, to be kept and never to be shown by the browser."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    regel, plaats = queries.bestand_van(bijlage, by=by, at=at)
    actions.open_bijlage(bijlage=bijlage, by=by, at=at)
    antwoord = FileResponse(
        plaats.open("rb"), as_attachment=True, filename=regel.naam, content_type=regel.mediatype
    )
    antwoord["X-Content-Type-Options"] = "nosniff"
    antwoord["Content-Security-Policy"] = "sandbox; default-src 'none'"
    antwoord["Cache-Control"] = "private, no-store"
    return antwoord


def bijlage_verwijderen(request: HttpRequest, bijlage: UUID) -> HttpResponse:
    """This function will remove a file, with the reason."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    regel = queries.get_bijlage(bijlage, by=by, at=at)
    form = met_concept(request, VerwijderForm(gestuurd(request)), casus=regel.casus)
    if gelukt(
        form,
        lambda: actions.remove_bijlage(bijlage=bijlage, reden=form.cleaned_data["reden"], by=by, at=at),
    ):
        messages.success(request, _("De bijlage is verwijderd."))
        return redirect("dossier:bijlagen", casus=regel.casus)
    log_gezien(wat="bijlage", by=by, at=at, casus=regel.casus, ids={"bijlage": str(bijlage)})
    return render(request, "dossier/bijlage_verwijderen.html", {"regel": regel, "form": form})
