"""When must the safety be estimated anew, because something happened since it was?"""

from dataclasses import dataclass
from datetime import datetime

from zicht.veiligheidsbeoordeling.words import Vernieuwgrond

# What nobody could know when the last taxatie was made: only one made afterwards counts.
_NIEUW = frozenset(
    {Vernieuwgrond.MELDING, Vernieuwgrond.CRISIS, Vernieuwgrond.ZICHT_TERUG, Vernieuwgrond.VEROUDERD}
)


@dataclass(frozen=True)
class Vernieuwfeiten:
    """What asking for a new taxatie is judged by.

    `oudste` is the moment of the oldest among the latest taxaties of each member, None where somebody has none.
    `besloten_op` is the decision by which somebody goes on, `ontvangen_op` the latest report.
    """

    grond: Vernieuwgrond
    op: datetime
    vt_houdt: bool
    is_gevraagd: bool
    oudste: datetime | None
    ontvangen_op: datetime | None = None
    besloten_op: datetime | None = None


def needs_taxatie(feiten: Vernieuwfeiten) -> bool:
    """This function will tell whether a new taxatie is to be asked for: at each transition, after each incident.

    Only while Veilig Thuis holds the zicht, and never twice. At a transition the taxatie counts that was made for
    it: the one on which the decision rests, and where the casus leaves or comes back to a service one since then.

    Bron: qa-2018 Q25; aef-2020 C
    """
    if not feiten.vt_houdt or feiten.is_gevraagd:
        return False
    return feiten.oudste is None or feiten.oudste < _telt_vanaf(feiten)


def _telt_vanaf(feiten: Vernieuwfeiten) -> datetime:
    if feiten.grond in _NIEUW:
        return feiten.op
    is_van_dienst = feiten.grond is Vernieuwgrond.FASE and feiten.besloten_op not in {None, feiten.op}
    return (feiten.besloten_op if is_van_dienst else feiten.ontvangen_op) or feiten.op
