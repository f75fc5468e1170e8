"""What does the environment say? Read here only, and refused with a clear error when it is wrong."""

import os
import secrets
from pathlib import Path
from typing import Any
from uuid import UUID

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from zicht.register.words import HOOGSTENS_PERSONEN, Periodesleutels

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


def getal(naam: str, standaard: int, *, minstens: int) -> int:
    """This function will return a whole number of the environment; raises ImproperlyConfigured on anything else."""
    waarde = os.environ.get(naam, "")
    if not waarde:
        return standaard
    if not waarde.isdecimal() or int(waarde) < minstens:
        raise ImproperlyConfigured(f"{naam} moet een getal van {minstens} of meer zijn, niet {waarde!r}.")
    return int(waarde)


def verborgen(naam: str) -> str:
    """This function will return a secret text: the variable itself, or the file that it names as `@/map/bestand`.

    Raises ImproperlyConfigured when that file cannot be read.
    """
    waarde = os.environ.get(naam, "").strip()
    if not waarde.startswith("@"):
        return waarde
    try:
        return Path(waarde[1:]).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise ImproperlyConfigured(f"Het bestand dat {naam} noemt kan niet worden gelezen.") from None


def registersleutels() -> Periodesleutels | None:
    """This function will return the secrets by which persons are made unknowable to the register; None without any."""
    geschreven = verborgen("ZICHT_REGISTER_SLEUTELS")
    try:
        return Periodesleutels.lees(geschreven) if geschreven else None
    except ValueError as fout:
        raise ImproperlyConfigured(f"ZICHT_REGISTER_SLEUTELS klopt niet. {fout}") from None


def registergeheimen() -> dict[UUID, str]:
    """This function will return per organisation the secret with which it reports itself at the register."""
    geheimen: dict[UUID, str] = {}
    delen = [deel.strip() for deel in verborgen("ZICHT_REGISTER_GEHEIMEN").replace(",", "\n").splitlines()]
    for plaats, deel in enumerate((deel for deel in delen if deel), 1):
        wie, _, eigen = deel.partition(":")
        try:
            geheimen[UUID(wie.strip())] = eigen.strip()
        except ValueError:
            eigen = ""
        if not eigen.strip():
            raise ImproperlyConfigured(
                f"ZICHT_REGISTER_GEHEIMEN klopt niet: deel {plaats} is niet geschreven als KENMERK:GEHEIM."
            )
    return geheimen


def registerlimieten() -> dict[str, tuple[int, int]]:
    """This function will return how much an organisation may do at the register, in a minute and in a day."""

    def limiet(wat: str, per_minuut: int, per_dag: int) -> tuple[int, int]:
        naam = f"ZICHT_REGISTER_{wat}_PER"
        return (
            getal(f"{naam}_MINUUT", per_minuut, minstens=HOOGSTENS_PERSONEN),
            getal(f"{naam}_DAG", per_dag, minstens=HOOGSTENS_PERSONEN),
        )

    return {
        "vraag": limiet("PERSONEN", 200, 2_000),
        "herhaling": limiet("HERHALINGEN", 60, 2_000),
        "inschrijving": limiet("INSCHRIJVINGEN", 1_200, 100_000),
    }


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


def database(data: Path, *, naam: str = "DATABASE_URL", bestand: str = "zicht.sqlite3") -> dict[str, Any]:
    """This function will return the database of DATABASE_URL, or the embedded one in the data folder."""
    url = os.environ.get(naam)
    if url:
        gelezen = dj_database_url.parse(url, conn_max_age=600, conn_health_checks=True)
        return {**gelezen, "OPTIONS": {**_POSTGRES, **gelezen.get("OPTIONS", {})}}
    data.mkdir(parents=True, exist_ok=True)
    sync = tekst("ZICHT_SQLITE_SYNC", "FULL")
    return {
        "ENGINE": "zicht.raamwerk.sqlite",
        "NAME": data / bestand,
        # An open connection plans by the statistics that it found when it was opened; the worker makes them anew.
        "CONN_MAX_AGE": 3600,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "init_command": _SQLITE_START.format(sync=sync)},
    }
