"""How does a measurement visit the application? As a person with a browser would: one connection, cookies, forms."""

import re
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from http.cookies import SimpleCookie
from time import perf_counter
from urllib.parse import urlencode, urlsplit

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class OnverwachtAntwoord(RuntimeError):  # noqa: N818
    """The application answered something else than was asked for."""


@dataclass
class Bezoeker:
    """One logged-in person on one connection."""

    basis: str
    koekjes: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def __post_init__(self) -> None:
        """Connect."""
        plaats = urlsplit(self.basis)
        self._verbinding = HTTPConnection(plaats.hostname or "127.0.0.1", plaats.port, timeout=60)

    def log_in(self, email: str, wachtwoord: str) -> None:
        """Log in with a password; raises OnverwachtAntwoord when that fails."""
        self.haal("/account/login/")
        status, _, _ = self.stuur("/account/login/", {"login": email, "password": wachtwoord})
        if status != 302:
            raise OnverwachtAntwoord(f"login gave {status}")

    def haal(self, pad: str) -> tuple[int, str, float]:
        """Ask for a page; returns status, body and seconds."""
        return self._vraag("GET", pad, None)

    def stuur(self, pad: str, velden: dict[str, str] | list[tuple[str, str]]) -> tuple[int, str, float]:
        """Send a form with the token of the last page; returns status, body (or the place sent to) and seconds."""
        paren = list(velden.items()) if isinstance(velden, dict) else list(velden)
        return self._vraag("POST", pad, urlencode([*paren, ("csrfmiddlewaretoken", self.token)]))

    def _vraag(self, wijze: str, pad: str, lichaam: str | None) -> tuple[int, str, float]:
        hoofd = {"Cookie": "; ".join(f"{naam}={waarde}" for naam, waarde in self.koekjes.items())}
        if lichaam is not None:
            hoofd |= {"Content-Type": "application/x-www-form-urlencoded", "Referer": self.basis + pad}
        begin = perf_counter()
        self._verbinding.request(wijze, pad, lichaam, hoofd)
        antwoord = self._verbinding.getresponse()
        tekst = antwoord.read().decode()
        duur = perf_counter() - begin
        self._onthoud(antwoord, tekst)
        return antwoord.status, antwoord.getheader("Location") or tekst, duur

    def _onthoud(self, antwoord: HTTPResponse, tekst: str) -> None:
        for kop in antwoord.headers.get_all("Set-Cookie", []):
            self.koekjes |= {naam: stuk.value for naam, stuk in SimpleCookie(kop).items()}
        if gevonden := _TOKEN.search(tekst):
            self.token = gevonden.group(1)
