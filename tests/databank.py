"""How a test that really commits is undone: the migrated database is put back from a copy.

Flushing would delete rows of the log, which its triggers forbid, as they should.
"""

import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from unittest import mock

from django.core.management.commands.migrate import Command
from django.db import connection, connections


def make_copy() -> Callable[[], None]:
    """Copy the migrated test database and return the function that puts the copy back."""
    return _copy_postgres() if connection.vendor == "postgresql" else _copy_sqlite()


def _copy_sqlite() -> Callable[[], None]:
    copy = sqlite3.connect(":memory:", check_same_thread=False)
    connection.ensure_connection()
    connection.connection.backup(copy)

    def put_back() -> None:
        connection.ensure_connection()
        copy.backup(connection.connection)

    return put_back


def _copy_postgres() -> Callable[[], None]:
    name = connection.settings_dict["NAME"]
    copy = f"{name}_kopie"
    _replace(copy, by=name)

    def put_back() -> None:
        _replace(name, by=copy)

    return put_back


def _replace(name: str, *, by: str) -> None:
    """Make a database anew as a copy; nobody may be connected to either."""
    connections.close_all()
    quote = connection.ops.quote_name
    with connection._nodb_cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(name)} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quote(name)} TEMPLATE {quote(by)}")


@contextmanager
def migrated_once() -> Iterator[None]:
    """Let the processes of one run of all tests migrate once on each database: the others copy what the first made.

    The run names the copy; without it, as when one runs some tests, everybody migrates.
    """
    named = os.environ.get("ZICHT_TOETS_KOPIE")
    if not named:
        yield
        return
    migrate, kept = Command.handle, Path(named)
    copied = _copied_postgres if connection.vendor == "postgresql" else _copied_sqlite

    def copy_or_migrate(self: Command, *args: object, **options: object) -> None:
        with kept.with_suffix(f".{connection.vendor}").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            copied(kept, lambda: migrate(self, *args, **options))

    with mock.patch.object(Command, "handle", copy_or_migrate):
        yield


def _copied_sqlite(kept: Path, migrate: Callable[[], None]) -> None:
    connection.ensure_connection()
    is_made = kept.exists()
    with closing(sqlite3.connect(kept)) as copy:
        if is_made:
            copy.backup(connection.connection)
        else:
            migrate()
            connection.connection.backup(copy)


def _copied_postgres(kept: Path, migrate: Callable[[], None]) -> None:
    name = connection.settings_dict["NAME"]
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [kept.stem])
        is_made = cursor.fetchone() is not None
    if is_made:
        _replace(name, by=kept.stem)
    else:
        migrate()
        _replace(kept.stem, by=name)
