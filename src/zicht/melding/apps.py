"""How does Django know this part?"""

from django.apps import AppConfig


class MeldingConfig(AppConfig):
    """Receiving a report: always a stored draft first."""

    name = "zicht.melding"
    label = "melding"
