"""Which reports form the register, and which ask? Whole reports, wherever their rows stand in the file."""

from array import array
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from zicht.koppeling import Gegevens
from zicht.radar.evalueren.bestand import (
    GEGEVENS,
    MELDING,
    WAARHEID,
    Bron,
    dagnummer,
    is_onleesbare_datum,
    schoon,
)
from zicht.radar.evalueren.voortgang import Voortgang

REGISTERDEEL = 0.98
"""So much of the records, by date, forms the register; the reports after it ask."""


class Record(NamedTuple):
    """One row: what the engine may see, and beside it the truth by which it is judged."""

    persoon: int
    huishouden: int
    ruw: Gegevens


@dataclass(frozen=True)
class Verdeling:
    """The reports of a file, numbered as they come; `omvang` says of how many rows each is."""

    records: int
    nummers: dict[int, int]
    omvang: "array[int]"
    register: bytearray
    vragend: tuple[int, ...]
    zonder_datum: int
    onleesbaar_geboren: int

    def nummer(self, melding: str, rij: int) -> int:
        """This function will return the number of the report to which a row belongs."""
        return self.nummers[_sleutel(melding, rij)]


def _sleutel(melding: str, rij: int) -> int:
    """A row of no report is one by itself; a cell of spaces is empty too."""
    kaal = melding.strip()
    return hash(kaal) if kaal else -rij - 2


def verdeel(bron: Bron, zeg: Voortgang, *, deel: float = REGISTERDEEL) -> Verdeling:
    """This function will divide the reports of a file by date: so much of the records first, the rest after it.

    A report is as old as its oldest row with a date; without any it comes first. On one day the order of the file
    holds. Raises Ongeschikt for a file that cannot be read or has no rows.
    """
    nummers: dict[int, int] = {}
    omvang, dagen = array("l"), array("l")
    zonder = onleesbaar = rij = 0
    for rij, (melding, datum, geboren) in enumerate(bron.rijen((*MELDING, "dob")), 1):
        onleesbaar += is_onleesbare_datum(geboren)
        dag = dagnummer(datum) if datum else 0
        zonder += not dag
        nummer = nummers.setdefault(_sleutel(melding, rij), len(nummers))
        if nummer == len(omvang):
            omvang.append(1)
            dagen.append(dag)
        else:
            omvang[nummer] += 1
            dagen[nummer] = min(dag, dagen[nummer]) if dag and dagen[nummer] else dag or dagen[nummer]
        zeg.tel("gelezen", rij)
    if not rij:
        raise bron.geen("er staat geen enkele rij in.")
    register = bytearray(len(nummers))
    vragend = []
    over = int(rij * deel)
    for nummer in sorted(range(len(nummers)), key=dagen.__getitem__):
        over -= omvang[nummer]
        if over >= 0:
            register[nummer] = 1
        else:
            vragend.append(nummer)
    return Verdeling(rij, nummers, omvang, register, tuple(vragend), zonder, onleesbaar)


def lees(
    bron: Bron, verdeling: Verdeling, zeg: Voortgang, *, vragend: Collection[int] = (), alles: bool = False
) -> Iterator[tuple[int, list[Record]]]:
    """This function will yield the reports of the register and those that are named, each whole, with its number.

    With `alles` every report. Rows of one report that do not stand together are kept until the last has come. Of whom
    the truth is not told, nobody is the same.
    """
    wacht: dict[int, list[Record]] = {}
    kies = frozenset(vragend)
    kolommen = (*MELDING[:1], *WAARHEID, *GEGEVENS)
    for rij, (melding, persoon, huishouden, *cellen) in enumerate(bron.rijen(kolommen), 1):
        zeg.tel("verwerkt", rij, verdeling.records)
        nummer = verdeling.nummer(melding, rij)
        if not (alles or verdeling.register[nummer] or nummer in kies):
            continue
        record = Record(
            hash(persoon.strip() or (rij, 0)),
            hash(huishouden.strip() or (rij, 1)),
            Gegevens._make(schoon(tuple(cellen))),
        )
        aantal = verdeling.omvang[nummer]
        if aantal == 1:
            yield nummer, [record]
            continue
        samen = wacht.setdefault(nummer, [])
        samen.append(record)
        if len(samen) == aantal:
            yield nummer, wacht.pop(nummer)
