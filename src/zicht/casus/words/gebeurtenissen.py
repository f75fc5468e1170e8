"""What happens in a casus?"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from zicht.casus.words.soorten import (
    Betrokkenheid,
    Fase,
    Inzagegrond,
    Noodoordeel,
    Samenloopoordeel,
    Slotgrond,
    Taaksoort,
    Zichtgrond,
)
from zicht.kern import Gebeurtenis, Wijziging, gettext_noop


@dataclass(frozen=True, kw_only=True)
class CasusGeopend(Gebeurtenis):
    """A casus was opened."""

    zin: ClassVar[str] = gettext_noop("Casus geopend")
    nummer: str
    vervolg_op: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class ZichtVerplaatst(Gebeurtenis):
    """The zicht began, moved or ended; `houder` is the name of the party, or a word."""

    zin: ClassVar[str] = gettext_noop("Zicht op veiligheid: {houder}. Reden: {grond}")
    houder: str
    grond: Zichtgrond
    nummer: int


@dataclass(frozen=True, kw_only=True)
class CasusToegewezen(Gebeurtenis):
    """Somebody, or a team, became in charge."""

    zin: ClassVar[str] = gettext_noop("Toegewezen aan {aan}. {reden}")
    aan: str
    behandelaar: UUID | None
    team: UUID | None
    reden: str = ""


@dataclass(frozen=True, kw_only=True)
class CasusGesloten(Gebeurtenis):
    """Veilig Thuis's involvement ended."""

    zin: ClassVar[str] = gettext_noop("Casus gesloten: {grond}. {toelichting}")
    grond: Slotgrond
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class InzageGegeven(Gebeurtenis):
    """Somebody may look who could not before."""

    zin: ClassVar[str] = gettext_noop("Inzage gegeven: {grond}. {reden}")
    inzage: UUID
    grond: Inzagegrond
    reden: str = ""


@dataclass(frozen=True, kw_only=True)
class InzageBeeindigd(Gebeurtenis):
    """An Inzage ended."""

    zin: ClassVar[str] = gettext_noop("Inzage beëindigd: {grond}")
    inzage: UUID
    grond: Inzagegrond


@dataclass(frozen=True, kw_only=True)
class NoodtoegangGetoetst(Gebeurtenis):
    """A team lead reviewed an emergency access."""

    zin: ClassVar[str] = gettext_noop("Noodtoegang getoetst: {oordeel}. {toelichting}")
    inzage: UUID
    oordeel: Noodoordeel
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class TaakGezet(Gebeurtenis):
    """Something was asked of somebody."""

    zin: ClassVar[str] = gettext_noop("Taak: {tekst}")
    taak: UUID
    tekst: str


@dataclass(frozen=True, kw_only=True)
class TaakGereed(Gebeurtenis):
    """A task was done."""

    zin: ClassVar[str] = gettext_noop("Gedaan: {tekst}")
    taak: UUID
    tekst: str


@dataclass(frozen=True, kw_only=True)
class TermijnNadert(Gebeurtenis):
    """A term nears its end; raised once."""

    zin: ClassVar[str] = gettext_noop("Termijn nadert: {naam}")
    termijn: UUID
    naam: str


@dataclass(frozen=True, kw_only=True)
class TermijnVerstreken(Gebeurtenis):
    """A term has passed without being met; raised once."""

    zin: ClassVar[str] = gettext_noop("Termijn verstreken: {naam}")
    termijn: UUID
    naam: str


@dataclass(frozen=True, kw_only=True)
class BetrokkeneToegevoegd(Gebeurtenis):
    """Somebody became concerned in a casus, or in another way than before."""

    zin: ClassVar[str] = gettext_noop("Betrokkene toegevoegd als: {betrokkenheid}")
    persoon: UUID
    betrokkenheid: Betrokkenheid


@dataclass(frozen=True, kw_only=True)
class BetrokkeneVerwijderd(Gebeurtenis):
    """Somebody is no longer concerned in a casus."""

    zin: ClassVar[str] = gettext_noop("Betrokkene verwijderd. Reden: {reden}")
    persoon: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class VervolgGewijzigd(Gebeurtenis):
    """A casus no longer follows on the one it was opened after, or does so again, because of who is recognised."""

    zin: ClassVar[str] = gettext_noop("Gewijzigd op welke casus deze volgt. Reden: {reden}")
    vervolg_op: UUID | None
    vorige: UUID | None
    reden: str


@dataclass(frozen=True, kw_only=True)
class CasushuishoudenGezet(Gebeurtenis):
    """A casus is about another household than was recorded: the one it named was never one of its own."""

    zin: ClassVar[str] = gettext_noop("Huishouden van de casus hersteld. Reden: {reden}")
    huishouden: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class SamenloopGewogen(Gebeurtenis):
    """It was decided what becomes of two running casussen about one person."""

    zin: ClassVar[str] = gettext_noop("Casus {nummer} gaat over dezelfde persoon. {oordeel}. {reden}")
    ander: UUID
    nummer: str
    oordeel: Samenloopoordeel
    reden: str


@dataclass(frozen=True, kw_only=True)
class FaseGewijzigd(Gebeurtenis):
    """The casus came in another phase, or was put in the one it was in."""

    zin: ClassVar[str] = gettext_noop("Fase: {fase}")
    van: Fase
    fase: Fase


@dataclass(frozen=True, kw_only=True)
class TermijnGezet(Gebeurtenis):
    """A term began; its explanation stands in its row."""

    termijn: UUID
    code: str
    uiterlijk: datetime


@dataclass(frozen=True, kw_only=True)
class TermijnGehaald(Gebeurtenis):
    """What the term asked was done, in time or too late; `aantal` is 0 where none was open."""

    code: str
    aantal: int


@dataclass(frozen=True, kw_only=True)
class TermijnVervallen(Gebeurtenis):
    """A term no longer holds, with the reason."""

    zin: ClassVar[str] = gettext_noop("Termijn vervallen: {naam}. Reden: {waarom}")
    code: str
    naam: str
    aantal: int
    waarom: str


@dataclass(frozen=True, kw_only=True)
class TakenGereed(Gebeurtenis):
    """The open tasks of a kind were done by what happened; the event of that tells it."""

    soort: Taaksoort
    aantal: int


@dataclass(frozen=True, kw_only=True)
class TakenVervallen(Gebeurtenis):
    """The open tasks of a kind need no longer be done."""

    soort: Taaksoort
    aantal: int
    waarom: str


@dataclass(frozen=True, kw_only=True)
class TaakVervallen(Gebeurtenis):
    """A task need no longer be done, with the reason."""

    zin: ClassVar[str] = gettext_noop("Taak vervallen: {tekst}. Reden: {reden}")
    taak: UUID
    tekst: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class TaakToegewezen(Gebeurtenis):
    """A task came to somebody, or to a team."""

    zin: ClassVar[str] = gettext_noop("Taak toegewezen aan {aan}: {tekst}. {reden}")
    taak: UUID
    tekst: str
    aan: str
    account: UUID | None
    team: UUID | None
    reden: str = ""


@dataclass(frozen=True, kw_only=True)
class FilterBewaard(Gebeurtenis):
    """Somebody saved a filter for the own worklist."""

    filter: int


@dataclass(frozen=True, kw_only=True)
class FilterVerwijderd(Gebeurtenis):
    """Somebody removed a saved filter."""

    filter: int


def wijziging(veld: str, was: str, nu: str) -> tuple[Wijziging, ...]:
    """This function will return one field that changed, or nothing when it did not."""
    return (Wijziging(veld=veld, was=was, nu=nu),) if was != nu else ()
