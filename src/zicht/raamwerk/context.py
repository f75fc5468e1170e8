"""What does every page know of the installation?"""

from django.conf import settings
from django.http import HttpRequest


def installatie(request: HttpRequest) -> dict[str, object]:
    """This function will return what the shell of every page shows: whether the data are synthetic, and who asks.

    Beside that whether other organisations are asked by the national register.
    """
    return {
        "synthetisch": settings.ZICHT_SYNTHETISCH,
        "aanvrager": getattr(request, "aanvrager", None),
        "vraagt_register": bool(settings.ZICHT_REGISTER_ADRES and settings.ZICHT_REGISTER_SLEUTELS),
    }
