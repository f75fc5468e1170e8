"""How fast is searching among 100,000 casussen, for somebody who may see a part of them?

`python bench/zoeken.py vul --casussen 100000`, then `python bench/zoeken.py meet`. The database is that of the
environment (DATABASE_URL, or ZICHT_DATA for the embedded one); it is filled in bulk, so use an empty one.
"""

import argparse
import itertools
import os
import random
import statistics
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
os.environ.setdefault("ZICHT_SYNTHETISCH", "1")

import django

django.setup()

from django.core.management import call_command
from django.db import close_old_connections, connection

from zicht.kern import Aanvrager, OnvolledigeDatum, Rol
from zicht.logboek.actions import log_gezien
from zicht.personen import queries
from zicht.personen.rules import zoekwoorden_van
from zicht.personen.words import Adres, Naamdelen, Zoekbron

TEAMS, BEHANDELAARS, PER_CASUS, STAPEL = 15, 150, 3, 5_000
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DAG = date(2024, 1, 1)
NAMESPACE = uuid.UUID(int=7)
ORGANISATIE = uuid.uuid5(NAMESPACE, "vt")
ACHTERNAMEN = ["Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Hendriks"]
LETTERGREPEN = [
    "ba",
    "den",
    "ker",
    "lo",
    "man",
    "ra",
    "sen",
    "sma",
    "stra",
    "ter",
    "vel",
    "wij",
    "zwa",
    "hof",
]
TUSSEN = ["de", "van", "van de", "van der", "den"]
VOORNAMEN = [
    "Ada",
    "Bob",
    "Cor",
    "Daan",
    "Emma",
    "Fatima",
    "Jan",
    "Johanna",
    "Kees",
    "Lotte",
    "Mohammed",
    "Sophie",
]
STRATEN = [
    "Kerkstraat",
    "Dorpsstraat",
    "Molenweg",
    "Schoolstraat",
    "Julianalaan",
    "Stationsweg",
    "Hoofdstraat",
]
PLAATSEN = [("Leeuwarden", "89"), ("Drachten", "92"), ("Sneek", "86"), ("Heerenveen", "84")]
VRAGEN = ["jansen", "de", "jan", "van de", "de jansen", "jansen 1990", "jan de jansen", "kerkstraat", "leeuwarden",
          "12-03-1990", "0612", "8911ab", "sma", "de van", "stra", "bestaatniet", "zwahofterwij",
          "mei 1985"]  # fmt: skip
TABELLEN = {
    "personen_persoon": ("id", "organisatie_id", "geboortedatum", "geslacht", "bsn", "is_ongeboren", "taal",
                         "tolk_nodig", "versie"),
    "personen_naam": ("persoon_id", "soort", "voornamen", "roepnaam", "voorletters", "tussenvoegsel", "achternaam",
                      "valid_from"),
    "personen_huishouden": ("id", "organisatie_id"),
    "personen_lidmaatschap": ("huishouden_id", "persoon_id", "valid_from"),
    "personen_verblijf": ("huishouden_id", "straat", "huisnummer", "toevoeging", "postcode", "plaats", "is_geheim",
                          "valid_from"),
    "casus_casus": ("id", "organisatie_id", "nummer", "fase", "team_id", "behandelaar_id", "opened_on", "slotgrond",
                    "versie"),
    "casus_betrokkene": ("casus_id", "persoon_id", "betrokkenheid", "sinds"),
    "personen_zoekwoord": ("organisatie_id", "woord", "persoon_id", "is_heel"),
}  # fmt: skip
Rijen = dict[str, list[tuple[Any, ...]]]


def fill(casussen: int) -> None:
    """Fill an empty database with one organisation."""
    call_command("migrate", verbosity=0)
    _vul_mensen()
    begin = time.monotonic()
    with _losse_index():
        for nummers in _stapels(casussen):
            rijen: Rijen = {tabel: [] for tabel in TABELLEN}
            for nummer in nummers:
                _casus(random.Random(nummer), nummer, rijen)
            for tabel, kolommen in TABELLEN.items():
                _schrijf(tabel, kolommen, rijen[tabel])
            print(f"\r{nummers[-1] + 1} casussen, {time.monotonic() - begin:.0f} s", end="", flush=True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(f"\nready in {time.monotonic() - begin:.0f} s")


def measure(keer: int, tegelijk: int) -> None:
    """Print per question the median and the 95th percentile of a whole search, ten at a time."""
    for naam, by in ASKERS.items():
        werk = [(by, vraag) for vraag in VRAGEN for _ in range(keer)]
        random.Random(1).shuffle(werk)
        duur: dict[str, list[float]] = {vraag: [] for vraag in VRAGEN}
        with ThreadPoolExecutor(tegelijk) as pool:
            for vraag, seconden in pool.map(_een_keer, werk):
                duur[vraag].append(seconden * 1000)
        print(f"{connection.vendor} {naam}: {keer} each, {tegelijk} at a time (ms)")
        for vraag, tijden in duur.items():
            p95 = statistics.quantiles(tijden, n=20)[-1]
            uitkomst = queries.zoek_personen(vraag, by=by, at=AT)
            meer = "+" if uitkomst.is_afgekapt else ""
            print(
                f"  {vraag:16} {statistics.median(tijden):7.1f} {p95:7.1f}   {len(uitkomst.personen)}{meer}"
            )


def explain() -> None:
    """Print the plan of every query that each question asks."""
    voor = "EXPLAIN QUERY PLAN " if connection.vendor == "sqlite" else "EXPLAIN ANALYZE "
    for (naam, by), vraag in itertools.product(ASKERS.items(), VRAGEN[:6]):
        gesteld: list[tuple[str, Any]] = []

        def onthoud(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            gesteld.append((sql, params))  # noqa: B023
            return execute(sql, params, many, context)

        with connection.execute_wrapper(onthoud):
            queries.zoek_personen(vraag, by=by, at=AT)
        print(f"=== {naam}: {vraag}")
        with connection.cursor() as cursor:
            for sql, params in gesteld:
                cursor.execute(voor + sql, params)
                print("   ", *("\n     " + str(rij[-1]) for rij in cursor.fetchall()))


def _een_keer(opdracht: tuple[Aanvrager, str]) -> tuple[str, float]:
    by, vraag = opdracht
    begin = time.monotonic()
    gevonden = queries.zoek_personen(vraag, by=by, at=AT).personen
    queries.kaarten(gevonden, op=AT.date())
    log_gezien(wat="zoeken", by=by, at=AT, getoond=list(gevonden))
    duur = time.monotonic() - begin
    close_old_connections()
    return vraag, duur


def _vrager(rol: Rol, teams: frozenset[uuid.UUID], nummer: int) -> Aanvrager:
    account = _id("account", nummer)
    return Aanvrager(account, ORGANISATIE, ORGANISATIE, frozenset({rol}), teams)


def _id(soort: str, *nummer: object) -> uuid.UUID:
    return uuid.uuid5(NAMESPACE, f"{soort}{nummer}")


ASKERS = {
    "one team of fifteen": _vrager(Rol.BEOORDELAAR, frozenset({_id("team", 3)}), 3),
    "the whole organisation": _vrager(Rol.FRONTOFFICE, frozenset(), 4),
    "no team, own casussen": _vrager(Rol.GEDRAGSWETENSCHAPPER, frozenset(), 7),
    "nobody": _vrager(Rol.GEDRAGSWETENSCHAPPER, frozenset(), 10_000),
}


def _stapels(casussen: int) -> Iterator[range]:
    return (range(begin, min(begin + STAPEL, casussen)) for begin in range(0, casussen, STAPEL))


def _casus(dobbel: random.Random, nummer: int, rijen: Rijen) -> None:
    team = nummer % TEAMS
    casus, huishouden = _id("casus", nummer), _id("huishouden", nummer)
    plaats, begin = dobbel.choice(PLAATSEN)
    straat = dobbel.choice(STRATEN) if dobbel.random() < 0.2 else _woord(dobbel, 2) + "straat"
    postcode = f"{begin}{dobbel.randrange(10, 100)}{dobbel.choice('ABCDEFGH')}{dobbel.choice('ABCDEFGH')}"
    adres = Adres(straat, str(dobbel.randrange(1, 200)), "", postcode, plaats)
    rijen["personen_huishouden"].append((huishouden, ORGANISATIE))
    rijen["personen_verblijf"].append(
        (huishouden, straat, adres.huisnummer, "", postcode, plaats, False, DAG)
    )
    wie = _id("account", team + TEAMS * dobbel.randrange(BEHANDELAARS // TEAMS))
    rijen["casus_casus"].append(
        (casus, ORGANISATIE, str(nummer), "beoordeling", _id("team", team), wie, DAG, "", 1)
    )
    for lid in range(PER_CASUS):
        _persoon(dobbel, _id("persoon", nummer, lid), adres, rijen)
        rijen["personen_lidmaatschap"].append((huishouden, rijen["personen_persoon"][-1][0], DAG))
        rijen["casus_betrokkene"].append((casus, rijen["personen_persoon"][-1][0], "slachtoffer", DAG))


def _persoon(dobbel: random.Random, persoon: uuid.UUID, adres: Adres, rijen: Rijen) -> None:
    achternaam = dobbel.choice(ACHTERNAMEN) if dobbel.random() < 0.1 else _woord(dobbel, 3).capitalize()
    naam = Naamdelen(
        dobbel.choice(VOORNAMEN), "", "", dobbel.choice(TUSSEN) if dobbel.random() < 0.2 else "", achternaam
    )
    datum = OnvolledigeDatum(dobbel.randrange(1940, 2024), dobbel.randrange(1, 13), dobbel.randrange(1, 29))
    telefoon = (f"06{dobbel.randrange(10**7, 10**8)}",) if dobbel.random() < 0.4 else ()
    rijen["personen_persoon"].append(
        (persoon, ORGANISATIE, datum.als_cijfers, "onbekend", "", False, "", False, 1)
    )
    rijen["personen_naam"].append(
        (persoon, "geboorte", naam.voornamen, "", "", naam.tussenvoegsel, achternaam, DAG)
    )
    woorden = zoekwoorden_van(Zoekbron((naam,), (datum,), (), (adres,), telefoon))
    rijen["personen_zoekwoord"] += [(ORGANISATIE, woord, persoon, heel) for woord, heel in woorden.items()]


def _woord(dobbel: random.Random, lettergrepen: int) -> str:
    return "".join(dobbel.choice(LETTERGREPEN) for _ in range(lettergrepen))


def _vul_mensen() -> None:
    _schrijf("organisaties_partij", ("id", "soort", "naam", "telefoon", "email", "valid_from"),
             [(ORGANISATIE, "veilig_thuis", "Veilig Thuis Meting", "", "", DAG)])  # fmt: skip
    _schrijf("toegang_team", ("id", "organisatie_id", "naam"),
             [(_id("team", nummer), ORGANISATIE, f"Team {nummer}") for nummer in range(TEAMS)])  # fmt: skip
    from zicht.toegang.models import Account

    Account.objects.bulk_create(
        Account(
            pk=_id("account", nummer),
            email=f"a{nummer}@voorbeeld.example",
            naam=f"Account {nummer}",
            password="!",
        )
        for nummer in range(BEHANDELAARS)
    )


def _schrijf(tabel: str, kolommen: tuple[str, ...], rijen: list[tuple[Any, ...]]) -> None:
    namen = ", ".join(f'"{kolom}"' for kolom in kolommen)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {tabel} ({namen}) FROM STDIN") as copy:
                for rij in rijen:
                    copy.write_row(rij)
            return
        doel = "vulling" if tabel == "personen_zoekwoord" else tabel
        plekken = ", ".join("?" for _ in kolommen)
        waarden = [tuple(_plat(waarde) for waarde in rij) for rij in rijen]
        cursor.connection.executemany(f"INSERT INTO {doel} ({namen}) VALUES ({plekken})", waarden)


def _plat(waarde: Any) -> Any:
    if isinstance(waarde, uuid.UUID):
        return waarde.hex
    return waarde.isoformat() if isinstance(waarde, date) else waarde


class _losse_index:  # noqa: N801
    """Keep the big table without its indexes while it is filled; make them in one go afterwards."""

    def __enter__(self) -> None:
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("ALTER TABLE personen_zoekwoord DROP CONSTRAINT personen_zoekwoord_pkey")
            else:
                cursor.execute("CREATE TABLE vulling (organisatie_id, woord, persoon_id, is_heel)")
            cursor.execute("DROP INDEX zoekwoord_persoon")

    def __exit__(self, *fout: object) -> None:
        sleutel = "organisatie_id, woord, persoon_id"
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute(f"ALTER TABLE personen_zoekwoord ADD PRIMARY KEY ({sleutel})")
            else:
                kolommen = f"{sleutel}, is_heel"
                cursor.execute(
                    f"INSERT INTO personen_zoekwoord ({kolommen}) SELECT {kolommen} FROM vulling ORDER BY {sleutel}"
                )
                cursor.execute("DROP TABLE vulling")
            cursor.execute("CREATE INDEX zoekwoord_persoon ON personen_zoekwoord (persoon_id, woord)")


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wat", choices=("vul", "meet", "plan"))
    parser.add_argument("--casussen", type=int, default=100_000)
    parser.add_argument("--keer", type=int, default=20)
    parser.add_argument("--tegelijk", type=int, default=10)
    keuze = parser.parse_args()
    match keuze.wat:
        case "vul":
            fill(keuze.casussen)
        case "meet":
            measure(keuze.keer, keuze.tegelijk)
        case "plan":
            explain()


if __name__ == "__main__":
    main()
