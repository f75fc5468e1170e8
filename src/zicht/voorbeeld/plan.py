"""What was drawn for each report before it is told: when, by whom, about what, where it leads, how far it came? Pure.

Most of a region follows the shares of `mix`. Its last weeks hold a few reports of which is planned how far they are,
so that every state of the process is to be seen on the last day, in a small region too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from zicht.melding.words import Meldingsoort, Sector, Spoor
from zicht.veiligheidsbeoordeling.words import Urgentie
from zicht.voorbeeld import mix
from zicht.voorbeeld.dagen import werkdagen_terug
from zicht.voorbeeld.lot import Lot
from zicht.voorbeeld.mix import Aanleiding, Afloop

ZWAAR = frozenset({Afloop.VOORWAARDEN_EN_VERVOLG, Afloop.ONDERZOEK})
_NIET_BEROEPSMATIG = frozenset({Sector.POLITIE_JUSTITIE, Sector.NIET_BEROEPSMATIG})


class Halte(StrEnum):
    """Where a report is on the last day of the region; NIET: wherever its course came. Refuted is an outcome."""

    NIET = "niet"
    ONGESCREEND = "ongescreend"
    CRISIS = "crisis"
    VRAAG = "vraag"
    CONSULT = "consult"
    BEOORDELEN = "beoordelen"
    BESLUITEN = "besluiten"
    BESLOTEN = "besloten"
    UITGESTELD = "uitgesteld"
    VERTELD = "verteld"
    AANGEBODEN = "aangeboden"
    GEWEIGERD = "geweigerd"
    TERUGGAVE = "teruggave"
    WACHTLIJST = "wachtlijst"
    DIENST = "dienst"
    WEERLEGD = "weerlegd"


@dataclass(frozen=True)
class Tafereel:
    """One planned report: received so many working days before the end, leading where, and how far it came."""

    halte: Halte
    werkdagen: int
    afloop: Afloop
    urgentie: Urgentie = Urgentie.GEWOON
    # About a new household where the local team works whose login is printed.
    bij_login: bool = False


# The most telling first: a region of a few reports has only these.
TAFERELEN = (
    Tafereel(Halte.CRISIS, 0, Afloop.VOORWAARDEN_EN_VERVOLG, Urgentie.CRISIS),
    Tafereel(Halte.DIENST, 25, Afloop.VOORWAARDEN_EN_VERVOLG),
    Tafereel(Halte.AANGEBODEN, 6, Afloop.LOKAAL_TEAM, bij_login=True),
    Tafereel(Halte.VRAAG, 1, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.GEWEIGERD, 12, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.BESLUITEN, 4, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.WACHTLIJST, 30, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.ONGESCREEND, 0, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.BEOORDELEN, 3, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.CONSULT, 1, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.BESLOTEN, 4, Afloop.BETROKKEN_HULP),
    Tafereel(Halte.VERTELD, 5, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.TERUGGAVE, 20, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.DIENST, 40, Afloop.ONDERZOEK),
    Tafereel(Halte.UITGESTELD, 8, Afloop.VOORWAARDEN_EN_VERVOLG, Urgentie.SPOED),
    Tafereel(Halte.WEERLEGD, 75, Afloop.ONDERZOEK),
    # What was left lying too long, for the list of what passed.
    Tafereel(Halte.VRAAG, 6, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.AANGEBODEN, 16, Afloop.LOKAAL_TEAM),
    Tafereel(Halte.DIENST, 57, Afloop.ONDERZOEK),
)


@dataclass(frozen=True)
class Plan:
    """What was drawn for one report."""

    sector: Sector
    aanleiding: Aanleiding
    afloop: Afloop
    spoor: Spoor
    urgentie: Urgentie
    op_tijd: bool
    halte: Halte = Halte.NIET

    @property
    def is_zwaar(self) -> bool:
        """This function will tell whether Veilig Thuis goes on itself."""
        return self.afloop in ZWAAR

    def als(self, afloop: Afloop) -> "Plan":
        """This function will return the same plan, leading elsewhere."""
        return replace(self, afloop=afloop)


@dataclass(frozen=True)
class Aankomst:
    """A report to come: on which day, and what was planned of it."""

    dag: date
    tafereel: Tafereel | None = None


def aankomsten(lot: Lot, *, aantal: int, begin: date, eind: date) -> Iterator[Aankomst]:
    """This function will yield the reports of a region in the order of their days.

    They come evenly over the days, as the published half-years do. A small region is quiet at first and as busy as a
    real one at the end: otherwise nobody would have anything to do on the day that people look at.
    """
    gepland = [
        Aankomst(max(begin, werkdagen_terug(eind - timedelta(days=1), een.werkdagen)), een)
        for een in TAFERELEN[: aantal // 4]
    ]
    rest = aantal - len(gepland)
    druk = eind - timedelta(days=min(mix.DRUKKE_DAGEN, (eind - begin).days // 2))
    laatst = round(
        max(rest * (eind - druk).days / (eind - begin).days, _drukte(aantal, eind - druk) - len(gepland))
    )
    vrij = [
        *_gespreid(lot, rest - laatst, begin, druk),
        *_gespreid(lot, laatst, druk, eind),
    ]
    yield from sorted([*vrij, *gepland], key=lambda komst: komst.dag)


def _drukte(aantal: int, duur: timedelta) -> float:
    return min(aantal * mix.HOOGSTENS_DRUK, duur.days * mix.MELDINGEN_PER_DRUKKE_DAG)


def _gespreid(lot: Lot, aantal: int, begin: date, eind: date) -> Iterator[Aankomst]:
    dagen = (eind - begin).days
    for nummer in range(aantal):
        yield Aankomst(begin + timedelta(days=int((nummer + lot.toeval.random()) * dagen / aantal)))


class Planner:
    """Draws the plan of each report, by the shares of `mix`."""

    def __init__(self, lot: Lot, *, op_tijd: float) -> None:
        """This function will take the source of chance and the share that this organisation assesses in time."""
        self._lot, self._op_tijd = lot, op_tijd

    def sector(self, tafereel: Tafereel | None) -> Sector:
        """This function will draw who reports; no citizen where more was planned.

        A citizen may be promised anonymity, and that would lead elsewhere.
        """
        gepland = frozenset(Sector) - {Sector.NIET_BEROEPSMATIG}
        return self._lot.kies(mix.SECTOREN, gepland if tafereel else None)

    def teken(
        self, soort: Meldingsoort, sector: Sector, tafereel: Tafereel | None, *, uitbreiden: bool = False
    ) -> Plan:
        """This function will draw the plan of a report; `uitbreiden`: about a household that the melder helps."""
        if uitbreiden and sector in _NIET_BEROEPSMATIG:
            sector = Sector.JEUGDZORG
        afloop = self._afloop(soort, sector, tafereel, uitbreiden=uitbreiden)
        zwaar = afloop in ZWAAR
        eigen_hulp = uitbreiden or afloop is Afloop.ADVIES_AAN_MELDER
        if zwaar and sector not in _NIET_BEROEPSMATIG:
            eigen_hulp = eigen_hulp or self._lot.gebeurt("eigen hulp bij dienst", 0.2)
        return Plan(
            sector,
            self._lot.kies(mix.AANLEIDINGEN),
            afloop,
            Spoor.EIGEN_HULP if eigen_hulp else Spoor.OVERNAME,
            tafereel.urgentie if tafereel else self._urgentie(zwaar=zwaar),
            op_tijd=tafereel is not None or self._lot.gebeurt("op tijd beoordeeld", self._op_tijd),
            halte=tafereel.halte if tafereel else Halte.NIET,
        )

    def _afloop(
        self, soort: Meldingsoort, sector: Sector, tafereel: Tafereel | None, *, uitbreiden: bool
    ) -> Afloop:
        if uitbreiden:
            return Afloop.VOORWAARDEN_EN_VERVOLG
        if soort is Meldingsoort.VERVOLGMELDING:
            # What runs already goes on; a report meanwhile is weighed and joined to it.
            return Afloop.GEEN_VERVOLG
        mogelijk = frozenset(Afloop)
        if tafereel:
            mogelijk = frozenset({tafereel.afloop})
        elif soort is Meldingsoort.HERMELDING or sector in _NIET_BEROEPSMATIG:
            # A partner that still holds the zicht from before hands it to no melder.
            mogelijk -= {Afloop.ADVIES_AAN_MELDER}
        return self._lot.kies(mix.AFLOPEN, mogelijk)

    def _urgentie(self, *, zwaar: bool) -> Urgentie:
        # Crisis and urgency are drawn from the heavy reports only, which are about a sixth of all.
        if zwaar and self._lot.gebeurt("crisis", mix.CRISIS * 6):
            return Urgentie.CRISIS
        return Urgentie.SPOED if zwaar and self._lot.gebeurt("spoed", mix.SPOED * 6) else Urgentie.GEWOON
