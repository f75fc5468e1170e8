"""`zicht stamgegevens`: load the shipped regions, organisations and municipalities, or name the organisations."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from zicht.kern import SYSTEEM, Soort
from zicht.organisaties.actions import load_stamgegevens
from zicht.organisaties.queries import partijen
from zicht.raamwerk import klok


class Command(BaseCommand):
    """Loads the reference data; as often as one likes."""

    help = "Laad de meegeleverde regio's, organisaties en gemeenten (mag vaker)."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will name what else it can say."""
        parser.add_argument(
            "--kenmerken", action="store_true", help="Laad niets; toon het kenmerk van elke organisatie."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will load them and say how many there are, or tell by what others know each organisation."""
        if options["kenmerken"]:
            alle = partijen(soort=Soort.VEILIG_THUIS, op=timezone.localdate(klok.now()))
            self.stdout.write("\n".join(f"{een.id} {een.naam}" for een in alle))
            return
        geladen = load_stamgegevens(by=SYSTEEM, at=klok.now())
        self.stdout.write(
            f"{geladen.regios} regio's, {geladen.organisaties} organisaties, {geladen.gemeenten} gemeenten."
        )
