"""On which facts is a report counted, and what is the count?"""

from dataclasses import dataclass
from datetime import date, datetime

from zicht.melding.words.soorten import Meldingsoort, Onderverdeling


@dataclass(frozen=True)
class Telling:
    """How a report is counted: first, after involvement had ended, or during it, and which of these."""

    soort: Meldingsoort
    onderverdeling: Onderverdeling | None = None

    @property
    def in_woorden(self) -> str:
        """This function will return the count as people read it, to be translated."""
        return self.onderverdeling.naam if self.onderverdeling else self.soort.naam


@dataclass(frozen=True)
class Bemoeienis:
    """That Veilig Thuis dealt with somebody before a report, in one casus: until when, and what went on at that moment.

    `tot` is None while it lasts. `beoordeelt` tells whether an assessment of another report ran, `monitort` whether the
    casus was being followed.
    """

    tot: datetime | None = None
    beoordeelt: bool = False
    monitort: bool = False


@dataclass(frozen=True)
class Telpersoon:
    """Somebody in a report, by who that is recognised as now; `is_herkenbaar` tells whether anybody could tell who."""

    eerder: tuple[Bemoeienis, ...] = ()
    is_herkenbaar: bool = True


@dataclass(frozen=True)
class Telfeiten:
    """What a report is counted by: when it came, about whom, and the casus that a human chose for it.

    `gekozen` is None where nobody chose, and where the choice rested on recognising somebody of whom nothing is left.
    """

    op: datetime
    personen: tuple[Telpersoon, ...]
    gekozen: Bemoeienis | None = None


@dataclass(frozen=True)
class Telregel:
    """From when a way of counting holds, where it comes from, and when that was last looked at."""

    geldig_van: date
    bron: str
    gezien_op: date
    uitleg: dict[Meldingsoort, str]
