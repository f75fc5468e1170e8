"""Which words does this part use?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from zicht.kern import Benoemd, Bezwaar, Gebeurtenis, gettext_noop
from zicht.radar.words import Eldersregel, Eldersstand
from zicht.termijnen import Zekerheid


class Informeerder(Benoemd):
    """Who informs the household (INF-4)."""

    VEILIG_THUIS = "veilig_thuis", gettext_noop("Veilig Thuis")
    ONTVANGER = "ontvanger", gettext_noop("De partij die het overneemt")
    MELDER = "melder", gettext_noop("De melder")
    SAMEN = "samen", gettext_noop("Samen, in één gesprek")


class Wijze(Benoemd):
    """How somebody was told."""

    TELEFOON = "telefoon", gettext_noop("Telefoon")
    BRIEF = "brief", gettext_noop("Brief")
    GESPREK = "gesprek", gettext_noop("Gesprek")
    EMAIL = "email", gettext_noop("E-mail")
    BERICHT = "bericht", gettext_noop("Beveiligd bericht")
    GEZAMENLIJK_GESPREK = "gezamenlijk_gesprek", gettext_noop("Gezamenlijk gesprek")


class Uitstelgrond(Benoemd):
    """Why telling a betrokkene may wait. Bron: wmo-2015."""

    VEILIGHEID = "veiligheid", gettext_noop("Nu vertellen brengt iemand in gevaar")
    TAAK_VEILIG_THUIS = "taak_veilig_thuis", gettext_noop("Nu vertellen maakt het onderzoek onmogelijk")
    ONBEREIKBAAR = "onbereikbaar", gettext_noop("De betrokkene is niet te bereiken")


class Onderwerp(Benoemd):
    """What a first feedback tells (INF-1). Bron: qa-2018."""

    WIE_LEGT_CONTACT = "wie_legt_contact", gettext_noop("Wie contact legt met het huishouden")
    EERDERE_MELDINGEN = "eerdere_meldingen", gettext_noop("Of er eerdere meldingen zijn")
    NODIG_UIT_EERDERE = "nodig_uit_eerdere", gettext_noop("Wat de melder uit eerdere meldingen nodig heeft")
    RESULTAAT_TAXATIE = "resultaat_taxatie", gettext_noop("De uitkomst van de veiligheidstaxatie")
    ADVIES = "advies", gettext_noop("Het advies over de eigen hulp")


class OverEerder(Benoemd):
    """What a melder was told of earlier reports (RAD-6); the last two are no choice but how it stood. Bron: qa-2018."""

    NIETS = "niets", gettext_noop("Niets")
    DAT = "dat", gettext_noop("Alleen dat er eerder is gemeld")
    MEER = "meer", gettext_noop("Ook wat daaruit nodig is voor de veiligheid")
    GEEN_BEKEND = "geen_bekend", gettext_noop("Er waren geen eerdere meldingen bekend")
    NOG_ONBEKEND = (
        "nog_onbekend",
        gettext_noop("Nog niet bekend: het landelijk register gaf nog geen antwoord"),
    )

    @property
    def is_keuze(self) -> bool:
        """This function will tell whether somebody chooses this."""
        return self not in {OverEerder.GEEN_BEKEND, OverEerder.NOG_ONBEKEND}


class Bereik(Benoemd):
    """How somebody is reached: oneself, through a parent, or not at all."""

    ZELF = "zelf", gettext_noop("Zelf")
    VIA_OUDER = "via_ouder", gettext_noop("Via een ouder of verzorger")
    NIET = "niet", gettext_noop("Niet")


class Samenrisico(Benoemd):
    """Why somebody should perhaps not be told together with others (PLUS-8)."""

    PLEGER = "pleger", gettext_noop("Vermoedelijk pleger samen met een kind of een vermoedelijk slachtoffer")
    VEILIG_CONTACT = (
        "veilig_contact",
        gettext_noop(
            "De anderen mogen misschien niet weten van dit contact. Lees wat bij veilig contact staat"
        ),
    )
    UITGESTELD = "uitgesteld", gettext_noop("Het vertellen is uitgesteld omdat het iemand in gevaar brengt")


@dataclass(frozen=True)
class Vastlegging:
    """That somebody was told: how, what, that support was pointed out, and who interpreted (or why nobody)."""

    wijze: Wijze
    tekst: str
    op_steun_gewezen: bool
    tolk: str = ""


@dataclass(frozen=True)
class Noodzaak:
    """Why a melder must hear of earlier reports for direct and stable safety: dated, with its source (RAD-6).

    `alleen_eigen_hulp`: holds only for a melder who helps oneself. `zegt_genoeg`: needs no own words beside it, and is
    no reason to tell more than that there were reports.
    """

    code: str
    naam: str
    bron: str
    zekerheid: Zekerheid
    geldig_van: date
    alleen_eigen_hulp: bool = False
    zegt_genoeg: bool = False


@dataclass(frozen=True)
class Eerderkeuze:
    """What somebody chose to tell a melder of earlier reports, in own words, and why that is needed.

    `wat` is None while nobody chose. `van_elders`: what is told comes in part from another organisation, whose answer
    lets it; None when that was not said.
    """

    wat: OverEerder | None = None
    noodzaak: str = ""
    tekst: str = ""
    waarom: str = ""
    van_elders: bool | None = None


@dataclass(frozen=True)
class Eerdercasus:
    """Another casus of the organisation about the same persons: no more than everybody there may know."""

    id: UUID
    nummer: str
    sinds: date
    team: str


@dataclass(frozen=True)
class Eerderbeeld:
    """What is known of earlier reports about the persons of a casus, and what of it may be told to this melder.

    `bezwaren` tells per choice why it cannot be made, `tegen_van_elders` why nothing of another organisation can go on.
    """

    is_bekend: bool = False
    in_deze_casus: tuple[datetime, ...] = ()
    casussen: tuple[Eerdercasus, ...] = ()
    elders: tuple[Eldersregel, ...] = ()
    eldersstand: Eldersstand = Eldersstand.UIT
    bezwaren: Mapping[OverEerder, tuple[Bezwaar, ...]] = field(default_factory=dict)
    noodzaken: tuple[Noodzaak, ...] = ()
    tegen_van_elders: tuple[Bezwaar, ...] = ()

    @property
    def mag_iets_horen(self) -> bool:
        """This function will tell whether something is known, and this is a melder who may hear of it."""
        return self.is_bekend and bool(self.noodzaken)

    @property
    def wacht_op_register(self) -> bool:
        """This function will tell whether the national register was asked and did not answer yet."""
        return self.eldersstand is Eldersstand.WACHT


@dataclass(frozen=True)
class Informeringbeeld:
    """Whether one betrokkene was told, and what; and what to look at before.

    `tekst_noemt_melder`: a receiver wrote what would tell who the melder is, and so `tekst` is not in it.
    """

    id: UUID
    casus: UUID
    melding: UUID
    persoon: UUID
    naam: str
    via_ouder: bool
    informeerder: Informeerder
    partij: UUID | None
    partij_naam: str
    veilig_contact: tuple[str, ...]
    mag_niet: bool
    taal: str
    tolk_nodig: bool
    gedaan_op: datetime | None
    gedaan_door: str
    wijze: Wijze | None
    op_steun_gewezen: bool
    tolk: str
    uitgesteld_tot: date | None
    uitstelgrond: Uitstelgrond | None
    uitstel_toelichting: str
    afwijking_reden: str
    samen_reden: str
    versie: int
    tekst: str = ""
    tekst_noemt_melder: bool = False

    @property
    def is_gedaan(self) -> bool:
        """This function will tell whether this person was told."""
        return self.gedaan_op is not None


@dataclass(frozen=True)
class Gesprekbeeld:
    """Somebody who was not told yet: what to know before telling them with others, and why that cannot be."""

    persoon: UUID
    naam: str
    via_ouder: bool
    veilig_contact: tuple[str, ...]
    taal: str
    tolk_nodig: bool
    risicos: tuple[Samenrisico, ...]
    bezwaren: tuple[Bezwaar, ...]


@dataclass(frozen=True)
class Terugkoppelingbeeld:
    """A feedback to a melder: what it must tell, the text that is proposed, or that it was given.

    What was told is not in it; `tegen_lezen` says why somebody may not read that. What was told of earlier reports is:
    `keuze` and its `noodzaak`. Before that `eerder` says what is known of them, and `te_vinken` what must be ticked.
    """

    id: UUID
    casus: UUID
    casusnummer: str
    melding: UUID
    nummer: int
    meldersoort: str
    onderwerpen: tuple[Onderwerp, ...]
    wijze: Wijze | None
    gegeven_op: datetime | None
    gegeven_door: str
    uiterlijk: datetime | None
    voorstel: str = ""
    tegen_lezen: tuple[Bezwaar, ...] = ()
    te_vinken: tuple[Onderwerp, ...] = ()
    eerder: Eerderbeeld = Eerderbeeld()
    keuze: Eerderkeuze = Eerderkeuze()
    noodzaak: Noodzaak | None = None

    @property
    def vraagt_reden(self) -> bool:
        """This function will tell whether what was told may be read once a reason is given."""
        return any(bezwaar.veld == "reden" for bezwaar in self.tegen_lezen)


@dataclass(frozen=True, kw_only=True)
class TerugkoppelingGepland(Gebeurtenis):
    """Feedback to the melder became due."""

    terugkoppeling: UUID
    melding: UUID


@dataclass(frozen=True, kw_only=True)
class TerugkoppelingGegeven(Gebeurtenis):
    """The melder got the feedback; what it heard of earlier reports was chosen, for the `noodzaak` that is named."""

    zin: ClassVar[str] = gettext_noop(
        "Teruggekoppeld aan de melder: {wijze}. Over eerdere meldingen: {over_eerder}. {noodzaak}"
    )
    terugkoppeling: UUID
    melding: UUID
    wijze: Wijze
    over_eerder: OverEerder
    noodzaak: str = ""


@dataclass(frozen=True, kw_only=True)
class InformerenGepland(Gebeurtenis):
    """Informing a betrokkene became due, by whom the route says."""

    zin: ClassVar[str] = gettext_noop("Betrokkenen informeren: door {informeerder}")
    informeerder: Informeerder
    aantal: int


@dataclass(frozen=True, kw_only=True)
class InformeerderGewijzigd(Gebeurtenis):
    """Somebody else than the route says informs, with the reason."""

    zin: ClassVar[str] = gettext_noop("Betrokkenen worden geïnformeerd door {informeerder}. Reden: {reden}")
    informeerder: Informeerder
    reden: str


@dataclass(frozen=True, kw_only=True)
class BetrokkeneGeinformeerd(Gebeurtenis):
    """A betrokkene was told of the report and of what comes next."""

    zin: ClassVar[str] = gettext_noop("Betrokkene geïnformeerd: {wijze}, door {informeerder}")
    informering: UUID
    melding: UUID
    persoon: UUID
    wijze: Wijze
    informeerder: Informeerder


@dataclass(frozen=True, kw_only=True)
class BetrokkenenGeinformeerd(Gebeurtenis):
    """Several betrokkenen were told in one talk; `reden` says why together, where something spoke against it."""

    zin: ClassVar[str] = gettext_noop("Betrokkenen geïnformeerd in één gesprek: {aantal}. {reden}")
    gesprek: UUID
    meldingen: tuple[UUID, ...]
    personen: tuple[UUID, ...]
    aantal: int
    reden: str = ""


@dataclass(frozen=True, kw_only=True)
class InformerenUitgesteld(Gebeurtenis):
    """Telling a betrokkene waits, on a ground, until a day."""

    zin: ClassVar[str] = gettext_noop("Informeren uitgesteld: {grond}. {toelichting}")
    informering: UUID
    melding: UUID
    persoon: UUID
    grond: Uitstelgrond
    toelichting: str
