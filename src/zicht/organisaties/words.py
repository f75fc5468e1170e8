"""Which words does this part use?"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from zicht.kern import Benoemd, Gebeurtenis, Soort, gettext_noop
from zicht.kern.geweld import Ernst, Geweldsvorm


class Teamtype(Benoemd):
    """The five types of local team of Noord-Holland-Noord; a region may describe its own. Bron: aef-2020 §2.5."""

    VOLLEDIG = "volledig", gettext_noop("Voert alle taken uit")
    SPECIALISTISCH = "specialistisch", gettext_noop("Gespecialiseerd in onveiligheid")
    ANDERHALVELIJN = "anderhalvelijn", gettext_noop("Met gedragswetenschapper, zonder gespecialiseerde hulp")
    NULDELIJN = "nuldelijn", gettext_noop("Nuldelijn: onder meer opvoedvragen")
    PROCESREGIE = "procesregie", gettext_noop("Indicatie en procesregie, geeft zelf geen hulp")
    EIGEN = "eigen", gettext_noop("Een eigen type van de regio")


class Overdrachtsmoment(Benoemd):
    """When the zicht moves at a direct handover: the sources differ (OVD-2)."""

    AANVAARDING = "aanvaarding", gettext_noop("Als de ontvanger de overdracht aanvaardt")
    AANBOD = "aanbod", gettext_noop("Als Veilig Thuis de overdracht aanbiedt")


class GeenRegel(LookupError):  # noqa: N818
    """No dated row holds on this day; there is no default to fall back on."""


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
class Keuzes:
    """What an organisation may choose for itself: its calendar, its own periods, and what it does with others.

    `radar_contactpunt` is whom another organisation calls about an earlier report, `verwijsindex_regios` the codes of
    the regions whose agreements let it give a signal to the Verwijsindex. The defaults are those of the application: no
    organisation chose them, and the screen says so.
    """

    kalender: str = "atw"
    extra_vrije_dagen: tuple[tuple[date, str], ...] = ()
    concept_dagen: int = 7
    taxatie_dagen: int = 90
    herinnering_werkdagen: int = 3
    radar_werkdagen: int = 2
    radar_contactpunt: str = ""
    verwijsindex_regios: tuple[str, ...] = ()


LANDELIJK_NUMMER = "0800-2000"
"""The one free number of all organisations. Bron: uitvoeringsbesluit-wmo."""

KEUZENAMEN = {
    "kalender": gettext_noop("Kalender"),
    "extra_vrije_dagen": gettext_noop("Extra vrije dagen"),
    "concept_dagen": gettext_noop("Dagen dat een concept blijft"),
    "taxatie_dagen": gettext_noop("Dagen dat een veiligheidstaxatie geldt"),
    "herinnering_werkdagen": gettext_noop("Werkdagen tot een herinnering"),
    "radar_werkdagen": gettext_noop("Werkdagen voor een antwoord van een andere organisatie"),
    "radar_contactpunt": gettext_noop("Wie een andere organisatie belt over een eerdere melding"),
    "verwijsindex_regios": gettext_noop("Regio's met afspraken over de Verwijsindex Risicojeugd"),
}


@dataclass(frozen=True)
class Instelling:
    """What an organisation chose, as a value: all of `Keuzes`, with the version it stands in.

    Version 0 is the default of the application: the organisation chose nothing yet.
    """

    organisatie: UUID
    versie: int
    kalender: str
    extra_vrije_dagen: tuple[tuple[date, str], ...]
    concept_dagen: int
    taxatie_dagen: int
    herinnering_werkdagen: int
    radar_werkdagen: int
    radar_contactpunt: str
    verwijsindex_regios: tuple[str, ...]
    valid_from: date | None = None

    @property
    def is_standaard(self) -> bool:
        """This function will tell whether this is the default of the application."""
        return self.versie == 0


@dataclass(frozen=True)
class PartijRegel:
    """A party as a line in a list; `type` is said of a local team only."""

    id: UUID
    soort: Soort
    naam: str
    telefoon: str
    email: str
    type: str
    gemeenten: tuple[str, ...]


@dataclass(frozen=True)
class Ontvanger:
    """Who can receive a handover in a municipality, and what was agreed with it: None when nothing was."""

    partij: UUID
    naam: str
    soort: Soort
    afspraak: Afspraak | None


@dataclass(frozen=True)
class Afspraakregel:
    """One version of what was agreed with a party; `valid_until` is exclusive, None while it holds."""

    valid_from: date
    valid_until: date | None
    afspraak: Afspraak


@dataclass(frozen=True)
class ContactpersoonRegel:
    """Whom to call at a party."""

    id: int
    naam: str
    functie: str
    telefoon: str
    email: str
    is_bruggenbouwer: bool


@dataclass(frozen=True)
class RegioRegel:
    """A region, who serves it, how many municipalities lie in it, and where each of these was read."""

    code: str
    naam: str
    andere_namen: str
    organisatie: UUID
    organisatie_naam: str
    gemeenten: int
    bron: str
    bron_bediening: str
    kandidaat: bool


@dataclass(frozen=True)
class GemeenteRegel:
    """A municipality in its region, with the source; `kandidaat` where no official table was seen."""

    code: str
    naam: str
    regio: str
    kandidaat: bool
    bron: str


@dataclass(frozen=True, kw_only=True)
class StamgegevensGeladen(Gebeurtenis):
    """The shipped reference data were loaded; nothing changes when they were there already."""

    regios: int
    organisaties: int
    gemeenten: int


@dataclass(frozen=True, kw_only=True)
class PartijVastgelegd(Gebeurtenis):
    """A party was recorded or changed."""

    zin: ClassVar[str] = gettext_noop("Partij vastgelegd: {naam}")
    partij: UUID
    soort: Soort
    naam: str


@dataclass(frozen=True, kw_only=True)
class TeamafspraakVastgelegd(Gebeurtenis):
    """An agreement with a receiving party holds from a day; the earlier one ends there."""

    partij: UUID
    vanaf: str


@dataclass(frozen=True, kw_only=True)
class ContactpersoonVastgelegd(Gebeurtenis):
    """Whom to call at a party was recorded; the name stays out of the event."""

    partij: UUID


@dataclass(frozen=True, kw_only=True)
class ContactpersoonBeeindigd(Gebeurtenis):
    """Somebody is no longer to be called at a party."""

    partij: UUID


@dataclass(frozen=True, kw_only=True)
class InstellingGewijzigd(Gebeurtenis):
    """An organisation chose anew; the version before stays."""

    versie: int
