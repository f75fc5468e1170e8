"""How far is this term now, and does it near or has it passed?"""

from dataclasses import dataclass
from datetime import UTC, datetime

from zicht.termijnen.regel import Eenheid
from zicht.termijnen.uitleg import AMSTERDAM, Termijnuitleg


@dataclass(frozen=True)
class Resterend:
    """Where a term stands at one moment.

    `nummer` of `totaal` is the working day, week or month it is now (0 on the day of receipt, and `totaal` once
    passed); for hours it is the hour. On a day that does not count `telt_vandaag` is false. `dagen_over` is in
    calendar days and negative once passed; `werkdagen_over` is known for terms in working days only.
    `nadert` is false once the term has passed.
    """

    nummer: int
    totaal: int
    eenheid: Eenheid
    telt_vandaag: bool
    dagen_over: int
    werkdagen_over: int | None
    nadert: bool
    verstreken: bool


def tijd_over(uitleg: Termijnuitleg, nu: datetime) -> Resterend:
    """Return where the term stands now, read from the explanation alone. `nu` is an aware moment.

    A term nears in its last quarter, rounded up to whole units, at most 14 days before its end.
    Bron: ontwerp
    """
    # Compared in UTC: two Amsterdam times in the hour that comes twice would compare by the clock on the wall.
    moment = nu.astimezone(UTC)
    verstreken = moment >= uitleg.verstrijkt_op.astimezone(UTC)
    vandaag = nu.astimezone(AMSTERDAM).date()
    per_werkdag = uitleg.eenheid is Eenheid.WERKDAG
    return Resterend(
        nummer=_nummer(uitleg, moment),
        totaal=uitleg.lengte,
        eenheid=uitleg.eenheid,
        telt_vandaag=not any(overgeslagen.dag == vandaag for overgeslagen in uitleg.overgeslagen),
        dagen_over=(uitleg.uiterlijk - vandaag).days,
        werkdagen_over=sum(teldag.dag > vandaag for teldag in uitleg.geteld) if per_werkdag else None,
        nadert=not verstreken and moment >= uitleg.nadert_op.astimezone(UTC),
        verstreken=verstreken,
    )


def _nummer(uitleg: Termijnuitleg, moment: datetime) -> int:
    if uitleg.vanaf_moment is not None and uitleg.eenheid is Eenheid.UUR:
        begonnen = int((moment - uitleg.vanaf_moment.astimezone(UTC)).total_seconds() // 3600) + 1
        return max(0, min(begonnen, uitleg.lengte))
    vandaag = moment.astimezone(AMSTERDAM).date()
    if uitleg.eenheid in (Eenheid.WERKDAG, Eenheid.DAG):
        return sum(teldag.dag <= vandaag for teldag in uitleg.geteld)
    # A week or month is named while it runs, so one more than those that are complete.
    compleet = sum(teldag.dag < vandaag for teldag in uitleg.geteld)
    return 0 if vandaag <= uitleg.vanaf else min(compleet + 1, uitleg.lengte)
