"""How does Django know this part?"""

from django.apps import AppConfig


class LogboekConfig(AppConfig):
    """The log."""

    name = "zicht.logboek"
    label = "logboek"
    default_auto_field = "django.db.models.BigAutoField"
