"""What can be asked about reports? Who the melder is stands in `melder`, and nowhere else."""

from zicht.melding.queries.aanname import (
    bezwaren_tegen_aannemen,
    bezwaren_tegen_melding,
    team_elders,
    vragen_voor,
)
from zicht.melding.queries.bekenden import Bekenden, bekenden_van
from zicht.melding.queries.bevestiging import bevestigingstekst
from zicht.melding.queries.concepten import concepten_van, get_concept, velden_van
from zicht.melding.queries.melder import (
    bezwaren_tegen_lezen,
    melder_van,
    objections_to_delen,
)
from zicht.melding.queries.meldingen import (
    casus_van,
    get_melding,
    is_ontvangen,
    kind_of_melder,
    melding_voor_beoordeling,
    meldingen_in,
    meldingen_van,
    voorgeschiedenis_van,
)
from zicht.melding.queries.paginas import Herkenpagina, Meldingpagina, herkenpagina, meldingpagina
from zicht.melding.queries.telling import anders_geteld, stapels_meldingen, tellingen

__all__ = [
    "Bekenden",
    "Herkenpagina",
    "Meldingpagina",
    "anders_geteld",
    "bekenden_van",
    "bevestigingstekst",
    "bezwaren_tegen_aannemen",
    "bezwaren_tegen_lezen",
    "bezwaren_tegen_melding",
    "casus_van",
    "concepten_van",
    "get_concept",
    "get_melding",
    "herkenpagina",
    "is_ontvangen",
    "kind_of_melder",
    "melder_van",
    "melding_voor_beoordeling",
    "meldingen_in",
    "meldingen_van",
    "meldingpagina",
    "objections_to_delen",
    "stapels_meldingen",
    "team_elders",
    "tellingen",
    "velden_van",
    "voorgeschiedenis_van",
    "vragen_voor",
]
