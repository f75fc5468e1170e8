"""How are copies of rows written: by the database itself where it can, else row by row in bulk?"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

from zicht.voorbeeld.groeien.anderen import Anderen
from zicht.voorbeeld.groeien.tabellen import Tabel

# Only names of tables and columns of the models stand in what is asked here, never a value.
_INDEXEN = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = %s",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexname NOT IN "
    "(SELECT conname FROM pg_constraint)",
}


def bewaar_basis(tabellen: Sequence[Tabel]) -> None:
    """This function will keep the rows of every table beside it, for as long as this connection lasts."""
    with connection.cursor() as cursor:
        for tabel in tabellen:
            cursor.execute(f'DROP TABLE IF EXISTS "{tabel.basis}"')
            cursor.execute(f'CREATE TEMP TABLE "{tabel.basis}" AS SELECT * FROM "{tabel.naam}"')  # noqa: S608


@contextmanager
def zonder_indexen(cursor: Any, tabel: Tabel) -> Iterator[None]:
    """This function will leave the indexes of a table out, and make them in one go afterwards."""
    cursor.execute(_INDEXEN[connection.vendor], [tabel.naam])
    indexen = cursor.fetchall()
    for naam, _ in indexen:
        cursor.execute(f'DROP INDEX "{naam}"')
    yield
    for _, opdracht in indexen:
        cursor.execute(opdracht)


def schrijf_in_sql(cursor: Any, tabel: Tabel, kopieen: range) -> None:
    """This function will let the database write these copies of a table."""
    nummers = " UNION ALL ".join(f"SELECT {k} AS k" for k in kopieen)
    cursor.execute(
        f'INSERT INTO "{tabel.naam}" ({_kolommen(tabel)}) '  # noqa: S608
        f'SELECT {", ".join(tabel.in_sql)} FROM ({nummers}) AS kopie CROSS JOIN "{tabel.basis}"'
    )


def schrijf_in_python(cursor: Any, tabel: Tabel, kopieen: Sequence[tuple[int, Anderen]]) -> None:
    """This function will write these copies of a table with the people of each."""
    cursor.execute(f'SELECT {_kolommen(tabel)} FROM "{tabel.basis}"')  # noqa: S608
    basis = cursor.fetchall()
    rijen = (
        tuple([maak(waarde, k, anderen) for maak, waarde in zip(tabel.in_python, rij, strict=True)])
        for k, anderen in kopieen
        for rij in basis
    )
    if connection.vendor == "postgresql":
        with cursor.copy(f'COPY "{tabel.naam}" ({_kolommen(tabel)}) FROM STDIN') as kopie:
            for rij in rijen:
                kopie.write_row(rij)
        return
    plaatsen = ", ".join(["%s"] * len(tabel.kolommen))
    cursor.executemany(f'INSERT INTO "{tabel.naam}" ({_kolommen(tabel)}) VALUES ({plaatsen})', rijen)  # noqa: S608


def _kolommen(tabel: Tabel) -> str:
    return ", ".join(f'"{kolom}"' for kolom in tabel.kolommen)
