"""How does Django know this part?"""

from django.apps import AppConfig


class RaamwerkConfig(AppConfig):
    """The ground."""

    name = "zicht.raamwerk"
    label = "raamwerk"
