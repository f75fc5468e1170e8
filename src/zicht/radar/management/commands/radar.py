"""`zicht radar …`: what can be done with the radar from the command line."""

from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from zicht.radar.management import herbouwen, meten


class Command(BaseCommand):
    """One word after another: each kind of work declares its options and has a function of its own."""

    help = "De radar: de index van personen opnieuw maken, en meten hoe goed en hoe snel zij vindt."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will declare what can be done."""
        keuzes = parser.add_subparsers(dest="wat", required=True, metavar="WAT")
        self._werk: dict[str, Callable[..., None]] = {"herbouw": self._herbouw, "evalueer": self._evalueer}
        herbouwen.opties(
            keuzes.add_parser(
                "herbouw", help="maak de index van personen opnieuw; kan terwijl Zicht in gebruik is"
            )
        )
        meten.opties(
            keuzes.add_parser(
                "evalueer", help="meet op een bestand waarvan bekend is wie wie is; schrijft JSON"
            )
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will do what was asked."""
        self._werk[options["wat"]](**options)

    def _herbouw(self, **options: Any) -> None:
        herbouwen.herbouw(options["stapel"], lambda tekst: self.stdout.write(tekst, ending=""))

    def _evalueer(self, **options: Any) -> None:
        self.stdout.write(meten.evalueer_bestand(options, self.stderr.write))
