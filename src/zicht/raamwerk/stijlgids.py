"""How does every page component look, with people who do not exist?"""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from zicht.raamwerk import klok
from zicht.raamwerk.stijlvoorbeelden import context

BLADEN = ("overzicht", "formulier", "werklijst", "casus", "inloggen", "publiek")


@login_not_required
def stijlgids(request: HttpRequest, blad: str = "overzicht") -> HttpResponse:
    """This function will show a page of the style guide; a real installation has none."""
    if blad not in BLADEN or not (settings.ZICHT_SYNTHETISCH or settings.DEBUG):
        raise Http404
    gegevens = context(klok.now(), request.POST or None) | {"blad": blad, "bladen": BLADEN}
    return render(request, f"raamwerk/stijlgids/{blad}.html", gegevens)
