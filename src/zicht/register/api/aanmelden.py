"""Who asks? OAuth2 client credentials (RFC 6749 §4.4); the token is signed, of short life, and kept nowhere.

The library speaks the protocol; here stands who has which secret, and what a token is.
"""

import base64
import binascii
from typing import Any
from urllib.parse import unquote
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponse
from ninja.security import HttpBearer
from oauthlib.common import Request
from oauthlib.oauth2 import AccessDeniedError, BackendApplicationServer, OAuth2Error, RequestValidator

from zicht.register.queries import Toegelaten, toegelaten, toegelaten_met_afdruk
from zicht.register.words import RegisterWeigert, Weigering

TOKEN_SECONDEN = 600
_ZOUT = "zicht.register.token"
_LANGSTE = 200


class _Client:
    """An organisation as the library knows it."""

    def __init__(self, organisatie: Toegelaten) -> None:
        self.organisatie = organisatie
        self.client_id = str(organisatie.kenmerk)


class _Aanmelding(RequestValidator):
    """Answers what the library asks of us."""

    def authenticate_client(self, request: Request, *args: Any, **kwargs: Any) -> bool:
        """This function will say whether this is an organisation with its secret; who was withdrawn is told so."""
        wie, geheim = _basis(request.headers.get("Authorization")) or (
            request.client_id,
            request.client_secret,
        )
        organisatie = _toegelaten(wie, geheim)
        if organisatie is None:
            return False
        if organisatie.is_ingetrokken:
            raise AccessDeniedError(status_code=403)
        request.client = _Client(organisatie)
        request.client_id = request.client.client_id
        return True

    def validate_grant_type(self, *args: Any, **kwargs: Any) -> bool:
        """This function will say yes: there is one kind only."""
        return True

    def get_default_scopes(self, *args: Any, **kwargs: Any) -> list[str]:
        """This function will say that there are no parts of the register to choose from."""
        return []

    def validate_scopes(
        self, client_id: str, scopes: list[str], client: object, request: Request, *args: Any, **kwargs: Any
    ) -> bool:
        """This function will refuse what is not there to be asked for."""
        return not scopes

    def save_token(self, token: object, request: Request, *args: Any, **kwargs: Any) -> None:
        """This function will keep nothing."""


def _basis(kop: str | None) -> tuple[str, str] | None:
    """What HTTP Basic says: name and secret, each written as in an address (RFC 6749 §2.3.1)."""
    soort, _, rest = (kop or "").partition(" ")
    if soort.lower() != "basic":
        return None
    try:
        wie, _, geheim = base64.b64decode(rest.strip(), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        return "", ""
    return unquote(wie), unquote(geheim)


def _toegelaten(wie: str | None, geheim: str | None) -> Toegelaten | None:
    try:
        kenmerk = UUID(wie or "")
    except ValueError:
        return None
    return toegelaten(kenmerk, geheim) if geheim and len(geheim) <= _LANGSTE else None


def _maak_token(request: Request) -> str:
    organisatie: Toegelaten = request.client.organisatie  # type: ignore[union-attr]  # set where it was known
    return signing.dumps([organisatie.kenmerk.hex, organisatie.afdruk], salt=_ZOUT)


def token(request: HttpRequest) -> HttpResponse:
    """This function will give an organisation a token, or say in the words of OAuth2 why not."""
    server = BackendApplicationServer(
        _Aanmelding(), token_generator=_maak_token, token_expires_in=TOKEN_SECONDEN
    )
    koppen = {
        naam: request.headers[naam] for naam in ("Authorization", "Content-Type") if naam in request.headers
    }
    try:
        kop, inhoud, status = server.create_token_response(
            request.build_absolute_uri(), "POST", request.body.decode(), koppen
        )
    except UnicodeDecodeError:
        kop, inhoud, status = {}, '{"error": "invalid_request"}', 400
    except OAuth2Error as fout:
        kop, inhoud, status = fout.headers, fout.json, fout.status_code
    return HttpResponse(inhoud, status=status, content_type="application/json", headers=_gewone(kop))


def _gewone(kop: dict[str, str]) -> dict[str, str]:
    return {naam: waarde for naam, waarde in kop.items() if naam != "Content-Type"}


class Drager(HttpBearer):
    """Knows an organisation by its token. Who was withdrawn is told so, whatever the token says."""

    def authenticate(self, request: HttpRequest, token: str) -> UUID | None:
        """This function will return who asks; None for a token that is none, ran out, or is of an older secret."""
        try:
            hex_, afdruk = signing.loads(token, salt=_ZOUT, max_age=TOKEN_SECONDEN)
        except (signing.BadSignature, ValueError):
            return None
        organisatie = toegelaten_met_afdruk(UUID(hex_), afdruk)
        if organisatie is None:
            return None
        if organisatie.is_ingetrokken:
            raise RegisterWeigert(Weigering.INGETROKKEN)
        return organisatie.kenmerk
