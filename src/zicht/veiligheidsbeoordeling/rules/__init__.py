"""What may, must and follows in an assessment?"""

from zicht.veiligheidsbeoordeling.rules.besluit import (
    derived_gronden,
    objections_per_route,
    objections_to_afronden,
    objections_to_besluit,
)
from zicht.veiligheidsbeoordeling.rules.gevolgen import fase_after, zicht_after
from zicht.veiligheidsbeoordeling.rules.geweld import complete_taxatie
from zicht.veiligheidsbeoordeling.rules.ontvanger import objections_per_ontvanger
from zicht.veiligheidsbeoordeling.rules.stappen import (
    AL_AFGEROND,
    EERST_TAXATIE,
    objections_to_antwoord,
    objections_to_meebeoordeling,
    objections_to_screening,
    objections_to_stap,
    objections_to_taxatiemoment,
    objections_to_vraag,
)
from zicht.veiligheidsbeoordeling.rules.taxatie import (
    Voorstel,
    is_verouderd,
    objections_to_taxatie,
    propose_oordeel,
)
from zicht.veiligheidsbeoordeling.rules.vernieuwen import Vernieuwfeiten, needs_taxatie
from zicht.veiligheidsbeoordeling.rules.voorstel import propose_houder

__all__ = [
    "AL_AFGEROND",
    "EERST_TAXATIE",
    "Vernieuwfeiten",
    "Voorstel",
    "complete_taxatie",
    "derived_gronden",
    "fase_after",
    "is_verouderd",
    "needs_taxatie",
    "objections_per_ontvanger",
    "objections_per_route",
    "objections_to_afronden",
    "objections_to_antwoord",
    "objections_to_besluit",
    "objections_to_meebeoordeling",
    "objections_to_screening",
    "objections_to_stap",
    "objections_to_taxatie",
    "objections_to_taxatiemoment",
    "objections_to_vraag",
    "propose_houder",
    "propose_oordeel",
    "zicht_after",
]
