"""How does Django know this part?"""

from django.apps import AppConfig


class OrganisatiesConfig(AppConfig):
    """Organisations."""

    name = "zicht.organisaties"
    label = "organisaties"
