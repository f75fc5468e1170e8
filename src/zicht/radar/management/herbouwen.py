"""`zicht radar herbouw`: make the index of persons anew, while the application runs."""

from argparse import ArgumentParser
from collections.abc import Callable

from zicht.kern import SYSTEEM
from zicht.personen.queries import aantal_personen, stapels_personen
from zicht.raamwerk import klok
from zicht.radar.actions import count_omvang, rebuild_index

STAPEL = 500


def opties(parser: ArgumentParser) -> None:
    """This function will take the size of a batch."""
    parser.add_argument("--stapel", type=int, default=STAPEL, help=f"personen per keer (standaard {STAPEL})")


def herbouw(stapel: int, zeg: Callable[[str], object]) -> None:
    """This function will go through every person in batches, each its own transaction, and say how far it is."""
    totaal, klaar, gewijzigd = aantal_personen(), 0, 0
    for personen in stapels_personen(max(1, stapel)):
        gewijzigd += rebuild_index(personen=personen, by=SYSTEEM, at=klok.now()).gewijzigd
        klaar += len(personen)
        zeg(f"\r{100 * klaar // max(totaal, klaar)} %, {klaar} van {totaal}")
    count_omvang(at=klok.now())
    zeg(f"\nKlaar: {gewijzigd} beschrijvingen gewijzigd.\n")
