"""How do we say a term the way people do?

Every text is looked up through `vertaal`: the screens hand over the translation of the reader's language,
without it the text is Dutch.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from enum import StrEnum

from zicht.kern import gettext_noop
from zicht.termijnen.regel import Eenheid
from zicht.termijnen.resterend import Resterend, tijd_over
from zicht.termijnen.uitleg import AMSTERDAM, Termijnuitleg

Vertaal = Callable[[str], str]


def ongewijzigd(tekst: str) -> str:
    """Return the Dutch text itself."""
    return tekst


class Lezer(StrEnum):
    """For whom a term is explained: with ground and calendar, or in plain words."""

    PROFESSIONAL = "professional"
    MELDER_OF_BETROKKENE = "melder_of_betrokkene"


_WEEKDAG = (
    gettext_noop("maandag"),
    gettext_noop("dinsdag"),
    gettext_noop("woensdag"),
    gettext_noop("donderdag"),
    gettext_noop("vrijdag"),
    gettext_noop("zaterdag"),
    gettext_noop("zondag"),
)
_MAAND = (
    gettext_noop("januari"),
    gettext_noop("februari"),
    gettext_noop("maart"),
    gettext_noop("april"),
    gettext_noop("mei"),
    gettext_noop("juni"),
    gettext_noop("juli"),
    gettext_noop("augustus"),
    gettext_noop("september"),
    gettext_noop("oktober"),
    gettext_noop("november"),
    gettext_noop("december"),
)
_AANTAL: dict[Eenheid, tuple[str, str]] = {
    Eenheid.UUR: (gettext_noop("%(aantal)s uur"), gettext_noop("%(aantal)s uur")),
    Eenheid.WERKDAG: (gettext_noop("%(aantal)s werkdag"), gettext_noop("%(aantal)s werkdagen")),
    Eenheid.DAG: (gettext_noop("%(aantal)s dag"), gettext_noop("%(aantal)s dagen")),
    Eenheid.WEEK: (gettext_noop("%(aantal)s week"), gettext_noop("%(aantal)s weken")),
    Eenheid.MAAND: (gettext_noop("%(aantal)s maand"), gettext_noop("%(aantal)s maanden")),
    Eenheid.JAAR: (gettext_noop("%(aantal)s jaar"), gettext_noop("%(aantal)s jaar")),
}
_STAND = {
    Eenheid.UUR: gettext_noop("uur %(nummer)s van %(totaal)s"),
    Eenheid.WERKDAG: gettext_noop("werkdag %(nummer)s van %(totaal)s"),
    Eenheid.DAG: gettext_noop("dag %(nummer)s van %(totaal)s"),
    Eenheid.WEEK: gettext_noop("week %(nummer)s van %(totaal)s"),
    Eenheid.MAAND: gettext_noop("maand %(nummer)s van %(totaal)s"),
    Eenheid.JAAR: gettext_noop("jaar %(nummer)s van %(totaal)s"),
}
_NABIJ = {
    -1: gettext_noop("gisteren"),
    0: gettext_noop("vandaag"),
    1: gettext_noop("morgen"),
    2: gettext_noop("overmorgen"),
}

_DAG = gettext_noop("%(weekdag)s %(dag)s %(maand)s")
_DAG_MET_JAAR = gettext_noop("%(weekdag)s %(dag)s %(maand)s %(jaar)s")


def zeg_dag(dag: date, vertaal: Vertaal = ongewijzigd, *, met_jaar: bool = True) -> str:
    """Return the day in words: "maandag 5 april 2027"."""
    return vertaal(_DAG_MET_JAAR if met_jaar else _DAG) % {
        "weekdag": vertaal(_WEEKDAG[dag.weekday()]),
        "dag": dag.day,
        "maand": vertaal(_MAAND[dag.month - 1]),
        "jaar": dag.year,
    }


def zeg_lengte(aantal: int, eenheid: Eenheid, vertaal: Vertaal = ongewijzigd) -> str:
    """Return a length in words: "1 werkdag", "10 weken"."""
    enkel, meer = _AANTAL[eenheid]
    return vertaal(enkel if aantal == 1 else meer) % {"aantal": aantal}


def zeg_moment(moment: date | datetime, nu: datetime, vertaal: Vertaal = ongewijzigd) -> str:
    """Return a latest moment as people say it: "vandaag", "morgen vóór 17.00 uur", "gisteren verlopen".

    A date is on time until its day ends. Further off than overmorgen it is told in days, or with a time as a date.
    """
    vandaag = nu.astimezone(AMSTERDAM).date()
    if not isinstance(moment, datetime):
        return _zeg_datum((moment - vandaag).days, vertaal)
    lokaal = moment.astimezone(AMSTERDAM)
    # Compared by timestamp: in the hour that comes twice the clock on the wall does not tell which is later.
    verlopen = moment.timestamp() <= nu.timestamp()
    welke, tijd = lokaal.date(), lokaal.strftime("%H.%M")
    if tijd == "00.00" and not verlopen:
        # What must be done before midnight must be done on the day that ends then.
        welke, tijd = welke - timedelta(days=1), "24.00"
    verschil = (welke - vandaag).days
    dag = vertaal(_NABIJ[verschil]) if verschil in _NABIJ else zeg_dag(welke, vertaal)
    sjabloon = (
        gettext_noop("%(dag)s om %(tijd)s uur verlopen")
        if verlopen
        else gettext_noop("%(dag)s vóór %(tijd)s uur")
    )
    return vertaal(sjabloon) % {"dag": dag, "tijd": tijd}


def _zeg_datum(verschil: int, vertaal: Vertaal) -> str:
    if verschil == -1:
        return vertaal(gettext_noop("gisteren verlopen"))
    if verschil < 0:
        sjabloon = gettext_noop("%(lengte)s geleden verlopen")
        return vertaal(sjabloon) % {"lengte": zeg_lengte(-verschil, Eenheid.DAG, vertaal)}
    if verschil in _NABIJ:
        return vertaal(_NABIJ[verschil])
    return vertaal(gettext_noop("over %(lengte)s")) % {"lengte": zeg_lengte(verschil, Eenheid.DAG, vertaal)}


def zeg_wanneer(uitleg: Termijnuitleg, nu: datetime, vertaal: Vertaal = ongewijzigd) -> str:
    """Return how long the term still has: "morgen", "over 3 werkdagen", "vandaag vóór 17.00 uur"."""
    if uitleg.uiterlijk_moment is not None:
        return zeg_moment(uitleg.uiterlijk_moment, nu, vertaal)
    over = tijd_over(uitleg, nu)
    if over.werkdagen_over is None or over.dagen_over <= 1:
        return zeg_moment(uitleg.uiterlijk, nu, vertaal)
    lengte = zeg_lengte(over.werkdagen_over, Eenheid.WERKDAG, vertaal)
    return vertaal(gettext_noop("over %(lengte)s")) % {"lengte": lengte}


def zeg_stand(over: Resterend, vertaal: Vertaal = ongewijzigd) -> str:
    """Return how far the term is: "werkdag 4 van 5", "nog niet begonnen", "termijn verlopen"."""
    if over.verstreken:
        return vertaal(gettext_noop("termijn verlopen"))
    if over.nummer == 0:
        return vertaal(gettext_noop("nog niet begonnen"))
    stand = vertaal(_STAND[over.eenheid]) % {"nummer": over.nummer, "totaal": over.totaal}
    return (
        stand
        if over.telt_vandaag
        else vertaal(gettext_noop("%(stand)s, vandaag telt niet mee")) % {"stand": stand}
    )
