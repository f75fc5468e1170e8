"""How a test that really commits is undone: the migrated database is put back from a copy.

Flushing would delete rows of the log, which its triggers forbid, as they should.
"""

import sqlite3
from collections.abc import Callable

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
