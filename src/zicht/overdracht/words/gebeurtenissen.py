"""What can happen in a handover?"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop
from zicht.overdracht.words.soorten import Teruggavegrond, Teruggavestatus, Warmte, Weigergrond


@dataclass(frozen=True, kw_only=True)
class OverdrachtAangeboden(Gebeurtenis):
    """The zicht was offered to another party."""

    zin: ClassVar[str] = gettext_noop("Overdracht aangeboden aan {ontvanger} ({warmte})")
    overdracht: UUID
    ontvanger: str
    ontvanger_partij: UUID | None
    warmte: Warmte
    uiterlijk: datetime


@dataclass(frozen=True, kw_only=True)
class OverdrachtAanvaard(Gebeurtenis):
    """The receiver accepted: the zicht moved at this moment."""

    zin: ClassVar[str] = gettext_noop("Overdracht aanvaard door {ontvanger}, namens deze: {wie}")
    overdracht: UUID
    ontvanger: str
    ontvanger_partij: UUID | None
    wie: str
    op_wachtlijst: bool
    bij_melder: bool


@dataclass(frozen=True, kw_only=True)
class OverdrachtGeweigerd(Gebeurtenis):
    """The receiver refused; the zicht stays where it was."""

    zin: ClassVar[str] = gettext_noop("Overdracht geweigerd door {ontvanger}: {grond}. {reden}")
    overdracht: UUID
    ontvanger: str
    grond: Weigergrond
    reden: str
    wie: str


@dataclass(frozen=True, kw_only=True)
class OverdrachtIngetrokken(Gebeurtenis):
    """The sender took the offer back before it was answered."""

    zin: ClassVar[str] = gettext_noop("Aanbod van overdracht aan {ontvanger} ingetrokken. {reden}")
    overdracht: UUID
    ontvanger: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class OverdrachtHerinnerd(Gebeurtenis):
    """The receiver was reminded of an unanswered offer."""

    zin: ClassVar[str] = gettext_noop("Herinnerd aan de overdracht: {ontvanger}")
    overdracht: UUID
    ontvanger: str


@dataclass(frozen=True, kw_only=True)
class TeruggaveGevraagd(Gebeurtenis):
    """The holder asks Veilig Thuis to take the zicht back, with everything known; it stays until answered."""

    zin: ClassVar[str] = gettext_noop("Teruggave gevraagd door {ontvanger}: {grond}. {reden}")
    overdracht: UUID
    teruggave: UUID
    ontvanger: str
    grond: Teruggavegrond
    reden: str


@dataclass(frozen=True, kw_only=True)
class TeruggaveBeantwoord(Gebeurtenis):
    """Veilig Thuis took the zicht back, or said why not."""

    zin: ClassVar[str] = gettext_noop("Verzoek om teruggave: {status}. {toelichting}")
    overdracht: UUID
    teruggave: UUID
    status: Teruggavestatus
    toelichting: str


@dataclass(frozen=True, kw_only=True)
class WachtlijstactieVastgelegd(Gebeurtenis):
    """Something was done for a household that waits, or its waiting ended."""

    zin: ClassVar[str] = gettext_noop("Tijdens het wachten bij {ontvanger}: {tekst}")
    overdracht: UUID
    ontvanger: str
    tekst: str
    is_einde: bool
