"""What happens between an organisation and the national register?"""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop
from zicht.radar.words.landelijk import Trefferoordeel


@dataclass(frozen=True, kw_only=True)
class CasusAangemeld(Gebeurtenis):
    """A casus is to be kept in the register, and the register is to be asked about it; both happen soon after."""

    melding: UUID


@dataclass(frozen=True, kw_only=True)
class CasusIngeschreven(Gebeurtenis):
    """What the register keeps of a casus was written or renewed: encodings, never a name."""

    inschrijving: UUID
    perioden: str


@dataclass(frozen=True, kw_only=True)
class InschrijvingIngetrokken(Gebeurtenis):
    """The register was told to forget an inscription; of whom it was is known nowhere any more."""

    inschrijving: UUID


@dataclass(frozen=True, kw_only=True)
class NavraagGezet(Gebeurtenis):
    """Somebody wants the register to be asked again."""

    vraag: UUID


@dataclass(frozen=True, kw_only=True)
class LandelijkGevraagd(Gebeurtenis):
    """The register answered: how many organisations may have an earlier report."""

    zin: ClassVar[str] = gettext_noop(
        "Bij andere organisaties gevraagd naar eerdere meldingen. Gevonden: {gevonden}"
    )
    vraag: UUID
    gevonden: int


@dataclass(frozen=True, kw_only=True)
class TrefferBeoordeeld(Gebeurtenis):
    """Somebody said whether a hit elsewhere is about the same people, or took that back."""

    zin: ClassVar[str] = gettext_noop("Eerdere melding bij {organisatie_naam}: {oordeel}. {reden}")
    treffer: UUID
    organisatie_naam: str
    oordeel: Trefferoordeel
    reden: str = ""
