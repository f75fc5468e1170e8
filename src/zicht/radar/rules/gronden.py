"""On which grounds may one organisation ask another for the content of a report? Dated data, each with its source.

The texts of the law that were seen are those of 2014 and 2015; whether they hold today has to be confirmed by the
field. The screen says so with each of them.
"""

from datetime import date

from zicht.kern import gettext_noop
from zicht.radar.words import Verstrekkingsgrond
from zicht.termijnen import Zekerheid

_WMO, _WERKWIJZE = date(2015, 1, 1), date(2019, 1, 1)

GRONDEN: tuple[Verstrekkingsgrond, ...] = (
    Verstrekkingsgrond(
        "radarfunctie",
        gettext_noop(
            "Radarfunctie: de organisaties verbinden en verstrekken elkaar informatie uit meldingen"
        ),
        "qa-2018 Q27",
        Zekerheid.SECTOR,
        _WERKWIJZE,
    ),
    Verstrekkingsgrond(
        "wmo-4.1.1",
        gettext_noop(
            "Taak van Veilig Thuis: onderzoeken en vaststellen of er geweld of mishandeling is (art. 4.1.1)"
        ),
        "wmo-2015",
        Zekerheid.GEZIEN_OUD,
        _WMO,
    ),
    Verstrekkingsgrond(
        "wmo-5.1.6",
        gettext_noop("Uit de melding volgt een vermoeden van geweld of mishandeling (art. 5.1.6)"),
        "wmo-2015",
        Zekerheid.GEZIEN_OUD,
        _WMO,
    ),
    Verstrekkingsgrond(
        "wmo-5.2.6",
        gettext_noop("Professionals mogen Veilig Thuis zonder toestemming informeren (art. 5.2.6)"),
        "wmo-2015",
        Zekerheid.GEZIEN_OUD,
        _WMO,
    ),
    Verstrekkingsgrond(
        "toestemming",
        gettext_noop("De betrokkenen vinden goed dat dit wordt gevraagd"),
        "eisen RAD-3",
        Zekerheid.EIGEN_KEUZE,
        _WERKWIJZE,
    ),
)


ONBEKEND = gettext_noop("Een grond die hier niet bekend is")


def gronden_op(dag: date) -> tuple[Verstrekkingsgrond, ...]:
    """This function will return the grounds that may be chosen on a day.

    Bron: qa-2018 Q27; wmo-2015
    """
    return tuple(grond for grond in GRONDEN if grond.geldt_op(dag))


def grond_van(code: str) -> Verstrekkingsgrond:
    """This function will return a ground by its code, also one that holds no more or that only others know.

    Bron: qa-2018 Q27; wmo-2015
    """
    for grond in GRONDEN:
        if grond.code == code:
            return grond
    return Verstrekkingsgrond(code, ONBEKEND, "eisen RAD-3", Zekerheid.EIGEN_KEUZE, _WMO)
