"""What is a triage instrument made of?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from zicht.kern import gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[self]


class Antwoordkeuze(_Benoemd):
    """How a question of the instrument is answered."""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


class Doelgroep(_Benoemd):
    """Of whom a question is asked."""

    HUISHOUDEN = "huishouden"
    IEDEREEN = "iedereen"
    KIND = "kind"
    VOLWASSENE = "volwassene"


class Onderwerp(_Benoemd):
    """Under which heading a question stands; the first two lead to what the instrument proposes."""

    ACUUT = "acuut"
    STRUCTUREEL = "structureel"
    PERSOON = "persoon"
    BESPROKEN = "besproken"


class Factorsoort(_Benoemd):
    """Whether a factor adds to the risk or protects."""

    RISICO = "risico"
    BESCHERMEND = "beschermend"


class Thema(_Benoemd):
    """Under which theme a factor stands, the often forgotten ones among them. Bron: hermeldingen-2021."""

    GEWELD = "geweld"
    OUDERSCHAP = "ouderschap"
    GEZONDHEID = "gezondheid"
    MIDDELENGEBRUIK = "middelengebruik"
    SEKSUALITEIT = "seksualiteit"
    LEVEN = "leven"
    NETWERK = "netwerk"


NAMEN: dict[StrEnum, str] = {
    Antwoordkeuze.JA: gettext_noop("Ja"),
    Antwoordkeuze.NEE: gettext_noop("Nee"),
    Antwoordkeuze.ONBEKEND: gettext_noop("Niet bekend"),
    Doelgroep.HUISHOUDEN: gettext_noop("Het huishouden"),
    Doelgroep.IEDEREEN: gettext_noop("Iedereen"),
    Doelgroep.KIND: gettext_noop("Kinderen"),
    Doelgroep.VOLWASSENE: gettext_noop("Volwassenen"),
    Onderwerp.ACUUT: gettext_noop("Is er nu gevaar?"),
    Onderwerp.STRUCTUREEL: gettext_noop("Is het steeds opnieuw onveilig?"),
    Onderwerp.PERSOON: gettext_noop("Per persoon"),
    Onderwerp.BESPROKEN: gettext_noop("Waarover is gesproken?"),
    Factorsoort.RISICO: gettext_noop("Wat risico geeft"),
    Factorsoort.BESCHERMEND: gettext_noop("Wat beschermt"),
    Thema.GEWELD: gettext_noop("Geweld"),
    Thema.OUDERSCHAP: gettext_noop("Ouderschap en zorg"),
    Thema.GEZONDHEID: gettext_noop("Gezondheid"),
    Thema.MIDDELENGEBRUIK: gettext_noop("Middelengebruik"),
    Thema.SEKSUALITEIT: gettext_noop("Seksualiteit en gezinsplanning"),
    Thema.LEVEN: gettext_noop("Wonen, werk en geld"),
    Thema.NETWERK: gettext_noop("Mensen eromheen"),
}


@dataclass(frozen=True)
class Triagevraag:
    """One question; a yes to one about now or time and again leads to what is proposed."""

    code: str
    tekst: str
    onderwerp: Onderwerp
    doelgroep: Doelgroep = Doelgroep.HUISHOUDEN


@dataclass(frozen=True)
class Factor:
    """Something that adds to the risk for a person, or protects."""

    code: str
    tekst: str
    soort: Factorsoort
    thema: Thema
    doelgroep: Doelgroep = Doelgroep.IEDEREEN


@dataclass(frozen=True)
class Instrument:
    """One version of an instrument; once used it never changes, a next version stands beside it (VB-3)."""

    id: str
    versie: str
    naam: str
    label: str
    valid_from: date
    valid_until: date | None
    vragen: tuple[Triagevraag, ...]
    factoren: tuple[Factor, ...]

    def geldt_op(self, dag: date) -> bool:
        """This function will tell whether new taxaties are made with this version on a day."""
        return self.valid_from <= dag and (self.valid_until is None or dag < self.valid_until)

    def vragen_over(self, onderwerp: Onderwerp) -> tuple[Triagevraag, ...]:
        """This function will return the questions under a heading, in their order."""
        return tuple(vraag for vraag in self.vragen if vraag.onderwerp is onderwerp)

    def vragen_aan(self, doelgroep: Doelgroep) -> tuple[Triagevraag, ...]:
        """This function will return the questions asked of the household, or of one child or adult."""
        eigen = {doelgroep} if doelgroep is Doelgroep.HUISHOUDEN else {doelgroep, Doelgroep.IEDEREEN}
        return tuple(vraag for vraag in self.vragen if vraag.doelgroep in eigen)

    def factoren_voor(self, doelgroep: Doelgroep, soort: Factorsoort) -> tuple[Factor, ...]:
        """This function will return the factors of a kind that fit one child or adult."""
        eigen = {Doelgroep.IEDEREEN, doelgroep}
        return tuple(
            factor for factor in self.factoren if factor.soort is soort and factor.doelgroep in eigen
        )
