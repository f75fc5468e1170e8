"""What can be asked about reports? Who the melder is stands in `melder`, and nowhere else."""

from zicht.melding.queries.aanname import (
    bezwaren_tegen_aannemen,
    bezwaren_tegen_melding,
    team_elders,
    vragen_voor,
)
from zicht.melding.queries.bevestiging import bevestigingstekst
from zicht.melding.queries.concepten import concepten_van, get_concept, velden_van, vervanger_van
from zicht.melding.queries.elders import elders_bij_concept, verbind_navraag
from zicht.melding.queries.melder import (
    bezwaren_tegen_lezen,
    lezingen_van,
    melder_van,
    melders_van,
    objections_to_delen,
    objections_to_verklappen,
)
from zicht.melding.queries.meldingen import (
    casus_van,
    get_melding,
    get_regel,
    is_ontvangen,
    kind_of_melder,
    melding_voor_beoordeling,
    meldingen_in,
    meldingen_van,
    voorgeschiedenis_van,
)
from zicht.melding.queries.omschreven import afgewezen_in, gemeld_als, herkend_in, onbeslist_in
from zicht.melding.queries.paginas import Herkenpagina, Meldingpagina, herkenpagina, meldingpagina
from zicht.melding.queries.telling import anders_geteld, stapels_meldingen, tellingen
from zicht.melding.queries.vondsten import verbind_radar, vondsten_voor

__all__ = [
    "Herkenpagina",
    "Meldingpagina",
    "afgewezen_in",
    "anders_geteld",
    "bevestigingstekst",
    "bezwaren_tegen_aannemen",
    "bezwaren_tegen_lezen",
    "bezwaren_tegen_melding",
    "casus_van",
    "concepten_van",
    "elders_bij_concept",
    "gemeld_als",
    "get_concept",
    "get_melding",
    "get_regel",
    "herkend_in",
    "herkenpagina",
    "is_ontvangen",
    "kind_of_melder",
    "lezingen_van",
    "melder_van",
    "melders_van",
    "melding_voor_beoordeling",
    "meldingen_in",
    "meldingen_van",
    "meldingpagina",
    "objections_to_delen",
    "objections_to_verklappen",
    "onbeslist_in",
    "stapels_meldingen",
    "team_elders",
    "tellingen",
    "velden_van",
    "verbind_navraag",
    "verbind_radar",
    "vervanger_van",
    "vondsten_voor",
    "voorgeschiedenis_van",
    "vragen_voor",
]
