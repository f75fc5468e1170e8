"""The same registers on the PostgreSQL of the installation, in temporary tables that nobody else sees."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db import connection

from zicht.koppeling import HOOGSTENS, Antwoord, Gegevens, Gewichten, Rij, bewaarsleutels, zoek
from zicht.koppeling.pseudoniem import versleutel
from zicht.koppeling.pseudoniem_zoeken import Bewaarde, gevraagde, zoek_pseudoniem
from zicht.radar.evalueren.bereiden import GEHEIM, Bereid

_PERSOON = "create temp table meet_persoon (nummer integer, groep integer not null, gegevens text not null)"
_SLEUTEL = "create temp table meet_sleutel (getal integer not null, nummer integer not null)"
_BLOK = (
    "create temp table meet_blok (getal bigint not null, nummer integer not null, groep integer not null, "
    "merken bytea not null)"
)
_INDEXEN = {
    "meet_persoon": "create unique index on meet_persoon (nummer)",
    "meet_sleutel": "create index on meet_sleutel (getal, nummer)",
    "meet_blok": "create index on meet_blok (getal, nummer)",
}
_VIND = """
select s.* from unnest(%s::{soort}[]) as gevraagd(getal)
cross join lateral (select * from {tabel} t where t.getal = gevraagd.getal limit %s) s
"""


class _OpPostgres:
    """A connection of its own with temporary tables."""

    def __init__(self, *tabellen: str) -> None:
        """This function will make empty tables."""
        self._db: Any = connection.get_new_connection(connection.get_connection_params())
        self._db.autocommit = True
        self._tabellen = [tekst.split()[3] for tekst in tabellen]
        # Temporary tables are kept by the one process that made them, not in what all share.
        self._db.execute("set temp_buffers = '512MB'")
        self._db.execute("set maintenance_work_mem = '512MB'")
        for tekst in tabellen:
            self._db.execute(tekst)
        self.omvang = 0

    @property
    def bytes(self) -> int:
        """This function will return how much room tables and indexes take."""
        maten = (
            self._db.execute("select pg_total_relation_size(%s::regclass)", (tabel,))
            for tabel in self._tabellen
        )
        return sum(maat.fetchone()[0] for maat in maten)

    def close(self) -> None:
        """This function will end the connection, and the tables with it."""
        self._db.close()

    def schrijf(self) -> None:
        """This function will make the indexes, and let the planner know the tables."""
        for tabel in self._tabellen:
            self._db.execute(_INDEXEN[tabel])
            self._db.execute(f"vacuum (analyze) {tabel}")

    def _kopieer(self, tabel: str, rijen: Iterable[Sequence[Any]]) -> None:
        with self._db.cursor() as cursor, cursor.copy(f"copy {tabel} from stdin") as kopie:
            for rij in rijen:
                kopie.write_row(rij)


class PersonenOpPostgres(_OpPostgres):
    """Keeps the protocol `Register` of the engine."""

    def __init__(self) -> None:
        """This function will make an empty register."""
        super().__init__(_PERSOON, _SLEUTEL)

    def neem(self, bereid: Bereid) -> None:
        """This function will write what some reports became."""
        self.omvang += bereid.aantal
        self._kopieer("meet_persoon", bereid.personen)
        self._kopieer("meet_sleutel", ((paar >> 32, paar & 0xFFFF_FFFF) for paar in bereid.sleutels))

    def voeg_toe(self, groep: int, gegevens: Gegevens) -> None:
        """This function will add one normalised person, in a transaction of its own."""
        rij = (self.omvang, groep, "\t".join(gegevens))
        with self._db.transaction():
            self._db.execute("insert into meet_persoon values (%s, %s, %s)", rij)
            self._db.execute(
                "insert into meet_sleutel select unnest(%s::integer[]), %s",
                (list(bewaarsleutels(gegevens)), self.omvang),
            )
        self.omvang += 1

    def vraag(self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float) -> Antwoord:
        """This function will look up the normalised persons of one report."""
        return zoek(wie, self, gewichten, vanaf=vanaf, hoogstens=HOOGSTENS)

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[int]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        gevonden: dict[int, list[int]] = {}
        vraag = _VIND.format(soort="integer", tabel="meet_sleutel")
        for getal, nummer in self._db.execute(vraag, (list(getallen), hoogstens + 1)):
            gevonden.setdefault(getal, []).append(nummer)
        return gevonden.items()

    def haal(self, nummers: Collection[int]) -> Iterable[Rij]:
        """This function will return the persons with these numbers."""
        vraag = "select nummer, groep, gegevens from meet_persoon where nummer = any(%s)"
        for nummer, groep, gegevens in self._db.execute(vraag, (list(nummers),)):
            yield Rij(nummer, groep, Gegevens._make(gegevens.split("\t")))


class PseudoniemenOpPostgres(_OpPostgres):
    """Keeps the protocol `Pseudoniemregister`; what it is given in plain is not kept."""

    def __init__(self) -> None:
        """This function will make an empty register."""
        super().__init__(_BLOK)

    def neem(self, bereid: Bereid) -> None:
        """This function will write what some reports became."""
        self.omvang += bereid.aantal
        self._kopieer("meet_blok", bereid.blokken)

    def voeg_toe(self, groep: int, gegevens: Gegevens) -> None:
        """This function will make pseudonyms of one normalised person and add them, in a transaction of their own."""
        blokken = {blok.getal: blok.merken for blok in versleutel(gegevens, GEHEIM, als_vraag=False)}
        with self._db.transaction(), self._db.cursor() as cursor:
            cursor.executemany(
                "insert into meet_blok values (%s, %s, %s, %s)",
                [(getal, self.omvang, groep, merken) for getal, merken in blokken.items()],
            )
        self.omvang += 1

    def vind(self, getallen: Collection[int], hoogstens: int) -> Iterable[tuple[int, Sequence[Bewaarde]]]:
        """This function will return for each key that is there its persons, at most one more than `hoogstens`."""
        gevonden: dict[int, list[Bewaarde]] = {}
        vraag = _VIND.format(soort="bigint", tabel="meet_blok")
        for getal, *rest in self._db.execute(vraag, (list(getallen), hoogstens + 1)):
            gevonden.setdefault(getal, []).append(Bewaarde._make(rest))
        return gevonden.items()

    def vraag(self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float) -> Antwoord:
        """This function will make pseudonyms of a question and look them up: what both sides do together."""
        gevraagd = [gevraagde(een, GEHEIM, gewichten) for een in wie]
        return zoek_pseudoniem(gevraagd, self, gewichten, vanaf=vanaf, hoogstens=HOOGSTENS).antwoord
