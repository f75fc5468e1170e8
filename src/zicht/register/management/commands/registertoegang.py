"""`zicht registertoegang`: can an organisation of this installation reach the national register, and may it ask?"""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from zicht.kern import nieuw_kenmerk
from zicht.raamwerk import klok
from zicht.register.actions import toegang_voor
from zicht.register.words import (
    Doel,
    Gevraagd,
    PeriodeGesloten,
    RegisterAntwoordOnleesbaar,
    RegisterNietBereikbaar,
    Registervraag,
    RegisterWeigert,
    Weigering,
)

SECONDEN = 10.0


class Command(BaseCommand):
    """Asks for somebody of whom nothing is known, which is in the log of the register like any question."""

    help = "Ga na of een organisatie het landelijk register kan vragen."

    def add_arguments(self, parser: CommandParser) -> None:
        """This function will name for whom."""
        parser.add_argument(
            "organisatie", type=UUID, help="haar kenmerk; zie: zicht stamgegevens --kenmerken"
        )

    def handle(self, *_: object, organisatie: UUID, **__: Any) -> None:
        """This function will ask, and say how it went."""
        at, sleutels = klok.now(), settings.ZICHT_REGISTER_SLEUTELS
        toegang = toegang_voor(organisatie, at=at)
        if toegang is None:
            raise CommandError("ZICHT_REGISTER_ADRES is leeg, of deze organisatie heeft er geen geheim.")
        if sleutels is None:
            raise CommandError("ZICHT_REGISTER_SLEUTELS is leeg.")
        vraag = Registervraag(nieuw_kenmerk(at), Doel.NAVRAAG, sleutels.vraagperiode, (Gevraagd(()),))
        try:
            antwoord = toegang.vraag(vraag, seconden=SECONDEN)
        except PeriodeGesloten as nee:
            open_ = ", ".join(map(str, nee.open)) or "geen"
            raise CommandError(f"Periode {vraag.periode} is niet open. Open is: {open_}.") from None
        except RegisterWeigert as nee:
            raise CommandError(Weigering(nee.reden).naam) from None
        except RegisterNietBereikbaar:
            raise CommandError("Het register is niet bereikbaar, of te traag.") from None
        except RegisterAntwoordOnleesbaar:
            raise CommandError("Wat op dit adres antwoordt is geen register.") from None
        self.stdout.write(f"Het register antwoordt, en kent {antwoord.omvang} personen of minder.")
