"""What can be asked about persons?

Cards in `kaarten`, the history of one person in `geschiedenis`, of several at once in `door_de_tijd`, the search in
`zoeken`, rows to change in `sloten` and `ledensloten`, who may see what in `zichtbaar`, who share a number in
`dubbelen`, the pages in `pagina`, `huishouden` and `samenvoegen`, which casussen somebody is in in `casussen`, what one
is recognised by in `bronnen`.

A merged person keeps all its own rows. Every query takes the identifier of either person and answers about the
one who stays (`kanoniek`), with what is known of both together; so a list that names both shows the same card twice,
to be told by its `id`.
"""

from zicht.personen.queries.bronnen import herkenbronnen, leden_ooit
from zicht.personen.queries.casussen import Casuslijn, verbind_casussen
from zicht.personen.queries.door_de_tijd import Kring, kring_van
from zicht.personen.queries.dubbelen import (
    allen_met_nummer_van,
    heeft_dubbel_bsn,
    met_bsn,
    te_vergelijken_met,
    zichtbaren_met_zelfde_bsn,
)
from zicht.personen.queries.geschiedenis import (
    banden_van,
    contact_van,
    gegevens_van,
    huishoudens_van,
    mutaties_van,
    namen_van,
    ooit_leden,
    verblijven_van,
)
from zicht.personen.queries.huishouden import (
    HuishoudenPagina,
    afgesplitst_van,
    huishouden_pagina,
    leden_nu,
)
from zicht.personen.queries.kaarten import (
    aantal_personen,
    adressen_van,
    beknopte_kaarten,
    kaart,
    kaarten,
    kanoniek,
    leden_op,
    losse_kaart,
    namen_op,
    samen,
    stapels_personen,
)
from zicht.personen.queries.ledensloten import lock_leden
from zicht.personen.queries.pagina import (
    PersoonPagina,
    bandlijn,
    huisgenoten,
    laatste_wijziging,
    mutatielijnen,
    persoon_pagina,
)
from zicht.personen.queries.samenvoegen import Hersteld, Opgegaan, hersteld_van, opgegaan_in, vergelijking
from zicht.personen.queries.sloten import lock_huishouden, lock_personen, lock_persoon
from zicht.personen.queries.zichtbaar import (
    Stand,
    band_te_zien,
    casusgenoten,
    huishouden_te_zien,
    is_een_te_zien,
    stand_van,
    te_zien,
)
from zicht.personen.queries.zoeken import Zichtbaren, verbind_zichtbaar, zichtbaar_voor, zoek_personen

__all__ = [
    "Casuslijn",
    "Hersteld",
    "HuishoudenPagina",
    "Kring",
    "Opgegaan",
    "PersoonPagina",
    "Stand",
    "Zichtbaren",
    "aantal_personen",
    "adressen_van",
    "afgesplitst_van",
    "allen_met_nummer_van",
    "band_te_zien",
    "banden_van",
    "bandlijn",
    "beknopte_kaarten",
    "casusgenoten",
    "contact_van",
    "gegevens_van",
    "heeft_dubbel_bsn",
    "herkenbronnen",
    "hersteld_van",
    "huisgenoten",
    "huishouden_pagina",
    "huishouden_te_zien",
    "huishoudens_van",
    "is_een_te_zien",
    "kaart",
    "kaarten",
    "kanoniek",
    "kring_van",
    "laatste_wijziging",
    "leden_nu",
    "leden_ooit",
    "leden_op",
    "lock_huishouden",
    "lock_leden",
    "lock_personen",
    "lock_persoon",
    "losse_kaart",
    "met_bsn",
    "mutatielijnen",
    "mutaties_van",
    "namen_op",
    "namen_van",
    "ooit_leden",
    "opgegaan_in",
    "persoon_pagina",
    "samen",
    "stand_van",
    "stapels_personen",
    "te_vergelijken_met",
    "te_zien",
    "verbind_casussen",
    "verbind_zichtbaar",
    "verblijven_van",
    "vergelijking",
    "zichtbaar_voor",
    "zichtbaren_met_zelfde_bsn",
    "zoek_personen",
]
