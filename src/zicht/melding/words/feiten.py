"""On which facts do the rules about a report rest, and what do they answer?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

# How long a reason to read who an anonymous melder is may be, in characters.
LEESREDEN_TEKENS = 500


@dataclass(frozen=True)
class Voorgeschiedenis:
    """What was before a report: the casus that a human chose, and the latest that ended about somebody recognised.

    `gekozen_open` is None when nobody chose a casus.
    """

    gekozen: UUID | None = None
    gekozen_open: bool | None = None
    laatst_gesloten: UUID | None = None


@dataclass(frozen=True)
class Plaats:
    """Where a report belongs: the casus it joins, or the one its new casus follows."""

    bij: UUID | None = None
    vervolg_op: UUID | None = None


@dataclass(frozen=True)
class Leesfeiten:
    """The facts on which it hangs whether somebody may read who the melder is."""

    eigen_organisatie: bool
    ziet_casus: bool
    is_behandelaar: bool
    nam_aan: bool
    anoniem: bool
    reden: str = ""


@dataclass(frozen=True)
class Leesregel:
    """Who read who an anonymous melder is, when and why; for who may know the melder."""

    wie: str
    op: datetime
    reden: str


@dataclass(frozen=True)
class Vindplaats:
    """A piece of a text that would tell who the melder is, to be shown to whoever typed it."""

    stuk: str
    begin: int
    eind: int


@dataclass(frozen=True)
class Melder:
    """Who reported, for who may know."""

    naam: str
    telefoon: str
    email: str
    functie: str
    werkgever: str
    relatie: str
