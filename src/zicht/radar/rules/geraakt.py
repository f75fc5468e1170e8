"""Of whom must the index be made anew after something happened?"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from zicht.kern import Gebeurtenis
from zicht.melding.words import HerkenningBeeindigd, MeldingOntvangen, PersoonHerkend
from zicht.personen.words import (
    HuishoudenGesplitst,
    HuishoudenGewijzigd,
    PersoonGewijzigd,
    PersoonVastgelegd,
    SplitsingOngedaan,
    VeiligContactGezet,
)


@dataclass(frozen=True)
class Geraakt:
    """The persons, households and reports of which something changed."""

    personen: set[UUID] = field(default_factory=set)
    huishoudens: set[UUID] = field(default_factory=set)
    meldingen: set[UUID] = field(default_factory=set)

    def __bool__(self) -> bool:
        """This function will tell whether anything changed."""
        return bool(self.personen or self.huishoudens or self.meldingen)


def geraakt_door(gebeurtenissen: Iterable[Gebeurtenis]) -> Geraakt:
    """This function will return of whom something changed that they are found by.

    A merge changes nothing: both records keep what they were described by, so that undoing it is exact.

    Bron: eisen RAD-2, RAD-7
    """
    geraakt = Geraakt()
    for een in gebeurtenissen:
        match een:
            case PersoonVastgelegd() | PersoonGewijzigd() | VeiligContactGezet():
                geraakt.personen.add(een.persoon)
            case PersoonHerkend():
                geraakt.personen.update({een.persoon, een.vorige or een.persoon})
            case HerkenningBeeindigd():
                geraakt.personen.update({een.persoon, een.hersteld})
            case HuishoudenGewijzigd() | SplitsingOngedaan():
                geraakt.huishoudens.add(een.huishouden)
            case HuishoudenGesplitst():
                geraakt.huishoudens.update({een.huishouden, een.nieuw})
            case MeldingOntvangen():
                geraakt.meldingen.add(een.melding)
    return geraakt
