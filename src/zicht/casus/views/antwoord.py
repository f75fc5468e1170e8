"""Where does somebody go after a deed in a casus?"""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect


def naar_casus(casus: UUID) -> HttpResponse:
    """This function will lead to the page of a casus."""
    return redirect("web:casus", casus=casus)
