"""What can be seen and done on the screens of a casus?"""

from zicht.casus.views.casussen import sluiten, termijnen, toewijzen, zicht
from zicht.casus.views.filters import filter_bewaren, filter_verwijderen
from zicht.casus.views.noodtoegang import beeindigen, noodtoegang, te_toetsen, toetsen
from zicht.casus.views.taken import taak, taak_gereed, taak_oppakken, taak_toewijzen, taak_vervallen

__all__ = [
    "beeindigen",
    "filter_bewaren",
    "filter_verwijderen",
    "noodtoegang",
    "sluiten",
    "taak",
    "taak_gereed",
    "taak_oppakken",
    "taak_toewijzen",
    "taak_vervallen",
    "te_toetsen",
    "termijnen",
    "toetsen",
    "toewijzen",
    "zicht",
]
