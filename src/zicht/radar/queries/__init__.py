"""What can be asked of the radar?

The index in `register`, whom it finds in `vinden`, whom it finds for somebody known in `gelijken`.
"""

from zicht.radar.queries.gelijken import Gelijkenpagina, gelijkenpagina, vind_gelijken, zekere_gelijken
from zicht.radar.queries.navraag import antwoord_bij_concept
from zicht.radar.queries.oordelen import niet_dezelfde_als
from zicht.radar.queries.register import PersonenIndex
from zicht.radar.queries.vinden import vind_eerdere

__all__ = [
    "Gelijkenpagina",
    "PersonenIndex",
    "antwoord_bij_concept",
    "gelijkenpagina",
    "niet_dezelfde_als",
    "vind_eerdere",
    "vind_gelijken",
    "zekere_gelijken",
]
