"""A register on PostgreSQL, the database of DATABASE_URL: the same two tables, with ordinary indexes."""

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

import psycopg

from zicht.koppeling import Antwoord, Gegevens, Gewichten, Rij, bewaarsleutels, zoek

_PER_KEER = 50_000
_TABELLEN = """
create temp table persoon (nummer integer, groep integer not null, gegevens text not null);
create temp table sleutel (getal integer not null, nummer integer not null);
"""
_INDEXEN = """
create unique index on persoon (nummer) include (groep, gegevens);
create index on sleutel (getal, nummer);
analyze persoon; analyze sleutel;
"""
_VIND = """
select getal, nummer from unnest(%s::integer[]) as gevraagd(getal)
cross join lateral (select nummer from sleutel where sleutel.getal = gevraagd.getal limit %s) as gevonden
"""


class RegisterOpPostgres:
    """Keeps the protocol `Register` of the engine; the tables are gone with the connection."""

    def __init__(self, _bestand: Path) -> None:
        """This function will make an empty register in the database that DATABASE_URL names."""
        self._db = psycopg.connect(os.environ["DATABASE_URL"], autocommit=True, prepare_threshold=1)
        self._db.execute("set temp_buffers = '512MB'; set maintenance_work_mem = '1GB'; set jit = off")
        self._db.execute(_TABELLEN)
        self._wacht: list[tuple[int, int, str]] = []
        self._sleutels: list[tuple[int, int]] = []
        self._omvang = 0

    @property
    def omvang(self) -> int:
        """This function will return how many persons there are."""
        return self._omvang

    @property
    def bytes(self) -> int:
        """This function will return how large the tables and their indexes are."""
        gevraagd = "select pg_total_relation_size('persoon') + pg_total_relation_size('sleutel')"
        rij = self._db.execute(gevraagd).fetchone()
        return int(rij[0]) if rij else 0

    def stapel(self, groep: int, gegevens: Gegevens) -> int:
        """This function will take in a person for `schrijf`, and return the number."""
        nummer = self._omvang
        self._omvang += 1
        self._wacht.append((nummer, groep, "\t".join(gegevens)))
        self._sleutels += [(getal, nummer) for getal in bewaarsleutels(gegevens)]
        if len(self._wacht) >= _PER_KEER:
            self._kopieer()
        return nummer

    def _kopieer(self) -> None:
        with self._db.cursor() as cursor:
            for tabel, rijen in (("persoon", self._wacht), ("sleutel", self._sleutels)):
                with cursor.copy(f"copy {tabel} from stdin") as kopie:
                    for rij in rijen:
                        kopie.write_row(rij)
        self._wacht.clear()
        self._sleutels.clear()

    def schrijf(self) -> None:
        """This function will write what was taken in and make the indexes."""
        self._kopieer()
        self._db.execute(_INDEXEN)

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[int]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        gevonden: dict[int, list[int]] = {}
        for getal, nummer in self._db.execute(_VIND, (list(getallen), hoogstens + 1)):
            gevonden.setdefault(getal, []).append(nummer)
        return gevonden.items()

    def haal(self, nummers: Collection[int]) -> Iterable[Rij]:
        """This function will return the persons with these numbers."""
        vraag = "select nummer, groep, gegevens from persoon where nummer = any(%s)"
        for nummer, groep, gegevens in self._db.execute(vraag, (list(nummers),)):
            yield Rij(nummer, groep, Gegevens._make(gegevens.split("\t")))

    def vraag(
        self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float, hoogstens: int
    ) -> Antwoord:
        """This function will look up a question."""
        return zoek(wie, self, gewichten, vanaf=vanaf, hoogstens=hoogstens)
