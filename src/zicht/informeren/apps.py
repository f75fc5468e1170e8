"""How does Django know this part?"""

from django.apps import AppConfig


class InformerenConfig(AppConfig):
    """Who must tell whom what, by when, and that it was done."""

    name = "zicht.informeren"
    label = "informeren"
