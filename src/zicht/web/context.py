"""What does the shell of every page need?"""

from django.http import HttpRequest

from zicht.web.queries import menu_van, organisatie_naam


def schil(request: HttpRequest) -> dict[str, object]:
    """This function will return the names and the menu of who is logged in; nothing for who is not."""
    by = getattr(request, "aanvrager", None)
    if by is None:
        return {}
    return {
        "navigatie": menu_van(by, request.path),
        "organisatie_naam": organisatie_naam(by.partij) if by.partij else "",
        "gebruiker_naam": str(request.user),
    }
