"""What does somebody see who looked along for a task, when it is over?"""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from zicht.casus.queries import eigen_taak_voorbij
from zicht.casus.words import Taaksoort
from zicht.logboek.actions import log_gezien
from zicht.raamwerk import klok
from zicht.raamwerk.concepten import met_concept
from zicht.raamwerk.formulieren import Formulier
from zicht.veiligheidsbeoordeling.views.beoordelen import aanvrager_in


def toon_voorbij(
    request: HttpRequest, soort: Taaksoort, betreft: UUID, form: Formulier, veld: str
) -> HttpResponse:
    """This function will say that a task of one's own is over, and show what was typed and not sent.

    Of the casus nothing is shown. Raises NietGevonden for whom it was not asked of.
    """
    by, at = aanvrager_in(request), klok.now()
    regel = eigen_taak_voorbij(soort, betreft, by=by, at=at)
    met_concept(request, form, casus=regel.casus)
    log_gezien(wat="taak", by=by, at=at, casus=regel.casus, ids={"taak": str(regel.id)})
    pagina = {"regel": regel, "getypt": form[veld].value()}
    status = 409 if form.is_bound else 200
    return render(request, "veiligheidsbeoordeling/voorbij.html", pagina, status=status)
