"""`zicht register`: start the national register, admit and withdraw organisations, open and close periods."""

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from zicht.kern import Geweigerd, NietGevonden
from zicht.raamwerk import klok
from zicht.register import actions
from zicht.register.queries import deelnemers, periodes
from zicht.register.words import Deelnemer, Periodestand, nieuwe_sleutel

EIGEN = "zicht.register.urls"
POORT = 8100


class Command(BaseCommand):
    """Starts the register when nothing else is asked of it."""

    help = "Start het landelijk register, of beheer wie het mag vragen en welke periode open is."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will name what can be done."""
        parser.add_argument("--port", type=int, default=POORT, help=f"poort (standaard {POORT})")
        parser.add_argument(
            "--adres", default="127.0.0.1", help="adres om op te luisteren (standaard 127.0.0.1)"
        )
        parser.add_argument(
            "--werkers", type=int, default=1, help="processen; meer dan één alleen met PostgreSQL"
        )
        taken = parser.add_subparsers(dest="taak")
        toelaten = taken.add_parser(
            "toelaten", help="Laat een organisatie toe, of geef haar een nieuw geheim."
        )
        toelaten.add_argument("naam")
        toelaten.add_argument("--kenmerk", type=UUID, help="haar kenmerk; zonder wordt er een gemaakt")
        intrekken = taken.add_parser("intrekken", help="Trek de toegang van een organisatie in.")
        intrekken.add_argument("kenmerk", type=UUID)
        intrekken.add_argument("--wis", action="store_true", help="verwijder ook wat zij heeft ingeschreven")
        periode = taken.add_parser("periode", help="Open of sluit een periode.")
        periode.add_argument("wat", choices=["openen", "sluiten"])
        periode.add_argument("nummer", type=int)
        periode.add_argument("--toch", action="store_true", help="sluit ook als er iets verloren gaat")
        sleutel = taken.add_parser("sleutel", help="Maak een sleutel. Nooit op de machine van het register.")
        sleutel.add_argument("nummer", type=int, help="van welke periode")
        overzicht = taken.add_parser(
            "overzicht", help="Wie doet mee, wat is gevraagd, welke periodes zijn er?"
        )
        overzicht.add_argument("--dagen", type=int, default=7, help="over zoveel dagen (standaard 7)")

    def handle(self, *_: object, **opties: Any) -> None:
        """This function will do it, or say why not."""
        taken: dict[str | None, Callable[[dict[str, Any]], None]] = {
            None: self._start, "toelaten": self._toelaten, "intrekken": self._intrekken, "periode": self._periode,
            "sleutel": self._sleutel, "overzicht": self._overzicht,
        }  # fmt: skip
        if settings.ROOT_URLCONF == EIGEN and opties["taak"] != "sleutel":
            call_command("migrate", verbosity=0)
        try:
            taken[opties["taak"]](opties)
        except Geweigerd as geweigerd:
            raise CommandError(" ".join(bezwaar.tekst for bezwaar in geweigerd.bezwaren)) from None
        except NietGevonden:
            raise CommandError("Dit is er niet, of het is al gebeurd.") from None

    def _start(self, opties: dict[str, Any]) -> None:
        if settings.ROOT_URLCONF != EIGEN:
            raise CommandError("Het register start alleen met zijn eigen instellingen.")
        self.stdout.write(f"Het register luistert op http://{opties['adres']}:{opties['port']}/v1/")
        self.stdout.flush()
        os.execv(sys.executable, _serveropdracht(opties))  # noqa: S606 - our own words, no shell

    def _toelaten(self, opties: dict[str, Any]) -> None:
        kenmerk, geheim = actions.laat_toe(naam=opties["naam"], kenmerk=opties["kenmerk"], at=klok.now())
        self.stdout.write(f"{opties['naam']} mag het register vragen.")
        self.stdout.write(f"Kenmerk: {kenmerk}")
        self.stdout.write(f"Geheim:  {geheim}")
        self.stdout.write("Het geheim staat alleen hier. Een eerder geheim geldt niet meer.")

    def _intrekken(self, opties: dict[str, Any]) -> None:
        try:
            actions.trek_toegang_in(kenmerk=opties["kenmerk"], at=klok.now())
        except NietGevonden:
            if not opties["wis"]:
                raise
        self.stdout.write("De organisatie mag niets meer vragen, en wordt niet meer gevonden.")
        if opties["wis"]:
            aantal = actions.wis_inschrijvingen_van(kenmerk=opties["kenmerk"])
            self.stdout.write(f"{aantal} inschrijvingen verwijderd.")

    def _periode(self, opties: dict[str, Any]) -> None:
        nummer = opties["nummer"]
        if opties["wat"] == "openen":
            actions.open_periode(nummer=nummer, at=klok.now())
            self.stdout.write(f"Periode {nummer} is open.")
            return
        aantal = actions.sluit_periode(nummer=nummer, toch=opties["toch"], at=klok.now())
        self.stdout.write(f"Periode {nummer} is gesloten; {aantal} inschrijvingen verwijderd.")

    def _sleutel(self, opties: dict[str, Any]) -> None:
        self.stdout.write(nieuwe_sleutel(opties["nummer"]))

    def _overzicht(self, opties: dict[str, Any]) -> None:
        sinds = klok.now() - timedelta(days=opties["dagen"])
        alle = periodes()
        regels = [_regel_van_periode(een, is_laatste=een == alle[0]) for een in alle]
        self.stdout.write("\n".join(regels) or "Er is nog geen periode.")
        self.stdout.write(
            "\n".join(map(_regel_van_deelnemer, deelnemers(sinds))) or "Er doet nog niemand mee."
        )


def _regel_van_periode(periode: Periodestand, *, is_laatste: bool) -> str:
    if periode.gesloten_op:
        rest = f" Nog te verwijderen: {periode.inschrijvingen}." if periode.inschrijvingen else ""
        return f"Periode {periode.nummer}: gesloten op {periode.gesloten_op:%d-%m-%Y}.{rest}"
    achter = (
        f" Nog niet over naar een latere: {', '.join(periode.achter)}."
        if periode.achter and not is_laatste
        else ""
    )
    return (
        f"Periode {periode.nummer}: open sinds {periode.geopend_op:%d-%m-%Y},"
        f" {periode.inschrijvingen} inschrijvingen.{achter}"
    )


def _regel_van_deelnemer(een: Deelnemer) -> str:
    stand = f"ingetrokken op {een.ingetrokken_op:%d-%m-%Y}" if een.ingetrokken_op else "toegelaten"
    return (
        f"{een.kenmerk} {een.naam}: {stand}, {een.personen} personen, {een.vragen} vragen,"
        f" {een.geweigerd} geweigerd, {een.treffers} treffers"
    )


def _serveropdracht(opties: dict[str, Any]) -> list[str]:
    return [
        sys.executable, "-m", "granian", "zicht.config.register_wsgi:application",
        "--interface", "wsgi", "--host", opties["adres"], "--port", str(opties["port"]),
        "--workers", str(opties["werkers"]), "--blocking-threads", "1", "--no-ws", "--log-level", "warning",
        "--workers-kill-timeout", "10",
    ]  # fmt: skip
