"""How does one organisation ask another for the content of an earlier report, and how is that answered?

Each side keeps its own half: what it said, and what the other said to it. What goes between is an `Inhoudsbericht`, the
same whether both work in one installation or each in its own.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from zicht.kern import Benoemd, Gebeurtenis, gettext_noop
from zicht.termijnen import Zekerheid


class Kant(Benoemd):
    """Which half of a conversation this is."""

    VRAGER = "vrager", gettext_noop("Uw vraag aan een andere organisatie")
    GEVRAAGDE = "gevraagde", gettext_noop("Vraag van een andere organisatie aan u")


class Inhoudstatus(Benoemd):
    """How a question for content stands."""

    GEVRAAGD = "gevraagd", gettext_noop("Wacht op antwoord")
    TERUGGEVRAAGD = "teruggevraagd", gettext_noop("Er is iets teruggevraagd")
    BEANTWOORD = "beantwoord", gettext_noop("Beantwoord")
    GEWEIGERD = "geweigerd", gettext_noop("Geweigerd")
    NIET_BEKEND = "niet_bekend", gettext_noop("Niet (meer) bekend")
    INGETROKKEN = "ingetrokken", gettext_noop("Ingetrokken")


_EINDE = frozenset(
    {Inhoudstatus.BEANTWOORD, Inhoudstatus.GEWEIGERD, Inhoudstatus.NIET_BEKEND, Inhoudstatus.INGETROKKEN}
)
INHOUD_OVERGANGEN: dict[Inhoudstatus, frozenset[Inhoudstatus]] = {
    Inhoudstatus.GEVRAAGD: _EINDE | {Inhoudstatus.TERUGGEVRAAGD},
    Inhoudstatus.TERUGGEVRAAGD: _EINDE | {Inhoudstatus.GEVRAAGD},
    Inhoudstatus.BEANTWOORD: frozenset(),
    Inhoudstatus.GEWEIGERD: frozenset(),
    Inhoudstatus.NIET_BEKEND: frozenset(),
    Inhoudstatus.INGETROKKEN: frozenset(),
}


class Berichtsoort(Benoemd):
    """What is said between two organisations about one question."""

    VRAAG = "vraag", gettext_noop("Vraag om inhoud")
    ANTWOORD = "antwoord", gettext_noop("Antwoord")
    WEIGERING = "weigering", gettext_noop("Weigering")
    WEDERVRAAG = "wedervraag", gettext_noop("Vraag terug")
    TOELICHTING = "toelichting", gettext_noop("Antwoord op de vraag terug")
    NIET_BEKEND = "niet_bekend", gettext_noop("Niet (meer) bekend")
    INTREKKING = "intrekking", gettext_noop("Intrekking van de vraag")


@dataclass(frozen=True)
class Verstrekkingsgrond:
    """A ground on which content is asked for and given: dated, with its source and how sure that is."""

    code: str
    naam: str
    bron: str
    zekerheid: Zekerheid
    geldig_van: date
    geldig_tot: date | None = None

    def geldt_op(self, dag: date) -> bool:
        """This function will tell whether it holds on a day."""
        return self.geldig_van <= dag and (self.geldig_tot is None or dag < self.geldig_tot)


@dataclass(frozen=True)
class Boodschap:
    """One message between two organisations. `kenmerk` is its own, `vraag` that of the question it belongs to.

    With the question go the inscription that was found, the ground and by when an answer is asked. `op` is None when
    the casus of who says it is gone: nobody said it then.
    """

    kenmerk: UUID
    vraag: UUID
    soort: Berichtsoort
    van: UUID
    aan: UUID
    tekst: str = ""
    op: datetime | None = None
    inschrijving: UUID | None = None
    grond: str = ""
    uiterlijk: datetime | None = None


@dataclass(frozen=True)
class Gesprekregel:
    """One message of a question as a screen shows it."""

    soort: Berichtsoort
    tekst: str
    op: datetime
    van: str
    is_eigen: bool
    is_bezorgd: bool
    door: str = ""


@dataclass(frozen=True)
class Inhoudsregel:
    """A question for content in one line; `treffer` is the hit that it follows from, on the side that asks."""

    id: UUID
    kant: Kant
    ander: str
    status: Inhoudstatus
    gesteld_op: datetime
    uiterlijk: datetime
    treffer: UUID | None

    @property
    def is_open(self) -> bool:
        """This function will tell whether something may still follow."""
        return bool(INHOUD_OVERGANGEN[self.status])

    @property
    def wacht_op_ander(self) -> bool:
        """This function will tell whether who is asked has asked something back and is not answered yet."""
        return self.kant is Kant.GEVRAAGDE and self.status is Inhoudstatus.TERUGGEVRAAGD


@dataclass(frozen=True)
class Inhoudspagina:
    """A question for content with all that was said; `keuzes` is what may be said now."""

    regel: Inhoudsregel
    casus: UUID
    casusnummer: str
    grond: Verstrekkingsgrond
    gesprek: tuple[Gesprekregel, ...]
    keuzes: tuple[Berichtsoort, ...]
    contactpunt: str
    is_te_bezorgen: bool
    te_lezen: bool


@dataclass(frozen=True)
class Vraagpagina:
    """What stands beside the form of a new question: to which organisation, and on which grounds."""

    casus: UUID
    casusnummer: str
    organisatie_naam: str
    gronden: tuple[Verstrekkingsgrond, ...]
    is_hier: bool


@dataclass(frozen=True, kw_only=True)
class InhoudGevraagd(Gebeurtenis):
    """Content of an earlier report was asked for, with the ground."""

    zin: ClassVar[str] = gettext_noop("Inhoud gevraagd aan {organisatie_naam}. Grond: {grond}")
    inhoudsvraag: UUID
    organisatie_naam: str
    grond: str


@dataclass(frozen=True, kw_only=True)
class InhoudGezegd(Gebeurtenis):
    """Something was said to the other organisation; the text stands with the question."""

    zin: ClassVar[str] = gettext_noop("{soort} aan {organisatie_naam}")
    inhoudsvraag: UUID
    soort: Berichtsoort
    organisatie_naam: str


@dataclass(frozen=True, kw_only=True)
class InhoudOntvangen(Gebeurtenis):
    """Something came from the other organisation; without a casus when what it is about is gone."""

    zin: ClassVar[str] = gettext_noop("{soort} van {organisatie_naam}")
    inhoudsvraag: UUID | None
    bericht: UUID
    soort: Berichtsoort
    organisatie_naam: str


@dataclass(frozen=True, kw_only=True)
class InhoudVastgelegd(Gebeurtenis):
    """What another organisation said by telephone or letter was recorded."""

    zin: ClassVar[str] = gettext_noop("{soort} van {organisatie_naam}, hier vastgelegd")
    inhoudsvraag: UUID
    soort: Berichtsoort
    organisatie_naam: str


@dataclass(frozen=True, kw_only=True)
class InhoudGelezen(Gebeurtenis):
    """Somebody read the answer."""

    zin: ClassVar[str] = gettext_noop("Antwoord van {organisatie_naam} gelezen")
    inhoudsvraag: UUID
    organisatie_naam: str
