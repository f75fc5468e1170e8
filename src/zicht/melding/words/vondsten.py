"""What does the radar say of the people in a report?"""

from dataclasses import dataclass, field
from uuid import UUID

from zicht.casus.words import Persoonscasus
from zicht.kern import Benoemd, gettext_noop
from zicht.personen.words import PersoonKaart


class Sterkte(Benoemd):
    """How strongly a known person looks like a reported one."""

    ZEKER = "zeker", gettext_noop("Vrijwel zeker dezelfde")
    MOGELIJK = "mogelijk", gettext_noop("Mogelijk dezelfde")


@dataclass(frozen=True)
class Reden:
    """Why somebody was found, in Dutch sentences marked for translation, and what it weighs in bits."""

    zinnen: tuple[str, ...]
    bits: float

    @property
    def weegt(self) -> str:
        """This function will say in words how much it tells, marked for translation.

        Three bits make it eight times as likely that it is the same person; six bits sixty times.
        """
        if self.bits < 0:
            return gettext_noop("spreekt ertegen")
        return next(zin for vanaf, zin in _WEEGT if self.bits >= vanaf)


_WEEGT = (
    (6.0, gettext_noop("weegt zwaar")),
    (3.0, gettext_noop("weegt mee")),
    (0.0, gettext_noop("weegt licht")),
)


@dataclass(frozen=True)
class Kandidaat:
    """A known person who may be the reported one with this `sleutel`; without a card where it may not be seen."""

    sleutel: str
    persoon: UUID
    sterkte: Sterkte
    redenen: tuple[Reden, ...]
    kaart: PersoonKaart | None = None


@dataclass(frozen=True)
class Vondst:
    """People who were reported or recorded earlier, found together: who may be whom, and the casussen about them.

    `gedeeld` says what speaks for the household as a whole. Without candidates only the address or number is known.
    """

    bits: float
    kandidaten: tuple[Kandidaat, ...]
    gedeeld: tuple[Reden, ...]
    casussen: tuple[Persoonscasus, ...]

    @property
    def te_kiezen(self) -> list[Persoonscasus]:
        """This function will return the casussen that a report can join or follow: what runs, and what ended last."""
        gesloten = [casus for casus in self.casussen if casus.is_gesloten]
        return [casus for casus in self.casussen if not casus.is_gesloten] + gesloten[:1]

    @property
    def is_zeker(self) -> bool:
        """This function will tell whether somebody in it is almost certainly the same."""
        return any(kandidaat.sterkte is Sterkte.ZEKER for kandidaat in self.kandidaten)


@dataclass(frozen=True)
class Vondsten:
    """All that was found, strongest first; `afgekapt` says by what was not looked because too many agree in it."""

    vondsten: tuple[Vondst, ...] = ()
    afgekapt: tuple[str, ...] = field(default=())

    @property
    def kandidaten(self) -> list[Kandidaat]:
        """This function will return everybody who may be somebody in the report, strongest first."""
        return [kandidaat for vondst in self.vondsten for kandidaat in vondst.kandidaten]

    @property
    def te_kiezen(self) -> list[Persoonscasus]:
        """This function will return every casus that the report can join or follow once, in the order of the finds."""
        return list({casus.id: casus for vondst in self.vondsten for casus in vondst.te_kiezen}.values())

    @property
    def personen(self) -> list[UUID]:
        """This function will return who was found, each once."""
        return list(dict.fromkeys(kandidaat.persoon for kandidaat in self.kandidaten))
