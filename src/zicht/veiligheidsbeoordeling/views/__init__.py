"""What can be seen and done in an assessment? The page and its steps, questions, the taxatie, the decision."""

from zicht.veiligheidsbeoordeling.views.beoordelen import beoordeling, besluit, spoed, stap
from zicht.veiligheidsbeoordeling.views.taxeren import (
    casustaxatie,
    meebeoordelaar,
    meebeoordelen,
    taxatie,
    taxatie_zien,
)
from zicht.veiligheidsbeoordeling.views.vragen import informatievraag, vraag, vraag_sluiten

__all__ = [
    "beoordeling",
    "besluit",
    "casustaxatie",
    "informatievraag",
    "meebeoordelaar",
    "meebeoordelen",
    "spoed",
    "stap",
    "taxatie",
    "taxatie_zien",
    "vraag",
    "vraag_sluiten",
]
