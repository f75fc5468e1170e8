"""What do an organisation and the register say to each other?

The same values whether it is asked over HTTP or within the process. Nothing in it tells who somebody is.
"""

from dataclasses import dataclass
from typing import NamedTuple, Protocol
from uuid import UUID

from zicht.kern import Benoemd, gettext_noop
from zicht.koppeling.niveaus import Vergelijking
from zicht.koppeling.pseudoniem import Blok


class Doel(Benoemd):
    """For what the register is asked; kept in its log beside the question."""

    AANNAME = "aanname", gettext_noop("Een melding wordt aangenomen")
    PERSONEN_GEWIJZIGD = "personen_gewijzigd", gettext_noop("Wat bekend is van de betrokkenen is gewijzigd")
    NAVRAAG = "navraag", gettext_noop("Iemand vraagt het na")


class Kwartaal(NamedTuple):
    """The quarter of the last report: all that the register tells of when."""

    jaar: int
    kwartaal: int  # 1 to 4


@dataclass(frozen=True)
class Inschrijving:
    """What an organisation lets the register keep of one household or report.

    `kenmerk` is drawn by lot at the organisation and tells nothing; with it the inscription is replaced or withdrawn.
    `personen` holds per person the blocks under the key of `periode`, made with `versleutel(..., als_vraag=False)`.
    """

    kenmerk: UUID
    periode: int
    laatste: Kwartaal
    contactpunt: str  # whom to call: a telephone number or mailbox of the organisation, never of a person
    personen: tuple[tuple[Blok, ...], ...]


@dataclass(frozen=True)
class Gevraagd:
    """One person of a question, under the key of its period; how rare the names are in whole bits."""

    blokken: tuple[Blok, ...]
    zeldzame_voornaam: int = 0
    zeldzame_achternaam: int = 0


@dataclass(frozen=True)
class Registervraag:
    """Who of the register may be these people? Asked again under the same `kenmerk` it is the same question."""

    kenmerk: UUID
    doel: Doel
    periode: int
    personen: tuple[Gevraagd, ...]


class Registerpaar(NamedTuple):
    """How far the person at place `vraag` agrees with one of the register, and how many bits that is."""

    vraag: int
    niveaus: Vergelijking
    bits: float


@dataclass(frozen=True)
class Registertreffer:
    """Another organisation has, or may have, an earlier report: how strong, since when, whom to call.

    `kenmerk` is that of the inscription: who asks for the content names it, and tells nothing else with it.
    """

    kenmerk: UUID
    organisatie: UUID
    laatste: Kwartaal
    contactpunt: str
    bits: float
    is_zeker: bool  # a hit; else a possible hit
    paren: tuple[Registerpaar, ...]


@dataclass(frozen=True)
class Registerantwoord:
    """The answer to a question: strongest first, those of who asks left out."""

    kenmerk: UUID
    treffers: tuple[Registertreffer, ...]
    is_afgekapt: bool = False  # by some key too many agree; there may be more


class RegisterNietBereikbaar(Exception):  # noqa: N818
    """The register is down, too slow, or breaks off. Ask again later."""


class RegisterAntwoordOnleesbaar(Exception):  # noqa: N818
    """What the register said makes no sense, or only half. Ask again later."""


class RegisterWeigert(Exception):  # noqa: N818
    """The register says no: revoked, wrong period, too many questions. `na` seconds from now one may ask again."""

    def __init__(self, reden: str, *, na: int | None = None) -> None:
        """This function will keep why, and after how many seconds asking again makes sense (None: it does not)."""
        super().__init__(reden)
        self.reden, self.na = reden, na


class Registertoegang(Protocol):
    """How an organisation reaches the register: over HTTP or within the process.

    Every method raises RegisterNietBereikbaar, RegisterAntwoordOnleesbaar or RegisterWeigert, and nothing else.
    """

    def schrijf_in(self, inschrijving: Inschrijving, *, seconden: float) -> None:
        """This function will let the register keep this in the place of what had the same `kenmerk`."""
        ...

    def trek_in(self, kenmerk: UUID, *, seconden: float) -> None:
        """This function will let the register forget an inscription; what is not there is no fault."""
        ...

    def vraag(self, vraag: Registervraag, *, seconden: float) -> Registerantwoord:
        """This function will ask, and wait no longer than so many seconds."""
        ...
