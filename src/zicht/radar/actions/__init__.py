"""What can be done with the radar? Keeping the index in `index`, judging what it finds in `oordelen`."""

from zicht.radar.actions.index import count_omvang, index_personen, keep_index, rebuild_index
from zicht.radar.actions.oordelen import reject_zelfde, undo_reject, write_afwijzingen

__all__ = [
    "count_omvang",
    "index_personen",
    "keep_index",
    "rebuild_index",
    "reject_zelfde",
    "undo_reject",
    "write_afwijzingen",
]
