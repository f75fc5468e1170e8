"""Where does a link lead?"""

from functools import cache
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from zicht.casus.words import Taakregel
from zicht.web.words import TAAKPAGINA, Van


def adres(naam: str, *kenmerken: UUID) -> str:
    """This function will return the address of a page, or nothing where this installation has no such page."""
    return _vorm(naam, len(kenmerken)).format(*kenmerken)


@cache
def _vorm(naam: str, aantal: int) -> str:
    """Return the address with a place for each identifier: a page of a list has some hundred, all alike."""
    plekken = [UUID(int=nummer) for nummer in range(aantal)]
    try:
        vorm = reverse(naam, args=plekken)
    except NoReverseMatch:
        return ""
    for plek in plekken:
        vorm = vorm.replace(str(plek), "{}")
    return vorm


def taakadres(taak: Taakregel) -> str:
    """This function will return where a task is done; without a page of its own, the page of the task."""
    pagina = TAAKPAGINA[taak.soort]
    kenmerk = {Van.CASUS: taak.casus, Van.BETREFT: taak.betreft, Van.TAAK: taak.id}[pagina.van]
    return (adres(pagina.url, kenmerk) if kenmerk else "") or adres("web:taak", taak.id)
