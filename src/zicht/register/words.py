"""What do an organisation and the register say to each other?

The same values whether it is asked over HTTP or within the process. Nothing in it tells who somebody is.
"""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol, Self
from uuid import UUID

from zicht.kern import Benoemd, gettext_noop
from zicht.koppeling.niveaus import Vergelijking
from zicht.koppeling.pseudoniem import Blok

KORTSTE_SLEUTEL, LANGSTE_SLEUTEL = 32, 64
"""Bytes in the secret of a period."""
MERKBYTES = 40
HOOGSTENS_PERSONEN = 40
"""In one question or inscription; of a larger household or report the others are left out."""
HOOGSTENS_BLOKKEN = 64
"""Of one person: with four surnames and two initials there are some thirty."""
LANGSTE_CONTACTPUNT = 120
HOOGSTENS_BYTES = 512 * 1024
"""In one message to the register."""


class Doel(Benoemd):
    """For what the register is asked; kept in its log beside the question."""

    AANNAME = "aanname", gettext_noop("Een melding wordt aangenomen")
    PERSONEN_GEWIJZIGD = "personen_gewijzigd", gettext_noop("Wat bekend is van de betrokkenen is gewijzigd")
    NAVRAAG = "navraag", gettext_noop("Iemand vraagt het na")


EERSTE_JAAR, LAATSTE_JAAR = 1990, 2199
"""Between which years a report can be: the same for who lets the register keep it and for who is told of it."""


class Kwartaal(NamedTuple):
    """The quarter of the last report: all that the register tells of when."""

    jaar: int  # EERSTE_JAAR to LAATSTE_JAAR
    kwartaal: int  # 1 to 4


@dataclass(frozen=True)
class Inschrijving:
    """What an organisation lets the register keep of one household or report.

    `kenmerk` is drawn by lot at the organisation and tells nothing; with it the inscription is replaced or withdrawn.
    While two periods are open the same household stands there under each, so that who asks finds it either way.
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
    # By whom surname, address and telephone were weighed, which count once; of the person itself it tells nothing.
    gedeeld: Registerpaar | None = None


@dataclass(frozen=True)
class Registerantwoord:
    """The answer to a question: strongest first, those of who asks left out."""

    kenmerk: UUID
    treffers: tuple[Registertreffer, ...]
    is_afgekapt: bool = False  # by some key too many agree; there may be more
    omvang: int = 0  # among how many persons was looked: who explains a hit needs it

    def past_bij(self, vraag: Registervraag) -> bool:
        """This function will tell whether this answers that question: each inscription once, about who was asked."""
        # Each organisation names its own inscriptions, perhaps as another does.
        genoemd = {(treffer.organisatie, treffer.kenmerk) for treffer in self.treffers}
        return (
            self.kenmerk == vraag.kenmerk
            and len(genoemd) == len(self.treffers)
            and all(
                0 <= paar.vraag < len(vraag.personen) for treffer in self.treffers for paar in treffer.paren
            )
        )


class Weigering(Benoemd):
    """Why the register says no; the `reden` of a RegisterWeigert is one of these."""

    ONBEKEND = "onbekend", gettext_noop("Het register kent deze organisatie niet, of het geheim klopt niet.")
    INGETROKKEN = "ingetrokken", gettext_noop("Deze organisatie heeft geen toegang meer tot het register.")
    PERIODE = "periode", gettext_noop("Deze periode is bij het register niet open.")
    TE_VEEL = "te_veel", gettext_noop("Deze organisatie vraagt het register te veel in korte tijd.")
    ONGELDIG = "ongeldig", gettext_noop("Het register kan dit bericht niet aannemen.")


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


class PeriodeGesloten(RegisterWeigert):
    """The register says no: the key of this period is not in use. `open` are the periods that are, oldest first."""

    def __init__(self, open_: tuple[int, ...] = ()) -> None:
        """This function will keep which periods are open; empty when that is not known."""
        super().__init__(Weigering.PERIODE)
        self.open = open_


class Registertoegang(Protocol):
    """How an organisation reaches the register: over HTTP or within the process.

    Every method raises RegisterNietBereikbaar, RegisterAntwoordOnleesbaar or RegisterWeigert, and nothing else.
    """

    def schrijf_in(self, inschrijving: Inschrijving, *, seconden: float) -> None:
        """This function will let the register keep this in the place of what had the same `kenmerk` in its period."""
        ...

    def trek_in(self, kenmerk: UUID, *, seconden: float) -> None:
        """This function will let the register forget an inscription, in every period; what is not there is no fault."""
        ...

    def vraag(self, vraag: Registervraag, *, seconden: float) -> Registerantwoord:
        """This function will ask, and wait no longer than so many seconds."""
        ...


@dataclass(frozen=True)
class Periodesleutels:
    """The secrets that the organisations share, one per period; the register never has them.

    An organisation asks under the oldest period that it has, and inscribes under each. As long as everybody does so and
    a period is closed only when all have inscribed under the next, nothing is lost while one follows the other.
    """

    per_periode: Mapping[int, bytes] = field(repr=False)

    def __post_init__(self) -> None:
        """This function will refuse what is no set of secrets; raises ValueError, which never holds a secret."""
        if not self.per_periode:
            raise ValueError("Er is geen sleutel voor het register.")
        for periode, sleutel in self.per_periode.items():
            if periode < 1:
                raise ValueError("Het nummer van een periode is 1 of hoger.")
            if not KORTSTE_SLEUTEL <= len(sleutel) <= LANGSTE_SLEUTEL:
                raise ValueError(f"De sleutel van periode {periode} heeft geen 32 tot 64 bytes.")

    @classmethod
    def lees(cls, tekst: str) -> Self:
        """This function will read `1:BASE64, 2:BASE64`, parted by commas or lines.

        Raises ValueError with the place of the fault, without what stands there.
        """
        per_periode: dict[int, bytes] = {}
        delen = [deel.strip() for regel in tekst.splitlines() for deel in regel.split(",")]
        for plaats, deel in enumerate((deel for deel in delen if deel), 1):
            nummer, _, sleutel = deel.partition(":")
            try:
                periode, geheim = int(nummer), b64decode(sleutel.strip(), validate=True)
            except ValueError:
                raise ValueError(f"Sleutel {plaats} is niet geschreven als PERIODE:BASE64.") from None
            if periode in per_periode:
                raise ValueError(f"Periode {periode} heeft twee sleutels.")
            per_periode[periode] = geheim
        return cls(per_periode)

    @property
    def vraagperiode(self) -> int:
        """This function will return the period to ask under: the oldest, which everybody has inscribed under."""
        return min(self.per_periode)

    @property
    def schrijfperiodes(self) -> tuple[int, ...]:
        """This function will return the periods to inscribe under, oldest first."""
        return tuple(sorted(self.per_periode))


def nieuwe_sleutel(periode: int) -> str:
    """This function will return a new secret for a period, as `Periodesleutels.lees` reads it."""
    return f"{periode}:{b64encode(secrets.token_bytes(KORTSTE_SLEUTEL)).decode()}"


class Logwoord(StrEnum):
    """What stands in the log of the register."""

    VRAAG = "vraag"
    TOEGELATEN = "toegelaten"
    INGETROKKEN = "ingetrokken"
    NIEUW_GEHEIM = "nieuw_geheim"
    PERIODE_GEOPEND = "periode_geopend"
    PERIODE_GESLOTEN = "periode_gesloten"


@dataclass(frozen=True)
class Deelnemer:
    """An organisation as the operator of the register sees it."""

    kenmerk: UUID
    naam: str
    toegelaten_op: datetime
    ingetrokken_op: datetime | None
    personen: int  # in all open periods
    vragen: int  # since the moment that was asked for
    geweigerd: int
    treffers: int


@dataclass(frozen=True)
class Periodestand:
    """A period as the operator sees it; `achter` are the organisations that still miss inscriptions in a later one."""

    nummer: int
    geopend_op: datetime
    gesloten_op: datetime | None
    inschrijvingen: int = 0
    achter: tuple[str, ...] = ()
