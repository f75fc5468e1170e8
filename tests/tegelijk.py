"""Deeds at the same time, each over a connection of its own."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from time import sleep
from typing import Any

from django.db import connection, connections

_MEESTE_BEURTEN = 200


def tegelijk(*werk: Callable[[], Any]) -> list[Any]:
    """Do all of it at once and return what each came to."""
    with ThreadPoolExecutor(len(werk)) as samen:
        return list(samen.map(_op_eigen_verbinding, werk))


def begin_daarnaast(pool: Executor, werk: Callable[[], Any]) -> Future[Any]:
    """Begin something else, and return it as soon as it waits for what we hold, or is done. On PostgreSQL only."""
    begonnen = pool.submit(_op_eigen_verbinding, werk)
    for _ in range(_MEESTE_BEURTEN):
        if begonnen.done() or _wacht_iemand():
            break
        sleep(0.05)
    return begonnen


def _op_eigen_verbinding(werk: Callable[[], Any]) -> Any:
    try:
        return werk()
    finally:
        connections.close_all()


def _wacht_iemand() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        return bool(cursor.fetchone()[0])
