"""How does a program use the application as a person does? One connection, cookies, and the forms on the page."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from http.client import HTTPConnection, HTTPResponse, RemoteDisconnected
from http.cookies import SimpleCookie
from time import perf_counter
from urllib.parse import urlencode, urlsplit

from zicht.voorbeeld.bladzijde import lees
from zicht.voorbeeld.formulieren import Formulier, GeenFormulier, formulieren_van

_OMLEIDING = frozenset({301, 302, 303})
_KOPPELING = re.compile(r'<a\b[^>]*\bhref="([^"#][^"]*)"')
_VOLGENDE = re.compile(r'<a\b[^>]*\brel="next" href="([^"]+)"')
_VERZOEK = "application/x-www-form-urlencoded"


class OnverwachtAntwoord(RuntimeError):  # noqa: N818
    """The application answered something else than was counted on."""


class Bezoeker:
    """One person with a browser of one's own; `pagina`, `pad`, `status` and `duur` tell of the last answer."""

    def __init__(self, basis: str) -> None:
        """This function will prepare a visit to the application at `basis` (http://host:port)."""
        self.basis = basis.rstrip("/")
        plaats = urlsplit(self.basis)
        self._verbinding = HTTPConnection(plaats.hostname or "127.0.0.1", plaats.port, timeout=60)
        self._koekjes: dict[str, str] = {}
        self.pad, self.pagina, self.status, self.duur = "", "", 0, 0.0

    def sluit(self) -> None:
        """This function will end the visit; a next question would begin it again."""
        self._verbinding.close()

    def log_in(self, email: str, wachtwoord: str) -> None:
        """This function will log in with a password; raises OnverwachtAntwoord when that fails."""
        self.ga_naar("/account/login/")
        self.vul_in("login", {"login": email, "password": wachtwoord})
        if "/account/login" in self.pad:
            raise OnverwachtAntwoord("inloggen mislukt")

    def ga_naar(self, pad: str, *, verwacht: int = 200) -> str:
        """This function will ask for a page, follow where it is sent, and return the page.

        Raises OnverwachtAntwoord when the status is not the one counted on.
        """
        self._volg("GET", pad, None)
        return self._klopt(verwacht)

    @property
    def tekst(self) -> str:
        """This function will return what the page says between its head and its foot, without its layout."""
        return lees(self.pagina).tekst

    @property
    def naam(self) -> str:
        """This function will return the name under which this person is logged in, as the head of the page says."""
        return lees(self.pagina).wie

    def koppeling(self, deel: str, *, na: str = "", rij: str = "") -> str:
        """This function will return the address of the first link with `deel` in it.

        It is looked for after the text `na`, or in the row of a table that holds the text `rij`.
        Raises OnverwachtAntwoord when there is none.
        """
        stukken = [stuk for stuk in self.pagina.split("<tr") if rij in stuk] if rij else [self.pagina]
        _, _, waarin = "<tr".join(stukken).partition(na) if na else ("", "", "<tr".join(stukken))
        gevonden = next((unescape(adres) for adres in _KOPPELING.findall(waarin) if deel in adres), None)
        if gevonden is None:
            raise OnverwachtAntwoord(f"geen koppeling naar {deel} op {self.pad}")
        return gevonden

    def volg(self, deel: str, *, na: str = "", rij: str = "") -> str:
        """This function will follow a link of this page, and return the page it leads to; raises likewise."""
        return self.ga_naar(self.koppeling(deel, na=na, rij=rij))

    def blader(self, pad: str) -> Iterator[str]:
        """This function will yield a list page after page, for as long as it goes on."""
        yield self.ga_naar(pad)
        while verder := _VOLGENDE.search(self.pagina):
            yield self.ga_naar(unescape(verder.group(1)))

    def formulier(self, actie: str) -> Formulier:
        """This function will return the form of this page whose address ends in `actie`, or holds it in its path.

        An empty `actie` is the form that goes to the page itself. Raises GeenFormulier.
        """
        alle = formulieren_van(self.pagina)
        for formulier in alle:
            pad = urlsplit(formulier.actie).path or self.pad
            if f"/{actie.strip('/')}/" in f"{pad}/" if actie else pad == self.pad:
                return formulier
        raise GeenFormulier(f"{actie or 'deze bladzijde'} op {self.pad}: {[f.actie for f in alle]}")

    def vul_in(
        self,
        actie: str,
        waarden: Mapping[str, str | list[str]] | None = None,
        *,
        knop: tuple[str, str] | None = None,
        verwacht: int = 200,
    ) -> str:
        """This function will fill in and send a form of this page, and return the page that follows.

        `knop` is the button pressed, where that matters. Raises GeenFormulier and OnverwachtAntwoord.
        """
        formulier = self.formulier(actie)
        velden = [*formulier.ingevuld(waarden or {}), *([knop] if knop else [])]
        self._volg("POST", formulier.actie or self.pad, urlencode(velden))
        return self._klopt(verwacht)

    def _klopt(self, verwacht: int) -> str:
        if self.status != verwacht:
            raise OnverwachtAntwoord(f"{self.pad} gaf {self.status}, verwacht was {verwacht}")
        return self.pagina

    def _volg(self, wijze: str, pad: str, lichaam: str | None) -> None:
        antwoord = self._vraag(wijze, pad, lichaam)
        while antwoord.status in _OMLEIDING:
            doel = urlsplit(antwoord.getheader("Location") or "/")
            antwoord = self._vraag("GET", doel.path + (f"?{doel.query}" if doel.query else ""), None)

    def _vraag(self, wijze: str, pad: str, lichaam: str | None) -> HTTPResponse:
        hoofd = {"Cookie": "; ".join(f"{naam}={waarde}" for naam, waarde in self._koekjes.items())}
        if lichaam is not None:
            hoofd |= {"Content-Type": _VERZOEK, "Referer": self.basis + self.pad, "Origin": self.basis}
        begin = perf_counter()
        try:
            antwoord = self._stuur(wijze, pad, lichaam, hoofd)
        except (RemoteDisconnected, BrokenPipeError):
            # The server closes a connection that was silent for a while; nothing of the request was read.
            self._verbinding.close()
            antwoord = self._stuur(wijze, pad, lichaam, hoofd)
        self.pagina = antwoord.read().decode()
        self.duur = perf_counter() - begin
        self.pad, self.status = urlsplit(pad).path, antwoord.status
        for kop in antwoord.headers.get_all("Set-Cookie", []):
            self._koekjes |= {naam: stuk.value for naam, stuk in SimpleCookie(kop).items()}
        return antwoord

    def _stuur(self, wijze: str, pad: str, lichaam: str | None, hoofd: dict[str, str]) -> HTTPResponse:
        self._verbinding.request(wijze, pad, lichaam, hoofd)
        return self._verbinding.getresponse()
