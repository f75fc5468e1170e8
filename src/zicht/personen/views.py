"""What can be seen and done on the screens of persons?"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from zicht.kern import Aanvrager, Geweigerd, Verouderd
from zicht.logboek.actions import log_gezien
from zicht.organisaties.queries import gemeenten
from zicht.personen import actions, queries
from zicht.personen.forms import BandForm, ContactForm, GegevensForm, NaamForm, VerhuizingForm
from zicht.raamwerk import klok
from zicht.raamwerk.formulieren import Formulier


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def persoon(request: HttpRequest, persoon: UUID) -> HttpResponse:
    """This function will show a person: names, households, stays, ties, safe contact, and every change."""
    at, by = klok.now(), _by(request)
    pagina = queries.persoon_pagina(persoon, by=by, at=at, op=timezone.localdate(at))
    log_gezien(wat="persoon", by=by, at=at, casus=pagina.casus, ids={"persoon": str(pagina.kaart.id)})
    return render(request, "personen/persoon.html", {"pagina": pagina})


def gegevens_wijzigen(request: HttpRequest, persoon: UUID) -> HttpResponse:
    """This function will change what is one at a time; of two who do so at once both versions are shown."""
    at, by = klok.now(), _by(request)
    casus = queries.te_zien(persoon, by=by, at=at)
    nu, versie = queries.gegevens_van(persoon)
    form = GegevensForm(request.POST or None, initial=_begin(nu) | {"versie": versie})
    wie: dict[str, Any] = {"persoon": persoon, "casus": casus, "by": by, "at": at}

    def daad() -> object:
        data = form.cleaned_data
        return actions.change_persoon(
            versie=data["versie"], gegevens=form.gegevens, reden=data["reden"], **wie
        )

    try:
        return _antwoord(request, persoon, form, daad, _("Gegevens wijzigen"))
    except Verouderd:
        return _toon_twee_versies(request, persoon, form, versie)


def naam_toevoegen(request: HttpRequest, persoon: UUID) -> HttpResponse:
    """This function will give somebody a name from a day on."""
    wie = _wie(request, persoon)
    form = NaamForm(request.POST or None, initial={"per": timezone.localdate(wie["at"])})
    return _antwoord(
        request, persoon, form, lambda: actions.add_naam(**form.daad, **wie), _("Naam toevoegen")
    )


def contact_vastleggen(request: HttpRequest, persoon: UUID) -> HttpResponse:
    """This function will record how somebody may safely be reached."""
    wie = _wie(request, persoon)
    pagina = queries.persoon_pagina(persoon, by=wie["by"], at=wie["at"], op=timezone.localdate(wie["at"]))
    geldend = [(str(regel.id), regel.tekst) for regel in pagina.contact]
    form = ContactForm(request.POST or None, geldend=geldend)
    titel = _("Veilig contact vastleggen")
    return _antwoord(request, persoon, form, lambda: actions.set_veilig_contact(**form.daad, **wie), titel)


def verhuizen(request: HttpRequest, persoon: UUID) -> HttpResponse:
    """This function will let one person live elsewhere from a day on."""
    wie = _wie(request, persoon)
    vandaag = timezone.localdate(wie["at"])
    form = VerhuizingForm(request.POST or None, gemeenten=gemeenten(op=vandaag), initial={"per": vandaag})
    return _antwoord(request, persoon, form, lambda: actions.move_persoon(**form.daad, **wie), _("Verhuizen"))


def band_leggen(request: HttpRequest, persoon: UUID) -> HttpResponse:
    """This function will record what somebody is to another of the household."""
    wie = _wie(request, persoon)
    vandaag = timezone.localdate(wie["at"])
    anderen = [(str(ander), naam) for ander, naam in queries.huisgenoten(persoon, op=vandaag)]
    form = BandForm(request.POST or None, anderen=anderen, initial={"per": vandaag})
    van = {"van": wie.pop("persoon"), **wie}
    return _antwoord(
        request, persoon, form, lambda: actions.tie_personen(**form.daad, **van), _("Band vastleggen")
    )


def _wie(request: HttpRequest, persoon: UUID) -> dict[str, Any]:
    at, by = klok.now(), _by(request)
    return {"persoon": persoon, "casus": queries.te_zien(persoon, by=by, at=at), "by": by, "at": at}


def _antwoord(
    request: HttpRequest, persoon: UUID, form: Formulier, daad: Callable[[], object], titel: str
) -> HttpResponse:
    """Do the deed and go back to the person, or show the form with what is wrong with it."""
    if form.is_valid():
        try:
            daad()
        except Geweigerd as geweigerd:
            form.add_bezwaren(geweigerd.bezwaren)
        else:
            messages.success(request, _("Vastgelegd."))
            return redirect("personen:persoon", persoon)
    return render(request, "personen/formulier.html", {"titel": titel, "form": form, "persoon": persoon})


def _begin(gegevens: Any) -> dict[str, Any]:
    return {veld: getattr(gegevens, veld) for veld in GegevensForm.base_fields if hasattr(gegevens, veld)}


def _toon_twee_versies(request: HttpRequest, persoon: UUID, form: GegevensForm, versie: int) -> HttpResponse:
    nu = GegevensForm(initial=_begin(queries.gegevens_van(persoon)[0]))
    velden = [
        {"naam": naam, "label": veld.label, "van_u": _getypt(form, naam), "van_ander": _getypt(nu, naam)}
        for naam, veld in form.fields.items()
        if naam != "versie"
    ]
    anders = [veld for veld in velden if veld["van_u"] != veld["van_ander"] and veld["naam"] != "reden"]
    gelijk = [{"naam": veld["naam"], "waarde": veld["van_u"]} for veld in velden if veld not in anders]
    moment, ander = queries.laatste_wijziging(persoon)
    pagina = {"velden": anders, "velden_gelijk": gelijk, "ander": ander, "moment": moment}
    return render(
        request,
        "personen/twee_versies.html",
        {**pagina, "versie": versie, "persoon": persoon},
        status=409,
    )


def _getypt(form: Formulier, naam: str) -> str:
    waarde = form[naam].value()
    if waarde in {True, False}:
        return "on" if waarde else ""
    waarde = form.fields[naam].prepare_value(waarde)
    return "" if waarde is None else str(waarde)
