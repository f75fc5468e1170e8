"""Which words does this part use?"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, OnvolledigeDatum, gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[self]


class Geslacht(_Benoemd):
    """As the information protocol writes it. Bron: cbs-beleidsinformatie."""

    VROUW = "vrouw"
    MAN = "man"
    ANDERS = "anders"
    ONBEKEND = "onbekend"


class Naamsoort(_Benoemd):
    """On what ground somebody bears a name."""

    GEBOORTE = "geboorte"
    PARTNER = "partner"
    ALIAS = "alias"


class Bandsoort(_Benoemd):
    """What one person is to another; partner and ex-partner are lacking in the lists of CORV, so this is our own."""

    OUDER = "ouder"
    STIEFOUDER = "stiefouder"
    PLEEGOUDER = "pleegouder"
    PARTNER = "partner"
    EX_PARTNER = "ex_partner"
    BROER_ZUS = "broer_zus"
    GROOTOUDER = "grootouder"
    ANDERE_VERWANT = "andere_verwant"
    VERZORGER = "verzorger"
    HUISGENOOT = "huisgenoot"


class Kanaal(_Benoemd):
    """The ways in which somebody may be reached."""

    TELEFOON = "telefoon"
    BRIEF = "brief"
    EMAIL = "email"
    SMS = "sms"
    BEZOEK = "bezoek"


NAMEN: dict[StrEnum, str] = {
    Geslacht.VROUW: gettext_noop("Vrouw"),
    Geslacht.MAN: gettext_noop("Man"),
    Geslacht.ANDERS: gettext_noop("Anders"),
    Geslacht.ONBEKEND: gettext_noop("Onbekend"),
    Naamsoort.GEBOORTE: gettext_noop("Geboortenaam"),
    Naamsoort.PARTNER: gettext_noop("Naam van de partner"),
    Naamsoort.ALIAS: gettext_noop("Ook bekend als"),
    Bandsoort.OUDER: gettext_noop("Ouder van"),
    Bandsoort.STIEFOUDER: gettext_noop("Stiefouder van"),
    Bandsoort.PLEEGOUDER: gettext_noop("Pleegouder van"),
    Bandsoort.PARTNER: gettext_noop("Partner van"),
    Bandsoort.EX_PARTNER: gettext_noop("Ex-partner van"),
    Bandsoort.BROER_ZUS: gettext_noop("Broer of zus van"),
    Bandsoort.GROOTOUDER: gettext_noop("Grootouder van"),
    Bandsoort.ANDERE_VERWANT: gettext_noop("Andere verwant van"),
    Bandsoort.VERZORGER: gettext_noop("Verzorger van"),
    Bandsoort.HUISGENOOT: gettext_noop("Huisgenoot van"),
    Kanaal.TELEFOON: gettext_noop("Bellen"),
    Kanaal.BRIEF: gettext_noop("Brief"),
    Kanaal.EMAIL: gettext_noop("E-mail"),
    Kanaal.SMS: gettext_noop("Sms"),
    Kanaal.BEZOEK: gettext_noop("Bezoek"),
}


@dataclass(frozen=True)
class Naamdelen:
    """The parts of a name, as typed; all may be empty."""

    voornamen: str = ""
    roepnaam: str = ""
    voorletters: str = ""
    tussenvoegsel: str = ""
    achternaam: str = ""

    @property
    def voluit(self) -> str:
        """This function will return the name as people write it."""
        voor = self.roepnaam or self.voornamen or self.voorletters
        return " ".join(deel for deel in (voor, self.tussenvoegsel, self.achternaam) if deel)


@dataclass(frozen=True)
class Adres:
    """An address, as far as it is known; `gemeente` is a CBS code."""

    straat: str = ""
    huisnummer: str = ""
    toevoeging: str = ""
    postcode: str = ""
    plaats: str = ""
    gemeente: str = ""

    @property
    def op_een_regel(self) -> str:
        """This function will return the address on one line."""
        nummer = f"{self.huisnummer}{self.toevoeging}"
        straat = " ".join(deel for deel in (self.straat, nummer) if deel)
        plaats = " ".join(deel for deel in (self.postcode, self.plaats) if deel)
        return ", ".join(deel for deel in (straat, plaats) if deel)


@dataclass(frozen=True)
class NieuwPersoon:
    """What is known of a person when it is first recorded."""

    naam: Naamdelen
    geslacht: Geslacht = Geslacht.ONBEKEND
    geboortedatum: OnvolledigeDatum | None = None
    bsn: str = ""
    is_ongeboren: bool = False
    taal: str = ""
    tolk_nodig: bool = False
    telefoon: str = ""
    adres: Adres = field(default_factory=Adres)


@dataclass(frozen=True)
class PersoonKaart:
    """A person as a screen shows it; no model, no hidden query."""

    id: UUID
    naam: str
    geslacht: str
    geboortedatum: str
    leeftijd: int | None
    bsn: str
    adres: str
    taal: str
    tolk_nodig: bool
    is_ongeboren: bool
    overleden_op: date | None
    veilig_contact: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PersoonVastgelegd(Gebeurtenis):
    """A person was recorded for the first time."""

    zin: ClassVar[str] = gettext_noop("Persoon vastgelegd")
    persoon: UUID


@dataclass(frozen=True, kw_only=True)
class PersoonGewijzigd(Gebeurtenis):
    """Something known of a person changed; what was and what is stand in `wijzigingen`."""

    zin: ClassVar[str] = gettext_noop("Gegevens van een persoon gewijzigd: {reden}")
    persoon: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class HuishoudenGewijzigd(Gebeurtenis):
    """Somebody joined or left a household, or it moved."""

    zin: ClassVar[str] = gettext_noop("Huishouden gewijzigd: {reden}")
    huishouden: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class PersonenSamengevoegd(Gebeurtenis):
    """Two recorded persons turned out to be one; can be undone exactly."""

    zin: ClassVar[str] = gettext_noop("Twee personen samengevoegd: {reden}")
    blijft: UUID
    gaat_op: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class SamenvoegingOngedaan(Gebeurtenis):
    """A merge turned out wrong and was undone."""

    zin: ClassVar[str] = gettext_noop("Samenvoeging van personen ongedaan gemaakt: {reden}")
    blijft: UUID
    hersteld: UUID
    reden: str
