"""What comes next in a casus, what came of one before, and what stands in whose menu?"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from uuid import UUID

from zicht.casus.words import Fase, Taakregel, Taaksoort
from zicht.kern import Rol
from zicht.web.words import MENU, PROFESSIONEEL, Menudeel

_RANG = {
    Taaksoort.CRISIS_OPPAKKEN: 0,
    Taaksoort.SCREEN_URGENTIE: 1,
    Taaksoort.BEWAAK_TERMIJN: 3,
    Taaksoort.SLUIT_CASUS: 4,
}
_GEWOON = 2
_NOOIT = datetime.max.replace(tzinfo=UTC)


class Beurt(StrEnum):
    """Whose turn it is in a casus."""

    AAN_U = "aan_u"
    AAN_ANDER = "aan_ander"
    NIETS_OPEN = "niets_open"
    GESLOTEN = "gesloten"


@dataclass(frozen=True)
class Volgende:
    """The one next deed; without a task nothing is open, or the casus is closed."""

    beurt: Beurt
    taak: Taakregel | None = None


class Afloopsoort(StrEnum):
    """What came of a casus: it still runs, the people came back after it, or they did not."""

    LOOPT = "loopt"
    KWAM_TERUG = "kwam_terug"
    BLEEF_WEG = "bleef_weg"


@dataclass(frozen=True)
class Afloop:
    """What came of a casus, and after how many whole months they came back, or since how many they did not."""

    soort: Afloopsoort
    maanden: int = 0


def afloop_van(*, gesloten_op: date | None, later: Iterable[date], vandaag: date) -> Afloop:
    """This function will return what came of a casus; `later` are the days on which others about the same began.

    A casus that began before this one was closed is no return; one of the same day is.
    Bron: eisen PLUS-5
    """
    if gesloten_op is None:
        return Afloop(Afloopsoort.LOOPT)
    terug = min((dag for dag in later if dag >= gesloten_op), default=None)
    if terug is None:
        return Afloop(Afloopsoort.BLEEF_WEG, hele_maanden(gesloten_op, vandaag))
    return Afloop(Afloopsoort.KWAM_TERUG, hele_maanden(gesloten_op, terug))


def hele_maanden(van: date, tot: date) -> int:
    """This function will return how many months have passed in full; a shorter month is full on its last day.

    Bron: eisen PLUS-5
    """
    volgende_dag = date.fromordinal(tot.toordinal() + 1)
    is_laatste_van_de_maand = volgende_dag.month != tot.month
    vol = tot.day >= van.day or is_laatste_van_de_maand
    return (tot.year - van.year) * 12 + tot.month - van.month - (not vol)


def next_deed(
    taken: Sequence[Taakregel], *, fase: Fase, uitvoerbaar: frozenset[UUID], account: UUID | None
) -> Volgende:
    """This function will return what comes next in a casus for somebody.

    `taken` are the open tasks, `uitvoerbaar` those for which this person has the role. A task that was given to a
    colleague is the colleague's turn. A crisis comes first, then an urgency not yet judged, then what ends first.
    Seeing to a term that has passed comes after doing what it asks, and closing comes last.
    Bron: ontwerp
    """
    eigen = [taak for taak in taken if taak.id in uitvoerbaar and taak.account_id in {None, account}]
    if eigen:
        return Volgende(Beurt.AAN_U, min(eigen, key=_volgorde))
    if taken:
        return Volgende(Beurt.AAN_ANDER, min(taken, key=_volgorde))
    return Volgende(Beurt.GESLOTEN if fase is Fase.GESLOTEN else Beurt.NIETS_OPEN)


def menu_for(rollen: frozenset[Rol]) -> tuple[Menudeel, ...]:
    """This function will return the entries of the main menu for who has these roles, in order.

    Bron: eisen ROL-1
    """
    return tuple(deel for deel in MENU if not deel.rollen.isdisjoint(rollen))


def has_werkvoorraad(rollen: frozenset[Rol]) -> bool:
    """This function will tell whether the day of who has these roles begins at the worklist.

    Bron: eisen ROL-1
    """
    return not rollen.isdisjoint(PROFESSIONEEL)


def _volgorde(taak: Taakregel) -> tuple[int, datetime]:
    return _RANG.get(taak.soort, _GEWOON), taak.uiterlijk or _NOOIT
