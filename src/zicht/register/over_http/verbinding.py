"""One request and its answer, before a moment that holds for all of it: name, connection, handshake, every byte.

The libraries that fetch pages let each wait last so long, and a server that sends a byte now and then keeps one busy
for ever. Here what is left is set anew before each wait. No redirect is followed; too large an answer is left.
"""

import io
import queue
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from urllib.parse import urlsplit

from zicht.register.words import RegisterAntwoordOnleesbaar, RegisterNietBereikbaar

HOOGSTENS_BYTES = 1024 * 1024
# Of all that comes over a line: a body in pieces of a few bytes is several times as long on its way.
_HOOGSTENS_OVER_DE_LIJN = 8 * HOOGSTENS_BYTES
_STUK = 65_536
_DEZE_MACHINE = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True)
class Adres:
    """Where the register is."""

    is_https: bool
    host: str
    poort: int
    pad: str

    @classmethod
    def lees(cls, tekst: str) -> "Adres":
        """This function will read an address; raises ValueError, also for HTTP to another machine than this one."""
        delen = urlsplit(tekst)
        is_https, host = delen.scheme == "https", delen.hostname or ""
        if (
            delen.scheme not in {"http", "https"}
            or not host
            or delen.query
            or delen.fragment
            or delen.username
        ):
            raise ValueError("Het adres van het register is niet https://naam[:poort][/pad].")
        if not is_https and host not in _DEZE_MACHINE:
            raise ValueError("Het register wordt alleen over HTTPS gevraagd, behalve op deze machine.")
        return cls(is_https, host, delen.port or (443 if is_https else 80), delen.path.rstrip("/"))


@dataclass(frozen=True)
class Ontvangen:
    """An answer as it came."""

    status: int
    koppen: Mapping[str, str]  # names in small letters
    inhoud: bytes


def resterend(tot: float) -> float:
    """This function will return how many seconds are left until a moment of the monotonic clock.

    Raises RegisterNietBereikbaar when none are.
    """
    rest = tot - time.monotonic()
    if rest <= 0:
        raise RegisterNietBereikbaar
    return rest


def verstuur(
    adres: Adres, methode: str, pad: str, *, koppen: Mapping[str, str], inhoud: bytes | None, tot: float
) -> Ontvangen:
    """This function will send a request and return what comes, before `tot` on the monotonic clock.

    Raises RegisterNietBereikbaar or RegisterAntwoordOnleesbaar.
    """
    lijn: _Lijn | None = None
    try:
        lijn = _Lijn(_maak_verbinding(adres, tot), tot)
        verbinding = HTTPConnection(adres.host, adres.poort)
        verbinding.sock = lijn
        verbinding.request(methode, adres.pad + pad, body=inhoud, headers={**koppen, "Connection": "close"})
        antwoord = verbinding.getresponse()
        return Ontvangen(
            antwoord.status, {naam.lower(): waarde for naam, waarde in antwoord.getheaders()}, _lees(antwoord)
        )
    except HTTPException as fout:
        # Broken off halfway is told apart from what is no HTTP at all.
        raise _ALS_AFGEBROKEN.get(type(fout).__name__, RegisterAntwoordOnleesbaar) from None
    except OSError:
        raise RegisterNietBereikbaar from None
    except ValueError:
        raise RegisterAntwoordOnleesbaar from None
    finally:
        if lijn:
            lijn.sluit()


_ALS_AFGEBROKEN: dict[str, type[Exception]] = {
    "IncompleteRead": RegisterNietBereikbaar,
    "RemoteDisconnected": RegisterNietBereikbaar,
}


def _lees(antwoord: HTTPResponse) -> bytes:
    delen, totaal = [], 0
    while deel := antwoord.read(_STUK):
        totaal += len(deel)
        if totaal > HOOGSTENS_BYTES:
            raise RegisterAntwoordOnleesbaar
        delen.append(deel)
    if antwoord.length:
        raise RegisterNietBereikbaar  # fewer bytes than were promised
    return b"".join(delen)


class _Lijn:
    """A connection on which no wait lasts longer than what is left; all that HTTPConnection asks of a socket."""

    def __init__(self, sok: socket.socket, tot: float) -> None:
        """This function will guard this socket until `tot`."""
        self._sok, self._tot, self._over = sok, tot, _HOOGSTENS_OVER_DE_LIJN

    def sendall(self, gegevens: bytes) -> None:
        """This function will send everything."""
        over = memoryview(gegevens)
        while over:
            self._sok.settimeout(resterend(self._tot))
            over = over[self._sok.send(over) :]

    def makefile(self, _wijze: str) -> io.BufferedReader:
        """This function will return what is read from."""
        return io.BufferedReader(_Stroom(self))

    def ontvang(self, in_: memoryview) -> int:
        """This function will wait for bytes and return how many came; raises RegisterAntwoordOnleesbaar on too many.

        Counted here, since the library reads on without a limit after a piece of negative length, as it does after
        the last piece.
        """
        self._sok.settimeout(resterend(self._tot))
        gekomen = self._sok.recv_into(in_)
        self._over -= gekomen
        if self._over < 0:
            raise RegisterAntwoordOnleesbaar
        return gekomen

    def close(self) -> None:
        """This function will leave the socket open: the answer is still read from it."""

    def sluit(self) -> None:
        """This function will close the socket."""
        with suppress(OSError):
            self._sok.close()


class _Stroom(io.RawIOBase):
    """What comes over a line."""

    def __init__(self, lijn: _Lijn) -> None:
        """This function will read from this line."""
        self._lijn = lijn

    def readable(self) -> bool:
        """This function will say that one can read here."""
        return True

    def readinto(self, in_: memoryview) -> int:  # type: ignore[override]
        """This function will read what is there."""
        return self._lijn.ontvang(in_)


def _maak_verbinding(adres: Adres, tot: float) -> socket.socket:
    fout: OSError = OSError("geen adres")
    for familie, soort, protocol, _, plaats in _zoek_op(adres, tot):
        sok = socket.socket(familie, soort, protocol)
        try:
            sok.settimeout(resterend(tot))
            sok.connect(plaats)
            return _met_tls(sok, adres.host, tot) if adres.is_https else sok
        except OSError as deze:
            sok.close()
            fout = deze
        except BaseException:
            sok.close()
            raise
    raise fout


def _met_tls(sok: socket.socket, host: str, tot: float) -> socket.socket:
    sok.settimeout(resterend(tot))
    return ssl.create_default_context().wrap_socket(sok, server_hostname=host)


def _zoek_op(adres: Adres, tot: float) -> list[tuple[int, int, int, str, tuple[object, ...]]]:
    """Look up the name in a thread of its own: the system cannot be told how long it may take."""
    uitkomst: queue.SimpleQueue[list[tuple[int, int, int, str, tuple[object, ...]]] | OSError] = (
        queue.SimpleQueue()
    )

    def zoek() -> None:
        try:
            uitkomst.put(list(socket.getaddrinfo(adres.host, adres.poort, type=socket.SOCK_STREAM)))
        except OSError as fout:
            uitkomst.put(fout)
        except UnicodeError:
            uitkomst.put(OSError("geen naam"))

    threading.Thread(target=zoek, daemon=True).start()
    try:
        gevonden = uitkomst.get(timeout=resterend(tot))
    except queue.Empty:
        raise RegisterNietBereikbaar from None
    if isinstance(gevonden, OSError):
        raise gevonden
    return gevonden
