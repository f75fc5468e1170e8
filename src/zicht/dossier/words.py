"""Which words does this part use?"""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop

# Stands in a unique key where a null would let the same draft be kept twice.
NIETS = UUID(int=0)


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
