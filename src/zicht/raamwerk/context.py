"""What does every page know of the installation?"""

from django.conf import settings
from django.http import HttpRequest


def installatie(request: HttpRequest) -> dict[str, object]:
    """This function will return what the shell of every page shows: whether the data are synthetic, and who asks."""
    return {"synthetisch": settings.ZICHT_SYNTHETISCH, "aanvrager": getattr(request, "aanvrager", None)}
