"""How does a page keep what somebody is typing?"""

import json
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.dossier import actions
from zicht.dossier.words import Ingevuld
from zicht.raamwerk import klok
from zicht.raamwerk.invoer import leesbaar

HOOGSTENS = 500_000


@require_POST
def concept(request: HttpRequest, formulier: str, betreft: UUID | None = None) -> HttpResponse:
    """This function will keep the draft of a form that was posted as a form or as JSON, and say when."""
    if len(request.body) > HOOGSTENS:
        return HttpResponse(
            _("Dit concept is te groot."), status=413, content_type="text/plain; charset=utf-8"
        )
    inhoud = _inhoud(request)
    if inhoud is None or len(formulier) > 60:
        return HttpResponse(
            _("Dit concept is niet te lezen."), status=400, content_type="text/plain; charset=utf-8"
        )
    at = klok.now()
    actions.save_concept(formulier=formulier, betreft=betreft, inhoud=inhoud, by=request.aanvrager, at=at)  # type: ignore[attr-defined]
    tijd = timezone.localtime(at).strftime("%H.%M")
    return HttpResponse(
        _("Concept bewaard om %(tijd)s") % {"tijd": tijd}, content_type="text/plain; charset=utf-8"
    )


def _inhoud(request: HttpRequest) -> Ingevuld | None:
    if request.content_type != "application/json":
        return {
            naam: [leesbaar(waarde) for waarde in request.POST.getlist(naam)]
            for naam in request.POST
            if naam != "csrfmiddlewaretoken"
        }
    try:
        gelezen = json.loads(request.body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(gelezen, dict):
        return None
    return {leesbaar(naam): _waarden(waarde) for naam, waarde in gelezen.items()}


def _waarden(waarde: object) -> list[str]:
    waarden = waarde if isinstance(waarde, list) else [waarde]
    return [leesbaar(str(een)) for een in waarden if isinstance(een, str | int | float | bool)]
