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
    """Let the processes of one run of all tests migrate on SQLite once: the others copy what the first one made.

    The run names the file; without it, as when one runs some tests, everybody migrates.
    """
    named = os.environ.get("ZICHT_TOETS_KOPIE")
    if not named or connection.vendor != "sqlite":
        yield
        return
    migrate, kept = Command.handle, Path(named)

    def copy_or_migrate(self: Command, *args: object, **options: object) -> None:
        connection.ensure_connection()
        with kept.with_suffix(".grendel").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            is_made = kept.exists()
            with closing(sqlite3.connect(kept)) as copy:
                if is_made:
                    copy.backup(connection.connection)
                else:
                    migrate(self, *args, **options)
                    connection.connection.backup(copy)

    with mock.patch.object(Command, "handle", copy_or_migrate):
        yield
