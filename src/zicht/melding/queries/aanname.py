"""What is asked of whom, and what would be wrong with a report?"""

from collections.abc import Mapping
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext

from zicht.casus.queries import elders_bij
from zicht.kern import Aanvrager, Bezwaar, gettext_noop
from zicht.melding.permissions import objections_to_aannemen
from zicht.melding.rules import VRAGEN, objections_to_melding
from zicht.melding.words import Meldersoort, MeldingOntvangen, NieuweMelding, Vereist, Vraag

ANDER_TEAM = gettext_noop("een ander team")


def vragen_voor(soort: Meldersoort) -> Mapping[Vraag, Vereist]:
    """This function will return what is asked of this kind of melder. No query."""
    return VRAGEN[soort]


def bezwaren_tegen_melding(nieuw: NieuweMelding, *, at: datetime) -> list[Bezwaar]:
    """This function will return every fault of a report that was typed, before it is sent in. No query."""
    return objections_to_melding(nieuw, timezone.localtime(at))


def team_elders(ontvangen: MeldingOntvangen, *, by: Aanvrager, at: datetime) -> str | None:
    """This function will return the team that has a report now, for who took it in and may not see its casus.

    None where they may. Two queries at most.
    """
    assert ontvangen.casus is not None  # noqa: S101 - a report is always in a casus
    team = elders_bij(ontvangen.casus, by=by, at=at)
    return team if team is None else team or gettext(ANDER_TEAM)


def bezwaren_tegen_aannemen(by: Aanvrager) -> list[Bezwaar]:
    """This function will return why somebody may not take in reports. No query."""
    return objections_to_aannemen(by)
