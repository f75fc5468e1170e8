"""What does the shell of every page need?"""

from django.http import HttpRequest

from zicht.web.queries import begins_at_werkvoorraad, menu_van, organisatie_naam


def schil(request: HttpRequest) -> dict[str, object]:
    """This function will return the names and the menu of who is logged in; nothing for who is not."""
    by = getattr(request, "aanvrager", None)
    if by is None:
        return {}
    return {
        # Who sees no casussen finds nobody; a field that never finds anything only raises questions.
        "zonder_zoeken": not begins_at_werkvoorraad(by),
        "navigatie": menu_van(by, request.path),
        "organisatie_naam": organisatie_naam(by.partij) if by.partij else "",
        "gebruiker_naam": str(request.user),
    }
