"""`zicht radar evalueer`: how well and how fast are people found in a file whose truth is known?"""

import json
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from zicht.radar.evalueren.evaluatie import DATABANKEN, VRAGEN, Keuzes, evalueer
from zicht.radar.evalueren.tekens import Ongeschikt

ONGESCHIKT = 2
"""The exit code for a file that cannot be judged on, as with options that do not exist."""


def opties(parser: ArgumentParser) -> None:
    """This function will take the file and how it is measured."""
    parser.add_argument("--bestand", type=Path, required=True, help="CSV of Parquet, met de waarheid erbij")
    parser.add_argument(
        "--vragen",
        type=_aantal,
        default=VRAGEN,
        help=f"hoeveel meldingen hooguit vragen (standaard {VRAGEN})",
    )
    parser.add_argument(
        "--pseudoniem", action="store_true", help="meet het register dat niet weet om wie het gaat"
    )
    parser.add_argument("--paren", action="store_true", help="weeg ook alle paren van het bestand")
    parser.add_argument("--databank", choices=DATABANKEN, help="waarin (standaard die van de installatie)")


def evalueer_bestand(keuzes: Mapping[str, Any], zeg: Callable[[str], object]) -> str:
    """This function will measure and return the figures as JSON; `zeg` gets how far it is.

    Raises CommandError, with an exit code of its own, for a file that cannot be judged on.
    """
    gekozen = Keuzes(
        bestand=keuzes["bestand"],
        vragen=keuzes["vragen"],
        pseudoniem=keuzes["pseudoniem"],
        paren=keuzes["paren"],
        databank=keuzes["databank"] or "",
    )
    try:
        return json.dumps(evalueer(gekozen, zeg), indent=1, ensure_ascii=False)
    except Ongeschikt as fout:
        raise CommandError(str(fout), returncode=ONGESCHIKT) from None


def _aantal(tekst: str) -> int:
    if not tekst.isdecimal() or int(tekst) < 1:
        raise ArgumentTypeError("dit is geen heel getal vanaf 1.")
    return int(tekst)
