"""What can be asked about who was told?"""

from zicht.informeren.queries.betrokkenen import (
    contactfeiten_van,
    geinformeerd_van,
    get_informering,
    get_informeringbeeld,
    informeringen_van,
    informeringen_voor_partij,
    lock_informering,
    objections_to_woorden,
    open_informeringen,
    te_informeren,
)
from zicht.informeren.queries.eerder import eerder_van, objections_to_noemen
from zicht.informeren.queries.gesprek import gesprekspagina, lock_gehoor
from zicht.informeren.queries.melder import (
    get_terugkoppeling,
    tekst_voor_melder,
    terugkoppeling_beeld,
    terugkoppelingen_van,
)

__all__ = [
    "contactfeiten_van",
    "eerder_van",
    "geinformeerd_van",
    "gesprekspagina",
    "get_informering",
    "get_informeringbeeld",
    "get_terugkoppeling",
    "informeringen_van",
    "informeringen_voor_partij",
    "lock_gehoor",
    "lock_informering",
    "objections_to_noemen",
    "objections_to_woorden",
    "open_informeringen",
    "te_informeren",
    "tekst_voor_melder",
    "terugkoppeling_beeld",
    "terugkoppelingen_van",
]
