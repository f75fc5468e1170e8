"""An installation of its own, for what only other processes can show: killing, racing, starting anew.

It begins as a copy of the migrated database of the tests; nothing of it reaches the tests' own database.
"""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from django.db import connection

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Installatie:
    """Commands run in it as processes of their own."""

    omgeving: dict[str, str]
    lopend: list[subprocess.Popen] = field(default_factory=list)

    def start(self, *woorden: str) -> subprocess.Popen:
        """Start `zicht …`, or Python with `-c`, without waiting for it."""
        opdracht = [sys.executable, *(woorden if woorden[0] == "-c" else ("-m", "zicht", *woorden))]
        proces = subprocess.Popen(
            opdracht,
            cwd=ROOT,
            env=self.omgeving,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.lopend.append(proces)
        return proces

    def doe(self, *woorden: str) -> tuple[int, str]:
        """Run `zicht …` and return its exit code and all that it said."""
        proces = self.start(*woorden)
        uit, fout = proces.communicate(timeout=60)
        return proces.returncode, uit + fout

    def stop(self) -> None:
        """End what still runs."""
        for proces in self.lopend:
            proces.kill()
            proces.communicate()


@pytest.fixture
def installatie(django_db_setup, django_db_blocker, tmp_path):
    """A migrated installation of its own, on the database that the tests run on; with no transaction open.

    A test that uses it is marked `django_db(transaction=True)`: without a mark no test database is made.
    """
    omgeving = {
        **os.environ,
        "PYTHONPATH": str(ROOT / "src"),
        "DJANGO_SETTINGS_MODULE": "zicht.config.settings",
        "ZICHT_DATA": str(tmp_path),
        "ZICHT_SYNTHETISCH": "1",
    }
    op_postgres = connection.vendor == "postgresql"
    if op_postgres:
        omgeving["DATABASE_URL"] = _kopie_postgres()
    else:
        omgeving.pop("DATABASE_URL", None)
        with django_db_blocker.unblock():
            _kopie_sqlite(tmp_path / "zicht.sqlite3")
    eigen = Installatie(omgeving)
    yield eigen
    eigen.stop()
    if op_postgres:
        _op_server(f'DROP DATABASE IF EXISTS "{_naam()}" WITH (FORCE)')


def _kopie_sqlite(naar: Path) -> None:
    import sqlite3

    doel = sqlite3.connect(naar)
    connection.ensure_connection()
    connection.connection.backup(doel)
    doel.execute("PRAGMA journal_mode=WAL")
    doel.close()


def _naam() -> str:
    return f"{connection.settings_dict['NAME']}_eigen"


def _kopie_postgres() -> str:
    _op_server(f'DROP DATABASE IF EXISTS "{_naam()}" WITH (FORCE)')
    _op_server(f'CREATE DATABASE "{_naam()}" TEMPLATE "{connection.settings_dict["NAME"]}_kopie"')
    adres = os.environ["DATABASE_URL"]
    return f"{adres.rpartition('/')[0]}/{_naam()}"


def _op_server(opdracht: str) -> None:
    import psycopg

    adres = os.environ["DATABASE_URL"]
    with psycopg.connect(adres, autocommit=True) as server:
        server.execute(opdracht)
