"""How does Django know this part?"""

from django.apps import AppConfig


class CasusConfig(AppConfig):
    """Who is concerned, who holds the zicht, who may look, what is due."""

    name = "zicht.casus"
    label = "casus"
