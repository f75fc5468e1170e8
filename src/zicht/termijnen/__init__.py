"""Which terms hold, when does each end, and how is that explained?

Law is a dated table with its sources, an organisation's choice (calendar, own length) is an argument.
Pure: no Django, no clock, no storage; an explanation is stored as JSON and never counted again.
"""

from zicht.termijnen.kalender import (
    ATW_KALENDER,
    KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI,
    ExtraDag,
    Feestdag,
    Feestdagsoort,
    GeenKalender,
    Gever,
    Kalender,
    Kalendersoort,
    feestdagen,
    is_werkdag,
    kalender_van,
    reden_geen_werkdag,
)
from zicht.termijnen.regel import (
    Eenheid,
    EigenKeuzes,
    EigenLengte,
    MagNietAfwijken,
    Termijncode,
    Termijnregel,
    Zekerheid,
)
from zicht.termijnen.resterend import Resterend, tijd_over
from zicht.termijnen.tabel import GEEN_EIGEN_KEUZES, TABEL, GeenTermijnregel, termijnregel
from zicht.termijnen.tellen import MomentNodig, bereken
from zicht.termijnen.uitleg import (
    AMSTERDAM,
    OnbekendeUitleg,
    OvergeslagenDag,
    Teldag,
    Termijnuitleg,
    Verlenging,
    als_json,
    uit_json,
)
from zicht.termijnen.verklaring import in_woorden, in_zinnen
from zicht.termijnen.zeggen import Lezer, Vertaal, zeg_dag, zeg_lengte, zeg_moment, zeg_stand, zeg_wanneer

__all__ = [
    "AMSTERDAM",
    "ATW_KALENDER",
    "GEEN_EIGEN_KEUZES",
    "KALENDER_ZONDER_GOEDE_VRIJDAG_EN_5_MEI",
    "TABEL",
    "Eenheid",
    "EigenKeuzes",
    "EigenLengte",
    "ExtraDag",
    "Feestdag",
    "Feestdagsoort",
    "GeenKalender",
    "GeenTermijnregel",
    "Gever",
    "Kalender",
    "Kalendersoort",
    "Lezer",
    "MagNietAfwijken",
    "MomentNodig",
    "OnbekendeUitleg",
    "OvergeslagenDag",
    "Resterend",
    "Teldag",
    "Termijncode",
    "Termijnregel",
    "Termijnuitleg",
    "Verlenging",
    "Vertaal",
    "Zekerheid",
    "als_json",
    "bereken",
    "feestdagen",
    "in_woorden",
    "in_zinnen",
    "is_werkdag",
    "kalender_van",
    "reden_geen_werkdag",
    "termijnregel",
    "tijd_over",
    "uit_json",
    "zeg_dag",
    "zeg_lengte",
    "zeg_moment",
    "zeg_stand",
    "zeg_wanneer",
]
