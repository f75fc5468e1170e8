"""How often does what happen? The published figures, and beside them our own choice where nothing was published.

Each row says which of the two it is; a test holds the synthetic region against the published ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Generic, TypeVar

from zicht.informeren.words import OverEerder
from zicht.melding.words import Meldingsoort, Sector

S = TypeVar("S", bound=StrEnum)
EIGEN_KEUZE = "eigen keuze: geen cijfer gepubliceerd"


@dataclass(frozen=True)
class Verdeling(Generic[S]):
    """Shares that add up to one, and where they were read."""

    aandelen: Mapping[S, float]
    bron: str

    def __post_init__(self) -> None:
        """This function will refuse shares that do not add up to one."""
        if abs(sum(self.aandelen.values()) - 1) > 0.0001:
            raise ValueError("Shares must add up to one.")

    def kies(self, toeval: Random) -> S:
        """This function will draw one, each as often as its share."""
        return toeval.choices(list(self.aandelen), list(self.aandelen.values()))[0]


class Aanleiding(StrEnum):
    """What a report is about, as coarsely as it is published."""

    KINDERMISHANDELING = "kindermishandeling"
    PARTNERGEWELD = "partnergeweld"
    OUDERENMISHANDELING = "ouderenmishandeling"
    ANDERS = "anders"


class Afloop(StrEnum):
    """What is decided on a report."""

    GEEN_VERVOLG = "geen_vervolg"
    LOKAAL_TEAM = "lokaal_team"
    BETROKKEN_HULP = "betrokken_hulp"
    ADVIES_AAN_MELDER = "advies_aan_melder"
    VOORWAARDEN_EN_VERVOLG = "voorwaarden_en_vervolg"
    ONDERZOEK = "onderzoek"


class Huishoudsoort(StrEnum):
    """Who live together."""

    TWEE_OUDERS = "twee_ouders"
    EEN_OUDER = "een_ouder"
    GESCHEIDEN = "gescheiden"
    SAMENGESTELD = "samengesteld"
    PAAR = "paar"
    IN_VERWACHTING = "in_verwachting"
    PLEEGGEZIN = "pleeggezin"
    DRIE_GENERATIES = "drie_generaties"
    VOLWASSEN_KIND = "volwassen_kind"
    HUISGENOTEN = "huisgenoten"
    OUDE_OUDER = "oude_ouder"


class Wending(StrEnum):
    """What changed in a household since it was last reported on."""

    NIETS = "niets"
    VERHUISD = "verhuisd"
    ANDERE_GEMEENTE = "andere_gemeente"
    UIT_ELKAAR = "uit_elkaar"
    NIEUWE_PARTNER = "nieuwe_partner"
    GEBOREN = "geboren"
    OVERLEDEN = "overleden"
    NAAM_VAN_PARTNER = "naam_van_partner"
    OOK_BEKEND_ALS = "ook_bekend_als"
    EEN_GAAT_ELDERS = "een_gaat_elders"


class Antwoord(StrEnum):
    """What becomes of an offered handover."""

    AANVAARD = "aanvaard"
    OP_WACHTLIJST = "op_wachtlijst"
    GEWEIGERD = "geweigerd"
    INGETROKKEN = "ingetrokken"
    VERGETEN = "vergeten"
    BIJ_MONDE = "bij_monde"


# 2023: 31.9 first, 38.1 her, 28.5 during involvement; the 1.4 that was not classified is counted with the first.
MELDINGSOORTEN = Verdeling(
    {Meldingsoort.EERSTE: 0.334, Meldingsoort.HERMELDING: 0.381, Meldingsoort.VERVOLGMELDING: 0.285},
    "cbs-beleidsinformatie, 2023 voorlopig",
)

# 2023: 67 % from police and justice, 8.5 % not professional; how the rest divides is our own choice.
SECTOREN = Verdeling(
    {
        Sector.POLITIE_JUSTITIE: 0.67,
        Sector.NIET_BEROEPSMATIG: 0.085,
        Sector.GEZONDHEIDSZORG: 0.065,
        Sector.ONDERWIJS: 0.045,
        Sector.JEUGDZORG: 0.045,
        Sector.GGZ: 0.03,
        Sector.LOKAAL_TEAM: 0.025,
        Sector.KINDEROPVANG: 0.01,
        Sector.ANDER_VEILIG_THUIS: 0.01,
        Sector.ANDERE_ORGANISATIE: 0.015,
    },
    "cbs-beleidsinformatie, 2023 voorlopig",
)

# 2024: about half child abuse, 38 % (ex-)partner, 2 % of the elderly.
AANLEIDINGEN = Verdeling(
    {
        Aanleiding.KINDERMISHANDELING: 0.5,
        Aanleiding.PARTNERGEWELD: 0.38,
        Aanleiding.OUDERENMISHANDELING: 0.02,
        Aanleiding.ANDERS: 0.1,
    },
    "cbs-beleidsinformatie, 2024 eerste halfjaar",
)

# 2023: 7,350 completed onderzoeken on 127,340 meldingen (5.8 %); the rest is our own choice. Shares of the reports
# that are not a vervolgmelding: those join what runs already, so the others carry all onderzoeken.
AFLOPEN = Verdeling(
    {
        Afloop.LOKAAL_TEAM: 0.455,
        Afloop.GEEN_VERVOLG: 0.152,
        Afloop.VOORWAARDEN_EN_VERVOLG: 0.135,
        Afloop.BETROKKEN_HULP: 0.117,
        Afloop.ONDERZOEK: 0.081,
        Afloop.ADVIES_AAN_MELDER: 0.06,
    },
    EIGEN_KEUZE,
)

# What is offered is nearly always taken up in the end (AEF: refusing is exceptional, waiting is not); a tenth is
# refused at first, and what is forgotten is what the reminders of the application are for.
ANTWOORDEN = Verdeling(
    {
        Antwoord.AANVAARD: 0.6,
        Antwoord.OP_WACHTLIJST: 0.1,
        Antwoord.GEWEIGERD: 0.1,
        Antwoord.BIJ_MONDE: 0.08,
        Antwoord.VERGETEN: 0.08,
        Antwoord.INGETROKKEN: 0.04,
    },
    EIGEN_KEUZE,
)

# What a melder hears of earlier reports, where there are any. Who helps oneself gets an answer (qa-2018, question 9);
# of the other professionals, who are mostly police, few need it. How often what is told is not published.
OVER_EERDER_AAN_HELPER = Verdeling(
    {OverEerder.DAT: 0.5, OverEerder.MEER: 0.4, OverEerder.NIETS: 0.1}, EIGEN_KEUZE
)
OVER_EERDER_AAN_ANDER = Verdeling(
    {OverEerder.NIETS: 0.8, OverEerder.DAT: 0.12, OverEerder.MEER: 0.08}, EIGEN_KEUZE
)

# Nobody publishes who live together in the households that are reported on. Three in four have children, as half of
# the reports are about child abuse and a good part of the partner violence is seen by children; a third of the
# parents do not live together (hermeldingen-2021 names composed and separated families).
HUISHOUDENS = Verdeling(
    {
        Huishoudsoort.TWEE_OUDERS: 0.295,
        Huishoudsoort.EEN_OUDER: 0.16,
        Huishoudsoort.GESCHEIDEN: 0.15,
        Huishoudsoort.PAAR: 0.13,
        Huishoudsoort.SAMENGESTELD: 0.08,
        Huishoudsoort.IN_VERWACHTING: 0.03,
        Huishoudsoort.DRIE_GENERATIES: 0.03,
        Huishoudsoort.VOLWASSEN_KIND: 0.04,
        Huishoudsoort.PLEEGGEZIN: 0.025,
        Huishoudsoort.HUISGENOTEN: 0.04,
        Huishoudsoort.OUDE_OUDER: 0.02,
    },
    EIGEN_KEUZE,
)

# Of a household that is reported on again; hermeldingen-2021 finds that moves and new or separated families are often
# behind it, without figures. A year or two lies between: one in four moved or came apart.
WENDINGEN = Verdeling(
    {
        Wending.NIETS: 0.45,
        Wending.VERHUISD: 0.12,
        Wending.ANDERE_GEMEENTE: 0.08,
        Wending.UIT_ELKAAR: 0.08,
        Wending.NIEUWE_PARTNER: 0.06,
        Wending.GEBOREN: 0.05,
        Wending.NAAM_VAN_PARTNER: 0.04,
        Wending.OOK_BEKEND_ALS: 0.05,
        Wending.EEN_GAAT_ELDERS: 0.04,
        Wending.OVERLEDEN: 0.03,
    },
    EIGEN_KEUZE,
)
# Of the repeats about a household in which somebody is known without a BSN: one of them is entered a second time.
DUBBEL_INGEVOERD = 0.15
BEKEND_ELDERS = (
    0.08  # of the first reports: somebody of it was reported on before, in a household of another team
)
VAN_ELDERS = (
    0.3  # of the first reports, where a neighbouring organisation is there as well: moved from its region
)

# IGJ 2024: 5 of 25 organisations assessed at least 80 % within five working days.
OP_TIJD_BIJ_EEN_OP_VIJF, OP_TIJD_BIJ_DE_ANDEREN = 0.82, 0.68
CRISIS, SPOED = 0.03, 0.08
# The sector's norm for the ten weeks is 80 % (domein 0.3); what is published says it is not met everywhere.
DIENST_OP_TIJD = 0.8
# No figure is published on telling melder and household at once, nor on answering an offer in time. Most of it is
# done on the day of the decision or the next; what is late is late by days, or the day of who works here is absurd.
TERUGKOPPELING_OP_TIJD, INFORMEREN_OP_TIJD, ANTWOORD_OP_TIJD = 0.85, 0.85, 0.85
SCREENING_OP_TIJD = 0.98
# A small region is busy in its last ten weeks as a real one is, about one report a working day; before it is quiet.
DRUKKE_DAGEN, MELDINGEN_PER_DRUKKE_DAG, HOOGSTENS_DRUK = 70, 0.85, 0.4
# The teams are not equally large; who works most hours (and logs in to the demonstration) has most casussen.
TEAMBEURTEN, URENAANDELEN = (0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2), (0.4, 0.25, 0.2, 0.15)


def op_tijd(volgnummer: int) -> float:
    """This function will return which share an organisation assesses in time: one in five at least four fifths."""
    return OP_TIJD_BIJ_EEN_OP_VIJF if volgnummer % 5 == 0 else OP_TIJD_BIJ_DE_ANDEREN


class Tegoed(Generic[S]):
    """Draws by share what can be had now, and makes up later for what could not: the whole follows the shares."""

    def __init__(self, verdeling: Verdeling[S]) -> None:
        """This function will begin with nothing owed."""
        self._verdeling = verdeling
        self._tegoed = dict.fromkeys(verdeling.aandelen, 0.0)

    def kies(self, toeval: Random, mogelijk: frozenset[S]) -> S:
        """This function will draw one of what is possible, the more likely the more it is owed; a whole one is next."""
        for soort, aandeel in self._verdeling.aandelen.items():
            self._tegoed[soort] += aandeel
        keuzes = [soort for soort in self._tegoed if soort in mogelijk]
        gewichten = [max(self._tegoed[soort], 0.01) for soort in keuzes]
        gekozen = toeval.choices(keuzes, gewichten)[0]
        meest = max(keuzes, key=lambda soort: self._tegoed[soort])
        if self._tegoed[meest] >= 1:
            gekozen = meest
        self._tegoed[gekozen] -= 1
        return gekozen
