"""What stands on the page about other organisations: what they may know, and what was asked and told."""

from datetime import datetime
from uuid import UUID

from zicht.casus.permissions import objections_to_werken
from zicht.casus.queries import get_casus
from zicht.kern import Aanvrager
from zicht.radar.permissions import objections_to_uitwisselen
from zicht.radar.queries.inhoud import inhoudsvragen_van
from zicht.radar.queries.landelijk import elders_en_treffers
from zicht.radar.words import Elderspagina


def elderspagina(casus: UUID, *, by: Aanvrager, at: datetime) -> Elderspagina:
    """This function will return the page about other organisations; raises NietGevonden. Eleven queries at most."""
    rij = get_casus(casus, by=by, at=at)
    elders, treffers = elders_en_treffers(casus, rij.organisatie_id, at=at)
    return Elderspagina(
        casusnummer=rij.nummer,
        elders=elders,
        treffers=treffers,
        mag_werken=not objections_to_werken(by),
        mag_uitwisselen=not objections_to_uitwisselen(by),
        inhoudsvragen=tuple(inhoudsvragen_van(casus)),
    )
