"""Which casussen is a person in, as far as who looks may know of them?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import NietVerbonden
from zicht.personen.queries.kaarten import samen


@dataclass(frozen=True)
class Casuslijn:
    """A casus on the page of a person: of one that somebody may not see only since when, whether it ended, and whose.

    `fase` is its word, to be translated; `team` the name of the team that has it, empty without one.
    """

    id: UUID
    nummer: str
    fase: str
    opened_on: date
    closed_at: datetime | None
    team: str
    is_te_zien: bool


Casusbron = Callable[[Mapping[UUID, UUID], Aanvrager, datetime], Sequence[Casuslijn]]
_verbonden: list[Casusbron] = []


def verbind_casussen(bron: Casusbron) -> None:
    """This function will install what casussen there are about somebody; called once, at the start.

    They lie above this part. The source takes persons with who stays of each, as `samen` returns them.
    """
    _verbonden[:] = [bron]


def casuslijnen(persoon: UUID, *, by: Aanvrager, at: datetime) -> tuple[Casuslijn, ...]:
    """This function will return every casus about a person, the newest first; raises NietVerbonden.

    What was recorded about somebody who was merged into this person counts along. Five queries at most, however many
    casussen there are.
    """
    if not _verbonden:
        raise NietVerbonden("casussen")
    return tuple(_verbonden[0](samen([persoon]), by, at))
