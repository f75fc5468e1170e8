"""Which words does this part use?"""

from zicht.radar.words.gebeurtenissen import (
    CasusAangemeld,
    CasusIngeschreven,
    InschrijvingIngetrokken,
    LandelijkGevraagd,
    NavraagGezet,
    TrefferBeoordeeld,
)
from zicht.radar.words.landelijk import (
    Elders,
    Elderspagina,
    Eldersreden,
    Eldersregel,
    Eldersstand,
    Sleutelperiode,
    Treffer,
    Trefferoordeel,
    Uitblijven,
    Verbinding,
    Vraagstand,
)

__all__ = [
    "CasusAangemeld",
    "CasusIngeschreven",
    "Elders",
    "Elderspagina",
    "Eldersreden",
    "Eldersregel",
    "Eldersstand",
    "InschrijvingIngetrokken",
    "LandelijkGevraagd",
    "NavraagGezet",
    "Sleutelperiode",
    "Treffer",
    "TrefferBeoordeeld",
    "Trefferoordeel",
    "Uitblijven",
    "Verbinding",
    "Vraagstand",
]
