"""Where does a link lead?"""

from uuid import UUID

from django.urls import NoReverseMatch, reverse

from zicht.casus.words import Taakregel
from zicht.web.words import TAAKPAGINA, Van


def adres(naam: str, *kenmerken: UUID) -> str:
    """This function will return the address of a page, or nothing where this installation has no such page."""
    try:
        return reverse(naam, args=kenmerken)
    except NoReverseMatch:
        return ""


def taakadres(taak: Taakregel) -> str:
    """This function will return where a task is done; without a page of its own, the page of the task."""
    pagina = TAAKPAGINA[taak.soort]
    kenmerk = {Van.CASUS: taak.casus, Van.BETREFT: taak.betreft, Van.TAAK: taak.id}[pagina.van]
    return (adres(pagina.url, kenmerk) if kenmerk else "") or reverse("web:taak", args=[taak.id])
