"""How is very much written at once that can be made again: a region that does not exist, copies, what is measured with?

Never for what people type: what was written a moment before the power goes may be lost, and with it the whole file.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.core.management.color import no_style
from django.db import connection, models

# By database: what each setting is while the block runs.
_NIET_WACHTEN: dict[str, dict[str, str]] = {
    "sqlite": {"synchronous": "0", "cache_size": "-1000000"},
    "postgresql": {"synchronous_commit": "off"},
}
_NIET_CONTROLEREN: dict[str, dict[str, str]] = {
    "sqlite": {"foreign_keys": "0"},
    "postgresql": {"session_replication_role": "replica"},
}


@contextmanager
def schrijf_ongestoord(*, is_gecontroleerd: bool = False) -> Iterator[bool]:
    """This function will let nothing wait for the disk while the block runs, and put every setting back as it was.

    What was checked before (`is_gecontroleerd`) is not checked again. Yields whether it is so: PostgreSQL allows that
    to who may do everything only, and else all is as always. Within a transaction nothing waits for the disk anyway,
    and SQLite changes nothing halfway: it checks at the end.
    """
    if is_gecontroleerd and not _mag_alles():
        yield False
        return
    instellingen = {} if connection.in_atomic_block else dict(_NIET_WACHTEN[connection.vendor])
    if is_gecontroleerd and not (connection.in_atomic_block and connection.vendor == "sqlite"):
        instellingen |= _NIET_CONTROLEREN[connection.vendor]
    eerder = {naam: _lees(naam) for naam in instellingen}
    try:
        for naam, waarde in instellingen.items():
            _zet(naam, waarde)
        yield True
    finally:
        for naam, waarde in eerder.items():
            _zet(naam, waarde)


def tel_door(modellen: Iterable[type[models.Model]]) -> None:
    """This function will let the next row of each table have a later number than those that brought their own."""
    with connection.cursor() as cursor:
        for opdracht in connection.ops.sequence_reset_sql(no_style(), list(modellen)):
            cursor.execute(opdracht)


def _mag_alles() -> bool:
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        return bool(cursor.fetchone()[0])


def _lees(naam: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {naam}" if connection.vendor == "sqlite" else f"SHOW {naam}")
        return str(cursor.fetchone()[0])


def _zet(naam: str, waarde: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"PRAGMA {naam}={waarde}" if connection.vendor == "sqlite" else f"SET {naam} = {waarde}"
        )
