"""What can be seen and done when two persons may be one?"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from zicht.logboek.actions import log_gezien
from zicht.personen import actions, queries
from zicht.personen.forms import RedenForm, SamenvoegForm, VraagForm
from zicht.personen.views.antwoord import antwoord
from zicht.personen.views.gezien import Kijk, door_casus
from zicht.raamwerk.antwoord import gestuurd


@door_casus
def samenvoegen(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will offer the persons with whom this one may be the same: of the casus, or found by a question."""
    form = VraagForm(gestuurd(request))
    zelfde_bsn = queries.zichtbaren_met_zelfde_bsn(persoon, by=kijk.by, at=kijk.at)
    anderen = _anderen(form, kijk, persoon, zelfde_bsn)
    pagina = {
        "kaart": queries.kaart(persoon, op=kijk.vandaag),
        "form": form,
        "gezocht": form.is_bound,
        "kaarten": queries.vergelijking(anderen, op=kijk.vandaag),
        "met_zelfde_bsn": queries.vergelijking(zelfde_bsn, op=kijk.vandaag),
    }
    return render(request, "personen/samenvoegen.html", pagina)


def _anderen(form: VraagForm, kijk: Kijk, persoon: UUID, zelfde_bsn: list[UUID]) -> list[UUID]:
    """Return who was found, or is in the same casus; whoever has the same number stands apart."""
    if form.is_valid():
        uitkomst = queries.zoek_personen(form.cleaned_data["vraag"], by=kijk.by, at=kijk.at)
        gevonden = list(uitkomst.personen)
        log_gezien(wat="zoeken", by=kijk.by, at=kijk.at, getoond=[*zelfde_bsn, *gevonden])
    else:
        gevonden = list(queries.casusgenoten([persoon], by=kijk.by, at=kijk.at, op=kijk.vandaag))
        getoond = [persoon, *zelfde_bsn, *gevonden]
        log_gezien(wat="persoon", by=kijk.by, at=kijk.at, casus=kijk.casus, getoond=getoond)
    eigen = queries.samen([persoon, *zelfde_bsn])
    return [een for een in gevonden if een not in eigen]


@door_casus
def samenvoegen_met(request: HttpRequest, kijk: Kijk, persoon: UUID, ander: UUID) -> HttpResponse:
    """This function will show two persons side by side, and make them one."""
    kaarten = queries.vergelijking([persoon, ander], op=kijk.vandaag)
    form = SamenvoegForm(gestuurd(request), personen={kaart.id: kaart.naam for kaart in kaarten})
    return antwoord(
        request,
        kijk,
        form,
        lambda: actions.merge_personen(**form.daad, **kijk.daad),
        titel=_("Zijn dit dezelfde persoon?"),
        terug=reverse("personen:persoon", args=[persoon]),
        over=[persoon, ander],
        sjabloon="personen/samenvoegen_met.html",
        meer={"kaarten": kaarten},
    )


@door_casus
def samenvoeging_ongedaan(request: HttpRequest, kijk: Kijk, persoon: UUID) -> HttpResponse:
    """This function will show what comes back when a merge is undone, and undo it."""
    hersteld = queries.hersteld_van(persoon, op=kijk.vandaag)
    form = RedenForm(gestuurd(request))
    return antwoord(
        request,
        kijk,
        form,
        lambda: actions.undo_merge(hersteld=persoon, reden=form.cleaned_data["reden"], **kijk.daad),
        titel=_("Samenvoeging ongedaan maken"),
        terug=reverse("personen:persoon", args=[persoon]),
        over=[persoon],
        sjabloon="personen/samenvoeging_ongedaan.html",
        meer={"hersteld": hersteld},
    )
