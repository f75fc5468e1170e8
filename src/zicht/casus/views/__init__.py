"""What can be seen and done on the screens of a casus?"""

from zicht.casus.views.casussen import samenloop, sluiten, termijnen, toewijzen, zicht
from zicht.casus.views.noodtoegang import noodtoegang, noodtoegang_beeindigen, noodtoegang_toetsen, te_toetsen
from zicht.casus.views.taken import taak, taak_vervallen

__all__ = [
    "noodtoegang",
    "noodtoegang_beeindigen",
    "noodtoegang_toetsen",
    "samenloop",
    "sluiten",
    "taak",
    "taak_vervallen",
    "te_toetsen",
    "termijnen",
    "toewijzen",
    "zicht",
]
