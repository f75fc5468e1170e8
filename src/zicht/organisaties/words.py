"""Which words does this part use?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, Soort, gettext_noop
from zicht.kern.geweld import Ernst, Geweldsvorm


class Teamtype(StrEnum):
    """The five types of local team of Noord-Holland-Noord; a region may add its own. Bron: aef-2020 §2.5."""

    VOLLEDIG = "volledig"
    SPECIALISTISCH = "specialistisch"
    ANDERHALVELIJN = "anderhalvelijn"
    NULDELIJN = "nuldelijn"
    PROCESREGIE = "procesregie"

    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return _TEAMTYPENAAM[self]


_TEAMTYPENAAM = {
    Teamtype.VOLLEDIG: gettext_noop("Voert alle taken uit"),
    Teamtype.SPECIALISTISCH: gettext_noop("Gespecialiseerd in onveiligheid"),
    Teamtype.ANDERHALVELIJN: gettext_noop("Met gedragswetenschapper, zonder gespecialiseerde hulp"),
    Teamtype.NULDELIJN: gettext_noop("Nuldelijn: onder meer opvoedvragen"),
    Teamtype.PROCESREGIE: gettext_noop("Indicatie en procesregie, geeft zelf geen hulp"),
}


class Overdrachtsmoment(StrEnum):
    """When the zicht moves at a direct handover: the sources differ (OVD-2)."""

    AANVAARDING = "aanvaarding"
    AANBOD = "aanbod"


@dataclass(frozen=True)
class Afspraak:
    """What was agreed with a receiving party, as a value that is handed to rules.

    `vormen` is what it has among its tasks, `hoogste_ernst` its level of knowledge, `antwoord_werkdagen` the
    term for an answer (None: the application's default), `bron` where it was laid down.
    """

    partij: UUID
    vormen: frozenset[Geweldsvorm]
    hoogste_ernst: Ernst
    informeert_huishouden: bool
    moment: Overdrachtsmoment
    antwoord_werkdagen: int | None
    bron: str


@dataclass(frozen=True)
class Instelling:
    """What an organisation chose, as a value: the calendar and its own periods, with the version it stands in."""

    organisatie: UUID
    versie: int
    kalender: str
    extra_vrije_dagen: tuple[tuple[date, str], ...]
    concept_dagen: int
    taxatie_dagen: int
    herinnering_werkdagen: int


@dataclass(frozen=True, kw_only=True)
class PartijVastgelegd(Gebeurtenis):
    """A party was recorded or changed."""

    zin: ClassVar[str] = gettext_noop("Partij vastgelegd: {naam}")
    partij: UUID
    soort: Soort
    naam: str
