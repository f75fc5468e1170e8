"""How long does one wait for the database, where somebody waits for the answer?"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_MILLI = 1000


@contextmanager
def met_geduld(seconden: float | None) -> Iterator[None]:
    """This function will let no wait for the database take longer than so many seconds, for as long as it is open.

    On PostgreSQL each question; on SQLite the wait for who writes, as a question is short there. None: as it is set.
    """
    if seconden is None:
        yield
        return
    duur = max(1, int(seconden * _MILLI))
    op_postgres = connection.vendor == "postgresql"
    lees, zet = (
        ("SHOW statement_timeout", "SET statement_timeout = '{}'")
        if op_postgres
        else ("PRAGMA busy_timeout", "PRAGMA busy_timeout = {}")
    )
    with connection.cursor() as cursor:
        cursor.execute(lees)
        gewoon = cursor.fetchone()[0]
        cursor.execute(zet.format(duur))
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(zet.format(gewoon))
