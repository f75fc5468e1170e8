"""How does somebody keep a filter of the worklist?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.casus import actions
from zicht.casus.views.antwoord import meld_weigering, terug
from zicht.casus.words import Fase, Taaksoort, Werkfilter
from zicht.kern import Geweigerd
from zicht.raamwerk import klok


@require_POST
def filter_bewaren(request: HttpRequest) -> HttpResponse:
    """This function will keep the filter of the worklist under a name."""
    by = request.aanvrager  # type: ignore[attr-defined]
    try:
        actions.save_filter(
            naam=request.POST.get("naam", ""), keuzes=lees_keuzes(request.POST), by=by, at=klok.now()
        )
    except Geweigerd as geweigerd:
        meld_weigering(request, geweigerd)
    else:
        messages.success(request, _("Het filter is bewaard."))
    return terug(request)


@require_POST
def filter_verwijderen(request: HttpRequest, filter: int) -> HttpResponse:  # noqa: A002 - the word on the screen
    """This function will remove one of one's own filters."""
    actions.delete_filter(filter=filter, by=request.aanvrager, at=klok.now())  # type: ignore[attr-defined]
    messages.success(request, _("Het filter is verwijderd."))
    return terug(request)


def lees_keuzes(gestuurd: QueryDict) -> Werkfilter:
    """This function will read a filter from an address or a form; what cannot be read is left out."""
    return Werkfilter(
        soorten=frozenset(Taaksoort(soort) for soort in gestuurd.getlist("soort") if soort in set(Taaksoort)),
        team=_kenmerk(gestuurd.get("team", "")),
        account=_kenmerk(gestuurd.get("account", "")),
        fase=Fase(fase) if (fase := gestuurd.get("fase", "")) in set(Fase) else None,
        gemeente=gestuurd.get("gemeente", "")[:6],
    )


def _kenmerk(tekst: str) -> UUID | None:
    try:
        return UUID(tekst)
    except ValueError:
        return None
