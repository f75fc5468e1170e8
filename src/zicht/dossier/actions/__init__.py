"""What can be done with a dossier?"""

from zicht.dossier.actions.bijlagen import add_bijlage, open_bijlage, remove_bijlage
from zicht.dossier.actions.concepten import close_concept, expire_concepten, save_concept, sweep_bijlagen
from zicht.dossier.actions.notities import write_notitie
from zicht.dossier.actions.tijdlijn import write_tijdlijn

__all__ = [
    "add_bijlage",
    "close_concept",
    "expire_concepten",
    "open_bijlage",
    "remove_bijlage",
    "save_concept",
    "sweep_bijlagen",
    "write_notitie",
    "write_tijdlijn",
]
