"""How does a small region, made by the application's own actions, become a large one to measure?

Every row of a casus is copied with new identifiers, by the database itself, a table at a time; what the copies point
to outside a casus (organisations, accounts, teams, municipalities) stays the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction

PARTS = (
    "personen",
    "casus",
    "melding",
    "veiligheidsbeoordeling",
    "informeren",
    "overdracht",
    "dossier",
    "logboek",
)
LEFT_OUT = frozenset(
    {
        "casus.Nummering",
        "casus.Filter",
        "dossier.Concept",
        "melding.Meldingconcept",
        "melding.Melderconcept",
        "logboek.Schakel",
    }
)
# Identifiers of things in a casus that are kept without a foreign key.
POINTERS = frozenset({"betreft", "casus"})
# Its last eight digits say which copy an identifier is of; the other twenty-four tell it from the rest.
_KENMERK = {
    "sqlite": "CASE WHEN {kolom} IS NULL THEN NULL ELSE substr({kolom}, 1, 24) || printf('%08x', k) END",
    "postgresql": "(left({kolom}::text, 28) || lpad(to_hex(k), 8, '0'))::uuid",
}


# So many numbers stay free between two copies: what is measured adds rows of its own.
_RUIMTE = 1_000_000
_INDEXEN = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = %s",
    "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s AND indexname NOT IN "
    "(SELECT conname FROM pg_constraint)",
}


@dataclass(frozen=True)
class Tabel:
    """One table to copy: where its first rows are kept, its columns, and what a copy has in each."""

    naam: str
    basis: str
    kolommen: tuple[str, ...]
    anders: tuple[str, ...]
    # Numbers of their own follow each other copy by copy; identifiers of the copies of one row lie together.
    volgorde: str


def lees_tabellen() -> list[Tabel]:
    """Keep the rows of every table that copies are made of, in a table beside it; call it once, before the first."""
    alle = chain.from_iterable(apps.get_app_config(part).get_models() for part in PARTS)
    modellen = frozenset(model for model in alle if model._meta.label not in LEFT_OUT)
    tabellen = [_tabel(model, modellen) for model in sorted(modellen, key=lambda model: model._meta.label)]
    with connection.cursor() as cursor:
        for tabel in tabellen:
            cursor.execute(f'CREATE TABLE "{tabel.basis}" AS SELECT * FROM "{tabel.naam}"')
    return tabellen


def schrijf_kopieen(tabel: Tabel, van: int, tot: int) -> None:
    """Write the copies numbered `van` (1 or more) up to and including `tot` of one table, in one transaction."""
    kolommen = ", ".join(f'"{kolom}"' for kolom in tabel.kolommen)
    waarden = ", ".join(tabel.anders)
    with transaction.atomic(), connection.cursor() as cursor, _zonder_indexen(cursor, tabel.naam):
        cursor.execute("CREATE TEMP TABLE kopie (k integer)")
        cursor.executemany("INSERT INTO kopie VALUES (%s)", [(nummer,) for nummer in range(van, tot + 1)])
        # Only names of tables and columns of the models stand between the quotes.
        cursor.execute(f'INSERT INTO "{tabel.naam}" ({kolommen}) SELECT {waarden} FROM {tabel.volgorde}')
        cursor.execute("DROP TABLE kopie")


@contextmanager
def _zonder_indexen(cursor: Any, tabel: str) -> Iterator[None]:
    """Leave the indexes out that guard nothing, and make them in one go afterwards."""
    cursor.execute(_INDEXEN[connection.vendor], [tabel])
    indexen = cursor.fetchall()
    for naam, _ in indexen:
        cursor.execute(f'DROP INDEX "{naam}"')
    yield
    for _, opdracht in indexen:
        cursor.execute(opdracht)


def _tabel(model: type[models.Model], gekopieerd: frozenset[type[models.Model]]) -> Tabel:
    velden = [veld for veld in model._meta.concrete_fields if veld.column]
    naam = model._meta.db_table
    return Tabel(
        naam,
        f"basis_{naam}",
        tuple(str(veld.column) for veld in velden),
        tuple(_in_kopie(veld, gekopieerd) for veld in velden),
        f'kopie CROSS JOIN "basis_{naam}"'
        if isinstance(model._meta.pk, models.AutoField)
        else f'"basis_{naam}" CROSS JOIN kopie',
    )


def _in_kopie(veld: "models.Field[Any, Any]", gekopieerd: frozenset[type[models.Model]]) -> str:
    """Return what a copy has in a column, as SQL over the row that it is a copy of."""
    kolom = f'"{veld.column}"'
    doel = veld.remote_field.model if veld.remote_field else None
    bron = (
        doel._meta.pk if doel in gekopieerd else veld if veld.primary_key or veld.name in POINTERS else None
    )
    if isinstance(bron, models.UUIDField):
        return _KENMERK[connection.vendor].format(kolom=kolom)
    if isinstance(bron, models.AutoField) or veld.name == "omdat":
        model = doel or veld.model
        hoogste = f'SELECT MAX("{model._meta.pk.column}") FROM "basis_{model._meta.db_table}"'
        return f"{kolom} + k * ({_RUIMTE} + ({hoogste}))"
    if veld.name == "bsn":
        return "''"
    if veld.name == "nummer" and veld.model._meta.label == "casus.Casus":
        return f"{kolom} || '-' || k"
    return kolom
