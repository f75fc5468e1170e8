"""How does a small region, made by the application's own actions, become a large one to measure?

Every row of a casus is copied with new identifiers; what the copies point to outside a casus (organisations,
accounts, teams, municipalities) stays the same. Both databases check the foreign keys at the end of a copy.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any
from uuid import UUID

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
NIETS = UUID(int=0)

Waarde = Any
Anders = Callable[[Waarde, int], Waarde]


@dataclass(frozen=True)
class Tabel:
    """One table to copy: its columns, what changes in each, and its rows as they were at the start."""

    naam: str
    kolommen: tuple[str, ...]
    anders: tuple[tuple[int, Anders], ...]
    rijen: list[list[Waarde]]


def lees_tabellen() -> list[Tabel]:
    """Read every table that copies are made of; call it once, before the first copy."""
    alle = chain.from_iterable(apps.get_app_config(part).get_models() for part in PARTS)
    modellen = [model for model in alle if model._meta.label not in LEFT_OUT]
    return [_lees(model, frozenset(modellen)) for model in modellen]


def schrijf_kopie(tabellen: Iterable[Tabel], kopie: int) -> int:
    """Write copy number `kopie` (1 or more) in one transaction, and return the number of rows."""
    geschreven = 0
    with transaction.atomic():
        for tabel in tabellen:
            _schrijf(tabel, _veranderd(tabel, kopie))
            geschreven += len(tabel.rijen)
    return geschreven


def _lees(model: type[models.Model], gekopieerd: frozenset[type[models.Model]]) -> Tabel:
    velden = [veld for veld in model._meta.concrete_fields if veld.column]
    kolommen = tuple(str(veld.column) for veld in velden)
    rijen = list(_rijen(model._meta.db_table, kolommen))
    gevonden = ((plaats, _verandering(veld, plaats, rijen, gekopieerd)) for plaats, veld in enumerate(velden))
    anders = tuple((plaats, functie) for plaats, functie in gevonden if functie)
    return Tabel(model._meta.db_table, kolommen, anders, rijen)


def _verandering(
    veld: "models.Field[Any, Any]",
    plaats: int,
    rijen: list[list[Waarde]],
    gekopieerd: frozenset[type[models.Model]],
) -> Anders | None:
    doel = veld.remote_field.model if veld.remote_field else None
    bron = (
        doel._meta.pk if doel in gekopieerd else veld if veld.primary_key or veld.name in POINTERS else None
    )
    if isinstance(bron, models.UUIDField):
        return _ander_kenmerk
    if isinstance(bron, models.AutoField) or veld.name == "omdat":
        return partial(
            _later_nummer,
            sprong=max((int(rij[plaats]) for rij in rijen if _is_waarde(rij[plaats])), default=0) + 1,
        )
    return {"bsn": _zonder, "nummer": _ander_nummer if veld.model._meta.label == "casus.Casus" else None}.get(
        veld.name
    )


def _is_waarde(waarde: Waarde) -> bool:
    return waarde not in (None, r"\N")


def _ander_kenmerk(waarde: Waarde, kopie: int) -> Waarde:
    if not _is_waarde(waarde) or (oud := UUID(str(waarde))) == NIETS:
        return waarde
    nieuw = UUID(int=oud.int ^ kopie)
    return nieuw.hex if connection.vendor == "sqlite" else str(nieuw)


def _later_nummer(waarde: Waarde, kopie: int, *, sprong: int) -> Waarde:
    return int(waarde) + kopie * sprong if _is_waarde(waarde) else waarde


def _ander_nummer(waarde: Waarde, kopie: int) -> Waarde:
    return f"{waarde}-{kopie}"


def _zonder(waarde: Waarde, kopie: int) -> Waarde:
    return ""


def _veranderd(tabel: Tabel, kopie: int) -> Iterator[list[Waarde]]:
    for oud in tabel.rijen:
        rij = list(oud)
        for plaats, anders in tabel.anders:
            rij[plaats] = anders(rij[plaats], kopie)
        yield rij


def _rijen(tabel: str, kolommen: tuple[str, ...]) -> Iterator[list[Waarde]]:
    namen = ", ".join(f'"{kolom}"' for kolom in kolommen)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # The driver's own cursor: Django would turn text into dates and back.
            yield from map(list, cursor.cursor.connection.execute(f'SELECT {namen} FROM "{tabel}"'))
            return
        with cursor.copy(f'COPY "{tabel}" ({namen}) TO STDOUT') as stroom:
            yield from (regel.rstrip("\n").split("\t") for regel in _regels(stroom))


def _regels(stroom: Iterable[bytes]) -> Iterator[str]:
    rest = ""
    for blok in stroom:
        *heel, rest = (rest + bytes(blok).decode()).split("\n")
        yield from heel


def _schrijf(tabel: Tabel, rijen: Iterator[list[Waarde]]) -> None:
    namen = ", ".join(f'"{kolom}"' for kolom in tabel.kolommen)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            plaatsen = ", ".join("?" for _ in tabel.kolommen)
            cursor.cursor.connection.executemany(
                f'INSERT INTO "{tabel.naam}" ({namen}) VALUES ({plaatsen})', rijen
            )
            return
        with cursor.copy(f'COPY "{tabel.naam}" ({namen}) FROM STDIN') as stroom:
            for rij in rijen:
                stroom.write("\t".join(map(str, rij)) + "\n")
