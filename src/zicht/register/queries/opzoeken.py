"""Whose blocks bear these numbers? One question for all keys of a question, on both databases.

Of each key at most so many are fetched: a key that very many share costs no more than any other.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from zicht.koppeling.pseudoniem_zoeken import Bewaarde
from zicht.register.words import HOOGSTENS_PERSONEN, Kwartaal

_KOLOMMEN = (
    "b.getal, b.inschrijving_id, b.persoon, b.merken, "
    "i.organisatie_id, i.kenmerk, i.jaar, i.kwartaal, i.contactpunt"
)
_VAN_ANDEREN = (
    "FROM register_blok AS c JOIN register_inschrijving AS d ON d.id = c.inschrijving_id"
    " WHERE c.getal = {getal} AND d.periode_id = %s AND {anderen} LIMIT %s"
)
# PostgreSQL joins each key with its first rows; SQLite knows no such join and finds the same rows by their place.
_OP_POSTGRES = (
    f"SELECT {_KOLOMMEN} FROM unnest(%s::bigint[]) AS k (getal) CROSS JOIN LATERAL (SELECT c.* "  # noqa: S608
    + _VAN_ANDEREN.format(getal="k.getal", anderen="d.organisatie_id <> ALL (%s::smallint[])")
    + ") AS b JOIN register_inschrijving AS i ON i.id = b.inschrijving_id"
)
_OP_SQLITE = (
    f"SELECT {_KOLOMMEN} FROM json_each(%s) AS k CROSS JOIN register_blok AS b ON b.rowid IN (SELECT c.rowid "  # noqa: S608
    + _VAN_ANDEREN.format(
        getal="k.value", anderen="d.organisatie_id NOT IN (SELECT value FROM json_each(%s))"
    )
    + ") JOIN register_inschrijving AS i ON i.id = b.inschrijving_id"
)


@dataclass(frozen=True)
class Ingeschreven:
    """What an inscription tells to another organisation."""

    organisatie: int
    kenmerk: UUID
    laatste: Kwartaal
    contactpunt: str


class Inhoud:
    """The register as the engine asks it: what others keep under one period."""

    def __init__(self, *, periode: int, weglaten: Sequence[int], omvang: int) -> None:
        """This function will look under one period, and not at what these organisations keep."""
        self.omvang = omvang
        self.inschrijvingen: dict[int, Ingeschreven] = {}
        self._periode, self._weglaten = periode, list(weglaten)

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[Bewaarde]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`.

        What is told of their inscriptions stands in `inschrijvingen` afterwards. One query.
        """
        gevonden: dict[int, list[Bewaarde]] = defaultdict(list)
        for getal, nummer, persoon, merken, *rest in self._rijen(list(getallen), hoogstens + 1):
            if nummer not in self.inschrijvingen:
                self.inschrijvingen[nummer] = _ingeschreven(*rest)
            gevonden[getal].append(Bewaarde(nummer * HOOGSTENS_PERSONEN + persoon, nummer, bytes(merken)))
        return gevonden.items()

    def _rijen(self, getallen: list[int], hoogstens: int) -> list[tuple[Any, ...]]:
        if not getallen:
            return []
        op_postgres = connection.vendor == "postgresql"
        als = list if op_postgres else json.dumps
        with connection.cursor() as cursor:
            cursor.execute(
                _OP_POSTGRES if op_postgres else _OP_SQLITE,
                (als(getallen), self._periode, als(self._weglaten), hoogstens),
            )
            return list(cursor.fetchall())


def _ingeschreven(
    organisatie: int, kenmerk: object, jaar: int, kwartaal: int, contactpunt: str
) -> Ingeschreven:
    # SQLite keeps an identifier as text.
    als_uuid = kenmerk if isinstance(kenmerk, UUID) else UUID(str(kenmerk))
    return Ingeschreven(organisatie, als_uuid, Kwartaal(jaar, kwartaal), contactpunt)
