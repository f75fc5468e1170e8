"""Which tables make up a casus, and what has a copy of a row in each column?"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.apps import apps
from django.db import connection, models

from zicht.voorbeeld.groeien.anderen import KOPIE, Anderen

DELEN = (
    "personen", "casus", "melding", "veiligheidsbeoordeling", "informeren", "overdracht", "dossier", "logboek",
)  # fmt: skip
NIET = frozenset(
    {
        # What somebody is typing, how they look at lists, what counts, and what seals the log.
        "casus.Nummering", "casus.Filter", "dossier.Concept", "melding.Meldingconcept", "melding.Melderconcept",
        "logboek.Schakel",
        # Files of their own would be needed; the region has none.
        "dossier.Bijlage",
        # Derived: made again from what was copied.
        "personen.Zoekwoord",
    }
)  # fmt: skip
PERSOONLIJK: dict[str, frozenset[str]] = {
    "personen.Persoon": frozenset({"geboortedatum", "bsn"}),
    "personen.Naam": frozenset({"voornamen", "roepnaam", "achternaam"}),
    "personen.Verblijf": frozenset({"straat", "postcode"}),
    "personen.VeiligContact": frozenset({"gegeven"}),
    "personen.Mutatie": frozenset({"wijzigingen"}),
    "melding.Melding": frozenset({"adres"}),
    "melding.GemeldePersoon": frozenset({"gegevens"}),
    "overdracht.Stuk": frozenset({"tekst"}),
    "dossier.Tijdlijnregel": frozenset({"wijzigingen"}),
}
"""The columns in which stands who somebody is, or where they live."""
# Identifiers of things in a casus that are kept without a foreign key.
_AANWIJZINGEN = frozenset({"betreft", "casus", "inzage", "gesprek", "omdat"})
_MET_KENMERKEN = {"logboek.Regel": ("ids",), "dossier.Tijdlijnregel": ("gegevens",)}
"""The columns in which identifiers stand among other things."""
RUIMTE = 1_000_000
"""So many numbers stay free between two copies: what works there afterwards adds rows of its own."""

Waarde = Callable[[Any, int, Anderen], Any]


@dataclass(frozen=True)
class Kolom:
    """What a copy has in one column: as SQL over a row and `k`, and in Python unless it stays as it is."""

    naam: str
    in_sql: str
    in_python: Waarde | None = None
    is_persoonlijk: bool = False


@dataclass(frozen=True)
class Tabel:
    """One table and its columns; in those of `met_kenmerken` identifiers stand among other things."""

    model: type[models.Model]
    kolommen: tuple[Kolom, ...]
    met_kenmerken: tuple[str, ...]

    @property
    def naam(self) -> str:
        """This function will return the table in the database."""
        return self.model._meta.db_table

    @property
    def basis(self) -> str:
        """This function will return the table beside it in which the first rows are kept."""
        return f"groei_{self.naam}"

    @property
    def is_in_sql(self) -> bool:
        """This function will tell whether the database can copy it by itself: no people stand in it."""
        return not any(kolom.is_persoonlijk for kolom in self.kolommen)


def lees_tabellen(stap: int) -> list[Tabel]:
    """This function will return every table of which copies are made; `stap` casus numbers lie between two copies."""
    alle = chain.from_iterable(apps.get_app_config(deel).get_models() for deel in DELEN)
    gekopieerd = frozenset(model for model in alle if model._meta.label not in NIET)
    return [
        _tabel(model, gekopieerd, stap) for model in sorted(gekopieerd, key=lambda model: model._meta.label)
    ]


def _tabel(model: type[models.Model], gekopieerd: frozenset[type[models.Model]], stap: int) -> Tabel:
    velden = [veld for veld in model._meta.concrete_fields if veld.column]
    label = model._meta.label
    persoonlijk, met_kenmerken = PERSOONLIJK.get(label, frozenset()), _MET_KENMERKEN.get(label, ())
    kolommen = []
    for veld, kolom in ((veld, str(veld.column)) for veld in velden):
        if veld.name in persoonlijk:
            kolommen.append(Kolom(kolom, "", _als_ander, is_persoonlijk=True))
        elif veld.name in met_kenmerken:
            in_sql = _MET_NUMMER[connection.vendor].format(kolom=f'"{kolom}"')
            kolommen.append(Kolom(kolom, in_sql, _met_nummer))
        else:
            kolommen.append(Kolom(kolom, *_waarde(veld, gekopieerd, stap)))
    return Tabel(model, tuple(kolommen), met_kenmerken)


def _waarde(
    veld: "models.Field[Any, Any]", gekopieerd: frozenset[type[models.Model]], stap: int
) -> tuple[str, Waarde | None]:
    kolom = f'"{veld.column}"'
    doel = veld.remote_field.model if veld.remote_field else None
    if veld.name == "nummer" and veld.model._meta.label == "casus.Casus":
        return _NUMMER[connection.vendor].format(kolom=kolom, stap=stap), None
    eigen = veld.primary_key or veld.name in _AANWIJZINGEN
    bron = doel._meta.pk if doel in gekopieerd else veld if eigen and doel is None else None
    if isinstance(bron, models.UUIDField):
        return _KENMERK[connection.vendor].format(kolom=kolom), _kenmerk
    if isinstance(bron, models.AutoField) or veld.name == "omdat":
        stap_pk = RUIMTE + _hoogste(doel or veld.model)
        return (
            f"{kolom} + k * {stap_pk}",
            lambda waarde, k, _: waarde if waarde is None else waarde + k * stap_pk,
        )
    return kolom, None


def _hoogste(model: type[models.Model]) -> int:
    return int(model._base_manager.aggregate(hoogste=models.Max("pk"))["hoogste"] or 0)


# Its last eight digits say which copy an identifier is of; the other twenty-four tell it from the rest.
_KENMERK = {
    "sqlite": "CASE WHEN {kolom} IS NULL THEN NULL ELSE substr({kolom}, 1, 24) || printf('%08x', k) END",
    "postgresql": "(left({kolom}::text, 28) || lpad(to_hex(k), 8, '0'))::uuid",
}
# In the rows that are kept beside the table such a text was marked.
_MET_NUMMER = {
    "sqlite": f"replace({{kolom}}, '{KOPIE}', printf('%08x', k))",
    "postgresql": f"replace({{kolom}}::text, '{KOPIE}', lpad(to_hex(k), 8, '0'))::jsonb",
}
_NUMMER = {
    "sqlite": "substr({kolom}, 1, 5) || printf('%06d', substr({kolom}, 6) + k * {stap})",
    "postgresql": "left({kolom}, 5) || lpad((substr({kolom}, 6)::integer + k * {stap})::text, 6, '0')",
}


def _kenmerk(waarde: Any, k: int, _: Anderen) -> Any:
    return waarde if waarde is None else f"{str(waarde)[:-8]}{k:08x}"


def _met_nummer(waarde: Any, k: int, _: Anderen) -> Any:
    return waarde.replace(KOPIE, f"{k:08x}") if isinstance(waarde, str) else waarde


def _als_ander(waarde: Any, _: int, anderen: Anderen) -> Any:
    return anderen.tekst(waarde) if isinstance(waarde, tuple) else waarde
