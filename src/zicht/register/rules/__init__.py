"""What may be asked and kept, how often, under which period, and what is called a hit?"""

from zicht.register.rules.grenzen import fout_in_inschrijving, fout_in_vraag
from zicht.register.rules.limieten import Afweging, Limiet, weeg_limieten
from zicht.register.rules.periodes import objections_to_openen, objections_to_sluiten
from zicht.register.rules.treffers import HOOGSTENS_TREFFERS, begrens, is_zeker, vergelijkomvang

__all__ = [
    "HOOGSTENS_TREFFERS",
    "Afweging",
    "Limiet",
    "begrens",
    "fout_in_inschrijving",
    "fout_in_vraag",
    "is_zeker",
    "objections_to_openen",
    "objections_to_sluiten",
    "vergelijkomvang",
    "weeg_limieten",
]
