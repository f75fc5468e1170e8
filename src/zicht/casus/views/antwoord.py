"""Where does somebody go after a deed in a casus?"""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from zicht.casus.queries import is_te_zien
from zicht.raamwerk import klok


def naar_casus(request: HttpRequest, casus: UUID) -> HttpResponse:
    """This function will lead to the page of a casus, or to the beginning when the deed took it out of sight."""
    if is_te_zien(casus, by=request.aanvrager, at=klok.now()):  # type: ignore[attr-defined]
        return redirect("web:casus", casus=casus)
    messages.info(request, _("U kunt deze casus nu niet meer zien."))
    return redirect("/")
