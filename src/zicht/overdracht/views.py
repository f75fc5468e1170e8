"""What can be seen and done on the screens of a handover?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.informeren.queries import informeringen_voor_partij
from zicht.kern import Aanvrager, Bezwaar, Geweigerd
from zicht.logboek.actions import log_gezien
from zicht.overdracht import actions, queries
from zicht.overdracht.forms import (
    AanbodForm,
    AanvaardForm,
    AntwoordForm,
    AntwoordTeruggaveForm,
    RedenForm,
    TeruggaveForm,
    WachtForm,
    WeigerForm,
)
from zicht.overdracht.words import Overdrachtbeeld, Weigergrond
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.raamwerk.formulieren import Formulier
from zicht.toegang.queries import account_namen


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def _naar(request: HttpRequest, overdracht: UUID, tekst: str) -> HttpResponse:
    messages.success(request, tekst)
    return redirect("overdracht:overdracht", overdracht)


def _vraag(
    request: HttpRequest, form: Formulier, titel: str, knop: str, beeld: Overdrachtbeeld, uitleg: str = ""
) -> HttpResponse:
    ids = {"overdracht": str(beeld.id)}
    log_gezien(wat="overdracht", by=_by(request), at=klok.now(), casus=beeld.casus, ids=ids)
    pagina = {
        "form": form,
        "titel": titel,
        "knop": knop,
        "beeld": beeld,
        "uitleg": uitleg,
        "annuleer": reverse("overdracht:overdracht", args=[beeld.id]),
        **_intussen(form, beeld),
    }
    return render(request, "overdracht/vraag.html", pagina)


def _intussen(form: Formulier, beeld: Overdrachtbeeld) -> dict[str, object]:
    """Return what somebody else did that the form asks to do: for who follows an old link, or was second."""
    antwoordt = form.is_bound or isinstance(form, AntwoordForm | RedenForm)
    beoordeelt = form.is_bound or (isinstance(form, AntwoordTeruggaveForm) and beeld.open_teruggave is None)
    return {
        "is_beantwoord": antwoordt and not beeld.is_open,
        "beantwoord": [een for een in beeld.teruggaven if een.beantwoord_op] if beoordeelt else [],
        "gevraagd": beeld.open_teruggave if isinstance(form, TeruggaveForm) else None,
        "bezwaren": _bezwaren(form, beeld),
    }


def _bezwaren(form: Formulier, beeld: Overdrachtbeeld) -> tuple[Bezwaar, ...]:
    """Return what speaks against the form before anything is typed; of what was sent the form itself says so."""
    if form.is_bound:
        return ()
    if isinstance(form, TeruggaveForm):
        return beeld.tegen_teruggave
    return queries.tegen_wachten(beeld) if isinstance(form, WachtForm) else ()


def overdrachten(request: HttpRequest) -> HttpResponse:
    """This function will show a receiver what was handed over, and what is asked."""
    by, at = _by(request), klok.now()
    portaal = queries.portaal(by, at=at)
    getoond = [regel.id for regel in (*portaal.te_beantwoorden, *portaal.in_zicht, *portaal.wachtend)]
    log_gezien(wat="overdrachten", by=by, at=at, getoond=getoond)
    return render(request, "overdracht/overdrachten.html", {"portaal": portaal, "nu": at})


def overdracht(request: HttpRequest, overdracht: UUID) -> HttpResponse:
    """This function will show one handover to its sender or its receiver."""
    by, at = _by(request), klok.now()
    beeld = queries.overdracht_beeld(overdracht, by=by, at=at)
    log_gezien(wat="overdracht", by=by, at=at, casus=beeld.casus, ids={"overdracht": str(overdracht)})
    te_informeren = informeringen_voor_partij(beeld.casus, by=by, at=at) if beeld.heeft_zicht else []
    nog_niet = {mens.persoon for mens in te_informeren if not mens.is_gedaan}
    pagina = {"beeld": beeld, "nu": at, "te_informeren": te_informeren, "mag_samen": len(nog_niet) > 1}
    return render(request, "overdracht/overdracht.html", pagina)


def aanbieden(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will offer the zicht of a casus, with what the receiver needs to know."""
    by, at = _by(request), klok.now()
    pagina = queries.aanbodpagina(casus, by=by, at=at)
    form = met_concept(request, AanbodForm(gestuurd(request), pagina=pagina), casus=casus)
    if gelukt(form, lambda: actions.offer_overdracht(casus=casus, nieuw=form.aanbod, by=by, at=at)):
        messages.success(
            request, _("De overdracht is aangeboden. Het zicht blijft waar het is tot het antwoord.")
        )
        return redirect("overdracht:overdracht", queries.open_overdracht(casus, by=by, at=at))
    log_gezien(wat="overdracht aanbieden", by=by, at=at, casus=casus)
    return render(request, "overdracht/aanbieden.html", {"form": form, "pagina": pagina})


def _antwoordform(request: HttpRequest, soort: type[AntwoordForm], beeld: Overdrachtbeeld) -> AntwoordForm:
    by = _by(request)
    zelf = beeld.is_voor_ontvanger and by.account is not None
    naam = account_namen([by.account]).get(by.account, "") if zelf and by.account else ""
    is_melder = beeld.ontvanger_partij is None
    form = soort(gestuurd(request), bij_monde=not beeld.is_voor_ontvanger, is_melder=is_melder, naam=naam)
    return met_concept(request, form, casus=beeld.casus)


def aanvaarden(request: HttpRequest, overdracht: UUID) -> HttpResponse:
    """This function will accept, or record an acceptance that was told by word."""
    by, at = _by(request), klok.now()
    beeld = queries.overdracht_beeld(overdracht, by=by, at=at)
    form = _antwoordform(request, AanvaardForm, beeld)

    def daad() -> object:
        wachtlijst = form.cleaned_data["op_wachtlijst"]
        return actions.accept_overdracht(
            overdracht=overdracht, wie=form.wie, op_wachtlijst=wachtlijst, by=by, at=at
        )

    if gelukt(form, daad):
        return _naar(request, overdracht, _("Aanvaard. Het zicht op veiligheid is overgegaan."))
    uitleg = _(
        "Vanaf het moment dat u aanvaardt ligt het zicht op de veiligheid van ieder lid bij de ontvanger."
    )
    return _vraag(request, form, _("Overdracht aanvaarden"), _("Aanvaarden"), beeld, uitleg)


def weigeren(request: HttpRequest, overdracht: UUID) -> HttpResponse:
    """This function will refuse, or record a refusal that was told by word."""
    by, at = _by(request), klok.now()
    beeld = queries.overdracht_beeld(overdracht, by=by, at=at)
    form = _antwoordform(request, WeigerForm, beeld)

    def daad() -> object:
        grond, reden = Weigergrond(form.cleaned_data["grond"]), form.cleaned_data["reden"]
        return actions.refuse_overdracht(
            overdracht=overdracht, wie=form.wie, grond=grond, reden=reden, by=by, at=at
        )

    if gelukt(form, daad):
        return _naar(
            request, overdracht, _("Geweigerd. Veilig Thuis leest de reden; het zicht blijft waar het was.")
        )
    uitleg = _("Na het weigeren is de informatie voor de ontvanger niet meer te lezen.")
    return _vraag(request, form, _("Overdracht weigeren"), _("Weigeren"), beeld, uitleg)


def intrekken(request: HttpRequest, overdracht: UUID) -> HttpResponse:
    """This function will take an offer back before it was answered."""
    by, at = _by(request), klok.now()
    beeld = queries.get_voor_afzender(overdracht, by=by, at=at)
    form = met_concept(request, RedenForm(gestuurd(request)), casus=beeld.casus)

    def daad() -> object:
        return actions.revoke_overdracht(
            overdracht=overdracht, reden=form.cleaned_data["reden"], by=by, at=at
        )

    if gelukt(form, daad):
        return _naar(request, overdracht, _("Ingetrokken. De ontvanger kan de informatie niet meer lezen."))
    return _vraag(request, form, _("Aanbod intrekken"), _("Intrekken"), beeld)


@require_POST
def herinneren(request: HttpRequest, overdracht: UUID) -> HttpResponse:
    """This function will remind the receiver."""
    by, at = _by(request), klok.now()
    queries.get_voor_afzender(overdracht, by=by, at=at)
    try:
        actions.remind_overdracht(overdracht=overdracht, by=by, at=at)
    except Geweigerd as geweigerd:
        messages.error(request, " ".join(_(bezwaar.tekst) for bezwaar in geweigerd.bezwaren))
        return redirect("overdracht:overdracht", overdracht)
    return _naar(request, overdracht, _("De ontvanger is herinnerd."))


def teruggeven(request: HttpRequest, overdracht: UUID) -> HttpResponse:
    """This function will ask Veilig Thuis to take the zicht back."""
    by, at = _by(request), klok.now()
    beeld = queries.overdracht_beeld(overdracht, by=by, at=at)
    form = met_concept(request, TeruggaveForm(gestuurd(request)), casus=beeld.casus)
    if gelukt(
        form, lambda: actions.request_teruggave(overdracht=overdracht, nieuw=form.teruggave, by=by, at=at)
    ):
        return _naar(request, overdracht, _("Gevraagd. Tot Veilig Thuis antwoordt houdt u het zicht."))
    uitleg = _("Dit is een verzoek. Is er nu gevaar? Bel dan meteen 112 en daarna Veilig Thuis.")
    return _vraag(request, form, _("Vraag Veilig Thuis om terugname"), _("Versturen"), beeld, uitleg)


def beantwoorden(request: HttpRequest, teruggave: UUID) -> HttpResponse:
    """This function will take the zicht back, or say why not."""
    by, at = _by(request), klok.now()
    overdracht = queries.teruggave_van(teruggave, by=by, at=at)
    beeld = queries.overdracht_beeld(overdracht, by=by, at=at)
    form = met_concept(request, AntwoordTeruggaveForm(gestuurd(request)), casus=beeld.casus)

    def daad() -> object:
        neemt_terug = form.cleaned_data["antwoord"] == "terugnemen"
        doe = actions.accept_teruggave if neemt_terug else actions.refuse_teruggave
        return doe(teruggave=teruggave, toelichting=form.cleaned_data["toelichting"], by=by, at=at)

    if gelukt(form, daad):
        return _naar(request, overdracht, _("Uw antwoord is vastgelegd."))
    return _vraag(request, form, _("Verzoek om terugname beantwoorden"), _("Vastleggen"), beeld)


def wachten(request: HttpRequest, overdracht: UUID) -> HttpResponse:
    """This function will record what was done for a household that waits."""
    by, at = _by(request), klok.now()
    beeld = queries.overdracht_beeld(overdracht, by=by, at=at)
    form = met_concept(request, WachtForm(gestuurd(request)), casus=beeld.casus)
    if gelukt(
        form,
        lambda: actions.record_wachtlijstactie(overdracht=overdracht, **form.cleaned_data, by=by, at=at),
    ):
        return _naar(request, overdracht, _("Vastgelegd."))
    return _vraag(request, form, _("Tijdens het wachten"), _("Vastleggen"), beeld)
