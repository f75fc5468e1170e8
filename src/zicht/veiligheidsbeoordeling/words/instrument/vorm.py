"""What is a triage instrument made of?"""

from dataclasses import dataclass
from datetime import date

from zicht.kern import Benoemd, gettext_noop
from zicht.kern.geweld import Geweldsvorm


class Antwoordkeuze(Benoemd):
    """How a question of the instrument is answered."""

    JA = "ja", gettext_noop("Ja")
    NEE = "nee", gettext_noop("Nee")
    ONBEKEND = "onbekend", gettext_noop("Niet bekend")


class Doelgroep(Benoemd):
    """Of whom a question is asked."""

    HUISHOUDEN = "huishouden", gettext_noop("Het huishouden")
    IEDEREEN = "iedereen", gettext_noop("Iedereen")
    KIND = "kind", gettext_noop("Kinderen")
    VOLWASSENE = "volwassene", gettext_noop("Volwassenen")


class Onderwerp(Benoemd):
    """Under which heading a question stands; the first two lead to what the instrument proposes."""

    ACUUT = "acuut", gettext_noop("Is er nu gevaar?")
    STRUCTUREEL = "structureel", gettext_noop("Is het steeds opnieuw onveilig?")
    PERSOON = "persoon", gettext_noop("Per persoon")
    BESPROKEN = "besproken", gettext_noop("Waarover is gesproken?")


class Factorsoort(Benoemd):
    """Whether a factor adds to the risk or protects."""

    RISICO = "risico", gettext_noop("Wat risico geeft")
    BESCHERMEND = "beschermend", gettext_noop("Wat beschermt")


class Thema(Benoemd):
    """Under which theme a factor stands, the often forgotten ones among them. Bron: hermeldingen-2021."""

    GEWELD = "geweld", gettext_noop("Geweld")
    OUDERSCHAP = "ouderschap", gettext_noop("Ouderschap en zorg")
    GEZONDHEID = "gezondheid", gettext_noop("Gezondheid")
    MIDDELENGEBRUIK = "middelengebruik", gettext_noop("Middelengebruik")
    SEKSUALITEIT = "seksualiteit", gettext_noop("Seksualiteit en gezinsplanning")
    LEVEN = "leven", gettext_noop("Wonen, werk en geld")
    NETWERK = "netwerk", gettext_noop("Mensen eromheen")


class Geweldsrol(Benoemd):
    """How violence concerns a person; the value is also the code of the question whether it does at all."""

    ONDERGAAT = "ondergaat", gettext_noop("Maakt mee")
    PLEEGT = "pleegt", gettext_noop("Pleegt mogelijk")


@dataclass(frozen=True)
class Triagevraag:
    """One question; a yes to one about now or time and again leads to what is proposed."""

    code: str
    tekst: str
    onderwerp: Onderwerp
    doelgroep: Doelgroep = Doelgroep.HUISHOUDEN


@dataclass(frozen=True)
class Vormvraag:
    """Which kinds of violence a person undergoes or may do; of a child others are asked than of an adult."""

    rol: Geweldsrol
    kind: tuple[Geweldsvorm, ...]
    volwassene: tuple[Geweldsvorm, ...]

    def vormen_voor(self, doelgroep: Doelgroep) -> tuple[Geweldsvorm, ...]:
        """This function will return the kinds that are asked of one child or adult."""
        return self.kind if doelgroep is Doelgroep.KIND else self.volwassene


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
    # What is asked of each person since version 2: which violence, and how severe. A yes to one of `vorm_bij_ja` is a
    # kind of violence by itself, which is then not asked again.
    vormvragen: tuple[Vormvraag, ...] = ()
    vorm_bij_ja: tuple[tuple[str, Geweldsvorm], ...] = ()
    vraagt_ernst: bool = False

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
