"""Which words does this part use?

`NieuweMelding` is the one form in which a report comes in: form, draft, API, message and file all build it.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop
from zicht.kern.geweld import Geweldsvorm
from zicht.personen.words import Adres, Bandsoort, NieuwPersoon


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[self]


class Meldersoort(_Benoemd):
    """The kinds of melder for whom the intake differs (MEL-1)."""

    PROFESSIONAL_KORT = "professional_kort"
    PROFESSIONAL_DOORLOPEND = "professional_doorlopend"
    POLITIE = "politie"
    BURGER = "burger"
    HUISGENOOT = "huisgenoot"

    @property
    def is_professional(self) -> bool:
        """This function will tell whether the melder reports out of a profession."""
        return self not in {Meldersoort.BURGER, Meldersoort.HUISGENOOT}


class Sector(_Benoemd):
    """Where the melder comes from, as the published figures are told."""

    POLITIE_JUSTITIE = "politie_justitie"
    GEZONDHEIDSZORG = "gezondheidszorg"
    GGZ = "ggz"
    ONDERWIJS = "onderwijs"
    KINDEROPVANG = "kinderopvang"
    JEUGDZORG = "jeugdzorg"
    LOKAAL_TEAM = "lokaal_team"
    ANDER_VEILIG_THUIS = "ander_veilig_thuis"
    ANDERE_ORGANISATIE = "andere_organisatie"
    NIET_BEROEPSMATIG = "niet_beroepsmatig"


class Spoor(_Benoemd):
    """The melder's own judgement (MEL-3): it decides the kind of feedback."""

    EIGEN_HULP = "eigen_hulp"
    OVERNAME = "overname"


class Anonimiteitsgrond(_Benoemd):
    """Why anonymity towards the family was promised. Bron: uitvoeringsbesluit-wmo."""

    BEDREIGING_BETROKKENE = "bedreiging_betrokkene"
    BEDREIGING_MELDER = "bedreiging_melder"
    VERTROUWENSRELATIE = "vertrouwensrelatie"
    GEEN_TOESTEMMING = "geen_toestemming"


class Herkenning(_Benoemd):
    """Whether the family recognises the facts (MEL-6)."""

    ONBEKEND = "onbekend"
    HERKEND = "herkend"
    NIET_HERKEND = "niet_herkend"


class Ingelicht(_Benoemd):
    """Whether the melder told the family about the report (MEL-5)."""

    JA = "ja"
    NEE = "nee"
    LATER = "later"


class Veiligheidsinschatting(_Benoemd):
    """The melder's own estimate of the safety (MEL-12)."""

    ACUUT_ONVEILIG = "acuut_onveilig"
    STRUCTUREEL_ONVEILIG = "structureel_onveilig"
    ZORGEN = "zorgen"
    WEET_NIET = "weet_niet"


class Herkomst(_Benoemd):
    """By which way a report came in."""

    FORMULIER = "formulier"
    TELEFOON = "telefoon"
    API = "api"
    BESTAND = "bestand"
    TERUGGAVE = "teruggave"


class Meldingsoort(_Benoemd):
    """How a report is counted (domein 0.2): first, after involvement ended, or during it."""

    EERSTE = "eerste"
    HERMELDING = "hermelding"
    VERVOLGMELDING = "vervolgmelding"


class Antwoord(_Benoemd):
    """An answer that may be unknown."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


class Bevestigingswijze(_Benoemd):
    """How receipt was confirmed (MEL-11)."""

    TELEFOON = "telefoon"
    BRIEF = "brief"
    EMAIL = "email"
    BERICHT = "bericht"
    GESPREK = "gesprek"


NAMEN: dict[StrEnum, str] = {
    Meldersoort.PROFESSIONAL_KORT: gettext_noop("Professional, eenmalig of kort contact"),
    Meldersoort.PROFESSIONAL_DOORLOPEND: gettext_noop("Professional, langer of doorlopend contact"),
    Meldersoort.POLITIE: gettext_noop("Politie"),
    Meldersoort.BURGER: gettext_noop("Burger"),
    Meldersoort.HUISGENOOT: gettext_noop("Lid van het gezin of huishouden"),
    Sector.POLITIE_JUSTITIE: gettext_noop("Politie en justitie"),
    Sector.GEZONDHEIDSZORG: gettext_noop("Gezondheidszorg"),
    Sector.GGZ: gettext_noop("Geestelijke gezondheidszorg"),
    Sector.ONDERWIJS: gettext_noop("Onderwijs"),
    Sector.KINDEROPVANG: gettext_noop("Kinderopvang"),
    Sector.JEUGDZORG: gettext_noop("Jeugdzorg"),
    Sector.LOKAAL_TEAM: gettext_noop("Lokaal team"),
    Sector.ANDER_VEILIG_THUIS: gettext_noop("Een andere Veilig Thuis-organisatie"),
    Sector.ANDERE_ORGANISATIE: gettext_noop("Andere organisatie"),
    Sector.NIET_BEROEPSMATIG: gettext_noop("Niet beroepsmatig"),
    Spoor.EIGEN_HULP: gettext_noop("Ik kan zelf hulp geven of organiseren"),
    Spoor.OVERNAME: gettext_noop("Veilig Thuis moet het zicht op veiligheid overnemen"),
    Anonimiteitsgrond.BEDREIGING_BETROKKENE: gettext_noop(
        "Bedreiging van het slachtoffer of een ander in huis"
    ),
    Anonimiteitsgrond.BEDREIGING_MELDER: gettext_noop("Bedreiging van de melder of collega's"),
    Anonimiteitsgrond.VERTROUWENSRELATIE: gettext_noop("Ernstige schade aan de vertrouwensrelatie"),
    Anonimiteitsgrond.GEEN_TOESTEMMING: gettext_noop("Niet beroepsmatig en geen toestemming gegeven"),
    Herkenning.ONBEKEND: gettext_noop("Nog niet bekend"),
    Herkenning.HERKEND: gettext_noop("Herkend door het gezin"),
    Herkenning.NIET_HERKEND: gettext_noop("Niet herkend door het gezin"),
    Ingelicht.JA: gettext_noop("Ja, het gezin weet van de melding"),
    Ingelicht.NEE: gettext_noop("Nee"),
    Ingelicht.LATER: gettext_noop("Nog niet, maar het gebeurt nog"),
    Veiligheidsinschatting.ACUUT_ONVEILIG: gettext_noop("Acuut onveilig"),
    Veiligheidsinschatting.STRUCTUREEL_ONVEILIG: gettext_noop("Structureel onveilig"),
    Veiligheidsinschatting.ZORGEN: gettext_noop("Zorgen, niet direct onveilig"),
    Veiligheidsinschatting.WEET_NIET: gettext_noop("Weet de melder niet"),
    Herkomst.FORMULIER: gettext_noop("Formulier"),
    Herkomst.TELEFOON: gettext_noop("Telefoon"),
    Herkomst.API: gettext_noop("Bericht van een ander systeem"),
    Herkomst.BESTAND: gettext_noop("Bestand"),
    Herkomst.TERUGGAVE: gettext_noop("Teruggave door een partner"),
    Meldingsoort.EERSTE: gettext_noop("Eerste melding"),
    Meldingsoort.HERMELDING: gettext_noop("Hermelding"),
    Meldingsoort.VERVOLGMELDING: gettext_noop("Vervolgmelding"),
    Antwoord.JA: gettext_noop("Ja"),
    Antwoord.NEE: gettext_noop("Nee"),
    Antwoord.ONBEKEND: gettext_noop("Weet ik niet"),
    Bevestigingswijze.TELEFOON: gettext_noop("Gebeld"),
    Bevestigingswijze.BRIEF: gettext_noop("Brief gestuurd"),
    Bevestigingswijze.EMAIL: gettext_noop("E-mail gestuurd"),
    Bevestigingswijze.BERICHT: gettext_noop("Bericht naar het systeem van de melder"),
    Bevestigingswijze.GESPREK: gettext_noop("Gezegd in een gesprek"),
}


@dataclass(frozen=True)
class NieuweMelder:
    """Who reports: all of it, kept apart from the report (MEL-4). `relatie` is to the family, in own words."""

    naam: str
    telefoon: str = ""
    email: str = ""
    functie: str = ""
    werkgever: str = ""
    relatie: str = ""
    partij: UUID | None = None  # set when a known partner reports


@dataclass(frozen=True)
class NieuweGemeldePersoon:
    """A person as reported. `bekend_als` is the known person that a human chose, if one did."""

    sleutel: str
    persoon: NieuwPersoon
    betrokkenheid: str
    bekend_als: UUID | None = None
    veilig_bellen: Antwoord = Antwoord.ONBEKEND
    veilig_bellen_toelichting: str = ""


@dataclass(frozen=True)
class GemeldeBand:
    """What one reported person is to another; both by their `sleutel`."""

    van: str
    naar: str
    soort: Bandsoort


@dataclass(frozen=True)
class Meldcodevragen:
    """What is asked of a professional with a continuing contact, each apart (MEL-2). Bron: qa-2018 vraag 6."""

    stap_1_signalen: str = ""
    stap_2_overleg: str = ""
    stap_3_gesprek: str = ""
    stap_4_weging: str = ""
    kan_hulp_bieden: Antwoord = Antwoord.ONBEKEND
    kan_veiligheidsplan: Antwoord = Antwoord.ONBEKEND
    kan_zicht_organiseren: Antwoord = Antwoord.ONBEKEND
    betrokkenen_werken_mee: Antwoord = Antwoord.ONBEKEND
    leidt_tot_stabiel: Antwoord = Antwoord.ONBEKEND
    afspraken: str = ""


@dataclass(frozen=True)
class Politiegegevens:
    """What a police report brings beside. Bron: the VT-melding of the StUF-koppelvlak Jeugdzorg 1.0.9."""

    registratienummer: str = ""
    aanhouding: Antwoord = Antwoord.ONBEKEND
    aangifte: Antwoord = Antwoord.ONBEKEND
    huisverbod: Antwoord = Antwoord.ONBEKEND
    bestaande_hulp: str = ""


@dataclass(frozen=True)
class NieuweMelding:
    """A report as it comes in. Moments are aware; texts are as typed."""

    meldersoort: Meldersoort
    sector: Sector
    melder: NieuweMelder
    ontvangen_op: datetime
    herkomst: Herkomst
    gebeurtenis: str
    gebeurd_op: str  # as told: a date, or words
    vormen: frozenset[Geweldsvorm]
    personen: tuple[NieuweGemeldePersoon, ...]
    banden: tuple[GemeldeBand, ...] = ()
    adres: Adres = field(default_factory=Adres)
    spoor: Spoor | None = None
    inschatting: Veiligheidsinschatting = Veiligheidsinschatting.WEET_NIET
    inschatting_toelichting: str = ""
    doel: str = ""  # what the report should bring about (MEL-12)
    ingelicht: Ingelicht = Ingelicht.NEE
    ingelicht_op: date | None = None
    niet_ingelicht_reden: str = ""
    anonimiteit: Anonimiteitsgrond | None = None
    is_medisch: bool = False
    vermoeden_kwade_opzet: str = ""  # empty: none; else whose suspicion it is and why
    herkenning: Herkenning = Herkenning.ONBEKEND
    meldcode: Meldcodevragen | None = None
    politie: Politiegegevens | None = None
    hoort_bij: UUID | None = None  # the casus it joins or follows, when a human chose one


@dataclass(frozen=True)
class Melder:
    """Who reported, for who may know."""

    naam: str
    telefoon: str
    email: str
    functie: str
    werkgever: str
    relatie: str


@dataclass(frozen=True, kw_only=True)
class MeldingOntvangen(Gebeurtenis):
    """A report was received; with it a casus was opened, or it joined one."""

    zin: ClassVar[str] = gettext_noop("Melding ontvangen ({soort}), van: {meldersoort}")
    melding: UUID
    meldersoort: Meldersoort
    soort: Meldingsoort
    ontvangen_op: datetime
    eerdere_casus: UUID | None
    anoniem: bool


@dataclass(frozen=True, kw_only=True)
class OntvangstBevestigd(Gebeurtenis):
    """The melder was told that the report was received, what comes next and by when."""

    zin: ClassVar[str] = gettext_noop("Ontvangst bevestigd aan de melder: {wijze}")
    melding: UUID
    wijze: Bevestigingswijze


@dataclass(frozen=True, kw_only=True)
class PersoonHerkend(Gebeurtenis):
    """A reported person was recognised as a known one."""

    zin: ClassVar[str] = gettext_noop("Gemelde persoon herkend als bekende persoon")
    gemelde_persoon: UUID
    persoon: UUID
    vorige: UUID | None


@dataclass(frozen=True, kw_only=True)
class HerkenningBeeindigd(Gebeurtenis):
    """A recognition turned out wrong and was undone."""

    zin: ClassVar[str] = gettext_noop("Herkenning van een persoon teruggedraaid: {reden}")
    gemelde_persoon: UUID
    persoon: UUID
    hersteld: UUID
    reden: str


@dataclass(frozen=True, kw_only=True)
class MelderGelezen(Gebeurtenis):
    """Somebody read who the melder is; told in the log, not on the timeline."""

    melding: UUID
