"""What can be typed in an assessment? The taxatie in `taxatie`, the decision in `besluit`, the rest in `vragen`."""

from zicht.veiligheidsbeoordeling.forms.besluit import Besluitformulier
from zicht.veiligheidsbeoordeling.forms.taxatie import Taxatieformulier
from zicht.veiligheidsbeoordeling.forms.vragen import (
    Antwoordformulier,
    Meeformulier,
    Meevraagformulier,
    Sluitformulier,
    Spoedformulier,
    Vraagformulier,
)

__all__ = [
    "Antwoordformulier",
    "Besluitformulier",
    "Meeformulier",
    "Meevraagformulier",
    "Sluitformulier",
    "Spoedformulier",
    "Taxatieformulier",
    "Vraagformulier",
]
