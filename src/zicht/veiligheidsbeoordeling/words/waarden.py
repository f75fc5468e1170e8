"""What is estimated, found and decided in an assessment, as values that rules weigh?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from zicht.casus.words import Fase, Houder, Zichtgrond
from zicht.kern import Bezwaar
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.organisaties.words import Afspraak
from zicht.veiligheidsbeoordeling.words.instrument import Geweldsrol
from zicht.veiligheidsbeoordeling.words.soorten import (
    Advies,
    Bevestiging,
    Bijbesluit,
    Grond,
    Route,
    Stap,
    Urgentie,
    Veiligheidsoordeel,
)


@dataclass(frozen=True)
class Persoonstaxatie:
    """What the instrument says of one person; `ernst` is of what that person undergoes."""

    persoon: UUID
    oordeel: Veiligheidsoordeel
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    risicofactoren: tuple[str, ...] = ()
    beschermende_factoren: tuple[str, ...] = ()
    toelichting: str = ""
    ondergaat: frozenset[Geweldsvorm] = frozenset()
    pleegt: frozenset[Geweldsvorm] = frozenset()
    ernst: Ernst | None = None

    def vormen(self, rol: Geweldsrol) -> frozenset[Geweldsvorm]:
        """This function will return the violence that this person undergoes, or may do."""
        return self.ondergaat if rol is Geweldsrol.ONDERGAAT else self.pleegt


def lidveld(persoon: UUID, wat: str) -> str:
    """This function will return the name of the field of a taxatie that asks something of one member."""
    return f"p_{persoon}_{wat}"


@dataclass(frozen=True)
class NieuweTaxatie:
    """A veiligheidstaxatie: the instrument with its version, the household as a whole, and each member."""

    instrument: str
    versie: str
    vormen: frozenset[Geweldsvorm]
    ernst: Ernst
    acuut: bool
    structureel: bool
    oordeel: Veiligheidsoordeel
    personen: tuple[Persoonstaxatie, ...]
    antwoorden: Mapping[str, str] = field(default_factory=dict)
    toelichting: str = ""
    afwijking: str = ""  # why the human departs from what the instrument proposes


@dataclass(frozen=True)
class NieuwBesluit:
    """What is decided at the end of the assessment (VB-5 to VB-11, VB-14)."""

    route: Route
    redenen: str
    gronden: frozenset[Grond] = frozenset()
    ontvanger: UUID | None = None
    advies: Advies | None = None
    eigen_oordeel_hulp: str = ""  # VT's own judgement that the melder's help suffices (VB-6)
    hulp_kan_en_wil: str = ""  # the helper's own words (VB-8)
    oordeel_over_hulp: str = ""  # VT's judgement on it (VB-8)
    bijbesluiten: frozenset[Bijbesluit] = frozenset()
    waarom_geen_onderzoek: str = ""  # at a repeat report (VB-11)
    bevestigd: frozenset[Bevestiging] = frozenset()


@dataclass(frozen=True)
class Taxatieuitkomst:
    """What the latest taxatie of an assessment says, as far as a decision rests on it."""

    vormen: frozenset[Geweldsvorm]
    ernst: Ernst
    acuut: bool
    structureel: bool
    oordeel: Veiligheidsoordeel
    is_volledig: bool  # every member of the household was judged


@dataclass(frozen=True)
class Bevindingen:
    """What is known when deciding: the facts that the rules weigh.

    `beoordelaars` counts who judged the latest taxatie, its maker included; `ontvangers` maps each party that could
    receive to what was agreed with it, None when nothing was; `houder` is the partner that holds the zicht already.
    """

    stap: Stap
    urgentie: Urgentie | None
    taxatie: Taxatieuitkomst | None
    beoordelaars: int
    is_oneens: bool = False
    open_vragen: int = 0
    anonimiteit_toegezegd: bool = False
    is_adviesspoor: bool = False
    is_herhaald: bool = False
    lokale_teams: Mapping[UUID, Afspraak | None] = field(default_factory=dict)
    hulpverleners: frozenset[UUID] = frozenset()
    houder: UUID | None = None


@dataclass(frozen=True)
class Vooraf:
    """What is answered before the partner that holds the zicht is proposed (MEL-8): VB-6 and VB-11."""

    gronden: frozenset[Grond] = frozenset()
    bijbesluiten: frozenset[Bijbesluit] = frozenset()
    bevestigd: frozenset[Bevestiging] = frozenset()
    waarom_geen_onderzoek: str = ""


@dataclass(frozen=True)
class Houdervoorstel:
    """The partner that holds the zicht as the next to go on, and by which decision; or what speaks against that."""

    route: Route | None = None
    ontvanger: UUID | None = None
    bezwaren: tuple[Bezwaar, ...] = ()


@dataclass(frozen=True)
class Zichtfeiten:
    """Who holds the zicht when the assessment ends; `loopt_anders`: another process of Veilig Thuis runs on."""

    houder: Houder | None
    veilig_thuis: UUID
    grond: Zichtgrond | None = None
    loopt_anders: bool = False

    @property
    def is_bij_vt(self) -> bool:
        """This function will tell whether Veilig Thuis itself holds the zicht."""
        return self.houder == Houder.van(self.veilig_thuis)


@dataclass(frozen=True)
class Zichtzet:
    """Where the zicht goes, and on what ground."""

    houder: Houder
    grond: Zichtgrond


@dataclass(frozen=True)
class Besluitgevolg:
    """What a decision brings for the casus: zicht and fase, None where they stay as they are."""

    zicht: Zichtzet | None
    fase: Fase | None
    uitvoerder: UUID | None  # who did the assessment, and is proposed for the dienst (VB-13)
