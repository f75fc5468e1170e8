"""Read records from CSV or Parquet: once for the dates, once for what they hold."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from zicht.koppeling.gegevens import Gegevens, normaliseer

VELDEN = (
    "bsn",
    "given",
    "initials",
    "prefix",
    "surname",
    "sex",
    "dob",
    "postcode",
    "house_nr",
    "house_sfx",
    "city",
    "phone",
)
WAARHEID = ("rec_id", "person_id", "household_id", "report_id", "report_date")
_PER_KEER = 50_000


class Record(NamedTuple):
    """One row: what the engine may see, and beside it the truth by which it is judged."""

    rec: str
    persoon: int
    huishouden: int
    melding: str
    datum: str
    ruw: Gegevens

    def normaal(self) -> Gegevens:
        """This function will return the person as the engine compares."""
        return normaliseer(self.ruw)


def lees(bestand: Path) -> Iterator[Record]:
    """This function will yield the rows; raises ValueError when a column is missing.

    Of whom the truth is not told, nobody is the same.
    """
    for rij in _rijen(bestand, WAARHEID + VELDEN):
        rec, persoon, huishouden, melding, datum = rij[:5]
        yield Record(
            rec,
            hash(persoon or (rec, 0)),
            hash(huishouden or (rec, 1)),
            melding or rec,
            datum,
            Gegevens(*rij[5:]),
        )


def grens(bestand: Path, deel: float) -> str:
    """This function will return the date on which the last part of the records begins."""
    dagen: dict[str, int] = {}
    for (datum,) in _rijen(bestand, ("report_date",)):
        dagen[datum] = dagen.get(datum, 0) + 1
    over = int(sum(dagen.values()) * deel)
    for datum in sorted(dagen):
        over -= dagen[datum]
        if over < 0:
            return datum
    return "9999"


def _rijen(bestand: Path, kolommen: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if bestand.suffix == ".parquet":
        yield from _parquet(bestand, kolommen)
        return
    with bestand.open(encoding="utf-8", newline="") as stroom:
        rijen = csv.reader(stroom)
        kop = [naam.strip() for naam in next(rijen)]
        plaatsen = [kop.index(naam) for naam in kolommen]
        for rij in rijen:
            yield tuple([rij[plaats] for plaats in plaatsen])


def _parquet(bestand: Path, kolommen: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    import duckdb  # Only for files of this kind: see requirements/vergelijk.in.

    kies = ", ".join(f"coalesce(cast({naam} as varchar), '')" for naam in kolommen)
    gevraagd = duckdb.connect().execute(f"select {kies} from read_parquet(?)", [str(bestand)])
    while rijen := gevraagd.fetchmany(_PER_KEER):
        yield from rijen
