"""How does somebody open a casus in an emergency, and how is that reviewed?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from zicht.casus import actions, queries
from zicht.casus.forms import NoodtoegangForm, ToetsForm
from zicht.casus.permissions import may_toetsen, objections_to_noodtoegang
from zicht.casus.views.antwoord import naar_casus
from zicht.casus.words import Noodoordeel
from zicht.kern import NietGevonden
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept


def noodtoegang(request: HttpRequest) -> HttpResponse:
    """This function will open a casus to who needs it now, for some hours, with a reason."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    if objections_to_noodtoegang(by):
        raise NietGevonden
    form = met_concept(request, NoodtoegangForm(gestuurd(request)))
    if gelukt(form, lambda: actions.take_noodtoegang(**form.cleaned_data, by=by, at=at)):
        messages.warning(
            request,
            _("U ziet deze casus met noodtoegang. Alles wat u bekijkt, wordt vastgelegd en getoetst."),
        )
        return naar_casus(request, queries.casus_van_nummer(form.cleaned_data["nummer"], by=by, at=at))
    return render(request, "casus/noodtoegang.html", {"form": form})


@require_safe
def te_toetsen(request: HttpRequest) -> HttpResponse:
    """This function will show the emergency accesses that await review."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    if not may_toetsen(by):
        raise NietGevonden
    regels = queries.te_toetsen_noodtoegang(by)
    log_gezien(wat="noodtoegang", by=by, at=at, getoond=[regel.inzage for regel in regels])
    return render(request, "casus/te_toetsen.html", {"regels": regels})


def noodtoegang_toetsen(request: HttpRequest, inzage: UUID) -> HttpResponse:
    """This function will review an emergency access."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    regel = queries.get_noodtoegang(inzage, by=by)
    form = met_concept(request, ToetsForm(gestuurd(request)), casus=regel.casus)
    if gelukt(
        form,
        lambda: actions.review_noodtoegang(
            inzage=inzage,
            oordeel=Noodoordeel(form.cleaned_data["oordeel"]),
            toelichting=form.cleaned_data["reden"],
            by=by,
            at=at,
        ),
    ):
        messages.success(request, _("De noodtoegang is getoetst."))
        return redirect("casus:te_toetsen")
    log_gezien(wat="noodtoegang", by=by, at=at, ids={"inzage": str(inzage)})
    return render(request, "casus/noodtoegang_toetsen.html", {"regel": regel, "form": form})


@require_POST
def noodtoegang_beeindigen(request: HttpRequest, inzage: UUID) -> HttpResponse:
    """This function will end an access before its time."""
    actions.end_inzage(inzage=inzage, by=request.aanvrager, at=klok.now())  # type: ignore[attr-defined]
    messages.success(request, _("De inzage is beëindigd."))
    return redirect("/")
