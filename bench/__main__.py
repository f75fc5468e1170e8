"""Measure what a page costs at the size of a whole region: `python -m bench [--casussen 10000 100000]`.

The database is that of DATABASE_URL, which must be empty; without it an embedded one in a folder of its own.
"""

import argparse
import os
import shutil
import socket
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

WACHTWOORD = "alleen-voor-een-meting"


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
    map_ = Path(tempfile.mkdtemp(prefix="zicht-bench-"))
    os.environ |= {
        "ZICHT_DATA": str(map_),
        "ZICHT_SYNTHETISCH": "1",
        "DJANGO_SETTINGS_MODULE": "zicht.config.settings",
    }
    try:
        _meet(keuze)
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def _meet(keuze: argparse.Namespace) -> None:
    import django

    django.setup()

    from django.core.management import call_command

    from bench import belasting, regio, verslag, vragen
    from zicht.kern import Rol

    call_command("migrate", verbosity=0)
    at = datetime.now(UTC)
    gegroeid = regio.Groeiregio(meldingen=keuze.meldingen, eind=at.date() + timedelta(days=1), zeg=_zeg)
    mensen = regio.mensen_met_rol(Rol.BEOORDELAAR, wachtwoord=WACHTWOORD, aantal=keuze.tegelijk)
    standen, geteld = [], {}
    for casussen in sorted(keuze.casussen):
        gegroeid.groei(casussen)
        drukte = os.getloadavg()[0]
        metingen = belasting.meet(
            mensen,
            wachtwoord=WACHTWOORD,
            poort=_vrije_poort(),
            gemeente=gegroeid.gemeente,
            at=at,
            keren=keuze.keren,
        )
        standen.append(verslag.Stand(*regio.omvang(), metingen, drukte))
        allen = [mens for rol in Rol for mens in regio.mensen_met_rol(rol, wachtwoord=WACHTWOORD, aantal=1)]
        geteld = vragen.tel_vragen(allen, at=at)
    print(verslag.schrijf(standen, geteld, gegroeid.gemaakt, at.date()))


_BEGIN = monotonic()


def _zeg(tekst: str) -> None:
    print(f"{monotonic() - _BEGIN:5.0f} s  {tekst}", file=sys.stderr, flush=True)


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort: int = proef.getsockname()[1]
        return poort


if __name__ == "__main__":
    main()
