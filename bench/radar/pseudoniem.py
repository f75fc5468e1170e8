"""A register of pseudonyms on SQLite: one table of (key, person) with the marks beside it."""

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from zicht.koppeling import Antwoord, Gegevens, Gewichten
from zicht.koppeling.pseudoniem import versleutel
from zicht.koppeling.pseudoniem_zoeken import Bewaarde, gevraagde, zoek_pseudoniem

# Only for measuring: a real secret stays with the organisations.
_GEHEIM = b"alleen voor een meting, geen geheim"
_PER_KEER = 200_000
_TABEL = """
create table blok (getal integer not null, nummer integer not null, groep integer not null, merken blob not null,
  primary key (getal, nummer)) without rowid;
"""


class PseudoniemenOpSqlite:
    """Keeps the protocol `Pseudoniemregister`; what it is given in plain is not kept."""

    def __init__(self, bestand: Path) -> None:
        """This function will make an empty register in a new file."""
        self._bestand = bestand
        self._db = sqlite3.connect(bestand, isolation_level=None, cached_statements=2048)
        self._db.executescript("pragma page_size=8192; pragma journal_mode=off; pragma synchronous=off;")
        self._db.executescript("pragma cache_size=-262144; pragma mmap_size=8000000000;" + _TABEL)
        self._wacht: list[tuple[int, int, int, bytes]] = []
        self._omvang = 0

    @property
    def omvang(self) -> int:
        """This function will return how many persons there are."""
        return self._omvang

    @property
    def bytes(self) -> int:
        """This function will return how large the file is."""
        return self._bestand.stat().st_size

    def stapel(self, groep: int, gegevens: Gegevens) -> int:
        """This function will take in a person for `schrijf`, and return the number."""
        nummer = self._omvang
        self._omvang += 1
        blokken = {blok.getal: blok.merken for blok in versleutel(gegevens, _GEHEIM, als_vraag=False)}
        self._wacht += [(getal, nummer, groep, merken) for getal, merken in blokken.items()]
        if len(self._wacht) >= _PER_KEER:
            self.schrijf()
        return nummer

    def schrijf(self) -> None:
        """This function will write what was taken in, in the order of the keys."""
        self._wacht.sort()
        self._db.execute("begin")
        self._db.executemany("insert into blok values (?, ?, ?, ?)", self._wacht)
        self._db.execute("commit")
        self._wacht.clear()

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[Bewaarde]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        if not getallen:
            return []
        deel = f"select * from (select * from blok where getal = ? limit {hoogstens + 1:d})"
        gevonden: dict[int, list[Bewaarde]] = {}
        for getal, *rest in self._db.execute(" union all ".join([deel] * len(getallen)), tuple(getallen)):
            gevonden.setdefault(getal, []).append(Bewaarde._make(rest))
        return gevonden.items()

    def vraag(
        self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float, hoogstens: int
    ) -> Antwoord:
        """This function will make pseudonyms of a question and look them up: what both sides do together."""
        vraag = [gevraagde(een, _GEHEIM, gewichten) for een in wie]
        return zoek_pseudoniem(vraag, self, gewichten, vanaf=vanaf, hoogstens=hoogstens).antwoord
