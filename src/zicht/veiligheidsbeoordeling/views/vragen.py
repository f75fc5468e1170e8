"""How is something asked, answered, or closed without an answer?"""

from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.casus.queries import visible_to
from zicht.casus.words import Taaksoort
from zicht.kern import Aanvrager, NietGevonden, Rol
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.toegang.queries import accounts_of
from zicht.veiligheidsbeoordeling import actions, queries
from zicht.veiligheidsbeoordeling.forms import Antwoordformulier, Sluitformulier, Vraagformulier
from zicht.veiligheidsbeoordeling.views.beoordelen import HIER, aanvrager_in, log_beoordeling
from zicht.veiligheidsbeoordeling.views.voorbij import toon_voorbij
from zicht.veiligheidsbeoordeling.words import Bevraagde, Informatievraagbeeld


def vraag(request: HttpRequest, beoordeling: UUID) -> HttpResponse:
    """This function will ask whom one wants to ask what, and record the question."""
    by, at = aanvrager_in(request), klok.now()
    rij = queries.get_beoordeling(beoordeling, by=by, at=at)
    form = Vraagformulier(gestuurd(request), collegas=_deskundigen(rij.casus.organisatie_id, at))
    met_concept(request, form, casus=rij.casus_id)
    if gelukt(form, lambda: _stel(form, beoordeling, by, at)):
        messages.success(request, _("De vraag is vastgelegd. U ziet hier wanneer het antwoord er moet zijn."))
        return redirect(HIER, beoordeling)
    log_beoordeling(by, at, casus=rij.casus_id, beoordeling=beoordeling)
    pagina = {"form": form, "beoordeling": beoordeling, "besluit": queries.besluit_van(beoordeling)}
    return render(request, "veiligheidsbeoordeling/vraag.html", pagina)


def informatievraag(request: HttpRequest, vraag: UUID) -> HttpResponse:
    """This function will show a question with its answer, or let who may answer do so."""
    by, at = aanvrager_in(request), klok.now()
    form = Antwoordformulier(gestuurd(request))
    try:
        beeld = queries.get_informatievraag(vraag, by=by, at=at)
    except NietGevonden:
        return toon_voorbij(request, Taaksoort.BEANTWOORD_VRAAG, vraag, form, "antwoord")
    met_concept(request, form, casus=beeld.casus)

    def daad() -> object:
        return actions.answer_informatie(vraag=vraag, antwoord=form.cleaned_data["antwoord"], by=by, at=at)

    if gelukt(form, daad):
        messages.success(request, _("Het antwoord is vastgelegd."))
        return _terug(beeld.beoordeling, beeld.casus, by, at)
    sluitform = met_concept(request, Sluitformulier(), casus=beeld.casus, adres=_sluitadres(vraag))
    return _toon(request, beeld, form, sluitform)


@require_POST
def vraag_sluiten(request: HttpRequest, vraag: UUID) -> HttpResponse:
    """This function will close a question that gets no answer, with the reason."""
    by, at = aanvrager_in(request), klok.now()
    beeld = queries.get_informatievraag(vraag, by=by, at=at)
    form = met_concept(request, Sluitformulier(request.POST), casus=beeld.casus)
    if gelukt(
        form, lambda: actions.close_informatie(vraag=vraag, reden=form.cleaned_data["reden"], by=by, at=at)
    ):
        return redirect(HIER, beeld.beoordeling)
    adres = reverse("veiligheidsbeoordeling:informatievraag", args=[vraag])
    antwoordform = met_concept(request, Antwoordformulier(), casus=beeld.casus, adres=adres)
    return _toon(request, beeld, antwoordform, form)


def _toon(
    request: HttpRequest, vraag: Informatievraagbeeld, form: Antwoordformulier, sluitform: Sluitformulier
) -> HttpResponse:
    ids = {"vraag": str(vraag.id)}
    log_gezien(wat="informatievraag", by=aanvrager_in(request), at=klok.now(), casus=vraag.casus, ids=ids)
    pagina = {"vraag": vraag, "form": form, "sluitform": sluitform}
    return render(request, "veiligheidsbeoordeling/informatievraag.html", pagina)


def _sluitadres(vraag: UUID) -> str:
    return reverse("veiligheidsbeoordeling:vraag_sluiten", args=[vraag])


def _stel(form: Vraagformulier, beoordeling: UUID, by: Aanvrager, at: datetime) -> None:
    gegeven = form.cleaned_data
    actions.ask_informatie(
        beoordeling=beoordeling,
        bevraagde=Bevraagde(gegeven["bevraagde"]),
        vraag=gegeven["vraag"],
        aan=UUID(gegeven["aan"]) if gegeven["aan"] else None,
        by=by,
        at=at,
    )


def _deskundigen(organisatie: UUID, at: datetime) -> list[tuple[UUID, str]]:
    return [
        (account.id, f"{account.naam}, {_(rol.naam).lower()}")
        for rol in (Rol.GEDRAGSWETENSCHAPPER, Rol.VERTROUWENSARTS)
        for account in accounts_of(organisatie, at=at, rol=rol)
    ]


def _terug(beoordeling: UUID, casus: UUID, by: Aanvrager, at: datetime) -> HttpResponse:
    """Go back to the assessment, or home for who looked along for the answer only."""
    ziet = visible_to(by, at=at).filter(pk=casus).exists()
    return redirect(HIER, beoordeling) if ziet else redirect("/")
