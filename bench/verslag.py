"""How are the figures told? One part of docs/metingen.md per database; a measurement renews its own part alone."""

import os
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import connection

from bench.belasting import SERVERS, Meting
from bench.regio import Gemaakt

BESTAND = Path(__file__).resolve().parent.parent / "docs" / "metingen.md"
KOP = """# Measurements

`make bench` writes this head and the parts PostgreSQL and SQLite. The other parts are typed by hand, from what a run
of the day that they name has printed.

For PostgreSQL and SQLite ten people are logged in at once, each an assessor who sees the casussen of one team of three,
and ask page after page without a pause, through HTTP, of the real server: {servers} processes of which each has
as many of the ten, as a proxy would spread them (decision 0028). Server, database and those ten run on the one machine
that is named. Each page writes its row in the log. The region is synthetic: made by the application's own actions,
then copied until it is large. Milliseconds: median and 95th percentile.

Wanted: a page within 100 ms and saving a report within 200 ms for 95 of 100, and at most 15 queries a page.
"""
_NAAM = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(frozen=True)
class Stand:
    """What was measured at one size."""

    casussen: int
    personen: int
    metingen: Sequence[Meting]
    drukte: float


def schrijf(standen: Sequence[Stand], vragen: dict[str, int], gemaakt: Gemaakt, op: date) -> str:
    """Put the figures of this database in the document, and return its part."""
    deel = f"{_deel(standen, vragen, op)}\n{_gemaakt(gemaakt)}\n"
    delen = _delen() | {_NAAM[connection.vendor]: deel}
    BESTAND.write_text("\n".join([KOP.format(servers=SERVERS), *(delen[naam] for naam in sorted(delen))]))
    return deel


def _deel(standen: Sequence[Stand], vragen: dict[str, int], op: date) -> str:
    klein, groot = standen[0], standen[-1]
    koppen = [f"{stand.casussen:,} casussen" for stand in standen]
    regels = [
        f"## {_NAAM[connection.vendor]}",
        "",
        f"{op:%d-%m-%Y}, {_machine()}; {_versie()}.",
        *(
            f"{stand.casussen:,} casussen, {stand.personen:,} persons; load of the machine before: {stand.drukte:.1f}."
            for stand in standen
        ),
        "",
        f"| | {' | | '.join(koppen)} | | growth | queries |",
        f"|---|{'---:|---:|' * len(standen)}---:|---:|",
        f"| | {' | '.join(['median | p95'] * len(standen))} | of the median | |",
    ]
    for nummer, meting in enumerate(klein.metingen):
        rij = [stand.metingen[nummer] for stand in standen]
        cijfers = " | ".join(f"{een.mediaan:.0f} | {een.p95:.0f}" for een in rij)
        groei = groot.metingen[nummer].mediaan / meting.mediaan
        regels.append(f"| {meting.wat} | {cijfers} | {groei:.2f} × | {vragen.get(meting.wat, '')} |")
    return "\n".join([*regels, ""])


def _gemaakt(gemaakt: Gemaakt) -> str:
    per_melding = gemaakt.rekentijd / gemaakt.meldingen * 1000
    return (
        f"Making the region by the application's own actions: {gemaakt.meldingen:,} reports in "
        f"{gemaakt.duur:.0f} s; {per_melding:.0f} ms of processor time a report, that of the database not included."
    )


def _delen() -> dict[str, str]:
    if not BESTAND.exists():
        return {}
    stukken = re.split(r"^(?=## )", BESTAND.read_text(), flags=re.MULTILINE)[1:]
    return {stuk.splitlines()[0].removeprefix("## "): stuk.rstrip("\n") + "\n" for stuk in stukken}


def _machine() -> str:
    geheugen = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{_processor()}, {os.cpu_count()} processors, {geheugen:.0f} GB, {platform.system()}"


def _processor() -> str:
    try:
        namen = re.findall(r"^model name\s*: (.+)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    except OSError:
        namen = []
    return namen[0] if namen else platform.machine()


def _versie() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT sqlite_version()" if connection.vendor == "sqlite" else "SHOW server_version")
        versie = cursor.fetchone()[0]
    return f"{_NAAM[connection.vendor]} {versie}, Python {platform.python_version()}"
