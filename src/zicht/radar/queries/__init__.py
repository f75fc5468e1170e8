"""What can be asked of the radar? The index in `register`, whom it finds in `vinden`."""

from zicht.radar.queries.register import PersonenIndex
from zicht.radar.queries.vinden import vind_eerdere

__all__ = ["PersonenIndex", "vind_eerdere"]
