"""Which words does this part use?"""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from zicht.kern.benoemd import Benoemd
from zicht.kern.taal import gettext_noop
from zicht.logboek.daadnamen import GEZIEN, naam_van


class Foutsoort(Benoemd):
    """What can be wrong with the log."""

    GEWIJZIGD = "gewijzigd", gettext_noop("De regel of de schakel is gewijzigd.")
    ONTBREEKT = "ontbreekt", gettext_noop("De regel ontbreekt.")
    TOEGEVOEGD = "toegevoegd", gettext_noop("De regel is achteraf toegevoegd.")
    GEBROKEN = "gebroken", gettext_noop("De keten is gebroken: een schakel ontbreekt of is onleesbaar.")
    VOLGORDE = "volgorde", gettext_noop("De schakels staan niet op volgorde.")
    ANDERE_KOP = "andere_kop", gettext_noop("De bewaarde kop past niet bij de keten: die is herschreven.")
    AFGEKAPT = "afgekapt", gettext_noop("De bewaarde kop ligt voorbij het eind: de keten is afgekapt.")


_KOPVORM = re.compile(r"[0-9]+:[0-9a-f]{64}")


@dataclass(frozen=True)
class Kop:
    """The last link of the chain: to be kept elsewhere, so that a rewritten or cut-off chain is found."""

    nummer: int
    hash: str

    def __str__(self) -> str:
        """This function will return `NUMBER:HASH`, as it is kept."""
        return f"{self.nummer}:{self.hash}"

    @classmethod
    def lees(cls, tekst: str) -> "Kop":
        """This function will read `NUMBER:HASH`; raises ValueError on anything else."""
        if not _KOPVORM.fullmatch(tekst):
            raise ValueError("Een kop is NUMMER:HASH, met een hash van 64 tekens.")
        nummer, _, afdruk = tekst.partition(":")
        return cls(int(nummer), afdruk)


@dataclass(frozen=True)
class Ketenfout:
    """The first fault: at which link, at which row, of what kind."""

    schakel: int
    regel: int
    soort: Foutsoort


@dataclass(frozen=True)
class Uitkomst:
    """What verifying found. `kop` is None for an empty chain; `te_lang` counts rows unsealed for over a minute."""

    schakels: int
    onverzegeld: int
    te_lang: int
    kop: Kop | None
    fout: Ketenfout | None
    grendels_weg: tuple[str, ...]

    @property
    def is_gaaf(self) -> bool:
        """This function will tell whether nothing at all is wrong."""
        return self.fout is None and not self.te_lang and not self.grendels_weg


@dataclass(frozen=True)
class Logregel:
    """One row of the log, as a screen shows it: ids still to be named by who asks."""

    nummer: int
    op: datetime
    account: UUID | None
    partij: UUID | None
    organisatie: UUID | None
    rollen: tuple[str, ...]
    daad: str
    casus: UUID | None
    gelukt: bool
    nood: bool
    omdat: int | None

    @property
    def is_gezien(self) -> bool:
        """This function will tell whether something was looked at, not changed."""
        return self.daad.startswith(GEZIEN)

    @property
    def wat(self) -> str:
        """This function will return what was done or looked at, in Dutch, marked for translation."""
        return naam_van(self.daad)


@dataclass(frozen=True)
class Logpagina:
    """Some rows, the latest first; `verder` is the number before which the next begin, None at the end."""

    regels: tuple[Logregel, ...]
    verder: int | None
