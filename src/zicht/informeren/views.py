"""What can be seen and done on the screens of who must be told?"""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.informeren import actions, queries
from zicht.informeren.forms import (
    GesprekForm,
    InformeerderForm,
    LezenForm,
    TerugkoppelingForm,
    UitstelForm,
    VastleggenForm,
)
from zicht.informeren.words import Informeerder, Informeringbeeld, Terugkoppelingbeeld, Uitstelgrond, Wijze
from zicht.kern import Aanvrager, NietGevonden
from zicht.logboek.actions import log_gezien
from zicht.melding.actions import read_melder
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.raamwerk.formulieren import Formulier


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def _terug(by: Aanvrager, casus: UUID) -> str:
    """A receiver comes from its own pages and never reaches the casus."""
    if by.organisatie is None:
        return reverse("overdracht:overdrachten")
    return reverse("informeren:informeren", args=[casus])


def informeren(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show who must be told of a casus, by whom, and who was."""
    by, at = _by(request), klok.now()
    mensen = queries.informeringen_van(casus, by=by, at=at)
    terugkoppelingen = queries.terugkoppelingen_van(casus, by=by, at=at)
    log_gezien(wat="informeren", by=by, at=at, casus=casus)
    pagina = {
        "casus": casus,
        "mensen": mensen,
        "terugkoppelingen": terugkoppelingen,
        "is_klaar": all(mens.is_gedaan for mens in mensen),
        "mag_samen": len({mens.persoon for mens in mensen if not mens.is_gedaan}) > 1,
    }
    return render(request, "informeren/informeren.html", pagina)


def vastleggen(request: HttpRequest, informering: UUID) -> HttpResponse:
    """This function will record that a betrokkene was told."""
    by, at = _by(request), klok.now()
    mens = queries.get_informeringbeeld(informering, by=by, at=at)
    form = VastleggenForm(gestuurd(request), mens=mens)
    met_concept(request, form, casus=mens.casus, persoon=mens.persoon)
    if gelukt(form, lambda: actions.record_informeren(informering=informering, wat=form.wat, by=by, at=at)):
        messages.success(request, _("Vastgelegd."))
        return redirect(_terug(by, mens.casus))
    return _toon(request, form, _("Leg vast dat het is verteld"), mens)


def gesprek(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will record that several people were told in one talk."""
    by, at = _by(request), klok.now()
    mensen = queries.gesprekspagina(casus, by=by, at=at)
    form = met_concept(request, GesprekForm(gestuurd(request), mensen=mensen), casus=casus)

    def daad() -> object:
        personen, reden = form.cleaned_data["personen"], form.cleaned_data.get("samen_reden", "")
        return actions.record_gesprek(
            casus=casus, personen=personen, wat=form.wat, samen_reden=reden, by=by, at=at
        )

    if gelukt(form, daad):
        messages.success(request, _("Vastgelegd."))
        return redirect(_terug(by, casus))
    log_gezien(wat="informeren", by=by, at=at, casus=casus)
    pagina = {"form": form, "mensen": mensen, "annuleer": _terug(by, casus)}
    return render(request, "informeren/gesprek.html", pagina)


def uitstellen(request: HttpRequest, informering: UUID) -> HttpResponse:
    """This function will record that telling a betrokkene waits."""
    by, at = _by(request), klok.now()
    mens = queries.get_informeringbeeld(informering, by=by, at=at)
    if by.organisatie is None:
        raise NietGevonden
    form = met_concept(
        request,
        UitstelForm(gestuurd(request), initial=_uitstel(mens)),
        casus=mens.casus,
        persoon=mens.persoon,
    )

    def daad() -> object:
        gegevens = {**form.cleaned_data, "grond": Uitstelgrond(form.cleaned_data["grond"])}
        return actions.postpone_informeren(informering=informering, **gegevens, by=by, at=at)

    if gelukt(form, daad):
        messages.success(request, _("Uitgesteld."))
        return redirect(_terug(by, mens.casus))
    return _toon(request, form, _("Stel het informeren uit"), mens)


def _uitstel(mens: Informeringbeeld) -> dict[str, Any]:
    """What the form begins with: also when it was postponed before."""
    grond = mens.uitstelgrond.value if mens.uitstelgrond else ""
    begin = {"grond": grond, "tot": mens.uitgesteld_tot, "toelichting": mens.uitstel_toelichting}
    return {**begin, "versie": mens.versie}


def _informeerder(mensen: list[Informeringbeeld]) -> dict[str, Any]:
    """Who informs now, of those who were not told; their versions taken together."""
    open_ = [mens for mens in mensen if not mens.is_gedaan]
    begin = {"informeerder": open_[0].informeerder.value, "reden": open_[0].afwijking_reden} if open_ else {}
    return {**begin, "versie": sum(mens.versie for mens in open_)}


def _toon(request: HttpRequest, form: Formulier, titel: str, mens: Informeringbeeld) -> HttpResponse:
    by = _by(request)
    log_gezien(wat="informering", by=by, at=klok.now(), casus=mens.casus, ids={"persoon": str(mens.persoon)})
    pagina = {"form": form, "titel": titel, "mens": mens, "annuleer": _terug(by, mens.casus)}
    return render(request, "informeren/vastleggen.html", pagina, status=form.status)


def informeerder(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will let somebody else inform, with the reason."""
    by, at = _by(request), klok.now()
    begin = _informeerder(queries.informeringen_van(casus, by=by, at=at))
    form = met_concept(request, InformeerderForm(gestuurd(request), initial=begin), casus=casus)

    def daad() -> object:
        wie = Informeerder(form.cleaned_data["informeerder"])
        meer = {"reden": form.cleaned_data["reden"], "versie": form.cleaned_data["versie"]}
        return actions.change_informeerder(casus=casus, informeerder=wie, **meer, by=by, at=at)

    if gelukt(form, daad):
        messages.success(request, _("Vastgelegd."))
        return redirect("informeren:informeren", casus)
    log_gezien(wat="informeren", by=by, at=at, casus=casus)
    pagina = {"form": form, "titel": _("Laat een ander informeren"), "annuleer": _terug(by, casus)}
    return render(request, "informeren/formulier.html", pagina, status=form.status)


def terugkoppeling(request: HttpRequest, terugkoppeling: UUID) -> HttpResponse:
    """This function will show what a melder must hear, and record that it was told."""
    by, at = _by(request), klok.now()
    beeld = queries.terugkoppeling_beeld(terugkoppeling, by=by, at=at)
    form = met_concept(request, TerugkoppelingForm(gestuurd(request), beeld=beeld), casus=beeld.casus)

    def daad() -> object:
        wijze, tekst = Wijze(form.cleaned_data["wijze"]), form.cleaned_data["tekst"]
        wat = {"tekst": tekst, "verteld": form.verteld, "over_eerder": form.keuze}
        return actions.give_terugkoppeling(terugkoppeling=terugkoppeling, wijze=wijze, **wat, by=by, at=at)

    if gelukt(form, daad):
        messages.success(request, _("Vastgelegd."))
        return redirect("informeren:informeren", beeld.casus)
    log_gezien(wat="terugkoppeling", by=by, at=at, casus=beeld.casus)
    pagina = {"form": form, "beeld": beeld, "nu": at, "leesform": LezenForm()}
    return render(request, "informeren/terugkoppeling.html", pagina)


@require_POST
def terugkoppeling_lezen(request: HttpRequest, terugkoppeling: UUID) -> HttpResponse:
    """This function will show what a melder was told to who may know the melder; that is logged."""
    by, at, form = _by(request), klok.now(), LezenForm(request.POST)
    beeld = queries.terugkoppeling_beeld(terugkoppeling, by=by, at=at)
    if beeld.gegeven_op is None:  # nothing was told yet, so there is nothing to read
        return redirect("informeren:terugkoppeling", terugkoppeling)
    pagina: dict[str, Any] = {"beeld": beeld, "nu": at, "leesform": form}
    if not (_gaf_reden(form, beeld, by, at) if beeld.vraagt_reden else not beeld.tegen_lezen):
        return render(request, "informeren/terugkoppeling.html", pagina, status=409)
    pagina["tekst"] = queries.tekst_voor_melder(terugkoppeling, by=by, at=at)
    return render(request, "informeren/terugkoppeling.html", pagina)


def _gaf_reden(form: LezenForm, beeld: Terugkoppelingbeeld, by: Aanvrager, at: datetime) -> bool:
    return gelukt(
        form,
        lambda: read_melder(melding=beeld.melding, reden=form.cleaned_data["reden"], by=by, at=at),
    )
