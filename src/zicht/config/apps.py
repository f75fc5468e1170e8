"""How is put together what the parts may not know of each other: what follows from what, and who may be seen?"""

from django.apps import AppConfig
from django.conf import settings


class ConfigConfig(AppConfig):
    """Puts the parts together."""

    name = "zicht.config"
    label = "config"

    def ready(self) -> None:
        """This function will connect consequences, casussen to persons and their search, and the radar to intake."""
        from zicht.casus.queries import casuslijnen_over, zichtbare_betrokkenen  # noqa: PLC0415 - needs the models to be loaded
        from zicht.consequences import ALTIJD, GEVOLGEN  # noqa: PLC0415
        from zicht.kern.gevolgen import verbind  # noqa: PLC0415
        from zicht.melding.queries import verbind_navraag, verbind_radar  # noqa: PLC0415
        from zicht.personen.queries import verbind_casussen, verbind_zichtbaar  # noqa: PLC0415
        from zicht.radar.actions import ask_for_concept  # noqa: PLC0415
        from zicht.radar.queries import antwoord_bij_concept, vind_eerdere  # noqa: PLC0415
        from zicht.radar.queries.landelijk_verbinding import verbind_register  # noqa: PLC0415
        from zicht.register.actions import toegang_voor  # noqa: PLC0415

        verbind(altijd=ALTIJD, per_soort=GEVOLGEN)
        verbind_zichtbaar(zichtbare_betrokkenen)
        verbind_casussen(casuslijnen_over)
        verbind_radar(vind_eerdere)
        verbind_navraag(ask_for_concept, antwoord_bij_concept)
        if settings.ZICHT_REGISTER_ADRES and settings.ZICHT_REGISTER_SLEUTELS:
            verbind_register(toegang_voor, settings.ZICHT_REGISTER_SLEUTELS)
