"""`zicht hertellen`: make the count of every report what it must be, while the application runs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from zicht.kern import SYSTEEM
from zicht.melding.actions import recount_melding
from zicht.melding.queries import anders_geteld, stapels_meldingen
from zicht.raamwerk import klok


class Command(BaseCommand):
    """Goes through every report in batches; each that counts otherwise is written down in a deed of its own.

    As a rule nothing changes: whatever changes who somebody is counts anew by itself. It is for when the way of
    counting changes, and to show that nothing was missed.
    """

    help = "Tel elke melding opnieuw: eerste, hermelding of vervolgmelding. Kan terwijl Zicht in gebruik is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """This function will take the size of a batch."""
        parser.add_argument("--stapel", type=int, default=200, help="aantal meldingen per keer")

    def handle(self, *args: Any, **opties: Any) -> None:
        """This function will count anew, and say how many counted otherwise."""
        klaar = gewijzigd = 0
        for meldingen in stapels_meldingen(opties["stapel"]):
            for melding in anders_geteld(meldingen):
                recount_melding(melding=melding, by=SYSTEEM, at=klok.now())
                gewijzigd += 1
            klaar += len(meldingen)
        self.stdout.write(f"Klaar: {klaar} meldingen, waarvan {gewijzigd} anders geteld.")
