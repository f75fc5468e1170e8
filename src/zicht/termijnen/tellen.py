"""When does this term end, counted from this day or moment by this calendar?"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import assert_never

from zicht.kern import gettext_noop
from zicht.termijnen.kalender import Kalender, is_werkdag, kalender_van_de_wet, reden_geen_werkdag
from zicht.termijnen.regel import Eenheid, Termijnregel
from zicht.termijnen.uitleg import AMSTERDAM, OvergeslagenDag, Teldag, Termijnuitleg, Verlenging

NADERT_DEEL = 4
"""A term nears in its last quarter, rounded up to whole units: from working day 4 of 5."""

NADERT_HOOGSTENS = 14
"""A long term nears at most this many days before its end: a warning of months is none."""

GROND_VRIJE_DAG = gettext_noop("Algemene termijnenwet art. 1: het einde valt niet op een vrije dag")
GROND_TWEE_WERKDAGEN = gettext_noop("Algemene termijnenwet art. 2: ten minste twee werkdagen")

_GRENS = {Eenheid.DAG: 90, Eenheid.WEEK: 12, Eenheid.MAAND: 3}
_EEN_DAG = timedelta(days=1)


class MomentNodig(ValueError):  # noqa: N818 - the words the field uses
    """A term in hours needs a moment to count from, and every moment needs its time zone."""


@dataclass(frozen=True)
class _Telling:
    geteld: tuple[Teldag, ...]
    overgeslagen: tuple[OvergeslagenDag, ...] = ()
    verlenging: Verlenging | None = None

    @property
    def einde(self) -> date:
        return self.geteld[-1].dag if self.verlenging is None else self.verlenging.tot


def bereken(regel: Termijnregel, vanaf: date | datetime, kalender: Kalender) -> Termijnuitleg:
    """Return the end of the term with its explanation, counted from a day or an aware moment.

    The day of receipt is day 0, and it is the date in Amsterdam that counts, also in the evening, at night and
    in the weekend. A term in days ends with its last day; a term in hours at its moment. Raises MomentNodig for
    hours without a moment and for a moment without time zone, GeenKalender before 2014.
    Bron: algemene-termijnenwet
    """
    moment = _in_amsterdam(vanaf) if isinstance(vanaf, datetime) else None
    dag = vanaf if moment is None else moment.date()
    if regel.eenheid is Eenheid.UUR:
        return _uitleg_in_uren(regel, moment)
    gebruikt = kalender if regel.eenheid is Eenheid.WERKDAG else kalender_van_de_wet(kalender)
    telling = _tel(regel, dag, gebruikt)
    return Termijnuitleg(
        code=regel.code,
        naam=regel.naam,
        lengte=regel.lengte,
        eenheid=regel.eenheid,
        telt_vanaf=regel.telt_vanaf,
        vanaf=dag,
        vanaf_moment=moment,
        uiterlijk=telling.einde,
        uiterlijk_moment=None,
        nadert_op=_begin_van(_nadert_dag(regel, dag, telling)),
        verstrijkt_op=_begin_van(telling.einde + _EEN_DAG),
        geteld=telling.geteld,
        overgeslagen=telling.overgeslagen,
        verlenging=telling.verlenging,
        grond=regel.grond,
        bron=regel.bron,
        zekerheid=regel.zekerheid,
        kalender=gebruikt.naam,
        eigen_grond=regel.eigen_grond,
    )


def _uitleg_in_uren(regel: Termijnregel, moment: datetime | None) -> Termijnuitleg:
    if moment is None:
        raise MomentNodig("Een termijn in uren telt vanaf een moment.")
    # Hours are counted in UTC: in the night the clock changes, 24 hours are not the same time the next day.
    einde = moment.astimezone(UTC) + timedelta(hours=regel.lengte)
    nadert = einde - timedelta(hours=_laatste_deel(regel.lengte))
    return Termijnuitleg(
        code=regel.code,
        naam=regel.naam,
        lengte=regel.lengte,
        eenheid=regel.eenheid,
        telt_vanaf=regel.telt_vanaf,
        vanaf=moment.date(),
        vanaf_moment=moment,
        uiterlijk=einde.astimezone(AMSTERDAM).date(),
        uiterlijk_moment=einde.astimezone(AMSTERDAM),
        nadert_op=nadert.astimezone(AMSTERDAM),
        verstrijkt_op=einde.astimezone(AMSTERDAM),
        geteld=(),
        overgeslagen=(),
        verlenging=None,
        grond=regel.grond,
        bron=regel.bron,
        zekerheid=regel.zekerheid,
        kalender="",
        eigen_grond=regel.eigen_grond,
    )


def _tel(regel: Termijnregel, vanaf: date, kalender: Kalender) -> _Telling:
    if regel.eenheid is Eenheid.WERKDAG:
        return _tel_werkdagen(regel.lengte, vanaf, kalender)
    geteld = tuple(Teldag(nummer, _na(vanaf, nummer, regel.eenheid)) for nummer in range(1, regel.lengte + 1))
    if regel.schuift_op and valt_onder_termijnenwet(regel.lengte, regel.eenheid):
        return _Telling(geteld, verlenging=_verlenging(regel, vanaf, geteld[-1].dag, kalender))
    return _Telling(geteld)


def valt_onder_termijnenwet(lengte: int, eenheid: Eenheid) -> bool:
    """Tell whether a term of this length can be lengthened by the Act.

    Not in hours or years, not over 90 days, 12 weeks or 3 months. A term in working days never ends on a free
    day by itself.
    Bron: algemene-termijnenwet
    """
    return eenheid in _GRENS and lengte <= _GRENS[eenheid]


def _tel_werkdagen(lengte: int, vanaf: date, kalender: Kalender) -> _Telling:
    geteld: list[Teldag] = []
    overgeslagen: list[OvergeslagenDag] = []
    dag = vanaf
    while len(geteld) < lengte:
        dag += _EEN_DAG
        reden = reden_geen_werkdag(dag, kalender)
        if reden is None:
            geteld.append(Teldag(len(geteld) + 1, dag))
        else:
            overgeslagen.append(OvergeslagenDag(dag, reden))
    return _Telling(tuple(geteld), tuple(overgeslagen))


def _na(vanaf: date, aantal: int, eenheid: Eenheid) -> date:
    """Return the day so many units later; a month without that day ends the term on its last day."""
    match eenheid:
        case Eenheid.DAG:
            return vanaf + timedelta(days=aantal)
        case Eenheid.WEEK:
            return vanaf + timedelta(weeks=aantal)
        case Eenheid.MAAND:
            return _maanden_na(vanaf, aantal)
        case Eenheid.JAAR:
            return _maanden_na(vanaf, 12 * aantal)
        case Eenheid.UUR | Eenheid.WERKDAG:  # pragma: no cover - both are counted elsewhere
            raise ValueError(eenheid)
        case _:  # pragma: no cover
            assert_never(eenheid)


def _maanden_na(vanaf: date, aantal: int) -> date:
    jaren, maand = divmod(vanaf.month - 1 + aantal, 12)
    jaar = vanaf.year + jaren
    return date(jaar, maand + 1, min(vanaf.day, monthrange(jaar, maand + 1)[1]))


def _verlenging(regel: Termijnregel, vanaf: date, einde: date, kalender: Kalender) -> Verlenging | None:
    """Return how articles 1 and 2 of the Act move this end, None if they do not."""
    tot, dagen = _eerste_werkdag_vanaf(einde, kalender)
    grond = GROND_VRIJE_DAG
    # Article 2 can only bite in a short term; in a month there are always two working days.
    if regel.eenheid is Eenheid.DAG and regel.lengte >= 3 and _werkdagen_tussen(vanaf, tot, kalender) < 2:
        tot, erbij = _eerste_werkdag_vanaf(tot + _EEN_DAG, kalender)
        dagen += erbij
        grond = GROND_TWEE_WERKDAGEN
    return None if tot == einde else Verlenging(van=einde, tot=tot, grond=grond, dagen=dagen)


def _eerste_werkdag_vanaf(dag: date, kalender: Kalender) -> tuple[date, tuple[OvergeslagenDag, ...]]:
    dagen: list[OvergeslagenDag] = []
    while (reden := reden_geen_werkdag(dag, kalender)) is not None:
        dagen.append(OvergeslagenDag(dag, reden))
        dag += _EEN_DAG
    return dag, tuple(dagen)


def _werkdagen_tussen(vanaf: date, tot: date, kalender: Kalender) -> int:
    dagen = ((vanaf + timedelta(days=nummer)) for nummer in range(1, (tot - vanaf).days + 1))
    return sum(is_werkdag(dag, kalender) for dag in dagen)


def _laatste_deel(lengte: int) -> int:
    return -(-lengte // NADERT_DEEL)


def _nadert_dag(regel: Termijnregel, vanaf: date, telling: _Telling) -> date:
    if regel.eenheid is Eenheid.WERKDAG:
        return telling.geteld[-_laatste_deel(regel.lengte)].dag
    dagen = min(_laatste_deel((telling.einde - vanaf).days), NADERT_HOOGSTENS)
    return telling.einde - timedelta(days=dagen - 1)


def _in_amsterdam(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise MomentNodig("Een moment heeft een tijdzone nodig.")
    return moment.astimezone(AMSTERDAM)


def _begin_van(dag: date) -> datetime:
    return datetime.combine(dag, time(), tzinfo=AMSTERDAM)
