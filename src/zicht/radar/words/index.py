"""What happens to the index, and to what it found?"""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop


@dataclass(frozen=True, kw_only=True)
class IndexHersteld(Gebeurtenis):
    """The descriptions by which some persons are found were made anew."""

    gewijzigd: int


@dataclass(frozen=True, kw_only=True)
class NietDezelfdeGezegd(Gebeurtenis):
    """Somebody looked, and said that whom the radar found is somebody else."""

    zin: ClassVar[str] = gettext_noop("Gezien en gezegd: iemand die de radar vond, is niet dezelfde persoon")
    persoon: UUID
    ander: UUID


@dataclass(frozen=True, kw_only=True)
class NietDezelfdeTeruggenomen(Gebeurtenis):
    """That was taken back: it is open again whether the two are one."""

    zin: ClassVar[str] = gettext_noop("Teruggenomen dat twee personen niet dezelfde zijn: {reden}")
    persoon: UUID
    ander: UUID
    reden: str
