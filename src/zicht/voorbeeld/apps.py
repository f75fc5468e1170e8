"""How does Django know this part?"""

from django.apps import AppConfig


class VoorbeeldConfig(AppConfig):
    """The synthetic region."""

    name = "zicht.voorbeeld"
    label = "voorbeeld"
