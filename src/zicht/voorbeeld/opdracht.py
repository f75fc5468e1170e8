"""What is to be done for one report: in which casus, by whom, and what was drawn for it?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.geweld import Geweldsvorm
from zicht.voorbeeld.besluit import ROUTES
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mensen import Lid
from zicht.voorbeeld.plan import Halte, Plan
from zicht.voorbeeld.rooster import Rooster


@dataclass
class Opdracht:
    """What is assessed, in which casus, by whom, and what was drawn for it."""

    rooster: Rooster
    plan: Plan
    casus: UUID
    beoordeling: UUID
    gemeente: str
    vormen: frozenset[Geweldsvorm]
    ontvangen_op: datetime
    team: int
    verantwoordelijk: Aanvrager
    is_anoniem: bool = False
    # Set when the receiver of a handover is left to tell the household.
    ontvanger_informeert: bool = False
    leden: Mapping[UUID, Lid] = field(default_factory=dict)

    @property
    def lot(self) -> Lot:
        """This function will return the source of chance."""
        return self.rooster.lot

    @property
    def is_zwaar(self) -> bool:
        """This function will tell whether Veilig Thuis goes on itself."""
        return ROUTES[self.plan.afloop].is_dienst

    def behandelaar(self, at: datetime) -> Aanvrager:
        """This function will return who does the work at a moment: who is in charge, or who stands in."""
        return self.rooster.waarnemer(self.verantwoordelijk, self.team, at)

    def stopt_bij(self, halte: Halte) -> bool:
        """This function will tell whether this was planned to be here on the last day."""
        return self.plan.halte is halte
