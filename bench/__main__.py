"""Measure what a page costs at the size of a whole region: `python -m bench [--casussen 10000 100000]`.

The database is that of DATABASE_URL, which must be empty; without it an embedded one in a folder of its own.
"""

import argparse
import os
import sys
from datetime import UTC, datetime, timedelta
from time import monotonic

from bench.installatie import installatie


def main() -> None:
    """Read the command line, measure, and leave nothing behind."""
    lezer = argparse.ArgumentParser(prog="bench", description=__doc__)
    lezer.add_argument("--casussen", type=int, nargs="+", default=[10_000, 100_000])
    lezer.add_argument("--tegelijk", type=int, default=10)
    lezer.add_argument("--keren", type=int, default=200)
    lezer.add_argument(
        "--meldingen", type=int, default=1_000, help="how many are made by actions, before copying"
    )
    keuze = lezer.parse_args()
    with installatie():
        _meet(keuze)


def _meet(keuze: argparse.Namespace) -> None:
    from bench import belasting, regio, verslag, vragen
    from zicht.kern import Rol

    at = datetime.now(UTC)
    gegroeid = regio.Groeiregio(meldingen=keuze.meldingen, eind=at.date() + timedelta(days=1), zeg=_zeg)
    mensen = regio.mensen_met_rol(Rol.BEOORDELAAR, wachtwoord=belasting.WACHTWOORD, aantal=keuze.tegelijk)
    standen, geteld = [], {}
    for casussen in sorted(keuze.casussen):
        gegroeid.groei(casussen)
        drukte = os.getloadavg()[0]
        metingen = belasting.meet(mensen, gemeente=gegroeid.gemeente, at=at, keren=keuze.keren)
        standen.append(verslag.Stand(*regio.omvang(), metingen, drukte))
        allen = [
            mens
            for rol in Rol
            for mens in regio.mensen_met_rol(rol, wachtwoord=belasting.WACHTWOORD, aantal=1)
        ]
        geteld = vragen.tel_vragen(allen, at=at)
    print(verslag.schrijf(standen, geteld, gegroeid.gemaakt, at.date()))


_BEGIN = monotonic()


def _zeg(tekst: str) -> None:
    print(f"{monotonic() - _BEGIN:5.0f} s  {tekst}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
