"""Django's own way to SQLite, with a turn for every transaction."""

from pathlib import Path
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

from zicht.raamwerk.sqlite.beurt import Beurt

GEDULD = 20.0
"""Seconds; as long as SQLite itself would wait (`busy_timeout`)."""


class DatabaseWrapper(base.DatabaseWrapper):
    """A connection of which each transaction waits for its turn. A query outside one never waits."""

    _beurt: Beurt | None = None

    def _start_transaction_under_autocommit(self) -> None:
        beurt = None if self.is_in_memory_db() else Beurt.van(Path(self.settings_dict["NAME"]))
        if beurt and not beurt.neem(GEDULD):
            raise OperationalError("database is locked")
        self._beurt = beurt
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc]
        except BaseException:
            self._geef_beurt()
            raise

    def _commit(self) -> Any:
        gedaan = super()._commit()  # type: ignore[misc]
        self._geef_beurt()
        return gedaan

    def _rollback(self) -> Any:
        try:
            return super()._rollback()  # type: ignore[misc]
        finally:
            self._geef_beurt()

    def _close(self) -> Any:
        try:
            return super()._close()  # type: ignore[misc]
        finally:
            self._geef_beurt()

    def _geef_beurt(self) -> None:
        if self._beurt:
            self._beurt.geef()
            self._beurt = None
