"""Which words does this part use?"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[self]


class Informeerder(_Benoemd):
    """Who informs the household (INF-4)."""

    VEILIG_THUIS = "veilig_thuis"
    ONTVANGER = "ontvanger"
    MELDER = "melder"
    SAMEN = "samen"


class Wijze(_Benoemd):
    """How somebody was told."""

    TELEFOON = "telefoon"
    BRIEF = "brief"
    GESPREK = "gesprek"
    EMAIL = "email"
    BERICHT = "bericht"
    GEZAMENLIJK_GESPREK = "gezamenlijk_gesprek"


class Uitstelgrond(_Benoemd):
    """Why telling a betrokkene may wait. Bron: wmo-2015."""

    VEILIGHEID = "veiligheid"
    TAAK_VEILIG_THUIS = "taak_veilig_thuis"
    ONBEREIKBAAR = "onbereikbaar"


class Onderwerp(_Benoemd):
    """What a first feedback tells (INF-1). Bron: qa-2018."""

    WIE_LEGT_CONTACT = "wie_legt_contact"
    EERDERE_MELDINGEN = "eerdere_meldingen"
    NODIG_UIT_EERDERE = "nodig_uit_eerdere"
    RESULTAAT_TAXATIE = "resultaat_taxatie"
    ADVIES = "advies"


class Bereik(_Benoemd):
    """How somebody is reached: oneself, through a parent, or not at all."""

    ZELF = "zelf"
    VIA_OUDER = "via_ouder"
    NIET = "niet"


NAMEN: dict[StrEnum, str] = {
    Informeerder.VEILIG_THUIS: gettext_noop("Veilig Thuis"),
    Informeerder.ONTVANGER: gettext_noop("De partij die het overneemt"),
    Informeerder.MELDER: gettext_noop("De melder"),
    Informeerder.SAMEN: gettext_noop("Samen, in één gesprek"),
    Onderwerp.WIE_LEGT_CONTACT: gettext_noop("Wie contact legt met het huishouden"),
    Onderwerp.EERDERE_MELDINGEN: gettext_noop("Of er eerdere meldingen zijn"),
    Onderwerp.NODIG_UIT_EERDERE: gettext_noop("Wat de melder uit eerdere meldingen nodig heeft"),
    Onderwerp.RESULTAAT_TAXATIE: gettext_noop("De uitkomst van de veiligheidstaxatie"),
    Onderwerp.ADVIES: gettext_noop("Het advies over de eigen hulp"),
    Bereik.ZELF: gettext_noop("Zelf"),
    Bereik.VIA_OUDER: gettext_noop("Via een ouder of verzorger"),
    Bereik.NIET: gettext_noop("Niet"),
    Wijze.TELEFOON: gettext_noop("Telefoon"),
    Wijze.BRIEF: gettext_noop("Brief"),
    Wijze.GESPREK: gettext_noop("Gesprek"),
    Wijze.EMAIL: gettext_noop("E-mail"),
    Wijze.BERICHT: gettext_noop("Beveiligd bericht"),
    Wijze.GEZAMENLIJK_GESPREK: gettext_noop("Gezamenlijk gesprek"),
    Uitstelgrond.VEILIGHEID: gettext_noop("Nu vertellen brengt iemand in gevaar"),
    Uitstelgrond.TAAK_VEILIG_THUIS: gettext_noop("Nu vertellen maakt het onderzoek onmogelijk"),
    Uitstelgrond.ONBEREIKBAAR: gettext_noop("De betrokkene is niet te bereiken"),
}


@dataclass(frozen=True)
class Vastlegging:
    """That somebody was told: how, what, that support was pointed out, and who interpreted (or why nobody)."""

    wijze: Wijze
    tekst: str
    op_steun_gewezen: bool
    tolk: str = ""


@dataclass(frozen=True)
class Informeringbeeld:
    """Whether one betrokkene was told, and what to look at before."""

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
    versie: int

    @property
    def is_gedaan(self) -> bool:
        """This function will tell whether this person was told."""
        return self.gedaan_op is not None


@dataclass(frozen=True)
class Terugkoppelingbeeld:
    """A feedback to a melder: what it must tell, the text that is proposed or was given."""

    id: UUID
    casus: UUID
    casusnummer: str
    melding: UUID
    nummer: int
    meldersoort: str
    onderwerpen: tuple[Onderwerp, ...]
    tekst: str
    wijze: Wijze | None
    gegeven_op: datetime | None
    gegeven_door: str
    uiterlijk: datetime | None


@dataclass(frozen=True, kw_only=True)
class TerugkoppelingGepland(Gebeurtenis):
    """Feedback to the melder became due."""

    terugkoppeling: UUID
    melding: UUID


@dataclass(frozen=True, kw_only=True)
class TerugkoppelingGegeven(Gebeurtenis):
    """The melder got the feedback."""

    zin: ClassVar[str] = gettext_noop("Teruggekoppeld aan de melder: {wijze}")
    terugkoppeling: UUID
    melding: UUID
    wijze: Wijze


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
class InformerenUitgesteld(Gebeurtenis):
    """Telling a betrokkene waits, on a ground, until a day."""

    zin: ClassVar[str] = gettext_noop("Informeren uitgesteld: {grond}. {toelichting}")
    informering: UUID
    melding: UUID
    persoon: UUID
    grond: Uitstelgrond
    toelichting: str
