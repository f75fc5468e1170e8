"""What keeps rows of the log of the register from being changed or removed? Triggers, on both databases."""

from django.db import DEFAULT_DB_ALIAS, connections

from zicht.kern.grendel import maak_grendels, mis_grendels, vraag_grendels

TABELLEN = {"register_logregel": ("id",)}


def zet_grendels(*, using: str = DEFAULT_DB_ALIAS) -> None:
    """This function will set the triggers when the table is there; repeating it changes nothing."""
    verbinding = connections[using]
    if not set(TABELLEN) <= set(verbinding.introspection.table_names()):
        return
    with verbinding.cursor() as cursor:
        for opdracht in maak_grendels(verbinding.vendor, TABELLEN):
            cursor.execute(opdracht)


def ontbrekende_grendels(*, using: str = DEFAULT_DB_ALIAS) -> tuple[str, ...]:
    """This function will return the names of the triggers that are not there or do not work. One query."""
    verbinding = connections[using]
    with verbinding.cursor() as cursor:
        cursor.execute(vraag_grendels(verbinding.vendor))
        return mis_grendels(verbinding.vendor, TABELLEN, cursor.fetchall())


def require_grendels(*, using: str = DEFAULT_DB_ALIAS) -> None:
    """This function will raise RuntimeError unless every trigger is there; asked when a process starts."""
    if weg := ontbrekende_grendels(using=using):
        raise RuntimeError(
            f"De grendels van het register ontbreken ({', '.join(weg)}). Draai: zicht register"
        )
