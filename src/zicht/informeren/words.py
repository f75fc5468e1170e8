"""Which words does this part use?"""

from dataclasses import dataclass
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


NAMEN: dict[StrEnum, str] = {
    Informeerder.VEILIG_THUIS: gettext_noop("Veilig Thuis"),
    Informeerder.ONTVANGER: gettext_noop("De partij die het overneemt"),
    Informeerder.MELDER: gettext_noop("De melder"),
    Informeerder.SAMEN: gettext_noop("Samen, in één gesprek"),
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
    persoon: UUID
    wijze: Wijze
    informeerder: Informeerder


@dataclass(frozen=True, kw_only=True)
class InformerenUitgesteld(Gebeurtenis):
    """Telling a betrokkene waits, on a ground, until a day."""

    zin: ClassVar[str] = gettext_noop("Informeren uitgesteld: {grond}. {toelichting}")
    informering: UUID
    persoon: UUID
    grond: Uitstelgrond
    toelichting: str
