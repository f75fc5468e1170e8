"""What can be asked about a dossier?"""

from zicht.dossier.queries.bijlagen import bestand_van, bijlagen_van, get_bijlage, plaats_van
from zicht.dossier.queries.concepten import concept_op
from zicht.dossier.queries.notities import get_notitie, notities_van, notitieversies
from zicht.dossier.queries.tijdlijn import geschiedenis_van, laatste_rijen, rijen_in, rijen_op, tijdlijn_van

__all__ = [
    "bestand_van",
    "bijlagen_van",
    "concept_op",
    "geschiedenis_van",
    "get_bijlage",
    "get_notitie",
    "laatste_rijen",
    "notities_van",
    "notitieversies",
    "plaats_van",
    "rijen_in",
    "rijen_op",
    "tijdlijn_van",
]
