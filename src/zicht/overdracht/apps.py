"""How does Django know this part?"""

from django.apps import AppConfig


class OverdrachtConfig(AppConfig):
    """Handing the zicht to someone else, and their acceptance."""

    name = "zicht.overdracht"
    label = "overdracht"
