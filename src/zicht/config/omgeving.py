"""What does the environment say? Read here only, and refused with a clear error when it is wrong."""

import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

WAAR, ONWAAR = frozenset({"1", "ja", "true", "aan"}), frozenset({"", "0", "nee", "false", "uit"})

_SQLITE_START = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous={sync}; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
    "PRAGMA busy_timeout=20000; PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824; PRAGMA temp_store=MEMORY;"
)


# A question that is asked again is planned by the server once, not each time. Compiling it would take some forty
# milliseconds, of a page that reads a few rows: planners guess high where a row is looked into row by row.
_POSTGRES = {"server_side_binding": True, "prepare_threshold": 5, "options": "-c jit=off"}


def tekst(naam: str, standaard: str) -> str:
    """This function will return an environment variable, or the default when it is not set."""
    return os.environ.get(naam, standaard)


def lijst(naam: str, standaard: str) -> list[str]:
    """This function will return a comma-separated environment variable as a list."""
    return [deel.strip() for deel in tekst(naam, standaard).split(",") if deel.strip()]


def vlag(naam: str, *, standaard: bool = False) -> bool:
    """This function will return a yes-or-no environment variable; raises ImproperlyConfigured on anything else."""
    waarde = os.environ.get(naam)
    if waarde is None:
        return standaard
    if waarde.lower() in WAAR | ONWAAR:
        return waarde.lower() in WAAR
    raise ImproperlyConfigured(f"{naam} moet ja of nee zijn, niet {waarde!r}.")


def geheim(naam: str, data: Path) -> str:
    """This function will return the secret from the environment, or one kept in the data folder.

    The file is made once, readable for its owner alone.
    """
    if waarde := os.environ.get(naam):
        return waarde
    bestand = data / "geheim"
    if not bestand.exists():
        data.mkdir(parents=True, exist_ok=True)
        bestand.touch(mode=0o600)
        bestand.write_text(secrets.token_urlsafe(50))
    return bestand.read_text()


def database(data: Path) -> dict[str, Any]:
    """This function will return the database of DATABASE_URL, or the embedded one in the data folder."""
    url = os.environ.get("DATABASE_URL")
    if url:
        gelezen = dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)
        return {**gelezen, "OPTIONS": {**_POSTGRES, **gelezen.get("OPTIONS", {})}}
    data.mkdir(parents=True, exist_ok=True)
    sync = tekst("ZICHT_SQLITE_SYNC", "FULL")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": data / "zicht.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": _SQLITE_START.format(sync=sync)},
    }
