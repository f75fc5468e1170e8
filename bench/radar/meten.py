"""How well and how fast are households and persons found? Judged by the truth in the file, which nothing else sees."""

import resource
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

from bench.radar.lezen import Record, grens, lees
from bench.radar.maten import beste, maten
from bench.radar.postgres import RegisterOpPostgres
from bench.radar.pseudoniem import PseudoniemenOpSqlite
from bench.radar.sqlite import RegisterOpSqlite
from zicht.koppeling.drempel import drempel, persoonsdrempel
from zicht.koppeling.gegevens import normaliseer
from zicht.koppeling.gewichten import Gewichten
from zicht.koppeling.leermonster import Leermonster
from zicht.koppeling.leren import leer
from zicht.koppeling.standaard import standaardgewichten

REGISTERS: dict[str, type[RegisterOpSqlite] | type[PseudoniemenOpSqlite] | type[RegisterOpPostgres]] = {
    "sqlite": RegisterOpSqlite,
    "postgres": RegisterOpPostgres,
    "pseudoniem": PseudoniemenOpSqlite,
}
REGISTERDEEL = 0.98
_LEERBYTES = 60_000_000
"""To learn from, some 600,000 persons; a larger register is followed one in so many."""


@dataclass
class Opgebouwd:
    """A register with the truth beside it, and the reports that are to be asked.

    `seconden` is what making normal, keys and writing took; not reading the file, nor what learning looks at.
    """

    register: RegisterOpSqlite | PseudoniemenOpSqlite | RegisterOpPostgres
    monster: Leermonster
    vragen: list[list[Record]]
    personen: "array[int]" = field(default_factory=lambda: array("q"))
    huishoudens: "array[int]" = field(default_factory=lambda: array("q"))
    eerste: list[int] = field(default_factory=list)
    seconden: float = 0.0


def bouw_op(bestand: Path, map_: Path, vragen: int, *, soort: str = "sqlite") -> Opgebouwd:
    """This function will put the first part by date in a register and keep whole reports of the rest to ask."""
    laatste = grens(bestand, REGISTERDEEL)
    register = REGISTERS[soort](map_ / "register.sqlite3")
    op = Opgebouwd(register, Leermonster(een_op=max(1, bestand.stat().st_size // _LEERBYTES)), [])
    groepen: dict[str, int] = {}
    vraagt: dict[str, list[Record]] = {}
    for naam, melding in groupby(lees(bestand), key=lambda record: record.melding):
        records = list(melding)
        if records[0].datum >= laatste:
            vraagt.setdefault(naam, []).extend(records)
            continue
        begin = perf_counter()
        normaal = [record.normaal() for record in records]
        groep = groepen.setdefault(naam, len(groepen))
        if groep == len(op.eerste):
            op.eerste.append(register.omvang)
        for gegevens in normaal:
            register.stapel(groep, gegevens)
        op.seconden += perf_counter() - begin
        op.personen.extend(record.persoon for record in records)
        op.huishoudens.extend(record.huishouden for record in records)
        op.monster.voeg_toe(normaal)
    begin = perf_counter()
    register.schrijf()
    op.seconden += perf_counter() - begin
    op.vragen = list(vraagt.values())
    stap = max(1, len(op.vragen) // vragen)
    op.vragen = op.vragen[::stap][:vragen]
    return op


@dataclass(frozen=True)
class Uitslag:
    """What asking one report gave: whether it was known, the strongest right and wrong hit, and the pairs."""

    bekend: bool
    goed: float
    fout: float
    seconden: float
    rekenen: float
    paren: tuple[tuple[float, bool], ...]
    ware_paren: int


def vraag_alles(op: Opgebouwd, gewichten: Gewichten, hoogstens: int) -> list[Uitslag]:
    """This function will ask each report and hold what comes against the truth."""
    huishoudens, aantal = set(op.huishoudens), Counter(op.personen)
    uitslagen = []
    for ronde in (op.vragen[:200], op.vragen):  # The first round warms up.
        uitslagen = [_vraag(op, melding, gewichten, hoogstens, huishoudens, aantal) for melding in ronde]
    return uitslagen


def _vraag(
    op: Opgebouwd,
    melding: list[Record],
    gewichten: Gewichten,
    hoogstens: int,
    huishoudens: set[int],
    aantal: Counter[int],
) -> Uitslag:
    ruw = [record.ruw for record in melding]
    begin, rekenen = perf_counter(), thread_time()
    antwoord = op.register.vraag([normaliseer(een) for een in ruw], gewichten, vanaf=8.0, hoogstens=hoogstens)
    seconden, rekenen = perf_counter() - begin, thread_time() - rekenen
    eigen = {record.huishouden for record in melding}
    mensen = {record.persoon for record in melding}
    bekend = bool(eigen & huishoudens) or any(aantal[mens] for mens in mensen)
    goed = fout = -99.0
    paren = []
    for treffer in antwoord.treffers:
        nummers = [paar.rij.nummer for paar in treffer.paren] or [op.eerste[treffer.groep]]
        raak = any(op.huishoudens[n] in eigen or op.personen[n] in mensen for n in nummers)
        goed, fout = (max(goed, treffer.bits), fout) if raak else (goed, max(fout, treffer.bits))
        paren += [
            (paar.bits, melding[paar.vraag].persoon == op.personen[paar.rij.nummer]) for paar in treffer.paren
        ]
    ware = sum(aantal[record.persoon] for record in melding)
    return Uitslag(bekend, goed, fout, seconden, rekenen, tuple(paren), ware)


def samenvatting(op: Opgebouwd, uitslagen: Sequence[Uitslag], *, huis: float, mens: float) -> dict[str, Any]:
    """This function will put the outcomes in figures, at these thresholds for households and for persons."""
    tijden = sorted(uitslag.seconden for uitslag in uitslagen)
    rekentijden = sorted(uitslag.rekenen for uitslag in uitslagen)
    bekend = [uitslag for uitslag in uitslagen if uitslag.bekend]
    nieuw = [uitslag for uitslag in uitslagen if not uitslag.bekend]
    paren = [paar for uitslag in uitslagen for paar in uitslag.paren]
    ware = sum(uitslag.ware_paren for uitslag in uitslagen)
    gekozen = [is_waar for bits, is_waar in paren if bits >= mens]
    vals = sorted((uitslag.fout for uitslag in nieuw), reverse=True)
    op_een_procent = vals[int(len(vals) * 0.01)] + 1e-9 if vals else 0.0
    return {
        "persons": op.register.omvang,
        "questions": len(uitslagen),
        "known": len(bekend),
        "index_seconds": round(op.seconden, 1),
        "index_bytes": op.register.bytes,
        "lookup_ms": {f"p{deel}": _deel(tijden, deel / 100) for deel in (50, 95, 99)},
        "lookup_processor_ms": {f"p{deel}": _deel(rekentijden, deel / 100) for deel in (50, 95, 99)},
        "household_threshold_bits": round(huis, 1),
        "household_found": _aandeel(uitslag.goed >= huis for uitslag in bekend),
        "false_alarm": _aandeel(uitslag.fout >= huis for uitslag in nieuw),
        "household_found_at_1_percent": _aandeel(uitslag.goed >= op_een_procent for uitslag in bekend),
        "bits_at_1_percent": round(op_een_procent, 1),
        "pair_threshold_bits": round(mens, 1),
        "pair": maten(sum(gekozen), len(gekozen), ware),
        "peak_memory_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _aandeel(gevallen: Iterable[bool]) -> float:
    lijst = list(gevallen)
    return round(sum(lijst) / max(len(lijst), 1), 4)


def _deel(tijden: Sequence[float], deel: float) -> float:
    return round(tijden[min(len(tijden) - 1, int(len(tijden) * deel))] * 1000, 3) if tijden else 0.0


def evalueer(bestand: Path, *, vragen: int, hoogstens: int, soort: str = "sqlite") -> dict[str, Any]:
    """This function will measure a file from begin to end, with weights learnt from the register part itself."""
    with tempfile.TemporaryDirectory(prefix="zicht-radar-") as map_:
        op = bouw_op(bestand, Path(map_), vragen, soort=soort)
        begin = perf_counter()
        verslag = leer(op.monster, geldig_van="", bron=bestand.name, anders=standaardgewichten())
        geleerd = perf_counter() - begin
        uitslagen = vraag_alles(op, verslag.gewichten, hoogstens)
        omvang = op.register.omvang
        cijfers = samenvatting(op, uitslagen, huis=drempel(omvang), mens=persoonsdrempel(omvang))
        cijfers |= {"learn_seconds": round(geleerd, 1), "learnt": verslag.is_geleerd}
        cijfers |= beste(
            [paar for uitslag in uitslagen for paar in uitslag.paren], sum(u.ware_paren for u in uitslagen)
        )
    return cijfers
