"""`zicht stamgegevens`: load the shipped regions, organisations and municipalities."""

from typing import Any

from django.core.management.base import BaseCommand

from zicht.kern import SYSTEEM
from zicht.organisaties.actions import load_stamgegevens
from zicht.raamwerk import klok


class Command(BaseCommand):
    """Loads the reference data; as often as one likes."""

    help = "Laad de meegeleverde regio's, organisaties en gemeenten (mag vaker)."

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will load them and say how many there are."""
        geladen = load_stamgegevens(by=SYSTEEM, at=klok.now())
        self.stdout.write(
            f"{geladen.regios} regio's, {geladen.organisaties} organisaties, {geladen.gemeenten} gemeenten."
        )
