"""What may happen in a casus, and on what ground?"""

from zicht.casus.rules.inzien import (
    AL_GETOETST,
    ONBEKEND_NUMMER,
    ZIET_AL,
    objections_to_inzage,
    objections_to_reden,
)
from zicht.casus.rules.samenloop import objections_to_samenloop
from zicht.casus.rules.sluiten import (
    AL_GESLOTEN,
    TERMIJN_HOUDT_NIET_TEGEN,
    Slotfeiten,
    objections_to_fase,
    objections_to_sluiten,
)
from zicht.casus.rules.toewijzen import (
    AL_AFGEROND,
    HOORT_BIJ_PROCES,
    LOOPT_AL,
    NAAM_NODIG,
    ROLLEN_IN_CHARGE,
    ROLLEN_VOOR,
    Uitvoerder,
    is_uitvoerbaar_door,
    objections_to_behandelaar,
    objections_to_met_de_hand,
    objections_to_toewijzen,
)
from zicht.casus.rules.verplaatsen import (
    EERSTE_GRONDEN,
    GRONDEN,
    Stand,
    Zichtfeiten,
    objections_to_move_zicht,
    stand_van,
)

__all__ = [
    "AL_AFGEROND",
    "AL_GESLOTEN",
    "AL_GETOETST",
    "EERSTE_GRONDEN",
    "GRONDEN",
    "HOORT_BIJ_PROCES",
    "LOOPT_AL",
    "NAAM_NODIG",
    "ONBEKEND_NUMMER",
    "ROLLEN_IN_CHARGE",
    "ROLLEN_VOOR",
    "TERMIJN_HOUDT_NIET_TEGEN",
    "ZIET_AL",
    "Slotfeiten",
    "Stand",
    "Uitvoerder",
    "Zichtfeiten",
    "is_uitvoerbaar_door",
    "objections_to_behandelaar",
    "objections_to_fase",
    "objections_to_inzage",
    "objections_to_met_de_hand",
    "objections_to_move_zicht",
    "objections_to_reden",
    "objections_to_samenloop",
    "objections_to_sluiten",
    "objections_to_toewijzen",
    "stand_van",
]
