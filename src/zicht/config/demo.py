"""What must the environment say before the settings of a demonstration are read?

A demonstration is always synthetic, and lives in the folder that was named.
"""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from zicht.register.words import nieuwe_sleutel
from zicht.voorbeeld.merk import STANDAARDMELDINGEN, STANDAARDPOORT


def opties() -> argparse.ArgumentParser:
    """This function will return the reader of the options of `zicht demo`."""
    lezer = argparse.ArgumentParser(prog="zicht demo", description="Start Zicht met een verzonnen regio.")
    lezer.add_argument(
        "--port", type=_poort, default=STANDAARDPOORT, help=f"poort (standaard {STANDAARDPOORT})"
    )
    lezer.add_argument("--data", type=Path, default=Path("data"), help="map voor alle gegevens")
    lezer.add_argument("--vers", action="store_true", help="begin opnieuw, ook als er al een regio is")
    lezer.add_argument("--check", action="store_true", help="loop de hoofdlijn na en stop")
    lezer.add_argument(
        "--meldingen",
        type=int,
        default=STANDAARDMELDINGEN,
        help=f"aantal meldingen (standaard {STANDAARDMELDINGEN})",
    )
    return lezer


def _poort(tekst: str) -> int:
    poort = int(tekst)
    if not 1 <= poort <= 65535:
        raise argparse.ArgumentTypeError(f"poort {poort} bestaat niet")
    return poort


def bereid_voor(woorden: Sequence[str]) -> None:
    """This function will set the environment for what was typed after `zicht demo`.

    A check has a folder of its own within the one named, so that it starts fresh and leaves a demonstration alone.
    Ends the program with a clear message when the folder cannot be written in.
    """
    gekozen = opties().parse_args(woorden)
    data = (gekozen.data / "controle" if gekozen.check else gekozen.data).resolve()
    try:
        data.mkdir(parents=True, exist_ok=True)
    except OSError as fout:
        raise SystemExit(
            f"De map {data} kan niet worden gemaakt: {fout.strerror}. Kies een andere met DATA=."
        ) from None
    if not os.access(data, os.W_OK | os.X_OK):
        raise SystemExit(f"In de map {data} kan niet worden geschreven. Kies een andere met DATA=.")
    os.environ.update(
        ZICHT_DATA=str(data),
        ZICHT_SYNTHETISCH="1",
        ZICHT_REGISTER_ADRES="hier",
        ZICHT_REGISTER_SLEUTELS=f"@{_sleutel(data)}",
    )
    os.environ.pop("DATABASE_URL", None)


def _sleutel(data: Path) -> Path:
    """Return the file with the secret of the register in the demonstration, readable for its owner alone."""
    bestand = data / "registersleutel"
    if not bestand.exists():
        bestand.touch(mode=0o600)
        bestand.write_text(nieuwe_sleutel(1), encoding="utf-8")
    return bestand
