"""What can be seen and done on the screens of households?"""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zicht.kern import NietGevonden
from zicht.logboek.actions import log_gezien
from zicht.organisaties.queries import gemeenten
from zicht.personen import actions, queries
from zicht.personen.forms import HuishoudenForm, LidForm, RedenForm, SplitsingForm, VerhuizingForm
from zicht.personen.views.antwoord import antwoord
from zicht.personen.views.gezien import Kijk, door_casus
from zicht.raamwerk.antwoord import gestuurd


@door_casus
def huishouden(request: HttpRequest, kijk: Kijk, huishouden: UUID) -> HttpResponse:
    """This function will show a household: who belongs to it, who did, and where it lives and lived."""
    pagina = queries.huishouden_pagina(huishouden, by=kijk.by, at=kijk.at, op=kijk.vandaag)
    getoond = [lid.kaart.id for lid in pagina.leden + pagina.eerdere_leden]
    log_gezien(
        wat="huishouden",
        by=kijk.by,
        at=kijk.at,
        casus=kijk.casus,
        ids={"huishouden": str(huishouden)},
        getoond=getoond,
    )
    return render(request, "personen/huishouden.html", {"pagina": pagina})


@door_casus
def huishouden_vastleggen(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will record with whom of the casus somebody lives."""
    personen = queries.casusgenoten([persoon], by=kijk.by, at=kijk.at, op=kijk.vandaag)
    begin = {"per": kijk.vandaag, "leden": [str(queries.kaart(persoon, op=kijk.vandaag).id)]}
    form = HuishoudenForm(
        gestuurd(request), personen=personen, gemeenten=gemeenten(op=kijk.vandaag), initial=begin
    )
    return antwoord(
        request,
        kijk,
        form,
        lambda: actions.create_huishouden(leden=form.gekozen, **form.daad, **kijk.daad),
        titel=_("Huishouden vastleggen"),
        terug=reverse("personen:persoon", args=[persoon]),
        over=[persoon],
    )


@door_casus
def lid_toevoegen(request: HttpRequest, kijk: Kijk, huishouden: UUID) -> HttpResponse:
    """This function will let somebody of the casus belong to a household from a day on."""
    leden = [lid.persoon for lid in queries.ooit_leden(huishouden)]
    personen = queries.casusgenoten(leden, by=kijk.by, at=kijk.at, op=kijk.vandaag)
    form = LidForm(gestuurd(request), personen=personen, initial={"per": kijk.vandaag})
    return _antwoord(request, kijk, huishouden, form, actions.join_huishouden, _("Lid toevoegen"))


@door_casus
def lid_beeindigen(request: HttpRequest, kijk: Kijk, huishouden: UUID) -> HttpResponse:
    """This function will end that somebody belongs to a household."""
    personen = queries.leden_nu(huishouden, op=kijk.vandaag)
    form = LidForm(gestuurd(request), personen=personen, initial={"per": kijk.vandaag})
    return _antwoord(request, kijk, huishouden, form, actions.leave_huishouden, _("Uit het huishouden"))


@door_casus
def huishouden_verhuizen(request: HttpRequest, kijk: Kijk, huishouden: UUID) -> HttpResponse:
    """This function will let a whole household live elsewhere from a day on."""
    begin = {"per": kijk.vandaag}
    form = VerhuizingForm(gestuurd(request), gemeenten=gemeenten(op=kijk.vandaag), initial=begin)
    return _antwoord(request, kijk, huishouden, form, actions.move_huishouden, _("Huishouden verhuizen"))


@door_casus
def huishouden_splitsen(request: HttpRequest, kijk: Kijk, huishouden: UUID) -> HttpResponse:
    """This function will let some members go on as a household of their own."""
    form = SplitsingForm(
        gestuurd(request),
        personen=queries.leden_nu(huishouden, op=kijk.vandaag),
        gemeenten=gemeenten(op=kijk.vandaag),
        initial={"per": kijk.vandaag},
    )

    def splits(**gegevens: Any) -> object:
        return actions.split_huishouden(gaan=form.gekozen, **gegevens)

    return _antwoord(request, kijk, huishouden, form, splits, _("Huishouden splitsen"))


@door_casus
def splitsing_ongedaan(request: HttpRequest, kijk: Kijk, huishouden: UUID) -> HttpResponse:
    """This function will show who would belong to the household of before again, and undo the split."""
    eerder = queries.afgesplitst_van(huishouden)
    if eerder is None:
        raise NietGevonden
    form = RedenForm(gestuurd(request))
    leden = queries.leden_nu(huishouden, op=kijk.vandaag)
    return antwoord(
        request,
        kijk,
        form,
        lambda: actions.undo_split(huishouden=huishouden, reden=form.cleaned_data["reden"], **kijk.daad),
        titel=_("Splitsing ongedaan maken"),
        terug=reverse("personen:huishouden", args=[huishouden if request.method == "GET" else eerder]),
        over=list(leden),
        sjabloon="personen/splitsing_ongedaan.html",
        meer={"leden": leden.values()},
    )


def _antwoord(
    request: HttpRequest,
    kijk: Kijk,
    huishouden: UUID,
    form: LidForm | VerhuizingForm | SplitsingForm,
    daad: Any,
    titel: str,
) -> HttpResponse:
    return antwoord(
        request,
        kijk,
        form,
        lambda: daad(huishouden=huishouden, **form.daad, **kijk.daad),
        titel=titel,
        terug=reverse("personen:huishouden", args=[huishouden]),
        over=[lid.persoon for lid in queries.ooit_leden(huishouden)],
    )
