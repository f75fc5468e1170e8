"""How does a screen answer: carry out a deed, or say at the fields why not?"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from zicht.kern import Geweigerd
from zicht.raamwerk.formulieren import Formulier


def gestuurd(request: HttpRequest) -> Any:
    """This function will return what was sent; None when the page was only asked for."""
    return request.POST if request.method == "POST" else None


def gelukt(form: Formulier, daad: Callable[[], object]) -> bool:
    """This function will carry out a deed when the form is valid, and put its objections on the form when refused."""
    if not form.is_valid():
        return False
    try:
        daad()
    except Geweigerd as geweigerd:
        form.add_bezwaren(geweigerd.bezwaren)
        return False
    return True


def naar_casus(casus: UUID) -> HttpResponse:
    """This function will lead to the page of a casus."""
    return redirect(f"/casus/{casus}/")


def terug(request: HttpRequest) -> HttpResponse:
    """This function will lead back to the page of this site that the deed was asked on, or to the worklist."""
    waar = request.POST.get("terug", "")
    veilig = url_has_allowed_host_and_scheme(waar, allowed_hosts=None, require_https=request.is_secure())
    return redirect(waar if veilig and waar.startswith("/") else "/")


def meld_weigering(request: HttpRequest, geweigerd: Geweigerd) -> None:
    """This function will show why a button did not do what it says."""
    for bezwaar in geweigerd.bezwaren:
        messages.error(request, _(bezwaar.tekst))
