"""By what does a database itself refuse that rows are changed or removed? Triggers: their names and their SQL.

Whoever keeps such a table sets them after every migrate (Django rebuilds a table on SQLite to change it, and drops
its triggers in silence) and asks for them when a process starts. The owner of the database can remove them.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WEIGERING = "Het logboek kan niet worden gewijzigd."
POSTGRES = "postgresql"

_FUNCTIE = f"""
CREATE OR REPLACE FUNCTION logboek_weiger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{WEIGERING}' USING ERRCODE = 'restrict_violation'; END $$
"""
_BESTAAND = {
    True: "SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A'",
    False: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
}


def maak_grendels(soort: str, tabellen: Mapping[str, Sequence[str]]) -> list[str]:
    """This function will return the SQL that sets the triggers; repeating it changes nothing.

    `soort` is the kind of database as Django names it; beside each table stand the columns that are unique in it.
    """
    if soort == POSTGRES:
        return [opdracht for tabel in tabellen for opdracht in _op_postgres(tabel)]
    return [
        opdracht
        for tabel, uniek in tabellen.items()
        for naam, sql in _op_sqlite(tabel, uniek).items()
        for opdracht in (f"DROP TRIGGER IF EXISTS {naam}", sql)
    ]


def vraag_grendels(soort: str) -> str:
    """This function will return the SQL that asks which triggers there are."""
    return _BESTAAND[soort == POSTGRES]


def mis_grendels(
    soort: str, tabellen: Mapping[str, Sequence[str]], aanwezig: Iterable[tuple[Any, ...]]
) -> tuple[str, ...]:
    """This function will return the names of the triggers that are not there or do not work.

    `aanwezig` is what the question of `vraag_grendels` gave.
    """
    er_zijn = dict(aanwezig)
    if soort == POSTGRES:
        return tuple(naam for naam in map(_naam_postgres, tabellen) if naam not in er_zijn)
    bedoeld = {
        naam: sql for tabel, uniek in tabellen.items() for naam, sql in _op_sqlite(tabel, uniek).items()
    }
    return tuple(naam for naam, sql in bedoeld.items() if er_zijn.get(naam) != sql)


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


def _op_sqlite(tabel: str, uniek: Sequence[str]) -> dict[str, str]:
    weiger = f"BEGIN SELECT RAISE(ABORT, '{WEIGERING}'); END"
    # INSERT OR REPLACE removes the row that is in the way without a delete trigger.
    bezet = " OR ".join(f"{kolom} = NEW.{kolom}" for kolom in uniek)
    gevallen = {
        "wijzig": f"UPDATE ON {tabel}",
        "wis": f"DELETE ON {tabel}",
        "vervang": f"INSERT ON {tabel} WHEN EXISTS (SELECT 1 FROM {tabel} WHERE {bezet})",  # noqa: S608
    }
    return {
        f"{tabel}_{geval}": f"CREATE TRIGGER {tabel}_{geval} BEFORE {wanneer} {weiger}"
        for geval, wanneer in gevallen.items()
    }
