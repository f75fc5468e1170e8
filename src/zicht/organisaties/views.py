"""What can be seen and done on the screens of organisations, teams, agreements and settings?"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.kern import Aanvrager, NietGevonden, Soort
from zicht.organisaties import actions, queries
from zicht.organisaties.forms import AfspraakForm, ContactpersoonForm, InstellingForm, PartijForm, TeamForm
from zicht.organisaties.permissions import may_change
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.concepten import met_concept
from zicht.raamwerk.formulieren import Formulier


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def _organisatie(request: HttpRequest, *, wijzigen: bool = False) -> UUID:
    by = _by(request)
    if by.organisatie is None or (wijzigen and not may_change(by)):
        raise NietGevonden
    return by.organisatie


def _toon(request: HttpRequest, titel: str, form: Formulier, terug: str) -> HttpResponse:
    pagina = {"titel": titel, "form": form, "terug": terug}
    return render(request, "organisaties/formulier.html", pagina, status=form.status)


def regios(request: HttpRequest) -> HttpResponse:
    """This function will show the regions and who serves each, with the source."""
    regels = queries.organisaties_met_regio(timezone.localdate(klok.now()))
    return render(request, "organisaties/regios.html", {"regios": regels, "eigen": _by(request).organisatie})


def regio(request: HttpRequest, code: str) -> HttpResponse:
    """This function will show the municipalities of a region, with the source of each."""
    regels = queries.gemeenten_in_regio(code, op=timezone.localdate(klok.now()))
    return render(
        request, "organisaties/regio.html", {"gemeenten": regels, "naam": regels[0].regio if regels else code}
    )


def partijen(request: HttpRequest) -> HttpResponse:
    """This function will show the local teams and partners that this person may see."""
    by = _by(request)
    regels = queries.partijen_voor(by, op=timezone.localdate(klok.now()))
    return render(request, "organisaties/partijen.html", {"partijen": regels, "mag": may_change(by)})


def partij(request: HttpRequest, partij: UUID) -> HttpResponse:
    """This function will show a party: type, area, agreement and whom to call."""
    by, vandaag = _by(request), timezone.localdate(klok.now())
    regel = queries.get_partij(partij, by=by, op=vandaag)
    afspraken = queries.afspraken_met(organisatie=by.organisatie, partij=partij) if by.organisatie else []
    pagina = {
        "partij": regel,
        "contactpersonen": queries.contactpersonen_van(partij, op=vandaag),
        "afspraken": afspraken,
        "vandaag": vandaag,
        "mag": may_change(by) and regel.soort is not Soort.VEILIG_THUIS,
    }
    return render(request, "organisaties/partij.html", pagina)


def team_vastleggen(request: HttpRequest) -> HttpResponse:
    """This function will record a local team."""
    return _vastleggen(request, TeamForm, actions.record_lokaal_team, _("Lokaal team vastleggen"))


def partner_vastleggen(request: HttpRequest) -> HttpResponse:
    """This function will record a partner."""
    return _vastleggen(request, PartijForm, actions.record_partij, _("Partner vastleggen"))


def _vastleggen(
    request: HttpRequest,
    soort: type[PartijForm],
    daad: Callable[..., object],
    titel: str,
    *,
    nu: dict[str, Any] | None = None,
    partij: UUID | None = None,
) -> HttpResponse:
    at = klok.now()
    gemeenten = queries.gemeenten_van(_organisatie(request, wijzigen=True), op=timezone.localdate(at))
    form = met_concept(request, soort(gestuurd(request), gemeenten=gemeenten, initial=nu))
    if gelukt(form, lambda: daad(**form.gegevens, partij=partij, by=_by(request), at=at)):
        messages.success(request, _("Vastgelegd."))
        return redirect("organisaties:partijen")
    return _toon(request, titel, form, "organisaties:partijen")


def partij_wijzigen(request: HttpRequest, partij: UUID) -> HttpResponse:
    """This function will change a team or partner."""
    vandaag = timezone.localdate(klok.now())
    regel = queries.get_partij(partij, by=_by(request), op=vandaag)
    nu = queries.partij_gegevens(partij, op=vandaag)
    if regel.soort is Soort.LOKAAL_TEAM:
        return _vastleggen(request, TeamForm, actions.record_lokaal_team, regel.naam, nu=nu, partij=partij)
    return _vastleggen(request, PartijForm, actions.record_partij, regel.naam, nu=nu, partij=partij)


def afspraak(request: HttpRequest, partij: UUID) -> HttpResponse:
    """This function will record what was agreed with a party."""
    at, by = klok.now(), _by(request)
    organisatie = _organisatie(request, wijzigen=True)
    regel = queries.get_partij(partij, by=by, op=timezone.localdate(at))
    nu = queries.afspraak_met(organisatie=organisatie, partij=partij, op=timezone.localdate(at))
    afspraken = queries.afspraken_met(organisatie=organisatie, partij=partij)
    begin = _bestaand(nu) | {"vanaf": timezone.localdate(at), "versie": len(afspraken)}
    form = met_concept(request, AfspraakForm(gestuurd(request), initial=begin))
    if gelukt(form, lambda: actions.record_teamafspraak(partij=partij, **form.gegevens, by=by, at=at)):
        messages.success(request, _("De afspraak is vastgelegd."))
        return redirect("organisaties:partij", partij)
    return _toon(request, _("Afspraak met %(naam)s") % {"naam": regel.naam}, form, "organisaties:partijen")


def _bestaand(nu: Any) -> dict[str, Any]:
    return {**asdict(nu), "vormen": sorted(nu.vormen), "bron": ""} if nu else {}


def contactpersoon(request: HttpRequest, partij: UUID) -> HttpResponse:
    """This function will record whom to call at a party."""
    at, by = klok.now(), _by(request)
    _organisatie(request, wijzigen=True)
    regel = queries.get_partij(partij, by=by, op=timezone.localdate(at))
    form = met_concept(request, ContactpersoonForm(gestuurd(request)))
    if gelukt(form, lambda: actions.record_contactpersoon(partij=partij, **form.gegevens, by=by, at=at)):
        messages.success(request, _("De contactpersoon is vastgelegd."))
        return redirect("organisaties:partij", partij)
    titel = _("Contactpersoon bij %(naam)s") % {"naam": regel.naam}
    return _toon(request, titel, form, "organisaties:partijen")


@require_POST
def contactpersoon_beeindigen(request: HttpRequest, contactpersoon: int) -> HttpResponse:
    """This function will end that somebody is to be called."""
    _organisatie(request, wijzigen=True)
    einde = actions.end_contactpersoon(contactpersoon=contactpersoon, by=_by(request), at=klok.now())
    messages.success(request, _("De contactpersoon is beëindigd."))
    return redirect("organisaties:partij", einde.partij)


def instelling(request: HttpRequest) -> HttpResponse:
    """This function will show what the own organisation chose, with every version."""
    organisatie, vandaag = _organisatie(request), timezone.localdate(klok.now())
    pagina = {
        "nu": queries.instelling_van(organisatie, op=vandaag),
        "kalender": queries.kalender_van(organisatie, op=vandaag).naam,
        "contactpunt": queries.contactpunt_van(organisatie, op=vandaag),
        "regios": queries.regios_van(organisatie, op=vandaag),
        "versies": queries.instellingen_van(organisatie),
        "mag": may_change(_by(request)),
    }
    return render(request, "organisaties/instelling.html", pagina)


def instelling_wijzigen(request: HttpRequest) -> HttpResponse:
    """This function will let the own organisation choose anew."""
    at, by = klok.now(), _by(request)
    organisatie = _organisatie(request, wijzigen=True)
    nu = queries.instelling_van(organisatie, op=timezone.localdate(at))
    versie = max((een.versie for een in queries.instellingen_van(organisatie)), default=0)
    begin = asdict(nu) | {"vanaf": timezone.localdate(at), "versie": versie}
    regios = queries.regios_van(organisatie, op=timezone.localdate(at))
    form = met_concept(request, InstellingForm(gestuurd(request), initial=begin, regios=regios))
    if gelukt(form, lambda: _kies(form, organisatie, by)):
        messages.success(request, _("De keuze is vastgelegd als nieuwe versie."))
        return redirect("organisaties:instelling")
    return _toon(request, _("Instelling wijzigen"), form, "organisaties:instelling")


def _kies(form: InstellingForm, organisatie: UUID, by: Aanvrager) -> None:
    vanaf, gezien = form.cleaned_data["vanaf"], form.cleaned_data["versie"]
    actions.change_instelling(
        organisatie=organisatie, vanaf=vanaf, keuzes=form.keuzes, gezien=gezien, by=by, at=klok.now()
    )
