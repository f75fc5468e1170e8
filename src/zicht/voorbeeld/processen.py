"""How are server and worker started, watched and stopped together?"""

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Sequence

ADRES = "127.0.0.1"
_GEDULD = 10.0


def is_vrij(poort: int) -> bool:
    """This function will tell whether nothing listens on this port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((ADRES, poort))
        except OSError:
            return False
    return True


def serveropdracht(poort: int) -> list[str]:
    """This function will return how a web server is started: one process, one writer.

    An organisation starts as many of them as it has processors, each on a port of its own.
    """
    vast = [
        "--interface",
        "wsgi",
        "--workers",
        "1",
        "--blocking-threads",
        "1",
        "--no-ws",
        "--log-level",
        "warning",
    ]
    return [
        sys.executable,
        "-m",
        "granian",
        "zicht.config.wsgi:application",
        "--host",
        ADRES,
        "--port",
        str(poort),
        *vast,
    ]


def werkeropdracht() -> list[str]:
    """This function will return how the worker is started."""
    return [sys.executable, "-m", "zicht", "werker"]


class Processen:
    """Children that live and die together."""

    def __init__(self) -> None:
        """This function will begin with none."""
        self._kinderen: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> "Processen":
        """This function will return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """This function will stop them all."""
        self.stop()

    def start(self, opdracht: Sequence[str]) -> None:
        """This function will start a child in a group of its own, so that Ctrl-C reaches it through here only."""
        kind = subprocess.Popen(opdracht, env=dict(os.environ), start_new_session=True)  # noqa: S603 - our own words
        self._kinderen.append(kind)

    def gevallen(self) -> int | None:
        """This function will return the exit code of a child that ended by itself, None while all live."""
        return next((code for kind in self._kinderen if (code := kind.poll()) is not None), None)

    def wacht_op(self, url: str, *, seconden: float = 30) -> bool:
        """This function will wait until the address answers; False when it does not, or a child fell."""
        tot = time.monotonic() + seconden
        while time.monotonic() < tot and self.gevallen() is None:
            with contextlib.suppress(OSError, urllib.error.URLError):
                urllib.request.urlopen(url, timeout=5).close()  # noqa: S310 - our own address
                return True
            time.sleep(0.1)
        return False

    def wacht(self) -> int:
        """This function will wait until a child ends by itself, and return its exit code."""
        while (code := self.gevallen()) is None:
            time.sleep(0.5)
        return code

    def stop(self) -> None:
        """This function will ask every child to stop, and end those that do not within ten seconds."""
        for kind in self._kinderen:
            if kind.poll() is None:
                kind.terminate()
        tot = time.monotonic() + _GEDULD
        for kind in self._kinderen:
            try:
                kind.wait(max(0.1, tot - time.monotonic()))
            except subprocess.TimeoutExpired:
                kind.kill()
                kind.wait()
        self._kinderen.clear()
