"""How does a screen answer: carry out a deed, or say at the fields why not?"""

from collections.abc import Callable

from django.http import HttpRequest, QueryDict

from zicht.kern import Geweigerd, Verouderd
from zicht.raamwerk.formulieren import Formulier, MetVersie


def gestuurd(request: HttpRequest) -> QueryDict | None:
    """This function will return what was sent, also when all was left empty; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def gelukt(form: Formulier, daad: Callable[[], object]) -> bool:
    """This function will carry out a deed when the form is valid, and say on the form why it was refused.

    Of a form that begins with what is stored, what somebody else changed meanwhile is shown beside what was typed.
    """
    if not form.is_valid():
        return False
    try:
        daad()
    except Geweigerd as geweigerd:
        form.add_bezwaren(geweigerd.bezwaren)
        return False
    except Verouderd:
        if not isinstance(form, MetVersie):
            raise
        form.toon_intussen()
        return False
    return True
