"""Asking, inscribing and withdrawing over HTTP."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Status
from ninja.errors import HttpError
from ninja.errors import ValidationError as Veldfouten

from zicht.raamwerk import klok
from zicht.register import actions
from zicht.register.api import aanmelden, fouten
from zicht.register.api.poort import VERSIE
from zicht.register.lijn.berichten import (
    AntwoordBericht,
    InschrijvingBericht,
    VraagBericht,
    Weigerbericht,
    antwoord_als_velden,
)
from zicht.register.words import RegisterWeigert

_NEE = dict.fromkeys((400, 401, 403, 409, 411, 413, 422, 429), Weigerbericht)

api = NinjaAPI(
    title="Landelijk register van eerdere meldingen",
    description="Versleutelde kenmerken, geen namen. Vraag eerst een token bij /v1/token (client credentials).",
    version=VERSIE,
    urls_namespace="register",
    docs_url=None,
    auth=aanmelden.Drager(),
)
api.exception_handler(RegisterWeigert)(fouten.geweigerd)
api.exception_handler(Veldfouten)(fouten.fout_in_velden)
api.exception_handler(HttpError)(fouten.fout_van_http)
api.exception_handler(Http404)(fouten.niet_gevonden)


@api.post("/token", auth=None, summary="Vraag een token", openapi_extra={"requestBody": {"content": {
    "application/x-www-form-urlencoded": {"schema": {
        "type": "object", "required": ["grant_type"],
        "properties": {"grant_type": {"type": "string", "enum": ["client_credentials"]}},
    }}}}})  # fmt: skip
def token(request: HttpRequest) -> HttpResponse:
    """This function will give who says who it is a token of short life; in the words of OAuth2, also when it is no."""
    return aanmelden.token(request)


@api.post("/vragen", response={200: AntwoordBericht, **_NEE}, summary="Vraag naar eerdere meldingen")
def vraag(request: HttpRequest, bericht: VraagBericht) -> Any:
    """This function will answer who elsewhere had an earlier report about these people."""
    antwoord = actions.beantwoord(vraag=bericht.als_vraag(), by=_wie(request), at=klok.now())
    return antwoord_als_velden(antwoord)


@api.put("/inschrijvingen/{uuid:kenmerk}", response={204: None, **_NEE}, summary="Schrijf in of vervang")
def inschrijving(request: HttpRequest, kenmerk: UUID, bericht: InschrijvingBericht) -> Any:
    """This function will keep an inscription."""
    actions.schrijf_in(inschrijving=bericht.als_inschrijving(kenmerk), by=_wie(request), at=klok.now())
    return Status(204, None)


@api.delete(
    "/inschrijvingen/{uuid:kenmerk}", response={204: None, **_NEE}, summary="Trek een inschrijving in"
)
def intrekking(request: HttpRequest, kenmerk: UUID) -> Any:
    """This function will forget an inscription; also of what is not there it says that it is gone."""
    actions.trek_in(kenmerk=kenmerk, by=_wie(request))
    return Status(204, None)


def _wie(request: HttpRequest) -> UUID:
    wie: UUID = request.auth  # type: ignore[attr-defined]
    return wie
