"""What keeps rows of the log from being changed or removed? Triggers, on both databases.

They are set again after every migrate: Django rebuilds a table on SQLite to change it, and drops its triggers
in silence. The owner of the database can remove them; then the chain still tells what was changed.
"""

from django.db import DEFAULT_DB_ALIAS, connections

TABELLEN = {"logboek_regel": ("id",), "logboek_schakel": ("nummer", "regel")}
_WEIGERING = "Het logboek kan niet worden gewijzigd."

_FUNCTIE = f"""
CREATE OR REPLACE FUNCTION logboek_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{_WEIGERING}' USING ERRCODE = 'restrict_violation'; END $$
"""


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
    maak = _op_postgres if verbinding.vendor == "postgresql" else _op_sqlite
    opdrachten = [opdracht for tabel in TABELLEN if tabel in bestaand for opdracht in maak(tabel)]
    with verbinding.cursor() as cursor:
        for opdracht in opdrachten:
            cursor.execute(opdracht)


def ontbrekende_grendels(*, using: str = DEFAULT_DB_ALIAS) -> tuple[str, ...]:
    """This function will return the names of the triggers that are not there or do not work. One query."""
    verbinding = connections[using]
    postgres = verbinding.vendor == "postgresql"
    vraag = (
        "SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A'"
        if postgres
        else "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    )
    with verbinding.cursor() as cursor:
        cursor.execute(vraag)
        aanwezig = dict(cursor.fetchall())
    if postgres:
        return tuple(naam for naam in map(_naam_postgres, TABELLEN) if naam not in aanwezig)
    bedoeld = {naam: sql for tabel in TABELLEN for naam, sql in _sqlite_grendels(tabel).items()}
    return tuple(naam for naam, sql in bedoeld.items() if aanwezig.get(naam) != sql)


def require_grendels(*, using: str = DEFAULT_DB_ALIAS) -> None:
    """This function will raise GrendelsOntbreken unless every trigger is there; asked when a process starts."""
    if weg := ontbrekende_grendels(using=using):
        raise GrendelsOntbreken(weg)


def _naam_postgres(tabel: str) -> str:
    return f"{tabel}_grendel"


def _op_postgres(tabel: str) -> list[str]:
    naam = _naam_postgres(tabel)
    return [
        _FUNCTIE,
        (
            f"CREATE OR REPLACE TRIGGER {naam} BEFORE UPDATE OR DELETE OR TRUNCATE ON {tabel}"
            " FOR EACH STATEMENT EXECUTE FUNCTION logboek_weiger()"
        ),
        # Also for who sets the session to replica, which passes over ordinary triggers.
        f"ALTER TABLE {tabel} ENABLE ALWAYS TRIGGER {naam}",
    ]


def _op_sqlite(tabel: str) -> list[str]:
    return [
        opdracht
        for naam, sql in _sqlite_grendels(tabel).items()
        for opdracht in (f"DROP TRIGGER IF EXISTS {naam}", sql)
    ]


def _sqlite_grendels(tabel: str) -> dict[str, str]:
    weiger = f"BEGIN SELECT RAISE(ABORT, '{_WEIGERING}'); END"
    # INSERT OR REPLACE removes the row that is in the way without a delete trigger.
    bezet = " OR ".join(f"{kolom} = NEW.{kolom}" for kolom in TABELLEN[tabel])
    gevallen = {
        "wijzig": f"UPDATE ON {tabel}",
        "wis": f"DELETE ON {tabel}",
        "vervang": f"INSERT ON {tabel} WHEN EXISTS (SELECT 1 FROM {tabel} WHERE {bezet})",  # noqa: S608
    }
    return {
        f"{tabel}_{geval}": f"CREATE TRIGGER {tabel}_{geval} BEFORE {wanneer} {weiger}"
        for geval, wanneer in gevallen.items()
    }
