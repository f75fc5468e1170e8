"""How do the screens see a casus, its zicht, its terms and its tasks?"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from zicht.casus.words.soorten import (
    Betrokkenheid,
    Fase,
    Houdersoort,
    Inzagegrond,
    Noodoordeel,
    Samenloopoordeel,
    Slotgrond,
    Taaksoort,
    Taakstand,
    Zichtgrond,
)


@dataclass(frozen=True)
class Houder:
    """Who holds, or would hold, the zicht; `partij` only with PARTIJ."""

    soort: Houdersoort
    partij: UUID | None = None

    def __post_init__(self) -> None:
        """This function will refuse a holder that is no holder."""
        if (self.soort is Houdersoort.PARTIJ) != (self.partij is not None):
            raise ValueError("A party, and only a party, has an identifier.")

    @classmethod
    def van(cls, partij: UUID) -> "Houder":
        """This function will return a party as holder."""
        return cls(Houdersoort.PARTIJ, partij)


MELDER_HOUDT = Houder(Houdersoort.MELDER)
NIEMAND_HOUDT = Houder(Houdersoort.NIEMAND)


@dataclass(frozen=True)
class Zichtstand:
    """One row of the ledger as a screen shows it: who, since when, why."""

    nummer: int
    houder: Houder
    houder_naam: str
    grond: Zichtgrond
    vanaf: datetime
    waarom: str


@dataclass(frozen=True)
class Termijnstand:
    """A term as a screen shows it; `uitleg` is the stored explanation as plain JSON."""

    id: UUID
    code: str
    naam: str
    uiterlijk: datetime
    uitleg: dict[str, object]
    gehaald_op: datetime | None
    vervallen_op: datetime | None
    betreft: UUID | None = None
    nadert_op: datetime | None = None

    def stand_op(self, at: datetime) -> Taakstand:
        """This function will tell how the term stands at a moment; missed is derived, never stored."""
        if self.vervallen_op:
            return Taakstand.VERVALLEN
        if self.gehaald_op:
            return Taakstand.GEHAALD if self.gehaald_op <= self.uiterlijk else Taakstand.GEMIST
        if at > self.uiterlijk:
            return Taakstand.VERSTREKEN
        return Taakstand.NADERT if self.nadert_op and at >= self.nadert_op else Taakstand.LOOPT


@dataclass(frozen=True)
class Casusregel:
    """A casus in one line, for lists."""

    id: UUID
    nummer: str
    fase: Fase
    opened_on: date
    gemeente: str
    behandelaar: str
    houder: str


@dataclass(frozen=True)
class Persoonscasus:
    """That there is, or was, a casus about some people: all that is told where one may not look in it.

    `team` is the name of the team that has it, `personen` are those of the people asked about whom it concerns.
    """

    id: UUID
    nummer: str
    fase: Fase
    opened_on: date
    closed_at: datetime | None
    team: str
    is_te_zien: bool
    personen: frozenset[UUID]

    @property
    def is_gesloten(self) -> bool:
        """This function will tell whether the involvement ended."""
        return self.closed_at is not None


@dataclass(frozen=True)
class Betrokken:
    """That a casus is about somebody, since which day, and until when it ran."""

    persoon: UUID
    casus: UUID
    sinds: date
    gesloten_op: datetime | None


@dataclass(frozen=True)
class Vervolg:
    """On which casus a casus follows, and whom it is about, as recorded."""

    vervolg_op: UUID | None
    personen: tuple[UUID, ...]


@dataclass(frozen=True)
class Verlopen:
    """From when until when a term ran; `tot` is when it was met or lapsed, None while it runs."""

    code: str
    vanaf: datetime
    tot: datetime | None

    def loopt_op(self, moment: datetime) -> bool:
        """This function will tell whether the term ran at a moment; at the moment of its end it does not."""
        return self.vanaf <= moment and (self.tot is None or self.tot > moment)


@dataclass(frozen=True)
class Samenloopregel:
    """Another running casus about somebody of this one: which, whose, and what was decided, in this one and there.

    Which team and who is in charge may be told to whoever sees this one; what is in it only with `mag_zien`.
    """

    casus: UUID
    nummer: str
    team: str
    behandelaar: str
    mag_zien: bool
    oordeel: Samenloopoordeel | None
    reden: str
    oordeel_daar: Samenloopoordeel | None


@dataclass(frozen=True)
class Casusverhaal:
    """A casus as part of a history; of one that somebody may not see nothing but dates and team may be told.

    `personen` are whom it is about, as recorded: also who was merged into somebody; `kinderen` are the
    children among them, `keten` is who held the zicht.
    """

    id: UUID
    nummer: str
    opened_on: date
    closed_at: datetime | None
    fase: Fase
    slotgrond: Slotgrond | None
    vervolg_op: UUID | None
    team: str
    behandelaar: str
    personen: tuple[UUID, ...]
    mag_zien: bool
    kinderen: tuple[UUID, ...] = ()
    keten: tuple[Zichtstand, ...] = ()


@dataclass(frozen=True)
class BetrokkeneRegel:
    """Who is concerned in a casus, by the identifier of the person."""

    persoon: UUID
    betrokkenheid: Betrokkenheid
    sinds: date


@dataclass(frozen=True)
class Taakeinde:
    """That a task is over: since when, whether it was done or lapsed, and by whom where that was done by hand."""

    op: datetime
    is_gedaan: bool
    door: str = ""


@dataclass(frozen=True)
class Taakregel:
    """One line of a worklist: what is asked, of whom, by when and why now.

    `casusnummer` is empty for a receiving party, which sees no casus. `account` and `team` are names;
    so is `partij`, that of another party that is asked.
    `uitleg` is the stored explanation of the term behind it, empty without one. `waarschuwing` is the open task of the
    team lead to see to that term, when it has passed; on the line of a warning itself `verstreken` names what passed.
    A worklist holds no task that is over: `einde` is for who follows an old link.
    """

    id: UUID
    casus: UUID
    casusnummer: str
    soort: Taaksoort
    tekst: str
    waarom: str
    betreft: UUID | None
    account_id: UUID | None
    account: str
    team_id: UUID | None
    team: str
    rol: str
    gezet_op: datetime
    uiterlijk: datetime | None
    stand: Taakstand
    versie: int
    uitleg: dict[str, object] = field(default_factory=dict)
    is_afwezig: bool = False
    partij: str = ""
    termijn: UUID | None = None
    waarschuwing: UUID | None = None
    verstreken: tuple[str, ...] = ()
    einde: Taakeinde | None = None

    @property
    def is_waarschuwing(self) -> bool:
        """This function will tell whether this is no work itself, but the warning that a term has passed."""
        return self.soort is Taaksoort.BEWAAK_TERMIJN


@dataclass(frozen=True)
class Werkfilter:
    """What somebody wants to see of a worklist; empty is everything."""

    soorten: frozenset[Taaksoort] = frozenset()
    team: UUID | None = None
    account: UUID | None = None
    fase: Fase | None = None
    gemeente: str = ""


ALLES = Werkfilter()


@dataclass(frozen=True)
class Filterregel:
    """A saved filter under its name (ALG-3)."""

    id: int
    naam: str
    keuzes: Werkfilter


@dataclass(frozen=True)
class Noodregel:
    """An emergency access as its reviewer sees it: nothing of the casus but its number."""

    inzage: UUID
    casus: UUID
    casusnummer: str
    account: UUID
    naam: str
    reden: str
    vanaf: datetime
    tot: datetime | None
    oordeel: Noodoordeel | None = None
    toelichting: str = ""
    getoetst_door: str = ""


@dataclass(frozen=True)
class Inzageregel:
    """Who may look beside those who may by role and team."""

    id: UUID
    naam: str
    grond: Inzagegrond
    reden: str
    vanaf: datetime
    tot: datetime | None
    account: UUID | None = None
