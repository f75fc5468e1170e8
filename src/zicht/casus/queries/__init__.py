"""What can be asked about casussen?"""

from zicht.casus.queries.casussen import (
    CasusKop,
    betrokken_in,
    betrokkenen_van,
    bezwaren_per_grond,
    casus_van_nummer,
    casussen_van,
    get_casus,
    kop_met_termijnen,
    kop_van,
    lock_casus,
    lopend_vervolg,
    slotbezwaren,
    vervolgen_van,
)
from zicht.casus.queries.elders import elders_bij
from zicht.casus.queries.inzage import get_noodtoegang, inzagen_van, nood_van, te_toetsen_noodtoegang
from zicht.casus.queries.lijst import (
    Lijstgegeven,
    casussen_per_persoon,
    is_met_de_hand,
    is_uitvoerbaar_voor,
    lijstgegevens,
)
from zicht.casus.queries.over import casuslijnen_over, casussen_over, lopende_casussen_van, zichtbaar_van
from zicht.casus.queries.reikwijdte import is_te_zien, visible_to, zichtbaar, zichtbare_betrokkenen
from zicht.casus.queries.samenloop import samenloop_van, te_wegen_samenloop
from zicht.casus.queries.taken import (
    behandelaars_voor,
    collegas_voor,
    eigen_taak_voorbij,
    get_taak,
    open_taken_over,
    open_taken_van,
    teams_voor,
    uitvoerders_voor,
)
from zicht.casus.queries.termijnen import termijnen_in, termijnstanden, termijnverloop
from zicht.casus.queries.voorgeschiedenis import casussen_om, personen_om
from zicht.casus.queries.werkvoorraad import Pagina, filters_van, te_bewaken, werkvoorraad
from zicht.casus.queries.zicht import zichtketen, zichtstand

__all__ = [
    "CasusKop",
    "Lijstgegeven",
    "Pagina",
    "behandelaars_voor",
    "betrokken_in",
    "betrokkenen_van",
    "bezwaren_per_grond",
    "casus_van_nummer",
    "casuslijnen_over",
    "casussen_om",
    "casussen_over",
    "casussen_per_persoon",
    "casussen_van",
    "collegas_voor",
    "eigen_taak_voorbij",
    "elders_bij",
    "filters_van",
    "get_casus",
    "get_noodtoegang",
    "get_taak",
    "inzagen_van",
    "is_met_de_hand",
    "is_te_zien",
    "is_uitvoerbaar_voor",
    "kop_met_termijnen",
    "kop_van",
    "lijstgegevens",
    "lock_casus",
    "lopend_vervolg",
    "lopende_casussen_van",
    "nood_van",
    "open_taken_over",
    "open_taken_van",
    "personen_om",
    "samenloop_van",
    "slotbezwaren",
    "te_bewaken",
    "te_toetsen_noodtoegang",
    "te_wegen_samenloop",
    "teams_voor",
    "termijnen_in",
    "termijnstanden",
    "termijnverloop",
    "uitvoerders_voor",
    "vervolgen_van",
    "visible_to",
    "werkvoorraad",
    "zichtbaar",
    "zichtbaar_van",
    "zichtbare_betrokkenen",
    "zichtketen",
    "zichtstand",
]
