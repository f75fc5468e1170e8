"""The register over HTTP, as an organisation asks it. Whatever is wrong becomes one of three errors."""

import base64
import json
import re
import time
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from pydantic import ValidationError

from zicht.register.lijn.berichten import (
    AntwoordBericht,
    Weigerbericht,
    inschrijving_als_json,
    vraag_als_json,
)
from zicht.register.over_http.verbinding import Adres, Ontvangen, verstuur
from zicht.register.words import (
    Inschrijving,
    PeriodeGesloten,
    Registerantwoord,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    Registervraag,
    RegisterWeigert,
    Weigering,
)

# A token is not used in its last moments: it would run out on the way.
_MARGE = 30.0
_LANGSTE_TOKENDUUR = 86_400
_WACHTTIJD = 60
"""Seconds, when the register says too many without saying for how long."""
_TOKEN = re.compile(r"[A-Za-z0-9._~+/:=-]{1,4096}")
_ONGELDIG = frozenset({400, 411, 413, 415, 422})


@dataclass(frozen=True)
class _Token:
    tekst: str
    tot: float


class RegisterOverHttp:
    """Asks the register for one organisation; keeps the protocol `Registertoegang`. May be used by several threads."""

    def __init__(self, adres: str, organisatie: UUID, geheim: str) -> None:
        """This function will ask at this address, such as `https://register.example`, as this client.

        Raises ValueError for what is no address.
        """
        self._adres = Adres.lees(adres)
        wie = f"{quote(str(organisatie))}:{quote(geheim, safe='')}".encode()
        self._basis = f"Basic {base64.b64encode(wie).decode()}"
        self._token: _Token | None = None

    def schrijf_in(self, inschrijving: Inschrijving, *, seconden: float) -> None:
        """This function will let the register keep this in the place of what had the same name in its period."""
        try:
            inhoud = inschrijving_als_json(inschrijving)
        except ValidationError:
            raise RegisterWeigert(Weigering.ONGELDIG) from None
        self._verzoek("PUT", f"/v1/inschrijvingen/{inschrijving.kenmerk}", inhoud, 204, seconden)

    def trek_in(self, kenmerk: UUID, *, seconden: float) -> None:
        """This function will let the register forget an inscription in every period."""
        self._verzoek("DELETE", f"/v1/inschrijvingen/{kenmerk}", None, 204, seconden)

    def vraag(self, vraag: Registervraag, *, seconden: float) -> Registerantwoord:
        """This function will ask, and return or raise within so many seconds."""
        try:
            inhoud = vraag_als_json(vraag)
        except ValidationError:
            raise RegisterWeigert(Weigering.ONGELDIG) from None
        ontvangen = self._verzoek("POST", "/v1/vragen", inhoud, 200, seconden)
        antwoord = _lees_antwoord(ontvangen)
        if not antwoord.past_bij(vraag):
            raise RegisterAntwoordOnleesbaar
        return antwoord

    def _verzoek(
        self, methode: str, pad: str, inhoud: bytes | None, verwacht: int, seconden: float
    ) -> Ontvangen:
        tot = time.monotonic() + seconden
        ontvangen = self._stuur(methode, pad, inhoud, self._geldig_token(tot), tot)
        if ontvangen.status == 401:
            # It ran out, or the secret was renewed: once more with a new one.
            self._token = None
            ontvangen = self._stuur(methode, pad, inhoud, self._geldig_token(tot), tot)
        if ontvangen.status != verwacht:
            raise _als_fout(ontvangen)
        return ontvangen

    def _stuur(self, methode: str, pad: str, inhoud: bytes | None, token: str, tot: float) -> Ontvangen:
        koppen = {"Authorization": f"Bearer {token}", "Accept": "application/json"}
        if inhoud is not None:
            koppen["Content-Type"] = "application/json"
        return verstuur(self._adres, methode, pad, koppen=koppen, inhoud=inhoud, tot=tot)

    def _geldig_token(self, tot: float) -> str:
        """The token that is kept, or a new one. Two that ask at once fetch two, which does no harm."""
        token = self._token
        if token is None or token.tot <= time.monotonic():
            token = self._token = self._haal_token(tot)
        return token.tekst

    def _haal_token(self, tot: float) -> _Token:
        koppen = {"Authorization": self._basis, "Content-Type": "application/x-www-form-urlencoded"}
        gevraagd = time.monotonic()
        ontvangen = verstuur(
            self._adres, "POST", "/v1/token", koppen=koppen, inhoud=b"grant_type=client_credentials", tot=tot
        )
        if ontvangen.status != 200:
            raise _als_fout(ontvangen)
        velden = _lees_json(ontvangen)
        tekst, duur = velden.get("access_token"), velden.get("expires_in")
        if not isinstance(tekst, str) or not _TOKEN.fullmatch(tekst):
            raise RegisterAntwoordOnleesbaar
        if type(duur) is not int or not 0 < duur <= _LANGSTE_TOKENDUUR:
            raise RegisterAntwoordOnleesbaar
        return _Token(tekst, gevraagd + duur - _MARGE)


def _lees_antwoord(ontvangen: Ontvangen) -> Registerantwoord:
    _require_json(ontvangen)
    try:
        return AntwoordBericht.model_validate_json(ontvangen.inhoud).als_antwoord()
    except ValidationError:
        raise RegisterAntwoordOnleesbaar from None


def _lees_json(ontvangen: Ontvangen) -> dict[str, object]:
    _require_json(ontvangen)
    try:
        velden = json.loads(ontvangen.inhoud)
    except (ValueError, RecursionError):
        raise RegisterAntwoordOnleesbaar from None
    if not isinstance(velden, dict):
        raise RegisterAntwoordOnleesbaar
    return velden


def _require_json(ontvangen: Ontvangen) -> None:
    soort = ontvangen.koppen.get("content-type", "").partition(";")[0].strip().lower()
    if soort != "application/json" or ontvangen.koppen.get("content-encoding", "identity") != "identity":
        raise RegisterAntwoordOnleesbaar


def _als_fout(ontvangen: Ontvangen) -> Exception:
    """What an answer that is not the expected one means."""
    status = ontvangen.status
    if status >= 500 or status == 408:
        return RegisterNietBereikbaar()
    if status == 409:
        return PeriodeGesloten(_open_periodes(ontvangen))
    if status == 429:
        return RegisterWeigert(Weigering.TE_VEEL, na=_na(ontvangen))
    redenen = {401: Weigering.ONBEKEND, 403: Weigering.INGETROKKEN} | dict.fromkeys(
        _ONGELDIG, Weigering.ONGELDIG
    )
    return RegisterWeigert(redenen[status]) if status in redenen else RegisterAntwoordOnleesbaar()


def _na(ontvangen: Ontvangen) -> int:
    tekst = ontvangen.koppen.get("retry-after", "")
    return max(1, int(tekst)) if re.fullmatch(r"[0-9]{1,7}", tekst) else _WACHTTIJD


def _open_periodes(ontvangen: Ontvangen) -> tuple[int, ...]:
    try:
        return tuple(sorted(Weigerbericht.model_validate_json(ontvangen.inhoud).open))
    except ValidationError:
        return ()
