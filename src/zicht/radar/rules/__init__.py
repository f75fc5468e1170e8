"""How is a person described for the index, and how strong is what was found? Pure."""

from zicht.radar.rules.beschrijven import (
    MEESTE_BESCHRIJVINGEN,
    als_vraag,
    als_vragen,
    beschrijvingen,
    groep_van,
    is_te_vinden,
)
from zicht.radar.rules.geraakt import Geraakt, geraakt_door

__all__ = [
    "MEESTE_BESCHRIJVINGEN",
    "Geraakt",
    "als_vraag",
    "als_vragen",
    "beschrijvingen",
    "geraakt_door",
    "groep_van",
    "is_te_vinden",
]
