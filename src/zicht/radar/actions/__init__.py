"""What can be done with the radar?

Keeping the index in `index` with `beschrijven`, judging what it finds in `oordelen`, asking to look in `vragen`.
Asking others: about a casus in `landelijk` and `landelijk_beurt`, about a draft in `navraag`.
"""

from zicht.radar.actions.beschrijven import count_omvang, index_personen
from zicht.radar.actions.index import keep_index, rebuild_index
from zicht.radar.actions.navraag import ask_for_concept
from zicht.radar.actions.oordelen import reject_zelfde, undo_reject, write_afwijzingen
from zicht.radar.actions.vragen import ask_radar, end_radar

__all__ = [
    "ask_for_concept",
    "ask_radar",
    "count_omvang",
    "end_radar",
    "index_personen",
    "keep_index",
    "rebuild_index",
    "reject_zelfde",
    "undo_reject",
    "write_afwijzingen",
]
