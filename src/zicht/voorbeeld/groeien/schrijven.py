"""How are copies of rows written: by the database itself where it can, else row by row in bulk?"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

from zicht.voorbeeld.groeien.anderen import Anderen, Woorden
from zicht.voorbeeld.groeien.tabellen import Tabel, Waarde

# Only names of tables and columns of the models stand in what is asked here, never a value.
_INDEXEN = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = %s",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexname NOT IN "
    "(SELECT conname FROM pg_constraint)",
}


def bewaar_basis(tabellen: Sequence[Tabel], woorden: Woorden) -> None:
    """This function will keep the rows of every table beside it, for as long as this connection lasts.

    In a column with identifiers among other things they stand there as ones that await the number of a copy.
    """
    with connection.cursor() as cursor:
        for tabel in tabellen:
            cursor.execute(f'DROP TABLE IF EXISTS "{tabel.basis}"')
            cursor.execute(f'CREATE TEMP TABLE "{tabel.basis}" AS SELECT * FROM "{tabel.naam}"')  # noqa: S608
            for kolom in tabel.met_kenmerken:
                _merk(cursor, tabel, kolom, woorden)


def _merk(cursor: Any, tabel: Tabel, kolom: str, woorden: Woorden) -> None:
    sleutel = str(tabel.model._meta.pk.column)
    cursor.execute(f'CREATE INDEX "{tabel.basis}_{kolom}" ON "{tabel.basis}" ("{sleutel}")')
    cursor.execute(f'SELECT "{kolom}", "{sleutel}" FROM "{tabel.basis}"')  # noqa: S608
    gemerkt = [(woorden.merk(tekst), pk) for tekst, pk in cursor.fetchall() if tekst]
    cursor.executemany(f'UPDATE "{tabel.basis}" SET "{kolom}" = %s WHERE "{sleutel}" = %s', gemerkt)  # noqa: S608


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
    waarden = ", ".join(kolom.in_sql for kolom in tabel.kolommen)
    cursor.execute(
        f'INSERT INTO "{tabel.naam}" ({_kolommen(tabel)}) SELECT {waarden} '  # noqa: S608
        f'FROM ({nummers}) AS kopie CROSS JOIN "{tabel.basis}"'
    )


def ontleed_basis(cursor: Any, tabel: Tabel, woorden: Woorden) -> list[tuple[Any, ...]]:
    """This function will return the first rows of a table, every text about people taken apart."""
    cursor.execute(f'SELECT {_kolommen(tabel)} FROM "{tabel.basis}"')  # noqa: S608
    return [
        tuple(
            woorden.ontleed(waarde) if kolom.is_persoonlijk and isinstance(waarde, str) else waarde
            for kolom, waarde in zip(tabel.kolommen, rij, strict=True)
        )
        for rij in cursor.fetchall()
    ]


def schrijf_in_python(
    cursor: Any, tabel: Tabel, basis: Sequence[tuple[Any, ...]], kopieen: Iterable[tuple[int, Anderen]]
) -> None:
    """This function will write these copies of a table, whose first rows were taken apart, with the people of each."""
    anders = [(plaats, kolom.in_python) for plaats, kolom in enumerate(tabel.kolommen) if kolom.in_python]
    rijen = (_rij(rij, anders, k, anderen) for k, anderen in kopieen for rij in basis)
    if connection.vendor == "postgresql":
        with cursor.copy(f'COPY "{tabel.naam}" ({_kolommen(tabel)}) FROM STDIN') as kopie:
            for rij in rijen:
                kopie.write_row(rij)
        return
    plaatsen = ", ".join(["%s"] * len(tabel.kolommen))
    cursor.executemany(f'INSERT INTO "{tabel.naam}" ({_kolommen(tabel)}) VALUES ({plaatsen})', rijen)  # noqa: S608


def _rij(
    eerste: tuple[Any, ...], anders: Sequence[tuple[int, Waarde]], k: int, anderen: Anderen
) -> list[Any]:
    rij = list(eerste)
    for plaats, maak in anders:
        rij[plaats] = maak(rij[plaats], k, anderen)
    return rij


def _kolommen(tabel: Tabel) -> str:
    return ", ".join(f'"{kolom.naam}"' for kolom in tabel.kolommen)
