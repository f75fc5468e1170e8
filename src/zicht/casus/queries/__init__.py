"""What can be asked about casussen?"""

from zicht.casus.queries.casussen import (
    CasusKop,
    betrokkenen_van,
    bezwaren_per_grond,
    casus_van_nummer,
    casussen_van,
    get_casus,
    kop_van,
    lock_casus,
    lopend_vervolg,
    slotbezwaren,
    visible_to,
    zichtbaar,
    zichtbare_betrokkenen,
)
from zicht.casus.queries.inzage import get_noodtoegang, inzagen_van, nood_van, te_toetsen_noodtoegang
from zicht.casus.queries.lijst import (
    Lijstgegeven,
    casussen_per_persoon,
    is_met_de_hand,
    is_uitvoerbaar_voor,
    lijstgegevens,
)
from zicht.casus.queries.taken import (
    behandelaars_voor,
    collegas_voor,
    eigen_taak_voorbij,
    get_taak,
    open_taken_van,
    teams_voor,
    uitvoerders_voor,
)
from zicht.casus.queries.termijnen import termijnstanden, termijnverloop
from zicht.casus.queries.werkvoorraad import Pagina, filters_van, werkvoorraad
from zicht.casus.queries.zicht import zichtketen, zichtstand

__all__ = [
    "CasusKop",
    "Lijstgegeven",
    "Pagina",
    "behandelaars_voor",
    "betrokkenen_van",
    "bezwaren_per_grond",
    "casus_van_nummer",
    "casussen_per_persoon",
    "casussen_van",
    "collegas_voor",
    "eigen_taak_voorbij",
    "filters_van",
    "get_casus",
    "get_noodtoegang",
    "get_taak",
    "inzagen_van",
    "is_met_de_hand",
    "is_uitvoerbaar_voor",
    "kop_van",
    "lijstgegevens",
    "lock_casus",
    "lopend_vervolg",
    "nood_van",
    "open_taken_van",
    "slotbezwaren",
    "te_toetsen_noodtoegang",
    "teams_voor",
    "termijnstanden",
    "termijnverloop",
    "uitvoerders_voor",
    "visible_to",
    "werkvoorraad",
    "zichtbaar",
    "zichtbare_betrokkenen",
    "zichtketen",
    "zichtstand",
]
