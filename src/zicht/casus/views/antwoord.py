"""How does a screen answer: carry out a deed, or say at the fields why not?"""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

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
    return redirect("web:casus", casus=casus)
