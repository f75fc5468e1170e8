"""What can be seen and done on the screens of a dossier?"""

from zicht.dossier.views.bijlagen import bijlage, bijlage_verwijderen, bijlagen
from zicht.dossier.views.concepten import concept, concept_weg
from zicht.dossier.views.geschiedenis import geschiedenis
from zicht.dossier.views.notities import notitie_versies, notitie_wijzigen, notities

__all__ = [
    "bijlage",
    "bijlage_verwijderen",
    "bijlagen",
    "concept",
    "concept_weg",
    "geschiedenis",
    "notitie_versies",
    "notitie_wijzigen",
    "notities",
]
