"""What can be asked about reports? Who the melder is stands in `melder`, and nowhere else."""

from zicht.melding.queries.concepten import concepten_van, get_concept
from zicht.melding.queries.melder import bezwaren_tegen_lezen, melder_van, objections_to_delen
from zicht.melding.queries.meldingen import (
    casus_van,
    get_melding,
    is_ontvangen,
    kind_of_melder,
    melding_voor_beoordeling,
    meldingen_van,
    voorgeschiedenis_van,
)

__all__ = [
    "bezwaren_tegen_lezen",
    "casus_van",
    "concepten_van",
    "get_concept",
    "get_melding",
    "is_ontvangen",
    "kind_of_melder",
    "melder_van",
    "melding_voor_beoordeling",
    "meldingen_van",
    "objections_to_delen",
    "voorgeschiedenis_van",
]
