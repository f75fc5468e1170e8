"""`zicht radar …`: what can be done with the radar from the command line."""

import json
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zicht.radar.evalueren.bestand import Ongeschikt
from zicht.radar.evalueren.evaluatie import DATABANKEN, VRAGEN, Keuzes, evalueer

_WEG = 2
"""The exit code for what was asked wrongly, as with options that do not exist."""


class Command(BaseCommand):
    """One word after another: each kind of work declares its options and has a function of its own."""

    help = "De radar: meten hoe goed en hoe snel mensen worden teruggevonden."
    requires_system_checks: list[str] = []  # noqa: RUF012 - as its base declares it

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what can be done."""
        keuzes = parser.add_subparsers(dest="wat", required=True, metavar="WAT")
        self._werk: dict[str, Callable[..., None]] = {"evalueer": self._evalueer}
        _opties_evalueer(
            keuzes.add_parser("evalueer", help="meet op een bestand waarvan bekend is wie wie is (JSON)")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will do what was asked."""
        self._werk[options["wat"]](**options)

    def _evalueer(self, **options: Any) -> None:
        """Progress goes to the errors, the figures alone to the output."""
        keuzes = Keuzes(
            bestand=options["bestand"],
            vragen=options["vragen"],
            pseudoniem=options["pseudoniem"],
            paren=options["paren"],
            databank=options["databank"] or "",
        )
        try:
            cijfers = evalueer(keuzes, self.stderr.write)
        except Ongeschikt as fout:
            raise CommandError(str(fout), returncode=_WEG) from None
        self.stdout.write(json.dumps(cijfers, indent=1, ensure_ascii=False))


def _opties_evalueer(parser: ArgumentParser) -> None:
    parser.add_argument("--bestand", type=Path, required=True, help="CSV of Parquet, met de waarheid erbij")
    parser.add_argument(
        "--vragen", type=_aantal, default=VRAGEN, help=f"hoeveel meldingen hooguit vragen (standaard {VRAGEN})"
    )
    parser.add_argument("--pseudoniem", action="store_true", help="meet het register dat niet weet om wie het gaat")
    parser.add_argument("--paren", action="store_true", help="weeg ook alle paren van het bestand")
    parser.add_argument("--databank", choices=DATABANKEN, help="waarin (standaard die van de installatie)")


def _aantal(tekst: str) -> int:
    aantal = int(tekst)
    if aantal < 1:
        raise ValueError
    return aantal
