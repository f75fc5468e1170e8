"""How is a signal for the Verwijsindex Risicojeugd recorded? Recorded only: there is no connection to it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from zicht.kern import Benoemd, Bezwaar, Gebeurtenis, gettext_noop
from zicht.termijnen import Zekerheid


class Signaalstand(Benoemd):
    """How a signal stands; the value is stored."""

    VASTGELEGD = "vastgelegd", gettext_noop("Vastgelegd; geef het signaal zelf in de Verwijsindex")
    GEGEVEN = "gegeven", gettext_noop("Gegeven in de Verwijsindex, door een medewerker")
    INGETROKKEN = "ingetrokken", gettext_noop("Ingetrokken")


@dataclass(frozen=True)
class Leeftijdsgrens:
    """Until which age a signal may be given: dated, with its source and how sure that is."""

    tot: int  # the first age in years at which it may not
    bron: str
    zekerheid: Zekerheid
    geldig_van: date
    geldig_tot: date | None = None


@dataclass(frozen=True)
class Signaalfeiten:
    """On what it hangs whether a signal may be given for somebody.

    `leeftijd` is in years, None when no date of birth is known. `mag_in_regio` is None when the region is not known.
    `staat_al` holds for a signal of a casus that whoever asks may see, `staat_al_elders` for one of another casus.
    """

    leeftijd: int | None
    is_ongeboren: bool
    is_overleden: bool
    mag_in_regio: bool | None
    staat_al: bool
    staat_al_elders: bool


@dataclass(frozen=True)
class NieuwSignaal:
    """A signal as it is typed: why, and whether the young person or the parents know of it."""

    grond: str
    ingelicht_op: date | None
    niet_ingelicht_reden: str = ""


@dataclass(frozen=True)
class Jeugdige:
    """Somebody in a casus, with the signal that was given and what speaks against giving one."""

    persoon: UUID
    naam: str
    leeftijd: int | None
    bezwaren: tuple[Bezwaar, ...]
    signaal: UUID | None = None
    stand: Signaalstand | None = None
    vastgelegd_op: datetime | None = None
    vastgelegd_door: str = ""
    grond: str = ""


@dataclass(frozen=True)
class Verwijsindexpagina:
    """The people of a casus and their signals; `regio` is the name of the region, empty when it is not known."""

    casus: UUID
    casusnummer: str
    regio: str
    grens: Leeftijdsgrens
    jeugdigen: tuple[Jeugdige, ...]
    mag: bool


@dataclass(frozen=True, kw_only=True)
class SignaalVastgelegd(Gebeurtenis):
    """A signal for a young person was recorded."""

    zin: ClassVar[str] = gettext_noop("Signaal voor de Verwijsindex Risicojeugd vastgelegd")
    signaal: UUID
    persoon: UUID


@dataclass(frozen=True, kw_only=True)
class SignaalGegeven(Gebeurtenis):
    """Somebody gave the signal in the Verwijsindex itself, and recorded that."""

    zin: ClassVar[str] = gettext_noop("Signaal gegeven in de Verwijsindex Risicojeugd")
    signaal: UUID
    persoon: UUID


@dataclass(frozen=True, kw_only=True)
class SignaalIngetrokken(Gebeurtenis):
    """A signal holds no more."""

    zin: ClassVar[str] = gettext_noop("Signaal voor de Verwijsindex Risicojeugd ingetrokken: {reden}")
    signaal: UUID
    persoon: UUID
    reden: str
