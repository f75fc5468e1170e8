"""How often does what happen? The published figures, and beside them our own choice where nothing was published.

Each row says which of the two it is; a test holds the synthetic region against the published ones.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Generic, TypeVar

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

ANTWOORDEN = Verdeling(
    {
        Antwoord.AANVAARD: 0.66,
        Antwoord.OP_WACHTLIJST: 0.1,
        Antwoord.GEWEIGERD: 0.09,
        Antwoord.BIJ_MONDE: 0.06,
        Antwoord.VERGETEN: 0.06,
        Antwoord.INGETROKKEN: 0.03,
    },
    EIGEN_KEUZE,
)

# IGJ 2024: 5 of 25 organisations assessed at least 80 % within five working days.
OP_TIJD_BIJ_EEN_OP_VIJF, OP_TIJD_BIJ_DE_ANDEREN = 0.82, 0.68
CRISIS, SPOED = 0.02, 0.08


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
        """This function will draw one of what is possible, the more likely the more it is owed."""
        for soort, aandeel in self._verdeling.aandelen.items():
            self._tegoed[soort] += aandeel
        keuzes = [soort for soort in self._tegoed if soort in mogelijk]
        gewichten = [max(self._tegoed[soort], 0.01) for soort in keuzes]
        gekozen = toeval.choices(keuzes, gewichten)[0]
        self._tegoed[gekozen] -= 1
        return gekozen
