"""What can be asked about handovers?"""

from zicht.overdracht.queries.aanbod import aanbodpagina
from zicht.overdracht.queries.beelden import (
    get_voor_afzender,
    open_overdracht,
    overdracht_beeld,
    overdrachten_van,
    portaal,
    tegen_wachten,
    teruggave_van,
)
from zicht.overdracht.queries.beoordeeld import (
    Grondslag,
    grondslag_van,
    met_teksten,
    objections_to_vertellen,
)
from zicht.overdracht.queries.informatieset import identiteit_van_melder, propose_informatieset
from zicht.overdracht.queries.sloten import (
    get_overdracht,
    houdt_zicht,
    lock_overdracht,
    met_wie,
    ontvangernaam,
    zichtbare_overdrachten,
)
from zicht.overdracht.queries.terugname import melding_uit_teruggave
from zicht.overdracht.queries.voorgeschiedenis import overdrachten_in

__all__ = [
    "Grondslag",
    "aanbodpagina",
    "get_overdracht",
    "get_voor_afzender",
    "grondslag_van",
    "houdt_zicht",
    "identiteit_van_melder",
    "lock_overdracht",
    "melding_uit_teruggave",
    "met_teksten",
    "met_wie",
    "objections_to_vertellen",
    "ontvangernaam",
    "open_overdracht",
    "overdracht_beeld",
    "overdrachten_in",
    "overdrachten_van",
    "portaal",
    "propose_informatieset",
    "tegen_wachten",
    "teruggave_van",
    "zichtbare_overdrachten",
]
