"""How does a page keep what somebody is typing?"""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from zicht.dossier import actions
from zicht.kern import Aanvrager, NietGevonden, Verouderd
from zicht.raamwerk import klok
from zicht.raamwerk.concepten import VELD, Conceptplek, getypt_in, lees_zegel


@require_POST
def concept(request: HttpRequest) -> HttpResponse:
    """This function will keep what was typed in a form so far, and say when; 409 when another window did so too."""
    plek, inhoud, at = _plek(request), getypt_in(request.POST), klok.now()
    if inhoud is None:
        return _zeg(_("Dit concept is te groot."), 413)
    try:
        actions.save_concept(plek=plek, inhoud=inhoud, by=_by(request), at=at)
    except Verouderd:
        return _zeg(_("U vult dit ook in een ander venster in. Alleen daar wordt een concept bewaard."), 409)
    return _zeg(_("Concept bewaard om %(tijd)s") % {"tijd": timezone.localtime(at).strftime("%H.%M")})


@require_POST
def concept_weg(request: HttpRequest) -> HttpResponse:
    """This function will throw away what was typed in a form, and show the form as it was before."""
    plek = _plek(request)
    actions.close_concept(plek=plek, by=_by(request), at=klok.now())
    messages.success(request, _("Het concept is weggegooid."))
    return redirect(plek.adres)


def _plek(request: HttpRequest) -> Conceptplek:
    by = _by(request)
    plek = lees_zegel(request.POST.get(VELD, ""), account=by.account, at=klok.now()) if by.account else None
    if plek is None:
        raise NietGevonden
    return plek


def _by(request: HttpRequest) -> Aanvrager:
    by: Aanvrager = request.aanvrager  # type: ignore[attr-defined]
    return by


def _zeg(tekst: str, status: int = 200) -> HttpResponse:
    return HttpResponse(tekst, status=status, content_type="text/plain; charset=utf-8")
