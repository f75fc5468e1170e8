"""How does a test type in a form without sending it, as the script of a page does?"""

import re

from django.http import HttpResponse
from django.test import Client

ZEGEL = re.compile(r'name="concept" value="([^"]+)"')


def zegels_in(page: HttpResponse) -> list[str]:
    """Return the seal of each form on a page that keeps drafts."""
    return ZEGEL.findall(page.content.decode())


def typ(client: Client, adres: str, **velden: object) -> HttpResponse:
    """Open a page, type this in its first form, and return what the page hears of the draft."""
    return client.post("/concept/", {"concept": zegels_in(client.get(adres))[0], **velden})
