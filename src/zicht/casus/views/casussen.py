"""Who holds the zicht, which terms run, who is in charge, and how does a casus close?"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from zicht.casus import actions, queries
from zicht.casus.forms import SamenloopForm, SluitenForm, ToewijzenForm
from zicht.casus.views.antwoord import naar_casus
from zicht.casus.words import Slotgrond, Termijnstand
from zicht.kern import Bezwaar
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.termijnen import Lezer, in_woorden, uit_json, zeg_wanneer


@require_safe
def zicht(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show the whole chain of holders of the zicht (OVD-1)."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = queries.kop_van(casus, by=by, at=at)
    log_gezien(wat="zicht", by=by, at=at, casus=casus)
    return render(request, "casus/zicht.html", {"kop": kop, "keten": queries.zichtketen(casus)})


@require_safe
def termijnen(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show every term of a casus with how it was counted (PLUS-1)."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = queries.kop_van(casus, by=by, at=at)
    rijen = [_termijn(stand, at) for stand in queries.termijnverloop(casus)]
    log_gezien(wat="termijnen", by=by, at=at, casus=casus)
    return render(request, "casus/termijnen.html", {"kop": kop, "termijnen": rijen})


def toewijzen(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will say who, or which team, is in charge of a casus."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = queries.kop_van(casus, by=by, at=at)
    form = ToewijzenForm(
        gestuurd(request),
        initial={"behandelaar": kop.behandelaar_id, "team": kop.team_id, "versie": kop.versie},
        behandelaars=queries.behandelaars_voor(kop.organisatie, at=at),
        teams=queries.teams_voor(kop.organisatie),
    )
    met_concept(request, form, casus=casus)
    if gelukt(form, lambda: actions.assign_casus(casus=casus, **form.gekozen, by=by, at=at)):
        messages.success(request, _("De casus is toegewezen."))
        return naar_casus(request, casus)
    log_gezien(wat="toewijzen", by=by, at=at, casus=casus)
    return render(request, "casus/toewijzen.html", {"kop": kop, "form": form}, status=form.status)


def samenloop(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show which casussen run about the same person, and record what becomes of one."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = queries.kop_van(casus, by=by, at=at)
    regels = queries.te_wegen_samenloop(casus, by=by, at=at)
    form = met_concept(request, SamenloopForm(gestuurd(request), regels=regels), casus=casus)
    if gelukt(form, lambda: actions.weigh_samenloop(casus=casus, **form.gekozen, by=by, at=at)):
        messages.success(request, _("Vastgelegd hoe u verdergaat."))
        return naar_casus(request, casus)
    log_gezien(wat="samenloop", by=by, at=at, casus=casus)
    return render(request, "casus/samenloop.html", {"kop": kop, "form": form, "regels": regels})


def sluiten(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will close a casus on a ground; one that is not allowed says why."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = queries.kop_van(casus, by=by, at=at)
    form = met_concept(request, SluitenForm(gestuurd(request)), casus=casus)
    per_grond = queries.bezwaren_per_grond(casus, by=by, at=at)
    form.fields["grond"].bezwaren = per_grond  # type: ignore[attr-defined]
    if gelukt(form, lambda: _sluit(request, casus, form.cleaned_data)):
        messages.success(request, _("De casus is gesloten. Wie het zicht heeft, blijft gelijk."))
        return naar_casus(request, casus)
    log_gezien(wat="sluiten", by=by, at=at, casus=casus)
    meer = {"form": form, "stand": queries.zichtstand(casus), "altijd": _bij_elke(per_grond)}
    return render(request, "casus/sluiten.html", {"kop": kop, **meer})


def _bij_elke(per_grond: Mapping[str, list[Bezwaar]]) -> list[Bezwaar]:
    """Return what speaks against every ground, so that it is said once."""
    eerste, *rest = per_grond.values()
    return [bezwaar for bezwaar in eerste if all(bezwaar in ander for ander in rest)]


def _sluit(request: HttpRequest, casus: UUID, gekozen: dict[str, Any]) -> None:
    grond, toelichting = Slotgrond(gekozen["grond"]), gekozen["toelichting"]
    by = request.aanvrager  # type: ignore[attr-defined]
    actions.close_casus(casus=casus, grond=grond, toelichting=toelichting, by=by, at=klok.now())


def _termijn(stand: Termijnstand, at: Any) -> dict[str, Any]:
    uitleg = uit_json(stand.uitleg)
    return {
        "wat": stand.naam,
        "uiterlijk": timezone.localdate(stand.uiterlijk),
        "in_woorden": zeg_wanneer(uitleg, at, _) if not (stand.gehaald_op or stand.vervallen_op) else "",
        "stand": stand.stand_op(at).value,
        "uitleg": [in_woorden(uitleg, Lezer.PROFESSIONAL, _)],
        "bron": uitleg.bron,
    }
