"""Which words does this part use?"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop


class Bestandssoort(StrEnum):
    """The kinds of file that are kept; the value is the media type."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ODT = "application/vnd.oasis.opendocument.text"
    TEKST = "text/plain"


@dataclass(frozen=True)
class Tijdlijnrij:
    """One event of a casus as a page shows it; `wat` is a whole sentence in the language of the reader.

    `soort` is the name of the event.
    """

    id: int
    moment: datetime
    soort: str
    wat: str
    wie: str
    wijzigingen: tuple[dict[str, str], ...] = ()
    is_van_mens: bool = False


@dataclass(frozen=True)
class Notitieregel:
    """A note with its latest text."""

    id: UUID
    casus: UUID
    tekst: str
    versie: int
    op: datetime
    wie: str


@dataclass(frozen=True)
class Bijlageregel:
    """A file of a casus."""

    id: UUID
    casus: UUID
    naam: str
    mediatype: str
    bytes: int
    op: datetime
    wie: str


@dataclass(frozen=True, kw_only=True)
class NotitieGeschreven(Gebeurtenis):
    """A note was written or changed; its text stays out of the event."""

    zin: ClassVar[str] = gettext_noop("Notitie geschreven, versie {versie}")
    notitie: UUID
    versie: int


@dataclass(frozen=True, kw_only=True)
class BijlageToegevoegd(Gebeurtenis):
    """A file was added."""

    zin: ClassVar[str] = gettext_noop("Bijlage toegevoegd: {naam}")
    bijlage: UUID
    naam: str


@dataclass(frozen=True, kw_only=True)
class BijlageVerwijderd(Gebeurtenis):
    """A file was removed, with the reason."""

    zin: ClassVar[str] = gettext_noop("Bijlage verwijderd: {naam}. Reden: {reden}")
    bijlage: UUID
    naam: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class BijlageGeopend(Gebeurtenis):
    """A file was taken out; it stands in the log, not on the timeline."""

    bijlage: UUID
