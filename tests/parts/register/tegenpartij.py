"""A register that does as a test says: slow, half, nonsense. It listens on this machine only."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

Stukken = Iterable[bytes]
HAP = 0.05


class Tegenpartij:
    """Answers each connection with what is next in its script; the last is repeated."""

    def __init__(self) -> None:
        """Begin to listen."""
        self.gezegd: list[bytes] = []  # what each who asked said, in order
        self.script: list[Callable[[bytes], Stukken]] = []
        self._deur = socket.create_server(("127.0.0.1", 0))
        self.adres = f"http://127.0.0.1:{self._deur.getsockname()[1]}"
        self.hoort = threading.Event()  # until it is set nothing is read
        self.hoort.set()
        self._einde = threading.Event()
        threading.Thread(target=self._luister, daemon=True).start()

    def antwoordt(self, *script: "bytes | Callable[[bytes], Stukken]") -> None:
        """Take this script: bytes are sent as they are."""
        self.script = [een if callable(een) else (lambda _, alles=een: [alles]) for een in script]

    def stop(self) -> None:
        """Stop listening."""
        self._einde.set()
        self._deur.close()

    def _luister(self) -> None:
        with suppress(OSError):
            while True:
                lijn, _ = self._deur.accept()
                threading.Thread(target=self._antwoord, args=(lijn,), daemon=True).start()

    def _antwoord(self, lijn: socket.socket) -> None:
        with lijn, suppress(OSError):
            self.hoort.wait(HAP * 40)
            self.hoort.set()
            vraag = _lees(lijn)
            self.gezegd.append(vraag)
            doe = self.script.pop(0) if len(self.script) > 1 else self.script[0]
            for stuk in doe(vraag):
                if self._einde.is_set():
                    return
                lijn.sendall(stuk)


def _lees(lijn: socket.socket) -> bytes:
    """Read one request, with as much content as it announces."""
    gelezen = b""
    while b"\r\n\r\n" not in gelezen:
        if not (deel := lijn.recv(65536)):
            return gelezen
        gelezen += deel
    kop, _, inhoud = gelezen.partition(b"\r\n\r\n")
    lengte = next(
        (
            int(regel.split(b":")[1])
            for regel in kop.split(b"\r\n")
            if regel.lower().startswith(b"content-length")
        ),
        0,
    )
    delen = [inhoud]
    while sum(map(len, delen)) < lengte:
        delen.append(lijn.recv(1 << 20))
    return kop + b"\r\n\r\n" + b"".join(delen)


def http(
    status: int = 200, inhoud: object = b"", *, soort: str = "application/json", **koppen: object
) -> bytes:
    """Return an answer in bytes; what is no bytes becomes JSON."""
    als_bytes = inhoud if isinstance(inhoud, bytes) else json.dumps(inhoud).encode()
    alle = {"Content-Type": soort, "Content-Length": len(als_bytes), **koppen}
    regels = [f"HTTP/1.1 {status} Zo is het", *(f"{n.replace('_', '-')}: {w}" for n, w in alle.items())]
    return "\r\n".join(regels).encode() + b"\r\n\r\n" + als_bytes


TOKEN = http(200, {"access_token": "een-token", "token_type": "Bearer", "expires_in": 600})


def druppelt(antwoord: bytes, *, vanaf: int = 0) -> Callable[[bytes], Stukken]:
    """Send an answer byte by byte, from some place on; each byte comes well within any wait."""

    def doe(_: bytes) -> Stukken:
        yield antwoord[:vanaf]
        for plaats in range(vanaf, len(antwoord)):
            time.sleep(HAP)
            yield antwoord[plaats : plaats + 1]

    return doe


def zwijgt(_: bytes) -> Stukken:
    """Say nothing for longer than anybody waits."""
    for _ in range(100):
        time.sleep(HAP)
        yield b""
