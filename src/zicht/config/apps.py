"""How is put together what the parts may not know of each other: what follows from what, and who may be seen?"""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Puts the parts together."""

    name = "zicht.config"
    label = "config"

    def ready(self) -> None:
        """This function will connect the table of consequences to the queue, and casussen to the search for persons."""
        from zicht.casus.queries import zichtbare_betrokkenen  # noqa: PLC0415 - needs the models to be loaded
        from zicht.consequences import ALTIJD, GEVOLGEN  # noqa: PLC0415
        from zicht.kern.gevolgen import verbind  # noqa: PLC0415
        from zicht.personen.queries import verbind_zichtbaar  # noqa: PLC0415

        verbind(altijd=ALTIJD, per_soort=GEVOLGEN)
        verbind_zichtbaar(zichtbare_betrokkenen)
