"""What is asked of whom, and what would be wrong with a report?"""

from collections.abc import Mapping
from datetime import datetime

from zicht.kern import Aanvrager, Bezwaar
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.rules import VRAGEN, objections_to_melding
from zicht.melding.words import Meldersoort, NieuweMelding, Vereist, Vraag


def vragen_voor(soort: Meldersoort) -> Mapping[Vraag, Vereist]:
    """This function will return what is asked of this kind of melder. No query."""
    return VRAGEN[soort]


def bezwaren_tegen_melding(nieuw: NieuweMelding, *, at: datetime) -> list[Bezwaar]:
    """This function will return every fault of a report that was typed, before it is sent in. No query."""
    return objections_to_melding(nieuw, at)


def bezwaren_tegen_aannemen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not take in reports. No query."""
    return objections_to_aannemen(by)
