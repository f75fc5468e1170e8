"""Measure the record linkage: `python -m bench.radar maak | febrl | leer | ernaast | toepassing | alles …`.

How good and how fast it is, the application measures itself: `zicht radar evalueer`.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from bench.installatie import installatie
from bench.radar.ernaast import MOTOREN, ernaast
from bench.radar.febrl import febrl
from bench.radar.genoeg import eis_genoeg_te_vragen
from bench.radar.maak import maak, schrijf
from bench.radar.streek import STREKEN
from zicht.radar.evalueren.tekens import Ongeschikt

ONGESCHIKT = 2
"""The exit code for what cannot be measured, as with options that do not exist."""


def main() -> None:
    """Read the command line and do one thing."""
    lezer = argparse.ArgumentParser(prog="bench.radar", description=__doc__)
    keuzes = lezer.add_subparsers(dest="wat", required=True)
    maken = keuzes.add_parser("maak", help="make records with known truth")
    maken.add_argument("--streek", choices=STREKEN, default="toets")
    maken.add_argument("--aantal", type=_vanaf_een, default=100_000)
    maken.add_argument("--zaad", type=int, default=0)
    febrl_ = keuzes.add_parser("febrl", help="put FEBRL 3 or 4 in the columns of the measurement")
    febrl_.add_argument("--welke", type=int, choices=(3, 4), required=True)
    leren = keuzes.add_parser("leer", help="learn weights from a whole file")
    leren.add_argument("--bestand", type=Path, required=True)
    leren.add_argument("--geldig-van", required=True)
    leren.add_argument("--bron", required=True)
    leren.add_argument("--namen", type=_vanaf_een, default=1_000)
    naast = keuzes.add_parser("ernaast", help="let Splink do all pairs, and one new record")
    naast.add_argument("--bestand", type=Path, required=True)
    naast.add_argument("--nieuw", type=int, default=20)
    naast.add_argument("--motor", choices=MOTOREN, default="duckdb")
    toepassing = keuzes.add_parser("toepassing", help="ask the page of the running application who is known")
    toepassing.add_argument("--bestand", type=Path, help="needed where nothing was built yet")
    toepassing.add_argument("--data", type=Path, help="build in this folder, keep it, and use it again")
    toepassing.add_argument("--tegelijk", type=_vanaf_een, default=10)
    toepassing.add_argument("--keren", type=_vanaf_een, default=200)
    alles = keuzes.add_parser("alles", help="one run of everything")
    alles.add_argument(
        "--aantal", type=_vanaf_een, nargs="*", default=[100_000], help="of made records; none: FEBRL alone"
    )
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
    try:
        doe[keus.wat](keus)
    except Ongeschikt as fout:
        lezer.exit(ONGESCHIKT, f"bench.radar {keus.wat}: {fout}\n")
    except subprocess.CalledProcessError as fout:
        lezer.exit(
            1,
            f"bench.radar {keus.wat}: deze meting mislukte, zie hierboven: {' '.join(map(str, fout.cmd))}\n",
        )
    except FileNotFoundError as fout:
        lezer.exit(ONGESCHIKT, f"bench.radar {keus.wat}: {fout.filename or ''} {fout.strerror or fout}\n")


def _vanaf_een(tekst: str) -> int:
    if not tekst.isdecimal() or int(tekst) < 1:
        raise argparse.ArgumentTypeError("dit is geen heel getal vanaf 1.")
    return int(tekst)


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
    if keus.bestand:
        eis_genoeg_te_vragen(keus.bestand, mensen=keus.tegelijk)
    with installatie(keus.data):
        from bench.radar.toepassing import gebouwd, meet

        stand = gebouwd(keus.bestand, keus.data)
        print(json.dumps(meet(stand, tegelijk=keus.tegelijk, keren=keus.keren), indent=1))


def _alles(keus: argparse.Namespace) -> None:
    from bench.radar.alles import meet_alles

    print(json.dumps(meet_alles(keus.aantal, zaad=keus.zaad), indent=1))


if __name__ == "__main__":
    main()
