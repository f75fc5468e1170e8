"""How does Django know this part?"""

from django.apps import AppConfig


class RadarConfig(AppConfig):
    """Earlier reports about the same people."""

    name = "zicht.radar"
    label = "radar"
