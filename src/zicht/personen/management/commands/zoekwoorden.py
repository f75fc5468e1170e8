"""`zicht zoekwoorden`: make the words to search by anew, while the application runs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from zicht.kern import SYSTEEM
from zicht.personen.actions import rebuild_zoekwoorden
from zicht.personen.queries import aantal_personen, stapels_personen
from zicht.raamwerk import klok


class Command(BaseCommand):
    """Goes through every person in small batches, each its own transaction; searching goes on meanwhile."""

    help = "Maak de zoekwoorden van alle personen opnieuw. Kan terwijl Zicht in gebruik is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """This function will take the size of a batch."""
        parser.add_argument("--stapel", type=int, default=500, help="aantal personen per keer")

    def handle(self, *args: Any, **opties: Any) -> None:
        """This function will make the words anew and say how far it is."""
        totaal, klaar, gewijzigd = aantal_personen(), 0, 0
        for personen in stapels_personen(opties["stapel"]):
            gewijzigd += rebuild_zoekwoorden(personen=personen, by=SYSTEEM, at=klok.now()).gewijzigd
            klaar += len(personen)
            self.stdout.write(f"\r{100 * klaar // max(totaal, klaar)} %, {klaar} van {totaal}", ending="")
            self.stdout.flush()
        self.stdout.write(f"\nKlaar: {gewijzigd} zoekwoorden gewijzigd.")
