"""How are many small rows written at once, of which nobody needs the models?"""

from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import Any

from django.db import connection, models


def insert_rijen(model: type[models.Model], velden: Sequence[str], rijen: Iterable[Sequence[Any]]) -> None:
    """This function will write rows with these fields, each as it would be written one by one; nothing for none.

    For words and keys, of which a person has dozens: making a model of each takes longer than writing it. Values can
    be told apart by `==`, as identifiers, numbers and texts can. Raises what writing them one by one would raise.
    One query.
    """
    soort: Any = model._meta  # noqa: SLF001 - the public way to the table of any model
    kolommen = [soort.get_field(naam) for naam in velden]
    # In most columns the same value stands in row after row.
    maken = [cache(partial(veld.get_db_prep_save, connection=connection)) for veld in kolommen]
    waarden = [[maak(waarde) for maak, waarde in zip(maken, rij, strict=True)] for rij in rijen]
    if not waarden:
        return
    tabel, namen = soort.db_table, ", ".join(f'"{veld.column}"' for veld in kolommen)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # A list for each column; without their lengths, as a cast cuts off what does not fit.
            soorten = [veld.db_type(connection).partition("(")[0] for veld in kolommen]
            lijsten = ", ".join(f"%s::{naam}[]" for naam in soorten)
            cursor.execute(
                f'INSERT INTO "{tabel}" ({namen}) SELECT * FROM unnest({lijsten})',  # noqa: S608 - names of columns
                [list(kolom) for kolom in zip(*waarden, strict=True)],
            )
        else:
            plekken = ", ".join(["%s"] * len(kolommen))
            cursor.executemany(f'INSERT INTO "{tabel}" ({namen}) VALUES ({plekken})', waarden)  # noqa: S608
