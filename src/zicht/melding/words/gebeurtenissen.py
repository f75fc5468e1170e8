"""What happens to a report?"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop
from zicht.melding.words.soorten import (
    Bevestigingswijze,
    Herkomst,
    Meldersoort,
    Meldingsoort,
)


@dataclass(frozen=True, kw_only=True)
class MeldingOntvangen(Gebeurtenis):
    """A report was received; with it a casus was opened, or it joined one."""

    zin: ClassVar[str] = gettext_noop("Melding ontvangen ({soort}), van: {meldersoort}")
    melding: UUID
    meldersoort: Meldersoort
    soort: Meldingsoort
    ontvangen_op: datetime
    herkomst: Herkomst
    eerdere_casus: UUID | None
    anoniem: bool


@dataclass(frozen=True, kw_only=True)
class OntvangstBevestigd(Gebeurtenis):
    """The melder was told that the report was received, what comes next and by when."""

    zin: ClassVar[str] = gettext_noop("Ontvangst bevestigd aan de melder: {wijze}")
    melding: UUID
    wijze: Bevestigingswijze


@dataclass(frozen=True, kw_only=True)
class MelderGelezen(Gebeurtenis):
    """Somebody read who an anonymous melder is; why stands with the melder, as it may tell who that is."""

    zin: ClassVar[str] = gettext_noop("Gelezen wie de anonieme melder is")
    melding: UUID
    lezing: UUID


@dataclass(frozen=True, kw_only=True)
class PersoonHerkend(Gebeurtenis):
    """A reported person was recognised as a known one."""

    zin: ClassVar[str] = gettext_noop("Gemelde persoon herkend als bekende persoon")
    gemelde_persoon: UUID
    persoon: UUID
    vorige: UUID | None


@dataclass(frozen=True, kw_only=True)
class MeldingHerteld(Gebeurtenis):
    """A report counts otherwise now, because somebody in it, or in one before, is recognised otherwise."""

    zin: ClassVar[str] = gettext_noop("Melding telt nu als: {soort}")
    melding: UUID
    soort: Meldingsoort


@dataclass(frozen=True, kw_only=True)
class HerkenningBeeindigd(Gebeurtenis):
    """A recognition turned out wrong and was undone."""

    zin: ClassVar[str] = gettext_noop("Herkenning van een persoon teruggedraaid: {reden}")
    gemelde_persoon: UUID
    persoon: UUID
    hersteld: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class MeldingAlOntvangen(MeldingOntvangen):
    """The same draft was sent in once more: it stays one report, and nothing follows."""

    zin: ClassVar[str] = ""
