"""`zicht voorbeeld`: make a synthetic region in an empty database."""

from argparse import ArgumentParser
from datetime import date
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from zicht.raamwerk import klok
from zicht.voorbeeld.dagen import moment
from zicht.voorbeeld.groeien import MEESTE_CASUSSEN, Groei
from zicht.voorbeeld.vullen import KanNiet, Keuzes, vul


class Command(BaseCommand):
    """Makes the region; refuses on a real installation and where somebody was at work before."""

    help = "Maak een verzonnen regio met mensen die niet bestaan, in een lege database."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """This function will declare the options."""
        parser.add_argument("--meldingen", type=int, default=2000, help="aantal meldingen (1 tot 100.000)")
        parser.add_argument(
            "--casussen",
            type=int,
            default=0,
            help="vul daarna aan tot zoveel casussen (tot 1.000.000) met kopieën over andere mensen",
        )
        parser.add_argument("--regios", type=int, default=1, help="aantal regio's (1 tot 26)")
        parser.add_argument("--jaren", type=int, default=2, help="over hoeveel jaren")
        parser.add_argument("--zaad", type=int, default=1, help="zelfde zaad en laatste dag, zelfde regio")
        parser.add_argument(
            "--eind", type=date.fromisoformat, help="laatste dag, JJJJ-MM-DD (standaard vandaag)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will make the region and say how long it took."""
        if options["casussen"] > MEESTE_CASUSSEN:
            raise CommandError(f"Kies hooguit {MEESTE_CASUSSEN} casussen.")
        if not settings.ZICHT_SYNTHETISCH:
            raise CommandError("Dit is een echte installatie: hier komen geen verzonnen mensen in.")
        eind = options["eind"] or timezone.localdate(klok.now())
        maten = {naam: options[naam] for naam in ("meldingen", "regios", "jaren", "zaad")}
        begin = monotonic()
        try:
            uitkomst = vul(Keuzes(eind=eind, **maten), wachtwoord=None, voortgang=self.stdout.write)
        except KanNiet as fout:
            raise CommandError(str(fout)) from None
        if options["casussen"]:
            self._vul_aan(options["casussen"], eind)
        self.stdout.write(f"Klaar in {monotonic() - begin:.0f} seconden: {uitkomst.stappen} stappen.")
        for code, aantal in sorted(uitkomst.geteld.items()):
            self.stdout.write(f"  {code}: {aantal}")

    def _vul_aan(self, casussen: int, eind: date) -> None:
        try:
            kopieen = Groei(self.stdout.write).tot(casussen, at=moment(eind, 0))
        except ValueError as fout:
            raise CommandError(str(fout)) from None
        self.stdout.write(f"{kopieen} kopieën van wat er was, over andere mensen.")
