"""What can be seen and done with reports? Typing one stands in `aanname`, one that was received in `ontvangen`."""

from zicht.melding.views.aanname import (
    concept,
    concept_bekend,
    concept_bewaar,
    concept_elders,
    concept_weg,
    nieuw,
)
from zicht.melding.views.ontvangen import bevestigen, herkennen, melder, melding, terugdraaien

__all__ = [
    "bevestigen",
    "concept",
    "concept_bekend",
    "concept_bewaar",
    "concept_elders",
    "concept_weg",
    "herkennen",
    "melder",
    "melding",
    "nieuw",
    "terugdraaien",
]
