"""Which tables make up a casus, and what has a copy of a row in each column?"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.apps import apps
from django.db import connection, models

from zicht.voorbeeld.groeien.anderen import Anderen

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
_MET_KENMERKEN = frozenset({"logboek.Regel.ids", "dossier.Tijdlijnregel.gegevens"})
"""The columns in which identifiers stand among other things."""
RUIMTE = 1_000_000
"""So many numbers stay free between two copies: what works there afterwards adds rows of its own."""

Waarde = Callable[[Any, int, Anderen], Any]


@dataclass(frozen=True)
class Tabel:
    """One table: its columns, and what a copy has in each, as SQL over a row and `k`, and in Python."""

    model: type[models.Model]
    kolommen: tuple[str, ...]
    in_sql: tuple[str, ...]
    in_python: tuple[Waarde, ...]

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
        """This function will tell whether the database can copy it by itself: neither people nor identifiers inside."""
        return self.model._meta.label not in PERSOONLIJK and not any(
            naam.startswith(f"{self.model._meta.label}.") for naam in _MET_KENMERKEN
        )


def lees_tabellen(stap: int) -> list[Tabel]:
    """This function will return every table of which copies are made; `stap` casus numbers lie between two copies."""
    alle = chain.from_iterable(apps.get_app_config(deel).get_models() for deel in DELEN)
    gekopieerd = frozenset(model for model in alle if model._meta.label not in NIET)
    return [
        _tabel(model, gekopieerd, stap) for model in sorted(gekopieerd, key=lambda model: model._meta.label)
    ]


def _tabel(model: type[models.Model], gekopieerd: frozenset[type[models.Model]], stap: int) -> Tabel:
    velden = [veld for veld in model._meta.concrete_fields if veld.column]
    persoonlijk = PERSOONLIJK.get(model._meta.label, frozenset())
    waarden = [_waarde(veld, gekopieerd, stap, is_persoonlijk=veld.name in persoonlijk) for veld in velden]
    return Tabel(
        model,
        tuple(str(veld.column) for veld in velden),
        tuple(sql for sql, _ in waarden),
        tuple(python for _, python in waarden),
    )


def _waarde(
    veld: "models.Field[Any, Any]",
    gekopieerd: frozenset[type[models.Model]],
    stap: int,
    *,
    is_persoonlijk: bool,
) -> tuple[str, Waarde]:
    kolom = f'"{veld.column}"'
    doel = veld.remote_field.model if veld.remote_field else None
    if veld.name == "nummer" and veld.model._meta.label == "casus.Casus":
        return _NUMMER[connection.vendor].format(kolom=kolom, stap=stap), _ongewijzigd
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
    if f"{veld.model._meta.label}.{veld.name}" in _MET_KENMERKEN:
        return kolom, _met_kenmerken
    return kolom, _als_ander if is_persoonlijk else _ongewijzigd


def _hoogste(model: type[models.Model]) -> int:
    return int(model._base_manager.aggregate(hoogste=models.Max("pk"))["hoogste"] or 0)


# Its last eight digits say which copy an identifier is of; the other twenty-four tell it from the rest.
_KENMERK = {
    "sqlite": "CASE WHEN {kolom} IS NULL THEN NULL ELSE substr({kolom}, 1, 24) || printf('%08x', k) END",
    "postgresql": "(left({kolom}::text, 28) || lpad(to_hex(k), 8, '0'))::uuid",
}
_NUMMER = {
    "sqlite": "substr({kolom}, 1, 5) || printf('%06d', substr({kolom}, 6) + k * {stap})",
    "postgresql": "left({kolom}, 5) || lpad((substr({kolom}, 6)::integer + k * {stap})::text, 6, '0')",
}


def _kenmerk(waarde: Any, k: int, _: Anderen) -> Any:
    return waarde if waarde is None else f"{str(waarde)[:-8]}{k:08x}"


def _met_kenmerken(waarde: Any, k: int, anderen: Anderen) -> Any:
    return anderen.kenmerken(waarde, k) if isinstance(waarde, str) else waarde


def _ongewijzigd(waarde: Any, _k: int, _anderen: Anderen) -> Any:
    return waarde


def _als_ander(waarde: Any, _: int, anderen: Anderen) -> Any:
    return anderen.tekst(waarde) if isinstance(waarde, str) else waarde
