"""The register as organisations ask it over HTTP, in the process of the test."""

import base64
import json

import pytest
from django.test import Client

from tests.parts.register.conftest import register
from tests.parts.register.mensen import DAAR, HIER
from zicht.config import register_settings

__all__ = ["register"]


class Organisatie:
    """A program of an organisation: it has a token, and sends JSON."""

    def __init__(self, kenmerk, geheim):
        self.kenmerk, self.geheim = kenmerk, geheim
        self.client = Client(raise_request_exception=False)
        self.token = ""

    def vraag_token(self, *, wie=None, geheim=None, inhoud="grant_type=client_credentials", **koppen):
        """Ask for a token with HTTP Basic."""
        zelf = f"{wie or self.kenmerk}:{geheim or self.geheim}".encode()
        basis = {"Authorization": f"Basic {base64.b64encode(zelf).decode()}"}
        return self.client.post(
            "/v1/token", inhoud, content_type="application/x-www-form-urlencoded", headers=koppen or basis
        )

    def meld_aan(self):
        """Get a token and use it from now on."""
        self.token = self.vraag_token().json()["access_token"]
        return self

    def stuur(self, methode, pad, bericht=None, **koppen):
        """Send a message: bytes as they are, else as JSON."""
        inhoud = bericht if isinstance(bericht, bytes | str) else json.dumps(bericht)
        koppen = {"Authorization": f"Bearer {self.token}", **koppen}
        return self.client.generic(methode, pad, inhoud, content_type="application/json", headers=koppen)


@pytest.fixture(autouse=True)
def _eigen_instellingen(settings):
    settings.ROOT_URLCONF = register_settings.ROOT_URLCONF
    settings.MIDDLEWARE = register_settings.MIDDLEWARE
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = register_settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    settings.APPEND_SLASH = False


@pytest.fixture
def hier(register):
    """The organisation that asks."""
    return Organisatie(HIER, register[HIER]).meld_aan()


@pytest.fixture
def daar(register):
    """The organisation that knows them."""
    return Organisatie(DAAR, register[DAAR]).meld_aan()
