"""What can be seen and done with the radar? Whom it finds for somebody known stands in `gelijken`."""

from zicht.radar.views.gelijken import gelijken, niet_dezelfde, terugnemen

__all__ = ["gelijken", "niet_dezelfde", "terugnemen"]
