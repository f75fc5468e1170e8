"""Which words does this part use?"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from zicht.kern import Gebeurtenis, gettext_noop


class _Benoemd(StrEnum):
    @property
    def naam(self) -> str:
        """This function will return the Dutch name, marked for translation."""
        return NAMEN[self]


class Fase(_Benoemd):
    """Where a casus is in the process."""

    BEOORDELING = "beoordeling"
    DIENST = "dienst"
    OVERDRACHT = "overdracht"
    OVERGEDRAGEN = "overgedragen"
    GESLOTEN = "gesloten"


FASE_OVERGANGEN: dict[Fase, frozenset[Fase]] = {
    Fase.BEOORDELING: frozenset({Fase.DIENST, Fase.OVERDRACHT, Fase.OVERGEDRAGEN, Fase.GESLOTEN}),
    Fase.DIENST: frozenset({Fase.BEOORDELING, Fase.OVERDRACHT, Fase.GESLOTEN}),
    Fase.OVERDRACHT: frozenset({Fase.BEOORDELING, Fase.DIENST, Fase.OVERGEDRAGEN, Fase.GESLOTEN}),
    Fase.OVERGEDRAGEN: frozenset({Fase.BEOORDELING, Fase.DIENST, Fase.OVERDRACHT, Fase.GESLOTEN}),
    Fase.GESLOTEN: frozenset(),
}


class Houdersoort(_Benoemd):
    """Who can hold the zicht: a party, the melder (never by name), or nobody with a ground."""

    PARTIJ = "partij"
    MELDER = "melder"
    NIEMAND = "niemand"


class Zichtgrond(_Benoemd):
    """Why the zicht began, moved or ended (OVD-8)."""

    BESLUIT_DIENST = "besluit_dienst"
    BESLUIT_OVERDRACHT = "besluit_overdracht"
    CRISIS = "crisis"
    AL_BIJ_PARTNER = "al_bij_partner"
    AANVAARDING = "aanvaarding"
    AANBOD_BIJ_AFSPRAAK = "aanbod_bij_afspraak"
    ADVIES_BIJ_MELDER = "advies_bij_melder"
    ADVIES_UITBREIDEN = "advies_uitbreiden"
    TERUGGAVE = "teruggave"
    GEEN_VERVOLG = "geen_vervolg"
    STABIEL_VEILIG = "stabiel_veilig"
    ONDERZOEK_WEERLEGD = "onderzoek_weerlegd"


class Inzagegrond(_Benoemd):
    """Why somebody may look who would not by role and team."""

    CONSULT = "consult"
    VERVANGING = "vervanging"
    NOOD = "nood"
    OVERDRACHT = "overdracht"


class Inzageomvang(_Benoemd):
    """How much an Inzage opens."""

    CASUS = "casus"
    INFORMATIESET = "informatieset"


class Betrokkenheid(_Benoemd):
    """What somebody's place in the casus is."""

    KIND = "kind"
    OUDER = "ouder"
    VOLWASSENE = "volwassene"
    VERMOEDELIJK_PLEGER = "vermoedelijk_pleger"
    VERMOEDELIJK_SLACHTOFFER = "vermoedelijk_slachtoffer"
    ANDERS = "anders"


class Slotgrond(_Benoemd):
    """On what ground a casus is closed: the end of Veilig Thuis's involvement, not of a local team's zicht."""

    OVERGEDRAGEN = "overgedragen"
    GEEN_VERVOLG = "geen_vervolg"
    BIJ_MELDER = "bij_melder"
    STABIEL_VEILIG = "stabiel_veilig"
    WEERLEGD = "weerlegd"


class Taaksoort(_Benoemd):
    """What a line of the worklist asks."""

    SCREEN_URGENTIE = "screen_urgentie"
    CRISIS_OPPAKKEN = "crisis_oppakken"
    BEVESTIG_ONTVANGST = "bevestig_ontvangst"
    BEOORDEEL_VEILIGHEID = "beoordeel_veiligheid"
    BEANTWOORD_VRAAG = "beantwoord_vraag"
    BEOORDEEL_MEE = "beoordeel_mee"
    VOER_DIENST_UIT = "voer_dienst_uit"
    BIED_OVERDRACHT_AAN = "bied_overdracht_aan"
    BEANTWOORD_OVERDRACHT = "beantwoord_overdracht"
    VOLG_OVERDRACHT = "volg_overdracht"
    BEHANDEL_WEIGERING = "behandel_weigering"
    BEANTWOORD_TERUGGAVE = "beantwoord_teruggave"
    KOPPEL_TERUG = "koppel_terug"
    INFORMEER_BETROKKENEN = "informeer_betrokkenen"
    VERNIEUW_TAXATIE = "vernieuw_taxatie"
    TOETS_NOODTOEGANG = "toets_noodtoegang"
    SLUIT_CASUS = "sluit_casus"
    VRIJE_TAAK = "vrije_taak"


NAMEN: dict[StrEnum, str] = {
    Fase.BEOORDELING: gettext_noop("Veiligheidsbeoordeling"),
    Fase.DIENST: gettext_noop("Dienst van Veilig Thuis"),
    Fase.OVERDRACHT: gettext_noop("Wordt overgedragen"),
    Fase.OVERGEDRAGEN: gettext_noop("Overgedragen"),
    Fase.GESLOTEN: gettext_noop("Gesloten"),
    Houdersoort.PARTIJ: gettext_noop("Een organisatie"),
    Houdersoort.MELDER: gettext_noop("De melder"),
    Houdersoort.NIEMAND: gettext_noop("Niemand"),
    Zichtgrond.BESLUIT_DIENST: gettext_noop("Veilig Thuis gaat zelf verder na de veiligheidsbeoordeling"),
    Zichtgrond.BESLUIT_OVERDRACHT: gettext_noop("Besluit tot overdracht, nog niet aanvaard"),
    Zichtgrond.CRISIS: gettext_noop("Crisis"),
    Zichtgrond.AL_BIJ_PARTNER: gettext_noop("Had het zicht al bij ontvangst van de melding"),
    Zichtgrond.AANVAARDING: gettext_noop("Overdracht aanvaard"),
    Zichtgrond.AANBOD_BIJ_AFSPRAAK: gettext_noop("Overdracht aangeboden, zo is het afgesproken"),
    Zichtgrond.ADVIES_BIJ_MELDER: gettext_noop("Advies: de melder gaat verder"),
    Zichtgrond.ADVIES_UITBREIDEN: gettext_noop("Advies: Veilig Thuis doet mee"),
    Zichtgrond.TERUGGAVE: gettext_noop("Teruggave aanvaard door Veilig Thuis"),
    Zichtgrond.GEEN_VERVOLG: gettext_noop("Geen verdere stappen nodig"),
    Zichtgrond.STABIEL_VEILIG: gettext_noop("Stabiel veilig"),
    Zichtgrond.ONDERZOEK_WEERLEGD: gettext_noop("Onderzoek: vermoeden weerlegd"),
    Inzagegrond.CONSULT: gettext_noop("Gevraagd om mee te denken"),
    Inzagegrond.VERVANGING: gettext_noop("Vervangt een collega"),
    Inzagegrond.NOOD: gettext_noop("Noodtoegang"),
    Inzagegrond.OVERDRACHT: gettext_noop("Overdracht aangeboden"),
    Inzageomvang.CASUS: gettext_noop("De hele casus"),
    Inzageomvang.INFORMATIESET: gettext_noop("Alleen de informatie bij de overdracht"),
    Betrokkenheid.KIND: gettext_noop("Kind"),
    Betrokkenheid.OUDER: gettext_noop("Ouder"),
    Betrokkenheid.VOLWASSENE: gettext_noop("Volwassene"),
    Betrokkenheid.VERMOEDELIJK_PLEGER: gettext_noop("Vermoedelijk pleger"),
    Betrokkenheid.VERMOEDELIJK_SLACHTOFFER: gettext_noop("Vermoedelijk slachtoffer"),
    Betrokkenheid.ANDERS: gettext_noop("Anders betrokken"),
    Slotgrond.OVERGEDRAGEN: gettext_noop("Overgedragen en aanvaard"),
    Slotgrond.GEEN_VERVOLG: gettext_noop("Geen verdere stappen nodig"),
    Slotgrond.BIJ_MELDER: gettext_noop("De melder gaat verder"),
    Slotgrond.STABIEL_VEILIG: gettext_noop("Stabiel veilig"),
    Slotgrond.WEERLEGD: gettext_noop("Vermoeden weerlegd"),
    Taaksoort.SCREEN_URGENTIE: gettext_noop("Beoordeel de spoed"),
    Taaksoort.CRISIS_OPPAKKEN: gettext_noop("Pak de crisis op"),
    Taaksoort.BEVESTIG_ONTVANGST: gettext_noop("Bevestig de ontvangst aan de melder"),
    Taaksoort.BEOORDEEL_VEILIGHEID: gettext_noop("Rond de veiligheidsbeoordeling af"),
    Taaksoort.BEANTWOORD_VRAAG: gettext_noop("Beantwoord de vraag"),
    Taaksoort.BEOORDEEL_MEE: gettext_noop("Beoordeel mee"),
    Taaksoort.VOER_DIENST_UIT: gettext_noop("Voer de dienst uit"),
    Taaksoort.BIED_OVERDRACHT_AAN: gettext_noop("Bied de overdracht aan"),
    Taaksoort.BEANTWOORD_OVERDRACHT: gettext_noop("Beantwoord de overdracht"),
    Taaksoort.VOLG_OVERDRACHT: gettext_noop("Vraag na: de overdracht is niet beantwoord"),
    Taaksoort.BEHANDEL_WEIGERING: gettext_noop("De overdracht is geweigerd: kies het vervolg"),
    Taaksoort.BEANTWOORD_TERUGGAVE: gettext_noop("Beantwoord het verzoek om terugname"),
    Taaksoort.KOPPEL_TERUG: gettext_noop("Koppel terug aan de melder"),
    Taaksoort.INFORMEER_BETROKKENEN: gettext_noop("Informeer de betrokkenen"),
    Taaksoort.VERNIEUW_TAXATIE: gettext_noop("Schat de veiligheid opnieuw in"),
    Taaksoort.TOETS_NOODTOEGANG: gettext_noop("Toets de noodtoegang"),
    Taaksoort.SLUIT_CASUS: gettext_noop("Sluit de casus"),
    Taaksoort.VRIJE_TAAK: gettext_noop("Taak"),
}


@dataclass(frozen=True)
class Houder:
    """Who holds, or would hold, the zicht; `partij` only with PARTIJ."""

    soort: Houdersoort
    partij: UUID | None = None

    def __post_init__(self) -> None:
        """This function will refuse a holder that is no holder."""
        if (self.soort is Houdersoort.PARTIJ) != (self.partij is not None):
            raise ValueError("A party, and only a party, has an identifier.")

    @classmethod
    def van(cls, partij: UUID) -> "Houder":
        """This function will return a party as holder."""
        return cls(Houdersoort.PARTIJ, partij)


MELDER_HOUDT = Houder(Houdersoort.MELDER)
NIEMAND_HOUDT = Houder(Houdersoort.NIEMAND)


@dataclass(frozen=True)
class Zichtstand:
    """One row of the ledger as a screen shows it: who, since when, why."""

    nummer: int
    houder: Houder
    houder_naam: str
    grond: Zichtgrond
    vanaf: datetime
    waarom: str


@dataclass(frozen=True)
class Termijnstand:
    """A term as a screen shows it; `uitleg` is the stored explanation as plain JSON."""

    id: UUID
    code: str
    naam: str
    uiterlijk: datetime
    uitleg: dict[str, object]
    gehaald_op: datetime | None
    vervallen_op: datetime | None


@dataclass(frozen=True)
class Casusregel:
    """A casus in one line, for lists."""

    id: UUID
    nummer: str
    fase: Fase
    opened_on: date
    gemeente: str
    behandelaar: str
    houder: str


@dataclass(frozen=True, kw_only=True)
class CasusGeopend(Gebeurtenis):
    """A casus was opened."""

    zin: ClassVar[str] = gettext_noop("Casus geopend")
    nummer: str
    vervolg_op: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class ZichtVerplaatst(Gebeurtenis):
    """The zicht began, moved or ended; `houder` is the name of the party, or a word."""

    zin: ClassVar[str] = gettext_noop("Zicht op veiligheid: {houder}. Reden: {grond}")
    houder: str
    grond: Zichtgrond
    nummer: int


@dataclass(frozen=True, kw_only=True)
class CasusToegewezen(Gebeurtenis):
    """Somebody, or a team, became in charge."""

    zin: ClassVar[str] = gettext_noop("Toegewezen aan {aan}")
    aan: str
    behandelaar: UUID | None
    team: UUID | None


@dataclass(frozen=True, kw_only=True)
class CasusGesloten(Gebeurtenis):
    """Veilig Thuis's involvement ended."""

    zin: ClassVar[str] = gettext_noop("Casus gesloten: {grond}. {toelichting}")
    grond: Slotgrond
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class InzageGegeven(Gebeurtenis):
    """Somebody may look who could not before."""

    zin: ClassVar[str] = gettext_noop("Inzage gegeven: {grond}. {reden}")
    inzage: UUID
    grond: Inzagegrond
    reden: str = ""


@dataclass(frozen=True, kw_only=True)
class InzageBeeindigd(Gebeurtenis):
    """An Inzage ended."""

    zin: ClassVar[str] = gettext_noop("Inzage beëindigd: {grond}")
    inzage: UUID
    grond: Inzagegrond


@dataclass(frozen=True, kw_only=True)
class NoodtoegangGetoetst(Gebeurtenis):
    """A team lead reviewed an emergency access."""

    zin: ClassVar[str] = gettext_noop("Noodtoegang getoetst: {oordeel}. {toelichting}")
    inzage: UUID
    oordeel: str
    toelichting: str = ""


@dataclass(frozen=True, kw_only=True)
class TaakGezet(Gebeurtenis):
    """Something was asked of somebody."""

    zin: ClassVar[str] = gettext_noop("Taak: {tekst}")
    taak: UUID
    tekst: str


@dataclass(frozen=True, kw_only=True)
class TaakGereed(Gebeurtenis):
    """A task was done."""

    zin: ClassVar[str] = gettext_noop("Gedaan: {tekst}")
    taak: UUID
    tekst: str


@dataclass(frozen=True, kw_only=True)
class TermijnNadert(Gebeurtenis):
    """A term nears its end; raised once."""

    zin: ClassVar[str] = gettext_noop("Termijn nadert: {naam}")
    termijn: UUID
    naam: str


@dataclass(frozen=True, kw_only=True)
class TermijnVerstreken(Gebeurtenis):
    """A term has passed without being met; raised once."""

    zin: ClassVar[str] = gettext_noop("Termijn verstreken: {naam}")
    termijn: UUID
    naam: str
