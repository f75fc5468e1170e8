"""Who tells whom what, in which way and by when? Pure: facts in, a decision or a list of objections out."""

from zicht.informeren.rules.eerder import (
    NOODZAKEN,
    Eerderfeiten,
    noodzaak_van,
    noodzaken_voor,
    objections_to_eerder,
    objections_to_over_eerder,
    objections_to_van_elders,
    onderwerpen_te_vertellen,
    over_eerder_zonder_keuze,
)
from zicht.informeren.rules.gesprek import Gesprekslid, objections_to_gesprek, risks_of_gesprek
from zicht.informeren.rules.vertellen import (
    AL_GEINFORMEERD,
    KANAAL_VAN,
    NIET_VEILIG,
    Contactfeiten,
    objections_to_informeren,
    objections_to_terugkoppelen,
    objections_to_uitstel,
    onderwerpen_voor,
)
from zicht.informeren.rules.wie import (
    Informeerfeiten,
    bereik_van,
    informeerder_by_route,
    objections_to_informeerder,
)

__all__ = [
    "AL_GEINFORMEERD",
    "KANAAL_VAN",
    "NIET_VEILIG",
    "NOODZAKEN",
    "Contactfeiten",
    "Eerderfeiten",
    "Gesprekslid",
    "Informeerfeiten",
    "bereik_van",
    "informeerder_by_route",
    "noodzaak_van",
    "noodzaken_voor",
    "objections_to_eerder",
    "objections_to_gesprek",
    "objections_to_informeerder",
    "objections_to_informeren",
    "objections_to_over_eerder",
    "objections_to_terugkoppelen",
    "objections_to_uitstel",
    "objections_to_van_elders",
    "onderwerpen_te_vertellen",
    "onderwerpen_voor",
    "over_eerder_zonder_keuze",
    "risks_of_gesprek",
]
