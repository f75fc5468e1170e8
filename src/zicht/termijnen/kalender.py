"""Which days are working days, and why is another day none?"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from zicht.kern import Benoemd, gettext_noop

EERSTE_JAAR = 2014
"""Koningsdag exists since 2014; the calendar is not kept for earlier years."""

_EERSTE_LID = "Algemene termijnenwet art. 3 lid 1"
_TWEEDE_LID = "Algemene termijnenwet art. 3 lid 2"


class GeenKalender(LookupError):  # noqa: N818 - the words the field uses
    """The calendar is not kept for this year."""


class Feestdagsoort(StrEnum):
    """The free days of the Algemene termijnenwet; the value is the Dutch name."""

    NIEUWJAARSDAG = gettext_noop("Nieuwjaarsdag")
    GOEDE_VRIJDAG = gettext_noop("Goede Vrijdag")
    TWEEDE_PAASDAG = gettext_noop("Tweede Paasdag")
    KONINGSDAG = gettext_noop("Koningsdag")
    HEMELVAARTSDAG = gettext_noop("Hemelvaartsdag")
    VIJFDE_MEI = gettext_noop("Bevrijdingsdag (5 mei)")
    TWEEDE_PINKSTERDAG = gettext_noop("Tweede Pinksterdag")
    EERSTE_KERSTDAG = gettext_noop("Eerste Kerstdag")
    TWEEDE_KERSTDAG = gettext_noop("Tweede Kerstdag")


@dataclass(frozen=True)
class Feestdag:
    """One free day of the Act in one year, with the place in the Act."""

    dag: date
    soort: Feestdagsoort
    grond: str

    @property
    def naam(self) -> str:
        """Return the Dutch name, marked for translation."""
        return self.soort.value


class Gever(StrEnum):
    """Who declared an extra free day: only the Crown can change how terms of the law end."""

    KROON = gettext_noop("de Kroon")
    ORGANISATIE = gettext_noop("de organisatie")


@dataclass(frozen=True)
class ExtraDag:
    """One dated day on which no working day is counted, with its reason and who declared it."""

    dag: date
    reden: str
    gever: Gever


class Kalendersoort(Benoemd):
    """The calendars an organisation can choose; the value is stored."""

    ATW = "atw", gettext_noop("Algemene termijnenwet")
    ATW_ZONDER_GOEDE_VRIJDAG_EN_5_MEI = (
        "atw_zonder_goede_vrijdag_en_5_mei",
        gettext_noop("Algemene termijnenwet, waarbij Goede Vrijdag en 5 mei werkdagen zijn"),
    )


_WERKT_OP: dict[Kalendersoort, frozenset[Feestdagsoort]] = {
    Kalendersoort.ATW: frozenset(),
    Kalendersoort.ATW_ZONDER_GOEDE_VRIJDAG_EN_5_MEI: frozenset(
        {Feestdagsoort.GOEDE_VRIJDAG, Feestdagsoort.VIJFDE_MEI}
    ),
}


@dataclass(frozen=True)
class Kalender:
    """How one organisation counts working days: a setting, handed to every count."""

    naam: str
    werkt_op: frozenset[Feestdagsoort] = frozenset()
    extra: frozenset[ExtraDag] = frozenset()


def kalender_van(soort: Kalendersoort, extra: Iterable[ExtraDag] = ()) -> Kalender:
    """Return the calendar of this kind, with the extra free days of the Crown or the organisation."""
    return Kalender(naam=soort.naam, werkt_op=_WERKT_OP[soort], extra=frozenset(extra))


ATW_KALENDER = kalender_van(Kalendersoort.ATW)
KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI = kalender_van(Kalendersoort.ATW_ZONDER_GOEDE_VRIJDAG_EN_5_MEI)


def kalender_van_de_wet(kalender: Kalender) -> Kalender:
    """Return the days that move the end of a statutory term: those of the Act and of the Crown.

    What an organisation chooses for its own working days cannot lengthen or shorten a term of the law.
    Bron: algemene-termijnenwet
    """
    kroon = frozenset(extra for extra in kalender.extra if extra.gever is Gever.KROON)
    return replace(ATW_KALENDER, extra=kroon)


def pasen(jaar: int) -> date:
    """Return the day of Easter Sunday in this year of the Gregorian calendar."""
    gulden, eeuw = jaar % 19, jaar // 100
    correctie = (eeuw - eeuw // 4 - (8 * eeuw + 13) // 25 + 19 * gulden + 15) % 30
    volle_maan = correctie - (correctie // 28) * (1 - (29 // (correctie + 1)) * ((21 - gulden) // 11))
    weekdag = (jaar + jaar // 4 + volle_maan + 2 - eeuw + eeuw // 4) % 7
    na_maart = volle_maan - weekdag
    maand = 3 + (na_maart + 40) // 44
    return date(jaar, maand, na_maart + 28 - 31 * (maand // 4))


def koningsdag(jaar: int) -> date:
    """Return the day on which the King's birthday is kept: 27 April, or the Saturday before if that is a Sunday."""
    dag = date(jaar, 4, 27)
    return dag - timedelta(days=1) if dag.isoweekday() == 7 else dag


@lru_cache(maxsize=256)
def feestdagen(jaar: int) -> tuple[Feestdag, ...]:
    """Return the nine free days of the Act in this year; two of them may fall on one day.

    Raises GeenKalender for a year before 2014.
    Bron: algemene-termijnenwet
    """
    if jaar < EERSTE_JAAR:
        raise GeenKalender(f"Voor {jaar} is geen kalender bijgehouden.")
    zondag = pasen(jaar)
    soort = Feestdagsoort
    return (
        Feestdag(date(jaar, 1, 1), soort.NIEUWJAARSDAG, _EERSTE_LID),
        Feestdag(zondag - timedelta(days=2), soort.GOEDE_VRIJDAG, _TWEEDE_LID),
        Feestdag(zondag + timedelta(days=1), soort.TWEEDE_PAASDAG, _EERSTE_LID),
        Feestdag(koningsdag(jaar), soort.KONINGSDAG, _EERSTE_LID),
        Feestdag(zondag + timedelta(days=39), soort.HEMELVAARTSDAG, _EERSTE_LID),
        Feestdag(date(jaar, 5, 5), soort.VIJFDE_MEI, _EERSTE_LID),
        Feestdag(zondag + timedelta(days=50), soort.TWEEDE_PINKSTERDAG, _EERSTE_LID),
        Feestdag(date(jaar, 12, 25), soort.EERSTE_KERSTDAG, _EERSTE_LID),
        Feestdag(date(jaar, 12, 26), soort.TWEEDE_KERSTDAG, _EERSTE_LID),
    )


_WEEKEND = {6: gettext_noop("zaterdag"), 7: gettext_noop("zondag")}


def reden_geen_werkdag(dag: date, kalender: Kalender) -> str | None:
    """Return why this day is no working day, in Dutch; None means that it is one.

    A holiday in the weekend is named as the holiday. Raises GeenKalender before 2014.
    Bron: algemene-termijnenwet
    """
    for feestdag in feestdagen(dag.year):
        if feestdag.dag == dag and feestdag.soort not in kalender.werkt_op:
            return feestdag.naam
    # Sorted, so that two declarations for one day always give the same reason.
    redenen = sorted(extra.reden for extra in kalender.extra if extra.dag == dag)
    return redenen[0] if redenen else _WEEKEND.get(dag.isoweekday())


def is_werkdag(dag: date, kalender: Kalender) -> bool:
    """Tell whether work is counted on this day. Raises GeenKalender before 2014.

    Bron: algemene-termijnenwet
    """
    return reden_geen_werkdag(dag, kalender) is None
