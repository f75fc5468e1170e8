"""What keeps rows of the log from being changed or removed? Triggers, on both databases.

They are set again after every migrate: Django rebuilds a table on SQLite to change it, and drops its triggers
in silence. The owner of the database can remove them; then the chain still tells what was changed.
"""

from django.db import DEFAULT_DB_ALIAS, connections

from zicht.kern.grendel import maak_grendels, mis_grendels, vraag_grendels

TABELLEN = {"logboek_regel": ("id",), "logboek_schakel": ("nummer", "regel")}


class GrendelsOntbreken(RuntimeError):  # noqa: N818
    """The triggers of the log are not there; nothing may run until they are."""

    def __init__(self, weg: tuple[str, ...]) -> None:
        """This function will name what is missing."""
        super().__init__(
            f"De grendels van het logboek ontbreken ({', '.join(weg)}). Draai eerst: zicht migrate"
        )


def zet_grendels(*, using: str = DEFAULT_DB_ALIAS) -> None:
    """This function will set the triggers on the tables that exist; repeating it changes nothing."""
    verbinding = connections[using]
    bestaand = set(verbinding.introspection.table_names())
    tabellen = {tabel: uniek for tabel, uniek in TABELLEN.items() if tabel in bestaand}
    with verbinding.cursor() as cursor:
        for opdracht in maak_grendels(verbinding.vendor, tabellen):
            cursor.execute(opdracht)


def ontbrekende_grendels(*, using: str = DEFAULT_DB_ALIAS) -> tuple[str, ...]:
    """This function will return the names of the triggers that are not there or do not work. One query."""
    verbinding = connections[using]
    with verbinding.cursor() as cursor:
        cursor.execute(vraag_grendels(verbinding.vendor))
        return mis_grendels(verbinding.vendor, TABELLEN, cursor.fetchall())


def require_grendels(*, using: str = DEFAULT_DB_ALIAS) -> None:
    """This function will raise GrendelsOntbreken unless every trigger is there; asked when a process starts."""
    if weg := ontbrekende_grendels(using=using):
        raise GrendelsOntbreken(weg)
