"""How do the screens and later steps see an assessment, its taxatie and its decision?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.casus.words import Termijnstand
from zicht.kern import Bezwaar
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.melding.words import Meldingbeeld
from zicht.veiligheidsbeoordeling.words.instrument import Instrument
from zicht.veiligheidsbeoordeling.words.soorten import (
    Advies,
    Bevestiging,
    Bevraagde,
    Bijbesluit,
    Grond,
    Route,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)


@dataclass(frozen=True)
class Beantwoord:
    """A question of the instrument with its answer, as words."""

    vraag: str
    antwoord: str


@dataclass(frozen=True)
class Persoonsbeeld:
    """What a taxatie says of one person."""

    persoon: UUID
    naam: str
    oordeel: Veiligheidsoordeel
    antwoorden: tuple[Beantwoord, ...]
    risicofactoren: tuple[str, ...]
    beschermende_factoren: tuple[str, ...]
    toelichting: str
    ondergaat: tuple[Geweldsvorm, ...] = ()
    pleegt: tuple[Geweldsvorm, ...] = ()
    ernst: Ernst | None = None


@dataclass(frozen=True)
class Taxatiebeeld:
    """A taxatie with the questions of the version it was made with (VB-3)."""

    id: UUID
    casus: UUID
    beoordeling: UUID | None
    instrument: str
    versie: str
    label: str
    vormen: tuple[Geweldsvorm, ...]
    ernst: Ernst
    acuut: bool
    structureel: bool
    oordeel: Veiligheidsoordeel
    antwoorden: tuple[Beantwoord, ...]
    afwijking: str
    toelichting: str
    op: datetime
    door: UUID | None
    maker: str
    personen: tuple[Persoonsbeeld, ...]


@dataclass(frozen=True)
class Lidtaxatie:
    """The latest taxatie of one member: when, by whom, with what outcome, and whether it is too old (OVD-9)."""

    persoon: UUID
    oordeel: Veiligheidsoordeel
    op: datetime
    maker: str
    is_verouderd: bool


@dataclass(frozen=True)
class Besluitbeeld:
    """A decision as taken."""

    id: UUID
    beoordeling: UUID
    melding: UUID
    casus: UUID
    route: Route
    advies: Advies | None
    ontvanger: UUID | None
    redenen: str
    gronden: tuple[Grond, ...]
    bijbesluiten: tuple[Bijbesluit, ...]
    oordeel_over_hulp: str
    hulp_kan_en_wil: str
    waarom_geen_onderzoek: str
    bevestigd: tuple[Bevestiging, ...]
    op: datetime
    door: str


@dataclass(frozen=True)
class Besluitverhaal:
    """A decision as part of a history, with the name of who was to receive."""

    besluit: Besluitbeeld
    ontvanger: str


@dataclass(frozen=True)
class Oordeelregel:
    """How safe one person was judged at one time; `persoon` as recorded, also when merged since."""

    persoon: UUID
    casus: UUID
    oordeel: Veiligheidsoordeel
    op: datetime
    maker: str


@dataclass(frozen=True)
class EerderBesluit:
    """A decision of before about the same people; the reasons only for who may see that casus (VB-11)."""

    casus: UUID | None
    casusnummer: str
    route: Route
    op: datetime
    redenen: str


@dataclass(frozen=True)
class Informatievraagbeeld:
    """A question with its answer, or what it waits for."""

    id: UUID
    beoordeling: UUID
    casus: UUID
    bevraagde: Bevraagde
    aan: UUID | None
    aan_naam: str
    vraag: str
    gesteld_op: datetime
    gesteld_door: str
    antwoord: str
    geen_antwoord_reden: str
    beantwoord_op: datetime | None
    beantwoord_door: str
    uiterlijk: Termijnstand | None
    mag_beantwoorden: bool

    @property
    def is_open(self) -> bool:
        """This function will tell whether an answer is still awaited."""
        return self.beantwoord_op is None


@dataclass(frozen=True)
class Meeoordeel:
    """What a second judge said of a taxatie."""

    account: UUID
    naam: str
    is_eens: bool
    toelichting: str
    op: datetime


@dataclass(frozen=True)
class Ontvangerkeuze:
    """A party that could receive, and why it may not."""

    partij: UUID
    naam: str
    is_lokaal_team: bool
    bezwaren: tuple[Bezwaar, ...]


@dataclass(frozen=True)
class Lid:
    """Somebody whom the assessment is about."""

    persoon: UUID
    naam: str
    leeftijd: int | None
    is_kind: bool
    betrokkenheid: str


@dataclass(frozen=True)
class Beoordelingregel:
    """An assessment in one line, for the casus page."""

    id: UUID
    melding: UUID
    stap: Stap
    urgentie: Urgentie | None
    begonnen_op: datetime
    afgerond_op: datetime | None
    route: Route | None


@dataclass(frozen=True)
class Beoordelingspagina:
    """All that the page of one assessment shows."""

    id: UUID
    casus: UUID
    casusnummer: str
    versie: int
    stap: Stap
    urgentie: Urgentie | None
    urgentie_toelichting: str
    gescreend_op: datetime | None
    gescreend_door: str
    termijn: Termijnstand | None
    melding: Meldingbeeld
    leden: tuple[Lid, ...]
    vragen: tuple[Informatievraagbeeld, ...]
    taxatie: Taxatiebeeld | None
    oordelen: tuple[Meeoordeel, ...]
    is_volledig: bool
    is_herhaald: bool
    eerder: tuple[EerderBesluit, ...]
    bezwaren: tuple[Bezwaar, ...]  # against deciding at all
    per_route: dict[Route, tuple[Bezwaar, ...]]
    ontvangers: tuple[Ontvangerkeuze, ...]
    houder: UUID | None  # the partner that holds the zicht already (MEL-8)
    houder_naam: str
    naar_volgende: tuple[Bezwaar, ...]  # against going on to the next step
    besluit: Besluitbeeld | None
    mag_verzamelen: bool
    mag_beoordelen: bool
    mag_meebeoordelen: bool
    mag_besluiten: bool

    @property
    def is_adviesspoor(self) -> bool:
        """This function will tell whether the melder can help and is to be advised."""
        return self.melding.spoor is not None and self.melding.spoor.value == "eigen_hulp"

    @property
    def open_vragen(self) -> int:
        """This function will return how many questions wait for an answer."""
        return sum(vraag.is_open for vraag in self.vragen)


@dataclass(frozen=True)
class Taxatiepagina:
    """What the form of a taxatie asks: of whom, and with which version of the instrument."""

    casus: UUID
    casusnummer: str
    beoordeling: UUID | None
    versie: int
    leden: tuple[Lid, ...]
    instrument: Instrument
    vormen: tuple[Geweldsvorm, ...]
