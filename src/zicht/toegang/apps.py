"""How does Django know this part?"""

from django.apps import AppConfig


class ToegangConfig(AppConfig):
    """Access."""

    name = "zicht.toegang"
    label = "toegang"
