"""Which words does this part use? Those of the own index in `index`, those of other organisations in `landelijk`."""

from zicht.radar.words.gebeurtenissen import (
    CasusAangemeld,
    CasusIngeschreven,
    InschrijvingIngetrokken,
    LandelijkGevraagd,
    NavraagGezet,
    TrefferBeoordeeld,
)
from zicht.radar.words.index import IndexHersteld, NietDezelfdeGezegd, NietDezelfdeTeruggenomen
from zicht.radar.words.landelijk import (
    Elders,
    Elderspagina,
    Eldersreden,
    Eldersregel,
    Eldersstand,
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
    "IndexHersteld",
    "InschrijvingIngetrokken",
    "LandelijkGevraagd",
    "NavraagGezet",
    "NietDezelfdeGezegd",
    "NietDezelfdeTeruggenomen",
    "Treffer",
    "TrefferBeoordeeld",
    "Trefferoordeel",
    "Uitblijven",
    "Verbinding",
    "Vraagstand",
]
