"""How is stored what is found, asked and answered?"""

from zicht.radar.models.index import Beschrijving, NietDezelfde, Omvang, Vindsleutel

__all__ = ["Beschrijving", "NietDezelfde", "Omvang", "Vindsleutel"]
