"""`zicht demo`: Zicht with a synthetic region: database, region, server, worker; Ctrl-C stops it all."""

import signal
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import monotonic
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils import timezone

from zicht.raamwerk import klok
from zicht.voorbeeld import controle, merk
from zicht.voorbeeld.inrichten import Login
from zicht.voorbeeld.merk import BUURMELDINGEN, STANDAARDMELDINGEN, STANDAARDPOORT, Merk, VreemdeMap
from zicht.voorbeeld.processen import ADRES, Processen, is_vrij, serveropdracht, werkeropdracht
from zicht.voorbeeld.vullen import KanNiet, Keuzes, logins_van, vul

ZAAD = 1


class Command(BaseCommand):
    """Starts a demonstration; what was made before is used again."""

    help = "Start Zicht met een verzonnen regio (Ctrl-C stopt alles)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """This function will declare the options; `config.demo` has read them before and says what they mean."""
        parser.add_argument("--port", type=int, default=STANDAARDPOORT)
        parser.add_argument("--data")
        parser.add_argument("--vers", action="store_true")
        parser.add_argument("--check", action="store_true")
        parser.add_argument("--meldingen", type=int, default=STANDAARDMELDINGEN)

    def handle(self, *args: Any, **options: Any) -> None:
        """This function will make what is missing, start everything, and wait."""
        poort, check, data = options["port"], options["check"], Path(settings.ZICHT_DATA)
        if not settings.ZICHT_SYNTHETISCH:
            raise CommandError("Een demo kan alleen op een synthetische installatie.")
        if not is_vrij(poort):
            raise CommandError(f"Poort {poort} is bezet. Kies een andere met PORT=, of stop wat daar draait.")
        signal.signal(signal.SIGTERM, _stop)
        gemaakt = self._regio(
            data, vers=options["vers"] or check, check=check, meldingen=options["meldingen"]
        )
        Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
        with Processen() as processen:
            sys.exit(self._draai(processen, poort, gemaakt, check=check))

    def _regio(self, data: Path, *, vers: bool, check: bool, meldingen: int) -> Merk:
        try:
            bestaand = merk.lees(data)
        except VreemdeMap:
            raise CommandError(
                f"In {data} staat een database die niet van een demo is. Kies een andere map."
            ) from None
        if bestaand and bestaand.klaar and not vers:
            call_command("migrate", verbosity=0)
            if bestaand.versie != merk.VERSIE:
                self.stdout.write("Deze regio is met een eerdere versie gemaakt; FRESH=1 maakt een nieuwe.")
            return bestaand
        merk.ruim_op(data)
        eind = controle.BEGIN.date() if check else timezone.localdate(klok.now())
        return self._maak(data, Merk(meldingen, ZAAD, eind.isoformat(), merk.nieuw_wachtwoord()))

    def _maak(self, data: Path, nieuw: Merk) -> Merk:
        nieuw.schrijf(data)
        begin = monotonic()
        self._zeg("De database wordt gemaakt")
        call_command("migrate", verbosity=0)
        keuzes = Keuzes(
            eind=date.fromisoformat(nieuw.eind),
            meldingen=nieuw.meldingen,
            zaad=nieuw.zaad,
            buur=min(BUURMELDINGEN, nieuw.meldingen),
        )
        try:
            vul(keuzes, wachtwoord=nieuw.wachtwoord, voortgang=self._zeg)
        except KanNiet as fout:
            raise CommandError(str(fout)) from None
        # The children open their own connections, with the guard against power failure that generation went without.
        connections.close_all()
        nieuw.afgerond().schrijf(data)
        self._zeg(f"De regio is klaar: {nieuw.meldingen} meldingen in {monotonic() - begin:.0f} seconden")
        return nieuw.afgerond()

    def _draai(self, processen: Processen, poort: int, gemaakt: Merk, *, check: bool) -> int:
        url = f"http://{ADRES}:{poort}"
        logins = logins_van(Keuzes(eind=date.fromisoformat(gemaakt.eind), zaad=gemaakt.zaad))
        if check:
            klok.zet(controle.BEGIN)
        connections.close_all()
        processen.start(serveropdracht(poort))
        processen.start(werkeropdracht())
        try:
            if not processen.wacht_op(f"{url}/account/login/"):
                self.stderr.write("De server antwoordt niet. Wat er misging staat hierboven.")
                return 1
            if check:
                return controle.loop(url, logins=logins, wachtwoord=gemaakt.wachtwoord)
            self._groet(url, logins, gemaakt.wachtwoord)
            code = processen.wacht()
        except KeyboardInterrupt:
            self.stdout.write("\nZicht is gestopt.")
            return 0
        self.stderr.write(f"Een deel van Zicht is gestopt (code {code}); de rest stopt ook.")
        return code or 1

    def _groet(self, url: str, logins: Sequence[Login], wachtwoord: str) -> None:
        regels = [f"  {login.rol.naam:42} {login.email}" for login in logins]
        self.stdout.write(
            "\n".join(
                [
                    "",
                    f"Zicht draait op {url}  (verzonnen gegevens: deze mensen bestaan niet)",
                    f"Wachtwoord voor iedereen: {wachtwoord}",
                    *regels,
                    "Met @groningen.example werkt u bij een organisatie die sommige van deze gezinnen eerder kende.",
                    "Ctrl-C stopt alles.",
                ]
            )
        )
        self.stdout.flush()

    def _zeg(self, tekst: str) -> None:
        self.stdout.write(f"  {tekst}")
        self.stdout.flush()


def _stop(*_: object) -> None:
    raise KeyboardInterrupt
