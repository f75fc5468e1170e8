"""How do we explain a term: to a professional with every day and ground, to the public in plain words?"""

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from zicht.kern import gettext_noop
from zicht.termijnen.regel import Eenheid
from zicht.termijnen.uitleg import AMSTERDAM, OvergeslagenDag, Termijnuitleg
from zicht.termijnen.zeggen import Lezer, Vertaal, ongewijzigd, zeg_dag, zeg_lengte

_WEEKEND = frozenset({"zaterdag", "zondag"})


def in_woorden(uitleg: Termijnuitleg, lezer: Lezer, vertaal: Vertaal = ongewijzigd) -> str:
    """Return how the term was counted, in whole sentences for this reader."""
    return " ".join(in_zinnen(uitleg, lezer, vertaal))


def in_zinnen(
    uitleg: Termijnuitleg, lezer: Lezer, vertaal: Vertaal = ongewijzigd, *, met_dag: bool = True
) -> list[str]:
    """Return how the term was counted, one sentence after the other.

    Without `met_dag` the last day is left out, for who was told it already.
    """
    match lezer:
        case Lezer.PROFESSIONAL:
            zinnen = _voor_professional(uitleg, vertaal)
        case Lezer.MELDER_OF_BETROKKENE:
            zinnen = _voor_publiek(uitleg, vertaal)
        case _:  # pragma: no cover
            assert_never(lezer)
    dag = [_uiterlijk(uitleg, vertaal)] if met_dag else []
    return [zin for zin in (*dag, *zinnen) if zin]


def _voor_professional(uitleg: Termijnuitleg, vertaal: Vertaal) -> list[str]:
    return [
        _vanaf(uitleg, vertaal),
        _geteld(uitleg, vertaal),
        _niet_geteld(uitleg, vertaal),
        _verlengd(uitleg, vertaal),
        _grond(uitleg, vertaal),
        _eigen_keuze(uitleg, vertaal),
        _kalender(uitleg, vertaal),
    ]


def _voor_publiek(uitleg: Termijnuitleg, vertaal: Vertaal) -> list[str]:
    lengte = zeg_lengte(uitleg.lengte, uitleg.eenheid, vertaal)
    zinnen = [
        vertaal(gettext_noop("Dat is %(lengte)s na %(begin)s."))
        % {"lengte": lengte, "begin": vertaal(uitleg.telt_vanaf)},
    ]
    if uitleg.overgeslagen:
        zinnen.append(_tellen_niet_mee(uitleg.overgeslagen, vertaal))
    if uitleg.verlenging is not None:
        zinnen.append(
            vertaal(gettext_noop("Het einde viel op een vrije dag. Daarom is er iets langer de tijd."))
        )
    return zinnen


def _tellen_niet_mee(dagen: Sequence[OvergeslagenDag], vertaal: Vertaal) -> str:
    redenen = dict.fromkeys(overgeslagen.reden for overgeslagen in dagen)
    namen = [vertaal(reden) for reden in redenen if reden not in _WEEKEND]
    if not namen:
        return vertaal(gettext_noop("Het weekend telt niet mee."))
    if len(namen) == len(redenen):
        return vertaal(gettext_noop("Niet mee tellen: %(dagen)s.")) % {"dagen": ", ".join(namen)}
    return vertaal(gettext_noop("Niet mee tellen: het weekend, %(dagen)s.")) % {"dagen": ", ".join(namen)}


def _uiterlijk(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    if uitleg.uiterlijk_moment is None:
        return vertaal(gettext_noop("Uiterlijk %(dag)s.")) % {"dag": zeg_dag(uitleg.uiterlijk, vertaal)}
    return vertaal(gettext_noop("Uiterlijk %(moment)s.")) % {
        "moment": _dag_en_tijd(uitleg.uiterlijk_moment, vertaal)
    }


def _dag_en_tijd(moment: datetime, vertaal: Vertaal) -> str:
    waarden = {"dag": zeg_dag(moment.date(), vertaal), "tijd": moment.strftime("%H.%M")}
    return vertaal(gettext_noop("%(dag)s om %(tijd)s uur")) % waarden


def _vanaf(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    waarden = {
        "lengte": zeg_lengte(uitleg.lengte, uitleg.eenheid, vertaal),
        "begin": vertaal(uitleg.telt_vanaf),
        "dag": zeg_dag(uitleg.vanaf, vertaal),
    }
    if uitleg.vanaf_moment is not None and uitleg.eenheid is Eenheid.UUR:
        waarden["dag"] = _dag_en_tijd(uitleg.vanaf_moment, vertaal)
        zin = vertaal(gettext_noop("De termijn is %(lengte)s na %(begin)s op %(dag)s.")) % waarden
        return " ".join(filter(None, [zin, _verzet(uitleg.vanaf_moment, uitleg.uiterlijk_moment, vertaal)]))
    sjabloon = gettext_noop("De termijn is %(lengte)s na %(begin)s op %(dag)s; die dag zelf telt niet mee.")
    return vertaal(sjabloon) % waarden


def _verzet(vanaf: datetime, tot: datetime | None, vertaal: Vertaal) -> str:
    """Hours that pass are counted, so over a change of the clock the end is at another time of day."""
    verschuiving = tot.astimezone(AMSTERDAM).utcoffset() if tot else None
    begin = vanaf.astimezone(AMSTERDAM).utcoffset()
    if verschuiving is None or begin is None or verschuiving == begin:
        return ""
    if verschuiving > begin:
        return vertaal(gettext_noop("In die tijd gaat de klok een uur vooruit."))
    return vertaal(gettext_noop("In die tijd gaat de klok een uur terug."))


def _geteld(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    if uitleg.eenheid is not Eenheid.WERKDAG:
        return ""
    dagen = ", ".join(
        f"{zeg_dag(teldag.dag, vertaal, met_jaar=False)} ({teldag.nummer})" for teldag in uitleg.geteld
    )
    return vertaal(gettext_noop("Geteld: %(dagen)s.")) % {"dagen": dagen}


def _niet_geteld(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    if not uitleg.overgeslagen:
        return ""
    return vertaal(gettext_noop("Niet geteld: %(dagen)s.")) % {
        "dagen": _met_reden(uitleg.overgeslagen, vertaal)
    }


def _met_reden(dagen: Sequence[OvergeslagenDag], vertaal: Vertaal) -> str:
    return ", ".join(
        zeg_dag(overgeslagen.dag, vertaal, met_jaar=False)
        + ("" if overgeslagen.reden in _WEEKEND else f" ({vertaal(overgeslagen.reden)})")
        for overgeslagen in dagen
    )


def _verlengd(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    if uitleg.verlenging is None:
        return ""
    sjabloon = gettext_noop("De termijn liep tot %(van)s en is verlengd tot %(tot)s: %(grond)s.")
    zin = vertaal(sjabloon) % {
        "van": zeg_dag(uitleg.verlenging.van, vertaal),
        "tot": zeg_dag(uitleg.verlenging.tot, vertaal),
        "grond": vertaal(uitleg.verlenging.grond),
    }
    if not uitleg.verlenging.dagen:
        return zin
    vrij = vertaal(gettext_noop("Vrije dagen: %(dagen)s.")) % {
        "dagen": _met_reden(uitleg.verlenging.dagen, vertaal)
    }
    return f"{zin} {vrij}"


def _grond(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    waarden = {"grond": vertaal(uitleg.grond), "zekerheid": vertaal(uitleg.zekerheid.naam)}
    return vertaal(gettext_noop("Grond: %(grond)s (%(zekerheid)s).")) % waarden


def _eigen_keuze(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    if not uitleg.eigen_grond:
        return ""
    return vertaal(gettext_noop("Eigen lengte gekozen: %(grond)s.")) % {"grond": uitleg.eigen_grond}


def _kalender(uitleg: Termijnuitleg, vertaal: Vertaal) -> str:
    if not uitleg.kalender:
        return ""
    return vertaal(gettext_noop("Kalender: %(kalender)s.")) % {"kalender": vertaal(uitleg.kalender)}
