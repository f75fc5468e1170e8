"""How does a screen or a later step see a report?"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from zicht.kern.geweld import Geweldsvorm
from zicht.melding.words.nieuw import GemeldeBand, Meldcodevragen, Politiegegevens
from zicht.melding.words.soorten import (
    Anonimiteitsgrond,
    Antwoord,
    Bevestigingswijze,
    Herkenning,
    Herkomst,
    Ingelicht,
    Meldersoort,
    Meldingsoort,
    Onderverdeling,
    Sector,
    Spoor,
    Veiligheidsinschatting,
)
from zicht.melding.words.telling import Telling
from zicht.personen.words import Adres, NieuwPersoon


@dataclass(frozen=True)
class Gemeld:
    """A person as reported, with the known person it is recognised as now (None: with nobody)."""

    id: UUID
    sleutel: str
    persoon: NieuwPersoon
    betrokkenheid: str
    veilig_bellen: Antwoord
    veilig_bellen_toelichting: str
    bekend_als: UUID | None
    herkend_op: datetime | None = None


@dataclass(frozen=True)
class Meldingbeeld:
    """A report as it was received, without who the melder is."""

    id: UUID
    casus: UUID
    meldersoort: Meldersoort
    sector: Sector
    soort: Meldingsoort
    onderverdeling: Onderverdeling | None
    herkomst: Herkomst
    ontvangen_op: datetime
    gebeurtenis: str
    gebeurd_op: str
    vormen: tuple[Geweldsvorm, ...]
    adres: Adres
    personen: tuple[Gemeld, ...]
    banden: tuple[GemeldeBand, ...]
    spoor: Spoor | None
    inschatting: Veiligheidsinschatting
    inschatting_toelichting: str
    doel: str
    ingelicht: Ingelicht
    ingelicht_op: date | None
    niet_ingelicht_reden: str
    anonimiteit: Anonimiteitsgrond | None
    is_medisch: bool
    vermoeden_kwade_opzet: str
    herkenning: Herkenning
    meldcode: Meldcodevragen | None
    politie: Politiegegevens | None
    bevestigd_op: datetime | None
    bevestigd_wijze: Bevestigingswijze | None

    @property
    def telling(self) -> str:
        """This function will return how the report is counted, in words to be translated."""
        return Telling(self.soort, self.onderverdeling).in_woorden

    @property
    def is_anoniem(self) -> bool:
        """This function will tell whether anonymity towards the family was promised."""
        return self.anonimiteit is not None


@dataclass(frozen=True)
class Meldingregel:
    """A report in one line."""

    id: UUID
    ontvangen_op: datetime
    meldersoort: Meldersoort
    soort: Meldingsoort
    onderverdeling: Onderverdeling | None
    is_anoniem: bool
    bevestigd_op: datetime | None
    casus: UUID
    vormen: tuple[Geweldsvorm, ...]

    @property
    def telling(self) -> str:
        """This function will return how the report is counted, in words to be translated."""
        return Telling(self.soort, self.onderverdeling).in_woorden


@dataclass(frozen=True)
class Concept:
    """A report being typed: the fields as typed, the melder's among them, for the one who types."""

    id: UUID
    velden: dict[str, list[str]]
    versie: int
    venster: UUID | None
    begonnen_op: datetime
    bewaard_op: datetime
    verloopt_op: datetime

    @property
    def is_onaangeroerd(self) -> bool:
        """This function will tell whether no page ever kept something in it."""
        return self.venster is None
