"""What becomes of a draft when its form is sent?"""

from collections.abc import Callable
from functools import partial

from django.http import HttpRequest, HttpResponse

from zicht.dossier import actions, queries
from zicht.kern import Aanvrager, NietGevonden, Verouderd
from zicht.raamwerk import klok
from zicht.raamwerk.concepten import Conceptkast, getypt_in
from zicht.raamwerk.formulieren import Formulier


class ConceptMiddleware:
    """Puts one's own drafts on the request, and lets a draft end with the form that was saved."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """This function will keep the next step."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass the request on, and then end or keep the draft of the form that was sent."""
        by: Aanvrager | None = request.aanvrager  # type: ignore[attr-defined]
        if by is None or by.account is None:
            return self.get_response(request)
        nu = klok.now()
        request.concepten = Conceptkast(by.account, nu, partial(queries.concept_op, by.account, at=nu))  # type: ignore[attr-defined]
        antwoord = self.get_response(request)
        form: Formulier | None = getattr(request, "verzonden_form", None)
        if form is not None:
            _rond_af(request, form, by, is_verder=300 <= antwoord.status_code < 400)
        return antwoord


def _rond_af(request: HttpRequest, form: Formulier, by: Aanvrager, *, is_verder: bool) -> None:
    """A form that was saved always leads on; one that stays before the eyes was not saved."""
    assert form.concept is not None  # noqa: S101 - the form was registered with it
    if is_verder and not form.errors:
        actions.close_concept(plek=form.concept, by=by, at=klok.now())
        return
    if (inhoud := getypt_in(request.POST)) is None:
        return
    try:
        eigen = {naam: waarden for naam, waarden in inhoud.items() if form.bewaart(naam)}
        actions.save_concept(plek=form.concept, inhoud=eigen, by=by, at=klok.now())
    except (NietGevonden, Verouderd):
        # The page itself still shows what was typed.
        return
