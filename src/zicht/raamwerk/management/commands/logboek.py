"""`zicht logboek verifieer` and `zicht logboek verzegel`: prove the log, or seal what is not sealed yet."""

import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from zicht.logboek.actions import verzegel
from zicht.logboek.queries import verifieer
from zicht.logboek.words import Kop, Uitkomst
from zicht.raamwerk import klok


class Command(BaseCommand):
    """Seal or verify the log."""

    help = "Controleer of het logboek gaaf is (verifieer), of verzegel de nieuwe regels (verzegel)."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will name the two jobs."""
        taken = parser.add_subparsers(dest="taak", required=True, metavar="verifieer|verzegel")
        controle = taken.add_parser("verifieer", help="Controleer elke regel; code 1 bij een fout.")
        controle.add_argument(
            "--kop",
            metavar="NUMMER:HASH",
            help="De kop die elders is bewaard: zo blijkt een afgekapte keten.",
        )
        taken.add_parser("verzegel", help="Verzegel de regels die nog niet in de keten staan.")

    def handle(self, *_: object, taak: str, **opties: Any) -> None:
        """This function will do the job; verifying ends with exit code 1 when something is wrong."""
        if taak == "verzegel":
            self.stdout.write(f"{verzegel()} regels verzegeld.")
            return
        uitkomst = verifieer(at=klok.now(), kop=_lees_kop(opties["kop"]))
        self.stdout.write("\n".join(_verslag(uitkomst)))
        if not uitkomst.is_gaaf:
            sys.exit(1)


def _lees_kop(tekst: str | None) -> Kop | None:
    try:
        return Kop.lees(tekst) if tekst else None
    except ValueError:
        raise CommandError("Schrijf de kop als NUMMER:HASH, zoals verifieer hem toont.") from None


def _verslag(uitkomst: Uitkomst) -> list[str]:
    regels = [f"{uitkomst.schakels} regels gecontroleerd, {uitkomst.onverzegeld} nog niet verzegeld."]
    if uitkomst.fout:
        fout = uitkomst.fout
        regels.append(f"FOUT bij schakel {fout.schakel}, regel {fout.regel or 'onbekend'}: {fout.soort.naam}")
    if uitkomst.te_lang:
        regels.append(
            f"FOUT: {uitkomst.te_lang} regels zijn al langer dan een minuut niet verzegeld. Draait de werker?"
        )
    if uitkomst.grendels_weg:
        regels.append(f"FOUT: grendels ontbreken: {', '.join(uitkomst.grendels_weg)}. Draai: zicht migrate")
    if uitkomst.is_gaaf:
        regels.append("Het logboek is gaaf.")
    if uitkomst.kop and not uitkomst.fout:
        regels.append(f"Bewaar deze kop buiten dit systeem: {uitkomst.kop}")
    return regels
