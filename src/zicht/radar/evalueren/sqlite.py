"""Registers on SQLite: persons with their keys, and pseudonyms. In a file of their own."""

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from zicht.koppeling import HOOGSTENS, Antwoord, Gegevens, Gewichten, Rij, bewaarsleutels, zoek
from zicht.koppeling.pseudoniem import versleutel
from zicht.koppeling.pseudoniem_zoeken import Bewaarde, gevraagde, zoek_pseudoniem
from zicht.radar.evalueren.bereiden import GEHEIM, Bereid
from zicht.radar.evalueren.volgorde import in_volgorde

_BLOKKEN_PER_KEER = 200_000
# A statement of SQLite has five hundred parts and some thirty thousand values at most.
_DELEN_PER_KEER, _NUMMERS_PER_KEER = 400, 30_000
# It was never there before and is gone afterwards, but single rows are written as durably as the installation does.
_INRICHTEN = """
pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=normal;
pragma cache_size=-262144; pragma mmap_size=16000000000; pragma temp_store=file;
"""
_TABELLEN = """
create table persoon (nummer integer primary key, groep integer not null, gegevens text not null);
create table sleutel (getal integer not null, nummer integer not null, primary key (getal, nummer)) without rowid;
"""
_BLOK = """
create table blok (getal integer not null, nummer integer not null, groep integer not null, merken blob not null,
  primary key (getal, nummer)) without rowid;
"""


def _per(getallen: Collection[int], hoogstens: int) -> Iterator[tuple[int, ...]]:
    """So many at a time: a report may be of thousands of rows, where a file calls a year or a town a report."""
    alle = tuple(getallen)
    for van in range(0, len(alle), hoogstens):
        yield alle[van : van + hoogstens]


class _OpSqlite:
    """A new file, and how it grows."""

    def __init__(self, bestand: Path, tabellen: str) -> None:
        """This function will make an empty register in a new file."""
        self._bestand = bestand
        self._db = sqlite3.connect(bestand, isolation_level=None, cached_statements=2048)
        self._db.executescript(_INRICHTEN + tabellen)
        self.omvang = 0

    @property
    def bytes(self) -> int:
        """This function will return how large the file is."""
        self._db.execute("pragma wal_checkpoint(truncate)")
        return self._bestand.stat().st_size

    def close(self) -> None:
        """This function will let go of the file."""
        self._db.close()

    def _vind(self, getallen: Collection[int], hoogstens: int, tabel: str) -> Iterator[tuple[int, ...]]:
        deel = f"select * from (select * from {tabel} where getal = ? limit {hoogstens + 1:d})"  # noqa: S608 - ours
        for keer in _per(getallen, _DELEN_PER_KEER):
            yield from self._db.execute(" union all ".join([deel] * len(keer)), keer)


class PersonenOpSqlite(_OpSqlite):
    """Keeps the protocol `Register` of the engine."""

    def __init__(self, bestand: Path) -> None:
        """This function will make an empty register in a new file."""
        super().__init__(bestand, _TABELLEN)
        self._sleutels = array("q")

    def neem(self, bereid: Bereid) -> None:
        """This function will write the persons, and keep their keys until `schrijf`."""
        self.omvang += bereid.aantal
        self._sleutels.frombytes(bereid.sleutels.tobytes())
        self._db.execute("begin")
        self._db.executemany("insert into persoon values (?, ?, ?)", bereid.personen)
        self._db.execute("commit")

    def schrijf(self) -> None:
        """This function will write the keys in their order: rows that come in order are written once."""
        self._db.execute("begin")
        self._db.executemany("insert into sleutel values (?, ?)", in_volgorde(self._sleutels))
        self._db.execute("commit")
        self._sleutels = array("q")

    def voeg_toe(self, groep: int, gegevens: Gegevens) -> None:
        """This function will add one normalised person, in a transaction of its own."""
        nummer = self.omvang
        self._db.execute("begin immediate")
        self._db.execute("insert into persoon values (?, ?, ?)", (nummer, groep, "\t".join(gegevens)))
        rijen = [(getal, nummer) for getal in bewaarsleutels(gegevens)]
        self._db.executemany("insert into sleutel values (?, ?)", rijen)
        self._db.execute("commit")
        self.omvang += 1

    def vraag(self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float) -> Antwoord:
        """This function will look up the normalised persons of one report."""
        return zoek(wie, self, gewichten, vanaf=vanaf, hoogstens=HOOGSTENS)

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[int]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        gevonden: dict[int, list[int]] = {}
        for getal, nummer in self._vind(getallen, hoogstens, "sleutel"):
            gevonden.setdefault(getal, []).append(nummer)
        return gevonden.items()

    def haal(self, nummers: Collection[int]) -> Iterable[Rij]:
        """This function will return the persons with these numbers."""
        for keer in _per(nummers, _NUMMERS_PER_KEER):
            plaatsen = ",".join("?" * len(keer))
            vraag = f"select nummer, groep, gegevens from persoon where nummer in ({plaatsen})"  # noqa: S608 - only marks
            for nummer, groep, gegevens in self._db.execute(vraag, keer):
                yield Rij(nummer, groep, Gegevens._make(gegevens.split("\t")))


class PseudoniemenOpSqlite(_OpSqlite):
    """Keeps the protocol `Pseudoniemregister`; what it is given in plain is not kept."""

    def __init__(self, bestand: Path) -> None:
        """This function will make an empty register in a new file."""
        super().__init__(bestand, _BLOK)
        self._wacht: list[tuple[int, int, int, bytes]] = []

    def neem(self, bereid: Bereid) -> None:
        """This function will take in what some reports became."""
        self.omvang += bereid.aantal
        self._wacht += bereid.blokken
        if len(self._wacht) >= _BLOKKEN_PER_KEER:
            self.schrijf()

    def schrijf(self) -> None:
        """This function will write what was taken in, in the order of the keys."""
        self._wacht.sort()
        self._voeg_in(self._wacht)
        self._wacht.clear()

    def _voeg_in(self, blokken: Iterable[tuple[int, int, int, bytes]]) -> None:
        self._db.execute("begin immediate")
        self._db.executemany("insert into blok values (?, ?, ?, ?)", blokken)
        self._db.execute("commit")

    def voeg_toe(self, groep: int, gegevens: Gegevens) -> None:
        """This function will make pseudonyms of one normalised person and add them, in a transaction of their own."""
        blokken = {blok.getal: blok.merken for blok in versleutel(gegevens, GEHEIM, als_vraag=False)}
        self._voeg_in([(getal, self.omvang, groep, merken) for getal, merken in blokken.items()])
        self.omvang += 1

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[Bewaarde]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        gevonden: dict[int, list[Bewaarde]] = {}
        for getal, *rest in self._vind(getallen, hoogstens, "blok"):
            gevonden.setdefault(getal, []).append(Bewaarde._make(rest))
        return gevonden.items()

    def vraag(self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float) -> Antwoord:
        """This function will make pseudonyms of a question and look them up: what both sides do together."""
        gevraagd = [gevraagde(een, GEHEIM, gewichten) for een in wie]
        return zoek_pseudoniem(gevraagd, self, gewichten, vanaf=vanaf, hoogstens=HOOGSTENS).antwoord
