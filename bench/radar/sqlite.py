"""A register on SQLite: one table of persons, one of (key, person)."""

import sqlite3
from array import array
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import numpy as np

from zicht.koppeling import Antwoord, Gewichten, zoek
from zicht.koppeling.gegevens import Gegevens
from zicht.koppeling.sleutels import bewaarsleutels
from zicht.koppeling.zoeken import Rij

_PER_KEER = 20_000
_TABELLEN = """
create table persoon (nummer integer primary key, groep integer not null, gegevens text not null);
create table sleutel (getal integer not null, nummer integer not null, primary key (getal, nummer)) without rowid;
"""


class RegisterOpSqlite:
    """Keeps the protocol `Register` of the engine, and grows by the row or in bulk."""

    def __init__(self, bestand: Path) -> None:
        """This function will make an empty register in a new file."""
        self._bestand = bestand
        self._db = sqlite3.connect(bestand, isolation_level=None, cached_statements=2048)
        self._db.executescript("pragma page_size=8192; pragma journal_mode=wal; pragma synchronous=normal;")
        self._db.executescript("pragma cache_size=-262144; pragma mmap_size=4000000000;" + _TABELLEN)
        self._omvang = 0
        self._getallen, self._nummers = array("i"), array("i")
        self._wacht: list[tuple[int, int, str]] = []

    @property
    def omvang(self) -> int:
        """This function will return how many persons there are."""
        return self._omvang

    @property
    def bytes(self) -> int:
        """This function will return how large the file is."""
        self._db.execute("pragma wal_checkpoint(truncate)")
        return self._bestand.stat().st_size

    def stapel(self, groep: int, gegevens: Gegevens) -> int:
        """This function will take in a person for `schrijf`, and return the number."""
        nummer = self._omvang
        self._omvang += 1
        self._wacht.append((nummer, groep, "\t".join(gegevens)))
        for getal in bewaarsleutels(gegevens):
            self._getallen.append(getal)
            self._nummers.append(nummer)
        if len(self._wacht) >= _PER_KEER:
            self._schrijf_personen()
        return nummer

    def _schrijf_personen(self) -> None:
        self._db.execute("begin")
        self._db.executemany("insert into persoon values (?, ?, ?)", self._wacht)
        self._db.execute("commit")
        self._wacht.clear()

    def schrijf(self) -> None:
        """This function will write all that was taken in, the keys in their order."""
        self._schrijf_personen()
        getallen, nummers = np.asarray(self._getallen), np.asarray(self._nummers)
        volgorde = np.argsort(getallen, kind="stable")
        self._db.execute("begin")
        for van in range(0, len(volgorde), 1_000_000):
            deel = volgorde[van : van + 1_000_000]
            rijen = zip(getallen[deel].tolist(), nummers[deel].tolist(), strict=True)
            self._db.executemany("insert into sleutel values (?, ?)", rijen)
        self._db.execute("commit")
        self._getallen, self._nummers = array("i"), array("i")

    def voeg_toe(self, groep: int, gegevens: Gegevens) -> None:
        """This function will add one person in a transaction of its own."""
        nummer = self._omvang
        self._db.execute("begin")
        self._db.execute("insert into persoon values (?, ?, ?)", (nummer, groep, "\t".join(gegevens)))
        rijen = [(getal, nummer) for getal in bewaarsleutels(gegevens)]
        self._db.executemany("insert into sleutel values (?, ?)", rijen)
        self._db.execute("commit")
        self._omvang += 1

    def vraag(
        self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float, hoogstens: int
    ) -> Antwoord:
        """This function will look up a question."""
        return zoek(wie, self, gewichten, vanaf=vanaf, hoogstens=hoogstens)

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[int]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        if not getallen:
            return []
        deel = f"select * from (select getal, nummer from sleutel where getal = ? limit {hoogstens + 1:d})"
        gevonden: dict[int, list[int]] = {}
        for getal, nummer in self._db.execute(" union all ".join([deel] * len(getallen)), tuple(getallen)):
            gevonden.setdefault(getal, []).append(nummer)
        return gevonden.items()

    def haal(self, nummers: Collection[int]) -> Iterable[Rij]:
        """This function will return the persons with these numbers."""
        plaatsen = ",".join("?" * len(nummers))
        vraag = f"select nummer, groep, gegevens from persoon where nummer in ({plaatsen})"
        for nummer, groep, gegevens in self._db.execute(vraag, tuple(nummers)):
            yield Rij(nummer, groep, Gegevens._make(gegevens.split("\t")))
