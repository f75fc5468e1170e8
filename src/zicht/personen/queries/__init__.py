"""What can be asked about persons?

Cards in `kaarten`, the history of one person in `geschiedenis`, the search in `zoeken`, rows to change in `sloten`.

A merged person keeps all its own rows. Every query takes the identifier of either person and answers about the
one who stays (`kanoniek`), with what is known of both together; so a list that names both shows the same card twice,
to be told by its `id`.
"""

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
from zicht.personen.queries.kaarten import (
    aantal_personen,
    beknopte_kaarten,
    kaart,
    kaarten,
    kanoniek,
    leden_op,
    namen_op,
    samen,
    stapels_personen,
)
from zicht.personen.queries.pagina import (
    PersoonPagina,
    huisgenoten,
    laatste_wijziging,
    persoon_pagina,
    te_zien,
)
from zicht.personen.queries.sloten import lock_huishouden, lock_persoon
from zicht.personen.queries.zoeken import verbind_zichtbaar, zichtbaar_voor, zoek_personen

__all__ = [
    "PersoonPagina",
    "aantal_personen",
    "banden_van",
    "beknopte_kaarten",
    "contact_van",
    "gegevens_van",
    "huisgenoten",
    "huishoudens_van",
    "kaart",
    "kaarten",
    "kanoniek",
    "laatste_wijziging",
    "leden_op",
    "lock_huishouden",
    "lock_persoon",
    "mutaties_van",
    "namen_op",
    "namen_van",
    "ooit_leden",
    "persoon_pagina",
    "samen",
    "stapels_personen",
    "te_zien",
    "verbind_zichtbaar",
    "verblijven_van",
    "zichtbaar_voor",
    "zoek_personen",
]
