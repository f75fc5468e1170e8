"""What does an organisation read when the register says no? Problem details (RFC 9457), and never what it sent.

A place in a message is named, what stood there is not; a fault of the register itself tells nothing.
"""

from collections.abc import Mapping
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from ninja.errors import AuthenticationError, HttpError
from ninja.errors import ValidationError as Veldfouten

from zicht.register.lijn.berichten import Weigerbericht
from zicht.register.words import PeriodeGesloten, RegisterWeigert, Weigering

_STATUS = {
    Weigering.ONBEKEND: 401,
    Weigering.INGETROKKEN: 403,
    Weigering.PERIODE: 409,
    Weigering.ONGELDIG: 422,
    Weigering.TE_VEEL: 429,
}
_TITELS = {
    400: "Dit is geen JSON, of niet in UTF-8.",
    401: "Zeg eerst wie u bent.",
    404: "Dit adres bestaat niet.",
    405: "Dit kan op dit adres niet.",
    411: "De lengte van het bericht ontbreekt.",
    413: "Het bericht is te groot.",
    500: "Er ging iets mis in het register.",
}
_HOOGSTENS_PLAATSEN = 20


def als_probleem(
    status: int,
    *,
    code: str = "",
    titel: str = "",
    plaatsen: list[str] | None = None,
    open_: tuple[int, ...] = (),
    koppen: Mapping[str, str] | None = None,
) -> HttpResponse:
    """This function will return an answer that says no."""
    bericht = Weigerbericht(
        title=titel or _TITELS.get(status) or HTTPStatus(status).phrase,
        status=status,
        code=code,
        plaatsen=plaatsen or [],
        open=list(open_),
    )
    antwoord = HttpResponse(
        bericht.model_dump_json(exclude_defaults=True), status=status, content_type="application/problem+json"
    )
    if status == 401:
        antwoord.headers["WWW-Authenticate"] = "Bearer"
    for naam, waarde in (koppen or {}).items():
        antwoord.headers[naam] = waarde
    return antwoord


def geweigerd(_request: HttpRequest, fout: RegisterWeigert) -> HttpResponse:
    """This function will answer what the register itself refuses."""
    weigering = Weigering(fout.reden)
    koppen = {"Retry-After": str(fout.na)} if fout.na is not None else None
    open_ = fout.open if isinstance(fout, PeriodeGesloten) else ()
    return als_probleem(_STATUS[weigering], code=weigering, titel=weigering.naam, open_=open_, koppen=koppen)


def fout_in_velden(_request: HttpRequest, fout: Veldfouten) -> HttpResponse:
    """This function will name the places in a message that are wrong."""
    plaatsen = [f"{_plaats(een['loc'])}: {een['type']}" for een in fout.errors[:_HOOGSTENS_PLAATSEN]]
    weigering = Weigering.ONGELDIG
    return als_probleem(422, code=weigering, titel=weigering.naam, plaatsen=plaatsen)


def _plaats(plek: tuple[str | int, ...]) -> str:
    """`personen.0.blokken.3.merken`: without the names that the library gives to the whole of a message.

    A name that somebody made up is part of what was sent, and is left out.
    """
    bekend = [str(deel) for deel in plek[2:] if isinstance(deel, int) or deel in _VELDEN]
    return ".".join(bekend) or "bericht"


_VELDEN = frozenset({
    "kenmerk", "doel", "periode", "laatste", "jaar", "kwartaal", "contactpunt", "personen", "blokken", "getal",
    "merken", "zeldzame_voornaam", "zeldzame_achternaam",
})  # fmt: skip


def fout_van_http(_request: HttpRequest, fout: HttpError) -> HttpResponse:
    """This function will answer what the library refuses: what cannot be read, and who did not say who it is."""
    status = 401 if isinstance(fout, AuthenticationError) else fout.status_code
    return als_probleem(status, code=Weigering.ONBEKEND if status == 401 else Weigering.ONGELDIG)


def niet_gevonden(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will answer for an address that is none, the same for everybody."""
    return als_probleem(404)


def onleesbaar(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """This function will answer for a request that cannot be read."""
    return als_probleem(400)


def storing(_request: HttpRequest) -> HttpResponse:
    """This function will answer for a fault of the register itself."""
    return als_probleem(500)
