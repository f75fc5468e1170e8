"""What changed in a casus: who, when, what was, what is?"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from zicht.casus.queries import kop_van
from zicht.dossier import queries
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok


@require_safe
def geschiedenis(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will show every change in a casus, a page at a time (ALG-2)."""
    by, at = request.aanvrager, klok.now()  # type: ignore[attr-defined]
    kop = kop_van(casus, by=by, at=at)
    pagina = queries.geschiedenis_van(casus, by=by, at=at, voor=request.GET.get("voor", ""))
    log_gezien(wat="geschiedenis", by=by, at=at, casus=casus)
    adres = reverse("dossier:geschiedenis", args=(casus,))
    volgende = f"{adres}?voor={pagina.volgende}" if pagina.volgende else ""
    return render(
        request, "dossier/geschiedenis.html", {"kop": kop, "rijen": pagina.regels, "volgende": volgende}
    )
