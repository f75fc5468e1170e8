"""Which words does this part use?"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from zicht.kern import Benoemd, Bezwaar, Gebeurtenis, OnvolledigeDatum, Wijziging, gettext_noop

UITGEREKEND_VOORBIJ = Bezwaar(
    "uitgerekend-voorbij",
    gettext_noop(
        "De verwachte datum is meer dan zes weken voorbij. Is het kind geboren, haal dan het vinkje bij ‘nog niet "
        "geboren’ weg en vul de geboortedatum in. Weet u het niet, laat de datum dan leeg."
    ),
    veld="geboortedatum",
)


class Geslacht(Benoemd):
    """As the information protocol writes it. Bron: cbs-beleidsinformatie."""

    VROUW = "vrouw", gettext_noop("Vrouw")
    MAN = "man", gettext_noop("Man")
    ANDERS = "anders", gettext_noop("Anders")
    ONBEKEND = "onbekend", gettext_noop("Onbekend")


class Naamsoort(Benoemd):
    """On what ground somebody bears a name."""

    GEBOORTE = "geboorte", gettext_noop("Geboortenaam")
    PARTNER = "partner", gettext_noop("Naam van de partner")
    ALIAS = "alias", gettext_noop("Ook bekend als")


class Bandsoort(Benoemd):
    """What one person is to another; partner and ex-partner are lacking in the lists of CORV, so this is our own."""

    OUDER = "ouder", gettext_noop("Ouder van")
    STIEFOUDER = "stiefouder", gettext_noop("Stiefouder van")
    PLEEGOUDER = "pleegouder", gettext_noop("Pleegouder van")
    PARTNER = "partner", gettext_noop("Partner van")
    EX_PARTNER = "ex_partner", gettext_noop("Ex-partner van")
    BROER_ZUS = "broer_zus", gettext_noop("Broer of zus van")
    GROOTOUDER = "grootouder", gettext_noop("Grootouder van")
    ANDERE_VERWANT = "andere_verwant", gettext_noop("Andere verwant van")
    VERZORGER = "verzorger", gettext_noop("Verzorger van")
    HUISGENOOT = "huisgenoot", gettext_noop("Huisgenoot van")


class Kanaal(Benoemd):
    """The ways in which somebody may be reached."""

    TELEFOON = "telefoon", gettext_noop("Bellen")
    BRIEF = "brief", gettext_noop("Brief")
    EMAIL = "email", gettext_noop("E-mail")
    SMS = "sms", gettext_noop("Sms")
    BEZOEK = "bezoek", gettext_noop("Bezoek")


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
    """An address, as far as it is known; `gemeente` is a CBS code, `is_geheim` that it may not be given on."""

    straat: str = ""
    huisnummer: str = ""
    toevoeging: str = ""
    postcode: str = ""
    plaats: str = ""
    gemeente: str = ""
    is_geheim: bool = False

    @property
    def op_een_regel(self) -> str:
        """This function will return the address on one line, empty when nothing is known."""
        nummer = f"{self.huisnummer}{self.toevoeging}"
        straat = " ".join(deel for deel in (self.straat, nummer) if deel)
        plaats = " ".join(deel for deel in (self.postcode, self.plaats) if deel)
        return ", ".join(deel for deel in (straat, plaats) if deel)

    @property
    def is_leeg(self) -> bool:
        """This function will tell whether nothing of the address is known."""
        return not (self.op_een_regel or self.gemeente)


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
class Persoonsgegevens:
    """What of a person is one at a time, beside names and stays; a change gives all of it."""

    geslacht: Geslacht = Geslacht.ONBEKEND
    geboortedatum: OnvolledigeDatum | None = None
    bsn: str = ""
    is_ongeboren: bool = False
    overleden_op: date | None = None
    taal: str = ""
    tolk_nodig: bool = False


@dataclass(frozen=True)
class Contactafspraak:
    """Whether and how somebody may be reached by one channel; `mag` None: not asked yet (PLUS-8)."""

    kanaal: Kanaal
    mag: bool | None
    gegeven: str = ""
    wanneer: str = ""
    let_op: str = ""
    mag_bericht_achterlaten: bool = False


@dataclass(frozen=True)
class Periode:
    """From a day until (exclusive) a day, or without end."""

    vanaf: date
    tot: date | None = None

    def overlapt(self, ander: "Periode") -> bool:
        """This function will tell whether the two share a day; an empty period shares none."""
        return self.doorsnede(ander) is not None

    def doorsnede(self, ander: "Periode") -> "Periode | None":
        """This function will return the days that the two share, None when they share none."""
        begin, eind = max(self.vanaf, ander.vanaf), min(self.tot or date.max, ander.tot or date.max)
        return Periode(begin, None if eind == date.max else eind) if begin < eind else None


@dataclass(frozen=True)
class Zoekbron:
    """All of one person that may be searched by: what was and what is."""

    namen: tuple[Naamdelen, ...] = ()
    geboortedata: tuple[OnvolledigeDatum, ...] = ()
    nummers: tuple[str, ...] = ()
    adressen: tuple[Adres, ...] = ()
    gegevens: tuple[str, ...] = ()


@dataclass(frozen=True)
class Herkenbron:
    """All of one record that somebody may be recognised by: what was and what is.

    `huishoudens` are those ever belonged to, the latest last, each with where it lived.
    """

    organisatie: UUID
    geslacht: Geslacht
    geboortedatum: str  # JJJJMMDD, 00 for unknown parts, empty when unknown
    bsn: str
    namen: tuple[Naamdelen, ...] = ()
    telefoons: tuple[str, ...] = ()
    adressen: tuple[Adres, ...] = ()
    huishoudens: tuple[tuple[UUID, tuple[Adres, ...]], ...] = ()


@dataclass(frozen=True)
class PersoonKaart:
    """A person as a screen shows it; no model, no hidden query.

    `id` is that of the person who stays when it was merged, `adres` is now, `adressen_toen` are the earlier ones,
    `veilig_contact` the lines to read before reaching somebody (from `contacten`), `mag_niet` whether one of them
    forbids something.
    """

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
    adres_geheim: bool = False
    gemeente: str = ""
    ook_bekend_als: tuple[str, ...] = ()
    adressen_toen: tuple[str, ...] = ()
    mag_niet: bool = False
    contacten: tuple[Contactafspraak, ...] = ()
    versie: int = 1


@dataclass(frozen=True)
class Contactregel:
    """One agreed or unasked way to reach a person, as it holds on a day."""

    id: int
    afspraak: Contactafspraak
    periode: Periode

    @property
    def is_verbod(self) -> bool:
        """This function will tell whether this way may not be used."""
        return self.afspraak.mag is False


@dataclass(frozen=True)
class Huishoudenregel:
    """In which household a person was, from when until when."""

    huishouden: UUID
    persoon: UUID
    periode: Periode


@dataclass(frozen=True)
class Verblijfregel:
    """Where a person or a household lived, from when until when."""

    adres: Adres
    periode: Periode
    van_huishouden: UUID | None


@dataclass(frozen=True)
class Bandregel:
    """A tie as seen from one person: `van` is <soort> `naar`."""

    id: int
    van: UUID
    naar: UUID
    soort: Bandsoort
    heeft_gezag: bool | None
    periode: Periode


@dataclass(frozen=True)
class Naamregel:
    """A name with the period in which it was borne."""

    soort: Naamsoort
    naam: Naamdelen
    periode: Periode


@dataclass(frozen=True)
class Levenslijn:
    """Somebody through time: what they are called on a day, every name, household and stay, the latest first."""

    persoon: UUID
    naam: str
    geboren: str
    leeftijd: int | None
    is_ongeboren: bool
    overleden_op: date | None
    namen: tuple[Naamregel, ...]
    huishoudens: tuple[Huishoudenregel, ...]
    verblijven: tuple[Verblijfregel, ...]
    is_samengevoegd: bool = False


@dataclass(frozen=True)
class Mutatieregel:
    """One change to what is known of a person: who, when, why, what was and what is (ALG-2)."""

    op: datetime
    account: UUID | None
    wat: str
    reden: str
    wijzigingen: tuple[Wijziging, ...]


@dataclass(frozen=True)
class Zoekuitkomst:
    """Whom a search found, in order; `is_afgekapt` when there may be more, so that the question is to be sharpened."""

    personen: tuple[UUID, ...]
    is_afgekapt: bool = False


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
class VeiligContactGezet(Gebeurtenis):
    """It was agreed or learned how somebody may safely be reached."""

    zin: ClassVar[str] = gettext_noop("Veilig contact vastgelegd: {kanaal}")
    persoon: UUID
    kanaal: Kanaal


@dataclass(frozen=True, kw_only=True)
class BandGewijzigd(Gebeurtenis):
    """A tie between two persons was recorded or ended."""

    zin: ClassVar[str] = gettext_noop("Band tussen personen gewijzigd: {soort}")
    van: UUID
    naar: UUID
    band: int
    soort: Bandsoort


@dataclass(frozen=True, kw_only=True)
class HuishoudenGewijzigd(Gebeurtenis):
    """A household was recorded, somebody joined or left it, or it moved."""

    zin: ClassVar[str] = gettext_noop("Huishouden gewijzigd: {reden}")
    huishouden: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class HuishoudenGesplitst(Gebeurtenis):
    """Some members went on as a household of their own."""

    zin: ClassVar[str] = gettext_noop("Huishouden gesplitst: {reden}")
    huishouden: UUID
    nieuw: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class SplitsingOngedaan(Gebeurtenis):
    """Who were split off belong to the household of before again: the split had been a mistake."""

    zin: ClassVar[str] = gettext_noop("Splitsing van het huishouden ongedaan gemaakt: {reden}")
    huishouden: UUID
    vervallen: UUID
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


@dataclass(frozen=True, kw_only=True)
class ZoekwoordenHersteld(Gebeurtenis):
    """The words to search by were made anew for some persons."""

    gewijzigd: int
