"""How does a report come in?

`NieuweMelding` is the one form: form, draft, API, message and file all build it.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID

from zicht.kern.geweld import Geweldsvorm
from zicht.melding.words.soorten import (
    Anonimiteitsgrond,
    Antwoord,
    Herkenning,
    Herkomst,
    Ingelicht,
    Meldersoort,
    Sector,
    Spoor,
    Veiligheidsinschatting,
)
from zicht.personen.words import Adres, Bandsoort, NieuwPersoon


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
    """A person as reported. `bekend_als` is the known person that a human chose, `anders` whom they turned down."""

    sleutel: str
    persoon: NieuwPersoon
    betrokkenheid: str
    bekend_als: UUID | None = None
    veilig_bellen: Antwoord = Antwoord.ONBEKEND
    veilig_bellen_toelichting: str = ""
    anders: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class GemeldeBand:
    """What one reported person is to another; both by their `sleutel`."""

    van: str
    naar: str
    soort: Bandsoort


@dataclass(frozen=True)
class Meldcodevragen:
    """What is asked of a professional with a continuing contact, each apart (MEL-2). Bron: qa-2018 Q6."""

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
