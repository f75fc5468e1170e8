"""What is offered, answered and asked back, as values?"""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from zicht.kern import Bezwaar
from zicht.overdracht.words.soorten import (
    Onderdeel,
    Status,
    Teruggavegrond,
    Teruggavestatus,
    Warmte,
    Weigergrond,
)


@dataclass(frozen=True)
class Informatiestuk:
    """One piece of information in an offer: what, its text, and why it is shared (or why it is missing)."""

    onderdeel: Onderdeel
    tekst: str
    reden: str
    ontbreekt: bool = False


@dataclass(frozen=True)
class NieuwAanbod:
    """What the sender chooses when offering."""

    ontvanger: UUID | None  # None: the melder goes on, who has no party of its own here
    warmte: Warmte
    afwijking_reden: str
    huishouden_aanwezig: bool | None
    telefonisch_toegelicht: bool
    kind_gesproken: str  # when, by whom and how, or why not
    stukken: tuple[Informatiestuk, ...]
    bericht: str = ""


@dataclass(frozen=True)
class Antwoordgever:
    """The named professional who answers (OVD-2): in the application, or told to a Veilig Thuis worker."""

    naam: str
    functie: str = ""
    hoe: str = ""  # when recorded by word: how it was told
    gezegd_op: datetime | None = None


@dataclass(frozen=True)
class NieuweTeruggave:
    """What a holder says when asking Veilig Thuis to take the zicht back: the Meldcode steps, nothing known again."""

    grond: Teruggavegrond
    reden: str
    telefoon: str = ""
    signalen: str = ""
    overleg: str = ""
    gesprek: str = ""
    weging: str = ""


@dataclass(frozen=True)
class Ontvangerkeuze:
    """A party that could receive, or without `partij` the melder, and why it may not."""

    partij: UUID | None
    naam: str
    bezwaren: tuple[Bezwaar, ...]


@dataclass(frozen=True)
class Aanbodpagina:
    """What the form of an offer asks and proposes."""

    casus: UUID
    casusnummer: str
    warmte: Warmte
    na_dienst: bool
    melder_blijft: bool
    kind_betrokken: bool
    voorgesteld: UUID | None
    ontvangers: tuple[Ontvangerkeuze, ...]
    stukken: tuple[Informatiestuk, ...]
    bezwaren: tuple[Bezwaar, ...]


@dataclass(frozen=True)
class Wachtregel:
    """What was done for a household that waits."""

    op: datetime
    door: str
    tekst: str


@dataclass(frozen=True)
class Teruggaveregel:
    """A request to give back, and its answer."""

    id: UUID
    status: Teruggavestatus
    grond: Teruggavegrond
    reden: str
    meldcode: tuple[tuple[str, str], ...]
    gevraagd_op: datetime
    gevraagd_door: str
    beantwoord_op: datetime | None
    toelichting: str


@dataclass(frozen=True)
class Overdrachtregel:
    """A handover in one line of a list."""

    id: UUID
    status: Status
    ontvanger: str
    aangeboden_op: datetime
    uiterlijk: datetime
    herinnerd_op: datetime | None
    beantwoord_op: datetime | None
    wie: str
    is_verstreken: bool
    heeft_zicht: bool
    wacht_sinds: datetime | None
    teruggave_gevraagd: bool
    over: str = ""
    reden: str = ""


@dataclass(frozen=True)
class Teruggaveverhaal:
    """A request to take the zicht back, as part of a history."""

    status: Teruggavestatus
    grond: Teruggavegrond
    reden: str
    gevraagd_op: datetime
    beantwoord_op: datetime | None
    toelichting: str


@dataclass(frozen=True)
class Overdrachtverhaal:
    """A handover as part of a history: what was agreed with whom, and the answer.

    `voorwaarden` are the safety conditions that went along, `bericht` is what was asked of the receiver; both are empty
    where nothing was agreed, `voorwaarden` also after a refusal, which wipes them.
    """

    id: UUID
    status: Status
    ontvanger: str
    aangeboden_op: datetime
    aangeboden_door: str
    beantwoord_op: datetime | None
    antwoord_door: str
    weigergrond: Weigergrond | None
    reden: str
    bericht: str
    voorwaarden: str
    wacht_sinds: datetime | None
    wachtte_tot: datetime | None
    teruggaven: tuple[Teruggaveverhaal, ...]


@dataclass(frozen=True)
class Portaal:
    """What was handed over to a party, by what is asked of it."""

    te_beantwoorden: tuple[Overdrachtregel, ...]
    in_zicht: tuple[Overdrachtregel, ...]
    wachtend: tuple[Overdrachtregel, ...]
    vers_ingetrokken: tuple[Overdrachtregel, ...]
    voorbij: tuple[Overdrachtregel, ...]


@dataclass(frozen=True)
class Overdrachtbeeld:
    """A handover as a screen shows it: to its sender, or to its receiver. After refusal `stukken` is empty."""

    id: UUID
    casus: UUID
    status: Status
    ontvanger: str
    ontvanger_partij: UUID | None
    organisatie: str
    warmte: Warmte
    afwijking_reden: str
    huishouden_aanwezig: bool | None
    telefonisch_toegelicht: bool
    bericht: str
    kind_gesproken: str
    moment_bij_aanbod: bool
    moment_bron: str
    aangeboden_op: datetime
    aangeboden_door: str
    uiterlijk: datetime
    is_verstreken: bool
    herinnerd_op: datetime | None
    beantwoord_op: datetime | None
    antwoord: Antwoordgever | None
    vastgelegd_door: str
    weigergrond: Weigergrond | None
    reden: str
    wacht_sinds: datetime | None
    wachtte_tot: datetime | None
    wachtdagen: int
    heeft_zicht: bool
    stukken: tuple[Informatiestuk, ...] = ()
    wachtacties: tuple[Wachtregel, ...] = ()
    teruggaven: tuple[Teruggaveregel, ...] = field(default_factory=tuple)
    tegen_teruggave: tuple[Bezwaar, ...] = ()
    heeft_account: bool = True
    is_voor_ontvanger: bool = False

    @property
    def is_open(self) -> bool:
        """This function will tell whether an answer is still awaited."""
        return self.status is Status.AANGEBODEN

    @property
    def open_teruggave(self) -> Teruggaveregel | None:
        """This function will return the request to give back that awaits an answer."""
        gevraagd = (t for t in self.teruggaven if t.status is Teruggavestatus.GEVRAAGD)
        return next(gevraagd, None)
