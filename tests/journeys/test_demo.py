"""`zicht demo`, which `make demo` runs: it says who may log in, answers, stops with all it started, and goes on later.

As processes of their own, with two reports. Migrating an empty database, which every test run does already, is here
the copying of one that was migrated; a database that is there is migrated by the application itself.
"""

import os
import re
import signal
import socket
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connection

from zicht.kern import Rol
from zicht.voorbeeld.bezoeker import Bezoeker
from zicht.voorbeeld.merk import lees

pytestmark = pytest.mark.django_db(transaction=True)

# A shell lets what it starts in the background ignore Ctrl-C; the test plays the terminal in front.
START = """
import os, shutil, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from pathlib import Path
from django.core.management.commands.migrate import Command
from zicht.__main__ import main
migrate = Command.handle
def copy_or_migrate(self, *args, **options):
    from django.conf import settings
    made = Path(settings.DATABASES["default"]["NAME"])
    if made.exists() and made.stat().st_size:
        return migrate(self, *args, **options)
    shutil.copy(os.environ["GEMIGREERD"], made)
Command.handle = copy_or_migrate
main()
"""
# No account has these in the region: they do not log in yet, or work elsewhere, or are the application itself.
NO_LOGIN = {Rol.MELDER, Rol.BETROKKENE, Rol.GEMEENTE, Rol.LANDELIJK_ANALIST, Rol.SYSTEEM}
MADE = "De database wordt gemaakt"
PATIENCE = 60


class Demo:
    """A demonstration in one folder, started and stopped as often as a test likes."""

    def __init__(self, installatie, data: Path) -> None:
        installatie.omgeving["GEMIGREERD"] = str(Path(installatie.omgeving["ZICHT_DATA"]) / "zicht.sqlite3")
        self._installatie, self.data = installatie, data
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self._port}"

    def start(self, *words: str, until: str = "Ctrl-C stopt alles") -> str:
        """Start it and return what it says until it says this, or ends."""
        own = ["--port", str(self._port), "--data", str(self.data), "--meldingen", "2", *words]
        self._process = self._installatie.start("-c", START, "demo", *own)
        said = []
        for line in self._process.stdout:
            said.append(line)
            if until in line:
                break
        return "".join(said)

    def interrupt(self) -> int:
        """Press Ctrl-C and return the exit code."""
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(timeout=PATIENCE)

    @property
    def processes(self) -> dict[int, str]:
        """What runs for this folder: by what their environment says, whoever started them."""
        found = {}
        for process in Path("/proc").glob("[0-9]*"):
            try:
                own = f"ZICHT_DATA={self.data}\0".encode() in (process / "environ").read_bytes()
                words = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if own and words:
                found[int(process.name)] = words
        return found

    @property
    def reports(self) -> set[str]:
        """The identifiers of the reports that it holds."""
        with closing(sqlite3.connect(self.data / "zicht.sqlite3")) as database:
            return {one for (one,) in database.execute("SELECT id FROM melding_melding")}


@pytest.fixture
def demo(installatie, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("a demonstration always lives in the embedded database")
    made = Demo(installatie, tmp_path / "demo")
    yield made
    for process in made.processes:
        os.kill(process, signal.SIGKILL)


def test_a_demonstration_is_made_stopped_taken_up_again_and_begun_anew(demo):
    said = demo.start()

    logins = dict(re.findall(r"^  (\S.*?) {2,}(\S+@\S+)$", said, re.MULTILINE))
    password = re.search(r"Wachtwoord voor iedereen: (\S+)", said)[1]
    assert MADE in said
    assert f"Zicht draait op {demo.url} " in said
    assert logins.keys() == {rol.naam for rol in Rol if rol not in NO_LOGIN}
    assert visited(demo.url, logins[Rol.BEOORDELAAR.naam], password)
    assert visited(demo.url, logins[Rol.LOKAAL_TEAM.naam], password)
    running = " / ".join(demo.processes.values())
    assert "granian" in running
    assert "zicht werker" in running

    assert demo.interrupt() == 0
    assert demo.processes == {}
    reports, kept = demo.reports, lees(demo.data)
    # Two here, and as many at the neighbouring organisation.
    assert len(reports) == 4
    assert kept.klaar

    again = demo.start()

    assert MADE not in again
    assert f"Wachtwoord voor iedereen: {password}" in again
    assert visited(demo.url, logins[Rol.BEOORDELAAR.naam], password)
    assert demo.interrupt() == 0
    assert demo.processes == {}
    assert (demo.reports, lees(demo.data)) == (reports, kept)

    afresh = demo.start("--vers", until="Inrichten")

    assert MADE in afresh
    assert demo.interrupt() == 130
    assert demo.processes == {}
    assert not demo.reports & reports
    assert lees(demo.data).wachtwoord != password
    # Interrupted halfway: the next start must not take it for a region that is whole.
    assert not lees(demo.data).klaar


def visited(url: str, email: str, password: str) -> bool:
    """Log in and look at the first page, and tell whether it is there; the session stays in the demonstration."""
    visitor = Bezoeker(url)
    visitor.log_in(email, password)
    visitor.ga_naar("/")
    visitor.sluit()
    return visitor.status == 200
