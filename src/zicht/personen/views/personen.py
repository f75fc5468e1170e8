"""What can be seen and done on the screens of one person?"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zicht.kern import Verouderd
from zicht.logboek.actions import log_gezien
from zicht.organisaties.queries import gemeenten
from zicht.personen import actions, queries
from zicht.personen.forms import BandForm, ContactForm, EindeForm, GegevensForm, NaamForm, VerhuizingForm
from zicht.personen.views.antwoord import antwoord
from zicht.personen.views.gezien import Kijk, door_casus
from zicht.raamwerk.antwoord import gestuurd
from zicht.raamwerk.formulieren import Formulier


@door_casus
def persoon(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will show a person: names, households, stays, ties, safe contact, and every change."""
    pagina = queries.persoon_pagina(persoon, by=kijk.by, at=kijk.at, op=kijk.vandaag)
    ids = {"persoon": str(pagina.kaart.id)}
    log_gezien(wat="persoon", by=kijk.by, at=kijk.at, casus=pagina.casus, ids=ids)
    return render(request, "personen/persoon.html", {"pagina": pagina})


@door_casus
def gegevens_wijzigen(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will change what is one at a time; of two who do so at once both versions are shown."""
    nu, versie = queries.gegevens_van(persoon)
    form = GegevensForm(gestuurd(request), initial=_begin(nu) | {"versie": versie})

    def daad() -> object:
        data = form.cleaned_data
        gegevens = {"versie": data["versie"], "gegevens": form.gegevens, "reden": data["reden"]}
        return actions.change_persoon(persoon=persoon, **gegevens, **kijk.daad)

    try:
        return _antwoord(request, kijk, persoon, form, daad, _("Gegevens wijzigen"))
    except Verouderd:
        log_gezien(wat="persoon", by=kijk.by, at=kijk.at, casus=kijk.casus, getoond=[persoon])
        return _toon_twee_versies(request, persoon, form, versie)


@door_casus
def naam_toevoegen(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will give somebody a name from a day on."""
    form = NaamForm(gestuurd(request), initial={"per": kijk.vandaag})

    def daad() -> object:
        return actions.add_naam(persoon=persoon, **form.daad, **kijk.daad)

    return _antwoord(request, kijk, persoon, form, daad, _("Naam toevoegen"))


@door_casus
def contact_vastleggen(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will record how somebody may safely be reached."""
    pagina = queries.persoon_pagina(persoon, by=kijk.by, at=kijk.at, op=kijk.vandaag)
    geldend = [(str(regel.id), regel.tekst) for regel in pagina.contact]
    form = ContactForm(gestuurd(request), geldend=geldend)

    def daad() -> object:
        return actions.set_veilig_contact(persoon=persoon, **form.daad, **kijk.daad)

    return _antwoord(request, kijk, persoon, form, daad, _("Veilig contact vastleggen"))


@door_casus
def verhuizen(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will let one person live elsewhere from a day on."""
    begin = {"per": kijk.vandaag}
    form = VerhuizingForm(gestuurd(request), gemeenten=gemeenten(op=kijk.vandaag), initial=begin)

    def daad() -> object:
        return actions.move_persoon(persoon=persoon, **form.daad, **kijk.daad)

    return _antwoord(request, kijk, persoon, form, daad, _("Verhuizen"))


@door_casus
def band_leggen(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will record what somebody is to another of the casus or the household."""
    eigen = queries.samen([persoon])
    genoten = queries.casusgenoten([persoon], by=kijk.by, at=kijk.at, op=kijk.vandaag)
    anderen = genoten | dict(queries.huisgenoten(persoon, op=kijk.vandaag))
    keuzes = [(str(ander), naam) for ander, naam in anderen.items() if ander not in eigen]
    form = BandForm(gestuurd(request), anderen=keuzes, initial={"per": kijk.vandaag})

    def daad() -> object:
        return actions.tie_personen(van=persoon, **form.daad, **kijk.daad)

    return _antwoord(request, kijk, persoon, form, daad, _("Band vastleggen"))


@door_casus
def band_beeindigen(request: HttpRequest, kijk: Kijk, persoon: UUID, band: int) -> HttpResponse:
    """This function will end a tie of somebody on a day; it stays in the history of both."""
    lijn = queries.bandlijn(persoon, band, op=kijk.vandaag)
    form = EindeForm(gestuurd(request), initial={"per": kijk.vandaag})
    return antwoord(
        request,
        kijk,
        form,
        lambda: actions.untie(band=band, per=form.cleaned_data["per"], **kijk.daad),
        titel=_("Band beëindigen"),
        terug=reverse("personen:persoon", args=[persoon]),
        over=[persoon],
        sjabloon="personen/band_beeindigen.html",
        meer={"band": lijn},
    )


def _antwoord(
    request: HttpRequest,
    kijk: Kijk,
    persoon: UUID,
    form: Formulier,
    daad: Callable[[], object],
    titel: str,
) -> HttpResponse:
    terug = reverse("personen:persoon", args=[persoon])
    # Asked only by a page that is shown.
    wie = {"kaart": lambda: queries.kaarten([persoon], op=kijk.vandaag)[persoon], "persoon": persoon}
    return antwoord(request, kijk, form, daad, titel=titel, terug=terug, over=[persoon], meer=wie)


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
