"""How does Django know this part?"""

from django.apps import AppConfig


class VeiligheidsbeoordelingConfig(AppConfig):
    """Gather, judge, decide: within five working days of receipt."""

    name = "zicht.veiligheidsbeoordeling"
    label = "veiligheidsbeoordeling"
