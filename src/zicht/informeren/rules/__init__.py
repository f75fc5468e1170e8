"""Who tells whom what, in which way and by when? Pure: facts in, a decision or a list of objections out."""

from zicht.informeren.rules.vertellen import (
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
    "Contactfeiten",
    "Informeerfeiten",
    "bereik_van",
    "informeerder_by_route",
    "objections_to_informeerder",
    "objections_to_informeren",
    "objections_to_terugkoppelen",
    "objections_to_uitstel",
    "onderwerpen_voor",
]
