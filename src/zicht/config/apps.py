"""How are events connected to what follows from them?"""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Puts the parts together."""

    name = "zicht.config"
    label = "config"

    def ready(self) -> None:
        """This function will connect the table of consequences to the queue."""
        from zicht.consequences import ALTIJD, GEVOLGEN  # noqa: PLC0415 - needs the models to be loaded
        from zicht.kern.gevolgen import verbind  # noqa: PLC0415

        verbind(altijd=ALTIJD, per_soort=GEVOLGEN)
