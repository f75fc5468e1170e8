"""Which regions, organisations and municipalities are shipped, from when, and where was it read?

Facts with their source, changed by a release. Pure: read from the files beside this one.
`kandidaat` marks what was inferred or taken from a table that is not the official one.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from uuid import NAMESPACE_URL, UUID, uuid5


@dataclass(frozen=True)
class Stamrij:
    """One shipped row: its own columns by name, and what every row has."""

    velden: dict[str, str]
    valid_from: date
    valid_until: date | None
    kandidaat: bool
    bron: str


def stamrijen(naam: str) -> Iterator[Stamrij]:
    """This function will yield the rows of a shipped file: regios, organisaties, bediening or gemeenten."""
    tekst = files(__name__).joinpath(f"{naam}.csv").read_text(encoding="utf-8")
    for rij in csv.DictReader(tekst.splitlines()):
        yield Stamrij(
            valid_from=date.fromisoformat(rij.pop("valid_from")),
            valid_until=date.fromisoformat(tot) if (tot := rij.pop("valid_until")) else None,
            kandidaat=rij.pop("kandidaat") == "ja",
            bron=rij.pop("bron"),
            velden=rij,
        )


def kenmerk_van(organisatie: str) -> UUID:
    """This function will return the identifier of a shipped organisation: the same in every installation."""
    return uuid5(NAMESPACE_URL, f"zicht:organisatie:{organisatie}")
