"""From a file to one table of figures."""

import resource
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Any

from django.db import connection

from zicht.koppeling import Leerverslag, drempel, persoonsdrempel
from zicht.radar.evalueren.bereiden import Melding
from zicht.radar.evalueren.bestand import Bron
from zicht.radar.evalueren.maten import aandeel, beste, bij_drempel, verdeling
from zicht.radar.evalueren.meldingen import Verdeling, lees, verdeel
from zicht.radar.evalueren.naast import Ernaast
from zicht.radar.evalueren.opslag import Opslag
from zicht.radar.evalueren.postgres import PersonenOpPostgres, PseudoniemenOpPostgres
from zicht.radar.evalueren.sqlite import PersonenOpSqlite, PseudoniemenOpSqlite
from zicht.radar.evalueren.voortgang import Voortgang
from zicht.radar.evalueren.vragen import (
    NIETS,
    Uitslag,
    Vragen,
    Waarheid,
    beoordeel,
    meet_tijd,
    meet_toevoegen,
)

VRAGEN = 5_000
DATABANKEN = (SQLITE, POSTGRESQL) = ("sqlite", "postgresql")
_STAPEL = 1_000
_TOEVOEGEN = 3_000
_LEERT_VAN = 600_000
"""Of a larger register one in so many persons is followed to learn from."""


@dataclass(frozen=True)
class Keuzes:
    """What is measured: how many reports ask at most, in plain or by pseudonym, and whether all pairs as well.

    `databank` is `sqlite` or `postgresql`; without it that of the installation.
    """

    bestand: Path
    vragen: int = VRAGEN
    pseudoniem: bool = False
    paren: bool = False
    databank: str = ""


@dataclass
class Opgebouwd:
    """What is in the register as truth, the reports that ask, and what was learnt; times in seconds by the clock."""

    waarheid: Waarheid
    vragen: Vragen
    verslag: Leerverslag
    seconden: float


def evalueer(keuzes: Keuzes, zeg: Callable[[str], object]) -> dict[str, Any]:
    """This function will measure a file from begin to end; `zeg` gets the progress.

    The keys of what it returns stand in docs/gebruik/radar-evalueren.md. Raises Ongeschikt when the file cannot be
    judged on.
    """
    voortgang = Voortgang(zeg)
    bron = Bron(keuzes.bestand)
    if keuzes.paren and keuzes.pseudoniem:
        raise bron.geen("alle paren worden gewogen zoals ze zijn: --paren en --pseudoniem gaan niet samen.")
    if keuzes.paren and find_spec("numpy") is None:
        raise bron.geen("voor alle paren is numpy nodig: pip install numpy in de omgeving van Zicht.")
    if keuzes.databank == POSTGRESQL != connection.vendor:
        raise bron.geen("meten in PostgreSQL kan alleen waar de installatie zelf in PostgreSQL staat.")
    verdeeld = verdeel(bron, voortgang)
    cijfers: dict[str, Any] = {"file": bron.naam, "records": verdeeld.records}
    with (
        tempfile.TemporaryDirectory(prefix="zicht-radar-") as map_,
        closing(_opslag(keuzes, Path(map_))) as opslag,
    ):
        opgebouwd = _bouw_op(keuzes, bron, verdeeld, opslag, voortgang)
        cijfers |= _vraag(keuzes, opslag, opgebouwd, voortgang)
    if keuzes.paren:
        from zicht.radar.evalueren.paren import evalueer_paren  # noqa: PLC0415 - an installation need not have numpy

        cijfers["all_pairs"] = evalueer_paren(bron, verdeeld, opgebouwd.verslag.gewichten, voortgang)
    return cijfers | {
        "records_without_date": verdeeld.zonder_datum,
        "records_with_unreadable_dob": verdeeld.onleesbaar_geboren,
        "peak_memory_bytes": _geheugen(),
    }


def _opslag(keuzes: Keuzes, map_: Path) -> Opslag:
    if (keuzes.databank or connection.vendor) == POSTGRESQL:
        return PseudoniemenOpPostgres() if keuzes.pseudoniem else PersonenOpPostgres()
    bestand = map_ / "register.sqlite3"
    return PseudoniemenOpSqlite(bestand) if keuzes.pseudoniem else PersonenOpSqlite(bestand)


def _bouw_op(
    keuzes: Keuzes, bron: Bron, verdeeld: Verdeling, opslag: Opslag, voortgang: Voortgang
) -> Opgebouwd:
    """Put the first part in the register, keep the reports that ask, and learn from the register alone."""
    gekozen = _spreid(verdeeld.vragend, keuzes.vragen)
    waarheid, vragen = Waarheid(), Vragen()
    een_op = max(1, verdeeld.records // _LEERT_VAN)

    def stapels() -> Iterator[list[Melding]]:
        stapel: list[Melding] = []
        for nummer, records in lees(bron, verdeeld, voortgang, vragend=gekozen):
            if not verdeeld.register[nummer]:
                vragen[nummer] = records
                continue
            waarheid.voeg_toe(records)
            stapel.append((nummer, [tuple(record.ruw) for record in records]))
            if len(stapel) == _STAPEL:
                yield stapel
                stapel = []
        if stapel:
            yield stapel

    begin = perf_counter()
    with Ernaast(een_op=een_op, pseudoniem=keuzes.pseudoniem) as ernaast:
        for bereid in ernaast.bereid(stapels()):
            opslag.neem(bereid)
        lerend = ernaast.leer(bron.naam)
        voortgang.meld(f"{opslag.omvang} personen ingelezen; de index wordt geschreven")
        opslag.schrijf()
        seconden = perf_counter() - begin
        voortgang.meld("de index is klaar; de gewichten worden geleerd")
        return Opgebouwd(waarheid, vragen, lerend.result(), seconden)


def _spreid(nummers: Sequence[int], hoogstens: int) -> Sequence[int]:
    """So many of them at most, evenly spread."""
    if len(nummers) <= hoogstens:
        return nummers
    return [nummers[plaats * len(nummers) // hoogstens] for plaats in range(hoogstens)]


def _vraag(keuzes: Keuzes, opslag: Opslag, opgebouwd: Opgebouwd, voortgang: Voortgang) -> dict[str, Any]:
    vragen, verslag = list(opgebouwd.vragen.values()), opgebouwd.verslag
    personen, grootte = opslag.omvang, opslag.bytes
    huis = drempel(personen, pseudoniem=keuzes.pseudoniem)
    mens = persoonsdrempel(personen, pseudoniem=keuzes.pseudoniem)
    voortgang.meld(f"{len(vragen)} meldingen worden gevraagd")
    uitslagen = beoordeel(opslag, opgebouwd.waarheid, vragen, verslag.gewichten, voortgang)
    klok, rekenen = meet_tijd(opslag, vragen, verslag.gewichten, vanaf=huis)
    return {
        "persons": personen,
        "questions": len(vragen),
        "database": keuzes.databank or connection.vendor,
        "pseudonymised": keuzes.pseudoniem,
        "weights": "learnt" if verslag.is_geleerd else "shipped",
        "learnt_from": {
            "same_person": verslag.zelfde_personen,
            "housemates": verslag.huisgenoten,
            "strangers": verslag.vreemden,
        },
        "index_seconds": round(opgebouwd.seconden, 2),
        "index_bytes": grootte,
        "lookup_ms": verdeling(klok),
        "lookup_processor_ms": verdeling(rekenen),
        "inserts_per_second": meet_toevoegen(opslag, vragen, hoogstens=_TOEVOEGEN),
        **_huishoudens(uitslagen, huis),
        **_paren(uitslagen, mens),
    }


def _huishoudens(uitslagen: Sequence[Uitslag], huis: float) -> dict[str, Any]:
    """Of the reports about who is known, how many show it; of the others, how many show anything."""
    bekend = [uitslag.goed for uitslag in uitslagen if uitslag.bekend]
    nieuw = sorted((uitslag.fout for uitslag in uitslagen if not uitslag.bekend), reverse=True)
    uitkomst: dict[str, Any] = {
        "known": len(bekend),
        "unknown": len(nieuw),
        "threshold_bits": round(huis, 2),
        "household_found": aandeel(bits >= huis for bits in bekend),
        "false_alarm": aandeel(bits >= huis for bits in nieuw),
    }
    if nieuw:
        # Above this, one in a hundred shows something.
        een_procent = nieuw[len(nieuw) // 100]
        uitkomst["household_found_at_1_percent"] = aandeel(bits > een_procent for bits in bekend)
        # Where nothing came there is no such threshold: what stays below VANAF was not looked at.
        uitkomst["bits_at_1_percent"] = round(een_procent, 2) if een_procent > NIETS else None
    return uitkomst


def _paren(uitslagen: Sequence[Uitslag], mens: float) -> dict[str, Any]:
    """Of the pairs of who asked and who is in the register."""
    paren = [paar for uitslag in uitslagen for paar in uitslag.paren]
    ware = sum(uitslag.ware_paren for uitslag in uitslagen)
    return {
        "true_pairs": ware,
        "pair_threshold_bits": round(mens, 2),
        "pair": bij_drempel(paren, ware, mens),
        **beste(paren, ware),
    }


def _geheugen() -> int:
    """The most that this process and the one beside it used, in bytes; perhaps not at the same moment."""
    eenheid = 1 if sys.platform == "darwin" else 1024
    wie = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(resource.getrusage(een).ru_maxrss for een in wie) * eenheid
