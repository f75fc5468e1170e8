"""What does the second version of the application's own instrument ask beside the first?

Of each person which violence, as who undergoes it or may do it, and how severe it is. Bron: eisen VB-3
"""

from dataclasses import replace
from datetime import date

from zicht.kern.geweld import Geweldsvorm
from zicht.veiligheidsbeoordeling.words.instrument.vorm import Doelgroep, Geweldsrol, Vormvraag
from zicht.veiligheidsbeoordeling.words.instrument.zicht_eigen import ZICHT_EIGEN_1

_G = Geweldsvorm
_TEGEN_KINDEREN = frozenset(vorm for vorm in Geweldsvorm if vorm.is_kindermishandeling)
_TEGEN_VOLWASSENEN = frozenset({_G.OUDERENMISHANDELING, _G.GEWELD_TEGEN_OUDERS})
# Whether a child was there or heard it is a question of its own already.
_TE_KIEZEN = tuple(vorm for vorm in Geweldsvorm if vorm is not _G.GETUIGE_VAN_GEWELD)

ZICHT_EIGEN_2 = replace(
    ZICHT_EIGEN_1,
    versie="2",
    valid_from=date(2026, 1, 1),
    valid_until=None,
    vragen=tuple(
        # A child may be violent too, to its parents for one.
        replace(vraag, doelgroep=Doelgroep.IEDEREEN) if vraag.code == Geweldsrol.PLEEGT.value else vraag
        for vraag in ZICHT_EIGEN_1.vragen
    ),
    vormvragen=(
        Vormvraag(
            Geweldsrol.ONDERGAAT,
            kind=tuple(vorm for vorm in _TE_KIEZEN if vorm not in _TEGEN_VOLWASSENEN),
            volwassene=tuple(vorm for vorm in _TE_KIEZEN if vorm not in _TEGEN_KINDEREN),
        ),
        Vormvraag(Geweldsrol.PLEEGT, kind=_TE_KIEZEN, volwassene=_TE_KIEZEN),
    ),
    vorm_bij_ja=(("getuige", _G.GETUIGE_VAN_GEWELD),),
    vraagt_ernst=True,
)
