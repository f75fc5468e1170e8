"""What can be seen and done on the screens of accounts, and on one's own page?"""

import secrets
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from zicht.kern import Aanvrager, NietGevonden
from zicht.logboek.actions import log_gezien
from zicht.logboek.queries import nummer_uit
from zicht.organisaties.queries import partij_naam, partijen_met_afspraak
from zicht.raamwerk import klok
from zicht.raamwerk.antwoord import gelukt, gestuurd
from zicht.raamwerk.formulieren import Formulier
from zicht.toegang import actions, queries
from zicht.toegang.forms import AccountForm, AfwezigForm, NieuwTeamForm, RolForm, TeamForm, ZekerForm
from zicht.toegang.permissions import objections_to_beheren
from zicht.toegang.words import startpagina_voor


@login_not_required
def bestaat_niet(_request: HttpRequest) -> HttpResponse:
    """This function will say that there is no such page: nobody signs up by oneself."""
    raise Http404


def start(request: HttpRequest) -> HttpResponse:
    """This function will show what somebody who does not work on casussen can do here."""
    return render(request, "toegang/start.html", {"pagina": startpagina_voor(_by(request))})


def accounts(request: HttpRequest) -> HttpResponse:
    """This function will list the accounts and teams of the own organisation."""
    organisatie, at = _beheerde(request), klok.now()
    regels = queries.accounts_of(organisatie, at=at, ook_geblokkeerd=True)
    log_gezien(wat="accounts", by=_by(request), at=at, getoond=[regel.id for regel in regels])
    teams = queries.teams_of(organisatie)
    return render(request, "toegang/accounts.html", {"accounts": regels, "teams": teams})


@never_cache
def account_maken(request: HttpRequest) -> HttpResponse:
    """This function will make an account and show its password for once, this one time."""
    return _maak_account(request, _beheerde(request), reverse("toegang:accounts"))


def partners(request: HttpRequest) -> HttpResponse:
    """This function will list the local teams and partners whose accounts one may make: those with an agreement."""
    vandaag = timezone.localdate(klok.now())
    regels = partijen_met_afspraak(organisatie=_beheerde(request), op=vandaag)
    return render(request, "toegang/partners.html", {"partijen": regels})


def partner(request: HttpRequest, partij: UUID) -> HttpResponse:
    """This function will list the accounts of a local team or partner."""
    at = klok.now()
    queries.beheerde_partij(partij, by=_by(request), at=at)
    regels = queries.accounts_of(partij, at=at, ook_geblokkeerd=True)
    log_gezien(wat="accounts", by=_by(request), at=at, getoond=[regel.id for regel in regels])
    pagina = {"accounts": regels, "partij": partij, "naam": partij_naam(partij)}
    return render(request, "toegang/partner.html", pagina)


@never_cache
def partneraccount_maken(request: HttpRequest, partij: UUID) -> HttpResponse:
    """This function will make an account for somebody of a local team or partner."""
    queries.beheerde_partij(partij, by=_by(request), at=klok.now())
    return _maak_account(request, partij, reverse("toegang:partner", args=[partij]))


def team_maken(request: HttpRequest) -> HttpResponse:
    """This function will make a team."""
    organisatie, form = _beheerde(request), NieuwTeamForm(gestuurd(request))

    def maak() -> object:
        return actions.create_team(
            organisatie=organisatie, **form.cleaned_data, by=_by(request), at=klok.now()
        )

    if gelukt(form, maak):
        return redirect("toegang:accounts")
    return _toon_form(request, _("Team maken"), form, reverse("toegang:accounts"))


def account(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will show an account to its beheerder."""
    return _toon_account(request, account, _rolform(account), _teamform(request))


@require_POST
def rol_geven(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will give a role."""
    return _wijzig(request, account, actions.grant_rol, _rolform(account, request.POST))


@require_POST
def rol_beeindigen(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will take a role away."""
    return _wijzig(request, account, actions.end_rol, _rolform(account, request.POST))


@require_POST
def team_in(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will put somebody in a team."""
    return _wijzig(request, account, actions.join_team, _teamform(request, request.POST))


@require_POST
def team_uit(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will take somebody out of a team."""
    return _wijzig(request, account, actions.leave_team, _teamform(request, request.POST))


@require_POST
def blokkeren(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will block an account at once."""
    return _wijzig(request, account, actions.block_account, Formulier(request.POST))


def factor_wissen(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will say what removing somebody's second factors means, and remove them once confirmed."""
    _beheerde(request)
    regel = queries.get_account(account, by=_by(request), at=klok.now())
    form = ZekerForm(request.POST if request.method == "POST" else None)
    if gelukt(form, lambda: _deed(request, actions.clear_tweede_factor, account)):
        messages.success(request, _("De tweede factor is gewist."))
        return redirect("toegang:account", account=account)
    return render(request, "toegang/factor_wissen.html", {"account": regel, "form": form})


@never_cache
@require_POST
def wachtwoord_geven(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will give a password for once, and release the account when it was blocked."""
    regel, form = queries.get_account(account, by=_by(request), at=klok.now()), Formulier(request.POST)
    daad = actions.unblock_account if regel.geblokkeerd else actions.issue_wachtwoord
    wachtwoord = secrets.token_urlsafe(12)
    if gelukt(form, lambda: _deed(request, daad, account, wachtwoord=wachtwoord)):
        return _toon_wachtwoord(request, regel.naam, wachtwoord)
    return _toon_account(request, account, form, _teamform(request))


def accountlogboek(request: HttpRequest, account: UUID) -> HttpResponse:
    """This function will show a beheerder what an account did and saw, without the content of it."""
    _beheerde(request)
    at, by = klok.now(), _by(request)
    voor = nummer_uit(request.GET.get("voor", ""))
    naam, logpagina = queries.accountlogboek(account, by=by, at=at, voor=voor)
    log_gezien(wat="accountlogboek", by=by, at=at, ids={"account": str(account)})
    return render(request, "toegang/accountlogboek.html", {"naam": naam, "logpagina": logpagina})


def profiel(request: HttpRequest) -> HttpResponse:
    """This function will show somebody's own roles, teams, means of login and absence; and record an absence."""
    at, by, form = klok.now(), _by(request), AfwezigForm(gestuurd(request))
    assert by.account is not None  # noqa: S101 - the page needs a login
    wie = by.account
    if gelukt(form, lambda: actions.record_afwezigheid(account=wie, **form.cleaned_data, by=by, at=at)):
        return redirect("toegang:profiel")
    regel = queries.get_account(wie, by=by, at=at)
    afwezig = queries.afwezigheden_van(wie, vanaf=timezone.localdate(at))
    pagina = {"account": regel, "form": form, "afwezigheden": afwezig, "herstel": queries.herstel_van(wie)}
    return render(request, "toegang/profiel.html", pagina)


def bericht(request: HttpRequest) -> HttpResponse:
    """This function will tell somebody what a beheerder did with the own account, until it was read."""
    by, form = _by(request), Formulier(gestuurd(request))
    assert by.account is not None  # noqa: S101 - the page needs a login
    wie = by.account
    if gelukt(form, lambda: actions.read_inlogherstel(account=wie, by=by, at=klok.now())):
        return redirect("web:werkvoorraad")
    herstel = queries.herstel_van(wie, ongelezen=True)
    return render(request, "toegang/bericht.html", {"herstel": herstel})


@require_POST
def terug(request: HttpRequest) -> HttpResponse:
    """This function will record that somebody is back."""
    by = _by(request)
    assert by.account is not None  # noqa: S101 - the page needs a login
    actions.end_afwezigheid(account=by.account, by=by, at=klok.now())
    return redirect("toegang:profiel")


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def _beheerde(request: HttpRequest) -> UUID:
    """The organisation whose accounts one manages; a page of a beheerder does not exist for others."""
    by = _by(request)
    if by.organisatie is None or objections_to_beheren(by):
        raise NietGevonden
    return by.organisatie


def _deed(request: HttpRequest, daad: Callable[..., object], account: UUID, **meer: Any) -> object:
    return daad(account=account, by=_by(request), at=klok.now(), **meer)


def _wijzig(
    request: HttpRequest, account: UUID, daad: Callable[..., object], form: Formulier
) -> HttpResponse:
    """The one way in which a form changes an account: what the form says is what the deed is told."""
    _beheerde(request)
    if gelukt(form, lambda: _deed(request, daad, account, **form.cleaned_data)):
        messages.success(request, _("Gewijzigd."))
        return redirect("toegang:account", account=account)
    is_team = isinstance(form, TeamForm)
    return _toon_account(
        request, account, _rolform(account) if is_team else form, form if is_team else _teamform(request)
    )


def _rolform(account: UUID, data: Any = None) -> RolForm:
    return RolForm(data, rollen=queries.te_geven_rollen(queries.partij_van(account)))


def _teamform(request: HttpRequest, data: Any = None) -> TeamForm:
    return TeamForm(data, teams=queries.teams_of(_beheerde(request)))


def _toon_account(
    request: HttpRequest, account: UUID, rolform: Formulier, teamform: Formulier
) -> HttpResponse:
    organisatie, at = _beheerde(request), klok.now()
    getoond = queries.accountpagina(account, by=_by(request), at=at)
    log_gezien(wat="account", by=_by(request), at=at, ids={"account": str(account)})
    eigen = [team for team in queries.teams_of(organisatie) if team.id in getoond.account.teams]
    pagina = {"pagina": getoond, "teams": eigen, "rolform": rolform, "teamform": teamform}
    fout = rolform.is_bound or teamform.is_bound
    return render(request, "toegang/account.html", pagina, status=409 if fout else 200)


def _maak_account(request: HttpRequest, partij: UUID, terug: str) -> HttpResponse:
    form = AccountForm(gestuurd(request), rollen=queries.te_geven_rollen(partij))
    wachtwoord = secrets.token_urlsafe(12)

    def maak() -> object:
        return actions.create_account(
            **form.cleaned_data, partij=partij, wachtwoord=wachtwoord, by=_by(request), at=klok.now()
        )

    if gelukt(form, maak):
        return _toon_wachtwoord(request, form.cleaned_data["naam"], wachtwoord)
    return _toon_form(request, _("Account maken"), form, terug)


def _toon_form(request: HttpRequest, titel: str, form: Formulier, terug: str) -> HttpResponse:
    return render(request, "toegang/formulier.html", {"titel": titel, "form": form, "terug": terug})


def _toon_wachtwoord(request: HttpRequest, naam: str, wachtwoord: str) -> HttpResponse:
    return render(request, "toegang/wachtwoord.html", {"naam": naam, "wachtwoord": wachtwoord})
