"""What can happen in an assessment?"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop
from zicht.veiligheidsbeoordeling.words.soorten import (
    Advies,
    Bevraagde,
    Route,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)


@dataclass(frozen=True, kw_only=True)
class BeoordelingBegonnen(Gebeurtenis):
    """The assessment of a report began."""

    zin: ClassVar[str] = gettext_noop("Veiligheidsbeoordeling begonnen")
    beoordeling: UUID
    melding: UUID
    ontvangen_op: datetime


@dataclass(frozen=True, kw_only=True)
class UrgentieGescreend(Gebeurtenis):
    """A report was read for urgency."""

    zin: ClassVar[str] = gettext_noop("Spoed beoordeeld: {urgentie}. {toelichting}")
    beoordeling: UUID
    urgentie: Urgentie
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class CrisisVastgesteld(Gebeurtenis):
    """A crisis: Veilig Thuis holds the zicht from this moment."""

    zin: ClassVar[str] = gettext_noop("Crisis vastgesteld: {toelichting}")
    beoordeling: UUID
    toelichting: str


@dataclass(frozen=True, kw_only=True)
class InformatieGevraagd(Gebeurtenis):
    """A question was put to somebody within the assessment."""

    zin: ClassVar[str] = gettext_noop("Vraag gesteld aan: {bevraagde}")
    vraag: UUID
    beoordeling: UUID
    bevraagde: Bevraagde
    aan: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class InformatieBeantwoord(Gebeurtenis):
    """A question was answered."""

    zin: ClassVar[str] = gettext_noop("Antwoord van: {bevraagde}")
    vraag: UUID
    beoordeling: UUID
    bevraagde: Bevraagde


@dataclass(frozen=True, kw_only=True)
class AntwoordUitgebleven(Gebeurtenis):
    """It was recorded that a question gets no answer, with the reason."""

    zin: ClassVar[str] = gettext_noop("Geen antwoord van {bevraagde}. Reden: {reden}")
    vraag: UUID
    beoordeling: UUID
    bevraagde: Bevraagde
    reden: str


@dataclass(frozen=True, kw_only=True)
class StapGezet(Gebeurtenis):
    """The assessment went on to the next step, or back to one before."""

    zin: ClassVar[str] = gettext_noop("Veiligheidsbeoordeling: {stap}")
    beoordeling: UUID
    stap: Stap


@dataclass(frozen=True, kw_only=True)
class TaxatieVastgelegd(Gebeurtenis):
    """The safety was estimated, per person and for the household."""

    zin: ClassVar[str] = gettext_noop("Veiligheidstaxatie vastgelegd: {oordeel}")
    taxatie: UUID
    beoordeling: UUID | None
    oordeel: Veiligheidsoordeel


@dataclass(frozen=True, kw_only=True)
class MeebeoordelingGevraagd(Gebeurtenis):
    """A colleague was asked to judge too."""

    zin: ClassVar[str] = gettext_noop("Een collega gevraagd om mee te beoordelen")
    beoordeling: UUID
    aan: UUID


@dataclass(frozen=True, kw_only=True)
class MeebeoordelingVastgelegd(Gebeurtenis):
    """A second person judged too (VB-4)."""

    zin: ClassVar[str] = gettext_noop("Meebeoordeeld door een collega")
    beoordeling: UUID
    door: UUID
    is_eens: bool


@dataclass(frozen=True, kw_only=True)
class BeoordelingBesloten(Gebeurtenis):
    """The assessment ended with its decision."""

    zin: ClassVar[str] = gettext_noop("Besluit: {route}")
    beoordeling: UUID
    melding: UUID
    besluit: UUID
    route: Route
    advies: Advies | None
    ontvanger: UUID | None
    besloten_op: datetime
