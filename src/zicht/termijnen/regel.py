"""What is a term made of, and what may an organisation choose in it?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from zicht.kern import Benoemd, gettext_noop


class MagNietAfwijken(ValueError):  # noqa: N818 - the words the field uses
    """An organisation set a length of its own for a term that it may not change."""


class Eenheid(StrEnum):
    """In what a term is expressed; the value is stored."""

    UUR = "uur"
    WERKDAG = "werkdag"
    DAG = "dag"
    WEEK = "week"
    MAAND = "maand"
    JAAR = "jaar"


class Zekerheid(Benoemd):
    """How sure we are of a row: seen, seen in an older text, from a sector document, inferred, or own choice."""

    GEZIEN = "S", gettext_noop("in de bron gezien")
    GEZIEN_OUD = "S-old", gettext_noop("gezien in een oudere versie van de bron")
    SECTOR = "SEED", gettext_noop("gezien in een document van de sector")
    AFGELEID = "I", gettext_noop("afgeleid uit de bron")
    EIGEN_KEUZE = "B", gettext_noop("standaard van Zicht, geen regel van buiten")


class Termijncode(StrEnum):
    """Every term that the application knows; the value is stored."""

    VB_5WD = "VB_5WD"
    URGENTIE_24U = "URGENTIE_24U"
    INFORMATIEVRAAG_ANTWOORD = "INFORMATIEVRAAG_ANTWOORD"
    RADAR_ANTWOORD = "RADAR_ANTWOORD"
    TERUGKOPPELING_MELDER = "TERUGKOPPELING_MELDER"
    TWEEDE_TERUGKOPPELING = "TWEEDE_TERUGKOPPELING"
    INFORMEREN_BETROKKENEN = "INFORMEREN_BETROKKENEN"
    DIENST_10WK = "DIENST_10WK"
    OVERDRACHT_ANTWOORD = "OVERDRACHT_ANTWOORD"
    OVERDRACHT_HERINNERING = "OVERDRACHT_HERINNERING"
    HOUDER_NAVRAAG = "HOUDER_NAVRAAG"
    MONITORING_3M = "MONITORING_3M"
    MONITORING_12M = "MONITORING_12M"
    MONITORING_18M = "MONITORING_18M"
    SIGNAAL_ANTWOORD = "SIGNAAL_ANTWOORD"
    TAXATIE_OUD = "TAXATIE_OUD"
    NAZORG_CONTACT = "NAZORG_CONTACT"
    HUISVERBOD = "HUISVERBOD"
    HUISVERBOD_VERLENGD = "HUISVERBOD_VERLENGD"
    DOS_INFORMEREN = "DOS_INFORMEREN"
    DOS_INFORMEREN_UITSTEL = "DOS_INFORMEREN_UITSTEL"
    DOS_INZAGE = "DOS_INZAGE"
    DOS_VERNIETIGEN_ANTWOORD = "DOS_VERNIETIGEN_ANTWOORD"
    DOS_VERNIETIGEN = "DOS_VERNIETIGEN"
    DOS_BEWAREN = "DOS_BEWAREN"
    KLACHT_ANTWOORD = "KLACHT_ANTWOORD"
    CONCEPT_BEWAREN = "CONCEPT_BEWAREN"
    NOODTOEGANG = "NOODTOEGANG"
    NOODTOEGANG_NAZIEN = "NOODTOEGANG_NAZIEN"


@dataclass(frozen=True)
class Termijnregel:
    """One row of the table: a term, where it comes from, and from which day until which (exclusive) it holds.

    `bron` is the name of a file in docs/bron. `schuift_op` says that an end on a free day moves to the next
    working day; without it the end stays where it falls. `eigen_grond` holds why an organisation chose its own
    length, empty where the row is unchanged.
    """

    code: Termijncode
    naam: str
    lengte: int
    eenheid: Eenheid
    telt_vanaf: str
    grond: str
    bron: str
    zekerheid: Zekerheid
    geldig_van: date
    geldig_tot: date | None = None
    schuift_op: bool = True
    organisatie_mag_afwijken: bool = False
    eigen_grond: str = ""

    def __post_init__(self) -> None:
        """Refuse a term without length."""
        if self.lengte < 1:
            raise ValueError("Een termijn duurt ten minste één eenheid.")

    def geldt_op(self, dag: date) -> bool:
        """Tell whether this row holds on this day."""
        return self.geldig_van <= dag and (self.geldig_tot is None or dag < self.geldig_tot)


@dataclass(frozen=True)
class EigenLengte:
    """The length that an organisation or an agreement chose for a term, with the ground of that choice."""

    lengte: int
    grond: str


EigenKeuzes = Mapping[Termijncode, EigenLengte]


def met_eigen_lengte(regel: Termijnregel, eigen: EigenLengte) -> Termijnregel:
    """Return the row with the organisation's own length. Raises MagNietAfwijken where the row is fixed."""
    if not regel.organisatie_mag_afwijken:
        raise MagNietAfwijken(f"Van de termijn {regel.code} mag een organisatie niet afwijken.")
    return replace(regel, lengte=eigen.lengte, eigen_grond=eigen.grond)
