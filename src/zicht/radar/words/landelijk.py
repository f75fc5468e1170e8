"""How is the national register asked, and what did it answer?"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.kern import Benoemd, gettext_noop
from zicht.melding.words import Reden
from zicht.radar.words.inhoud import Inhoudsregel
from zicht.register.words import Periodesleutels, Registertoegang


class Vraagstand(Benoemd):
    """Whether a question to the register was answered."""

    WACHT = "wacht", gettext_noop("Nog niet beantwoord")
    BEANTWOORD = "beantwoord", gettext_noop("Beantwoord")


class Uitblijven(Benoemd):
    """Why the register did not do what was asked."""

    NIET_BEREIKBAAR = "niet_bereikbaar", gettext_noop("Het register is niet bereikbaar.")
    ONLEESBAAR = "onleesbaar", gettext_noop("Het register gaf een antwoord dat niet te lezen was.")
    GEWEIGERD = "geweigerd", gettext_noop("Het register nam de vraag niet aan.")


class Trefferoordeel(Benoemd):
    """What a person said of a hit at another organisation."""

    OPEN = "open", gettext_noop("Nog te bekijken")
    BEVESTIGD = "bevestigd", gettext_noop("Dit zijn dezelfde mensen")
    NIET_DEZELFDE = "niet_dezelfde", gettext_noop("Dit zijn andere mensen")


class Eldersstand(Benoemd):
    """How it stands with asking elsewhere about a casus."""

    UIT = "uit", gettext_noop("Het landelijk register wordt niet gevraagd")
    NIET_GEVRAAGD = "niet_gevraagd", gettext_noop("Het landelijk register is nog niet gevraagd")
    WACHT = "wacht", gettext_noop("Nog niet beantwoord, wordt vanzelf opnieuw gevraagd")
    BEANTWOORD = "beantwoord", gettext_noop("Beantwoord")


@dataclass(frozen=True)
class Verbinding:
    """How an organisation reaches the register, and with which secrets it encodes."""

    toegang: Registertoegang
    sleutels: Periodesleutels


@dataclass(frozen=True)
class Eldersreden:
    """What agrees and what differs of one person of the casus."""

    wie: str
    redenen: tuple[Reden, ...]


@dataclass(frozen=True)
class Eldersregel:
    """A hit in one line: which organisation, when it last had a report, whom to call, how strong, and the judgement."""

    id: UUID
    organisatie: UUID
    organisatie_naam: str
    jaar: int
    kwartaal: int
    contactpunt: str
    is_zeker: bool
    oordeel: Trefferoordeel
    vervallen_op: datetime | None


@dataclass(frozen=True)
class Treffer:
    """A hit with why it was found and who judged it."""

    regel: Eldersregel
    redenen: tuple[Eldersreden, ...]
    gevonden_op: datetime
    oordeel_op: datetime | None = None
    oordeel_door: str = ""
    oordeel_reden: str = ""


@dataclass(frozen=True)
class Elders:
    """What is known of earlier reports at other organisations; `volgende_op` while the question waits.

    `is_afgekapt` when there may be more. `probeert` when the question was never tried yet and the register may well
    answer: the page asks it then, at most two seconds long.
    """

    casus: UUID
    stand: Eldersstand
    regels: tuple[Eldersregel, ...] = ()
    gevraagd_op: datetime | None = None
    volgende_op: datetime | None = None
    uitblijven: Uitblijven | None = None
    is_afgekapt: bool = False
    probeert: bool = False

    @property
    def gevonden(self) -> tuple[Eldersregel, ...]:
        """This function will return the hits that still stand."""
        return tuple(regel for regel in self.regels if regel.vervallen_op is None)


@dataclass(frozen=True)
class Elderspagina:
    """All of the page about earlier reports elsewhere."""

    casusnummer: str
    elders: Elders
    treffers: tuple[Treffer, ...]
    mag_werken: bool
    mag_uitwisselen: bool
    inhoudsvragen: tuple[Inhoudsregel, ...]

    @property
    def is_te_beoordelen(self) -> bool:
        """This function will tell whether of some hit nobody said yet whether it is about the same people."""
        return any(treffer.regel.oordeel is Trefferoordeel.OPEN for treffer in self.treffers)

    @property
    def gesteld_over(self) -> frozenset[UUID]:
        """This function will return the hits about which a question runs."""
        return frozenset(vraag.treffer for vraag in self.inhoudsvragen if vraag.treffer and vraag.is_open)
