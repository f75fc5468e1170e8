"""How does somebody ask another organisation for content, and answer one that asks?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.kern import Aanvrager
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.radar.actions import inhoud
from zicht.radar.forms.inhoud import BerichtForm, GehoordForm, InhoudsvraagForm
from zicht.radar.queries.inhoud import inhoudspagina, vraagpagina
from zicht.radar.words import Berichtsoort

HIER = "radar:inhoudsvraag"
DADEN = {
    Berichtsoort.ANTWOORD: inhoud.answer_inhoud,
    Berichtsoort.WEIGERING: inhoud.refuse_inhoud,
    Berichtsoort.WEDERVRAAG: inhoud.ask_back,
    Berichtsoort.NIET_BEKEND: inhoud.deny_bekendheid,
    Berichtsoort.TOELICHTING: inhoud.explain_vraag,
    Berichtsoort.INTREKKING: inhoud.withdraw_inhoudsvraag,
}


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def inhoud_vragen(request: HttpRequest, treffer: UUID) -> HttpResponse:
    """This function will ask the organisation of a hit for content, with the ground."""
    by, at = _by(request), klok.now()
    pagina = vraagpagina(treffer, by=by, at=at)
    form = InhoudsvraagForm(gestuurd(request), gronden=pagina.gronden)
    met_concept(request, form, casus=pagina.casus)
    if gelukt(form, lambda: inhoud.ask_inhoud(treffer=treffer, **form.cleaned_data, by=by, at=at)):
        messages.success(request, _("De vraag is gesteld. U ziet hier wanneer het antwoord er moet zijn."))
        return redirect("radar:elders", pagina.casus)
    log_gezien(wat="elders", by=by, at=at, casus=pagina.casus, ids={"treffer": str(treffer)})
    return render(request, "radar/inhoud_vragen.html", {"pagina": pagina, "form": form})


def inhoudsvraag(request: HttpRequest, inhoudsvraag: UUID) -> HttpResponse:
    """This function will show a question with all that was said, and let who may say something back."""
    by, at = _by(request), klok.now()
    pagina = inhoudspagina(inhoudsvraag, by=by, at=at)
    form = BerichtForm(gestuurd(request), keuzes=pagina.keuzes)
    met_concept(request, form, casus=pagina.casus)
    if gelukt(form, lambda: _zeg(form, inhoudsvraag, by)):
        messages.success(request, _("Vastgelegd. Het gaat naar de andere organisatie."))
        return redirect(HIER, inhoudsvraag)
    ids = {"inhoudsvraag": str(inhoudsvraag)}
    log_gezien(wat="inhoudsvraag", by=by, at=at, casus=pagina.casus, ids=ids)
    return render(request, "radar/inhoudsvraag.html", {"pagina": pagina, "form": form, "nu": at})


def gehoord(request: HttpRequest, inhoudsvraag: UUID) -> HttpResponse:
    """This function will record what the other organisation said by telephone or letter."""
    by, at = _by(request), klok.now()
    pagina = inhoudspagina(inhoudsvraag, by=by, at=at)
    form = met_concept(request, GehoordForm(gestuurd(request)), casus=pagina.casus)
    if gelukt(form, lambda: inhoud.record_gehoord(
        inhoudsvraag=inhoudsvraag, soort=Berichtsoort(form.cleaned_data["soort"]),
        tekst=form.cleaned_data["tekst"], by=by, at=at,
    )):  # fmt: skip
        messages.success(request, _("Vastgelegd wat de andere organisatie zei."))
        return redirect(HIER, inhoudsvraag)
    ids = {"inhoudsvraag": str(inhoudsvraag)}
    log_gezien(wat="inhoudsvraag", by=by, at=at, casus=pagina.casus, ids=ids)
    return render(request, "radar/gehoord.html", {"pagina": pagina, "form": form})


@require_POST
def inhoud_gelezen(request: HttpRequest, inhoudsvraag: UUID) -> HttpResponse:
    """This function will record that the answer was read."""
    gelezen = inhoud.read_inhoud(inhoudsvraag=inhoudsvraag, by=_by(request), at=klok.now())
    messages.success(request, _("Vastgelegd dat u het antwoord las."))
    return redirect("radar:elders", gelezen.casus)


def _zeg(form: BerichtForm, inhoudsvraag: UUID, by: Aanvrager) -> None:
    daad = DADEN[Berichtsoort(form.cleaned_data["soort"])]
    daad(inhoudsvraag=inhoudsvraag, tekst=form.cleaned_data["tekst"], by=by, at=klok.now())
