"""Measure the record linkage: `python -m bench.radar maak | febrl | leer | ernaast | toepassing | alles …`.

How good and how fast it is, the application measures itself: `zicht radar evalueer`.
"""

import argparse
import json
import sys
from pathlib import Path

from bench.installatie import installatie
from bench.radar.ernaast import MOTOREN, ernaast
from bench.radar.febrl import febrl
from bench.radar.maak import maak, schrijf
from bench.radar.streek import STREKEN


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
    leren = keuzes.add_parser("leer", help="learn weights from a whole file")
    leren.add_argument("--bestand", type=Path, required=True)
    leren.add_argument("--geldig-van", required=True)
    leren.add_argument("--bron", required=True)
    leren.add_argument("--namen", type=int, default=1_000)
    naast = keuzes.add_parser("ernaast", help="let Splink do all pairs, and one new record")
    naast.add_argument("--bestand", type=Path, required=True)
    naast.add_argument("--nieuw", type=int, default=20)
    naast.add_argument("--motor", choices=MOTOREN, default="duckdb")
    toepassing = keuzes.add_parser("toepassing", help="ask the page of the running application who is known")
    toepassing.add_argument("--bestand", type=Path, help="needed where nothing was built yet")
    toepassing.add_argument("--data", type=Path, help="build in this folder, keep it, and use it again")
    toepassing.add_argument("--tegelijk", type=int, default=10)
    toepassing.add_argument("--keren", type=int, default=200)
    alles = keuzes.add_parser("alles", help="one run of everything")
    alles.add_argument("--aantal", type=int, nargs="+", default=[100_000])
    alles.add_argument("--zaad", type=int, default=0)
    keus = lezer.parse_args()
    doe = {
        "maak": _maak,
        "febrl": _febrl,
        "leer": _leer,
        "ernaast": _ernaast,
        "toepassing": _toepassing,
        "alles": _alles,
    }
    doe[keus.wat](keus)


def _maak(keus: argparse.Namespace) -> None:
    schrijf(sys.stdout, maak(STREKEN[keus.streek], keus.aantal, keus.zaad))


def _febrl(keus: argparse.Namespace) -> None:
    schrijf(sys.stdout, febrl(keus.welke))


# What each of these needs, the environments of the others need not have.
def _leer(keus: argparse.Namespace) -> None:
    from bench.radar.leer import leer_van

    print(leer_van(keus.bestand, geldig_van=keus.geldig_van, bron=keus.bron, namen=keus.namen), end="")


def _ernaast(keus: argparse.Namespace) -> None:
    print(json.dumps(ernaast(keus.bestand, nieuw=keus.nieuw, motor=keus.motor), indent=1))


def _toepassing(keus: argparse.Namespace) -> None:
    with installatie(keus.data):
        from bench.radar.toepassing import gebouwd, meet

        stand = gebouwd(keus.bestand, keus.data)
        print(json.dumps(meet(stand, tegelijk=keus.tegelijk, keren=keus.keren), indent=1))


def _alles(keus: argparse.Namespace) -> None:
    from bench.radar.alles import meet_alles

    print(json.dumps(meet_alles(keus.aantal, zaad=keus.zaad), indent=1))


if __name__ == "__main__":
    main()
