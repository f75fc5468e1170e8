"""`zicht beheerder`: make the first beheerder of an organisation, who makes all other accounts on the screen."""

import secrets
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email
from django.utils import timezone

from zicht.kern import SYSTEEM, Geweigerd, Soort
from zicht.organisaties.queries import partijen
from zicht.organisaties.words import PartijRegel
from zicht.raamwerk import klok
from zicht.toegang.actions import make_beheerder


class Command(BaseCommand):
    """Makes a beheerder and shows the password for once."""

    help = "Maak de eerste beheerder van een organisatie; het wachtwoord verschijnt één keer."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will name who it is and for which organisation."""
        parser.add_argument("--email", required=True, help="Het adres waarmee de beheerder inlogt.")
        parser.add_argument("--naam", required=True, help="De naam van de beheerder.")
        parser.add_argument(
            "--organisatie", required=True, help="De naam van de organisatie, of een deel ervan."
        )
        parser.add_argument("--nog-een", action="store_true", help="Ook als er al een beheerder is.")

    def handle(self, *_: object, email: str, naam: str, organisatie: str, **opties: Any) -> None:
        """This function will make the account, or say why not."""
        at = klok.now()
        gekozen = _kies(organisatie, partijen(soort=Soort.VEILIG_THUIS, op=timezone.localdate(at)))
        wachtwoord = secrets.token_urlsafe(12)
        try:
            validate_email(email)
            make_beheerder(
                organisatie=gekozen.id, naam=naam, email=email, wachtwoord=wachtwoord,
                nog_een=opties["nog_een"], by=SYSTEEM, at=at,
            )  # fmt: skip
        except ValidationError:
            raise CommandError("Dit is geen e-mailadres.") from None
        except Geweigerd as geweigerd:
            raise CommandError(" ".join(bezwaar.tekst for bezwaar in geweigerd.bezwaren)) from None
        self.stdout.write(f"Beheerder gemaakt voor {gekozen.naam}.")
        self.stdout.write(f"Wachtwoord voor één keer: {wachtwoord}")
        self.stdout.write("Het staat alleen hier. Bij de eerste keer inloggen wordt het gewijzigd.")


def _kies(tekst: str, alle: list[PartijRegel]) -> PartijRegel:
    """Return the one that is meant: of that name, or the only one whose name holds it."""
    gezocht = tekst.strip().casefold()
    precies = [een for een in alle if een.naam.casefold() == gezocht]
    gevonden = precies or [een for een in alle if gezocht in een.naam.casefold()]
    if len(gevonden) == 1:
        return gevonden[0]
    namen = "\n".join(f"  {een.naam}" for een in gevonden or alle)
    wat = "Er zijn er meer van deze naam" if gevonden else "Deze organisatie is er niet"
    raise CommandError(f"{wat}. Kies er een:\n{namen}")
