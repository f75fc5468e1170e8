"""What does a person see when something cannot be shown, and how does every page component look?"""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from zicht.raamwerk import klok
from zicht.raamwerk.stijlvoorbeelden import BLADEN, context

_TE_GROOT = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def _fout(request: HttpRequest, status: int) -> HttpResponse:
    return render(request, f"raamwerk/{status}.html", status=status)


@login_not_required
def ongeldig(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say that the request could not be read, or was larger than it may be."""
    return _fout(request, 413 if isinstance(exception, _TE_GROOT) else 400)


@login_not_required
def niet_toegestaan(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say that this may not be done."""
    return _fout(request, 403)


@login_not_required
def niet_gevonden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will say that there is no such page, or not for this person."""
    return _fout(request, 404)


def niet_meer_te_zien(request: HttpRequest, getypt: list[tuple[str, str]]) -> HttpResponse:
    """This function will give back what somebody typed on a page that is no longer for them."""
    return render(request, "raamwerk/niet_meer.html", {"getypt": getypt}, status=404)


@login_not_required
def verouderd(request: HttpRequest) -> HttpResponse:
    """This function will say that somebody else changed this meanwhile, and that nothing was overwritten."""
    return _fout(request, 409)


def al_verstuurd(request: HttpRequest) -> HttpResponse:
    """This function will say that this form was sent before, where nobody knows any more what came of it.

    A link leads to the page that it stood on, as far as the browser tells and that is one of ours.
    """
    vandaan = urlsplit(request.headers.get("Referer", ""))
    hier = vandaan.netloc == request.get_host() and url_has_allowed_host_and_scheme(vandaan.path, None)
    terug = vandaan.path if hier else ""
    return render(request, "raamwerk/al_verstuurd.html", {"terug": terug}, status=409)


@login_not_required
def storing(request: HttpRequest) -> HttpResponse:
    """This function will say that something went wrong and that nothing was stored halfway."""
    return _fout(request, 500)


@login_not_required
def csrf_geweigerd(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will say that the page had grown old, and that the draft was kept."""
    return render(request, "raamwerk/csrf.html", status=403)


def stijlgids(request: HttpRequest, blad: str = "overzicht") -> HttpResponse:
    """This function will show a page of the style guide; a real installation has none."""
    if blad not in BLADEN or not (settings.ZICHT_SYNTHETISCH or settings.DEBUG):
        raise Http404
    gegevens = context(klok.now(), request.POST or None) | {"blad": blad, "bladen": BLADEN}
    return render(request, f"raamwerk/stijlgids/{blad}.html", gegevens)
