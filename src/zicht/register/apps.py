"""How does Django know this part?"""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _na_migratie(*, using: str, **_: object) -> None:
    from zicht.register.models.grendel import zet_grendels  # noqa: PLC0415 - needs the models to be loaded

    zet_grendels(using=using)


class RegisterConfig(AppConfig):
    """The national register."""

    name = "zicht.register"
    label = "register"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """This function will have the triggers of its log set again after every migrate: Django's hook for that."""
        post_migrate.connect(_na_migratie, sender=self, dispatch_uid="register.grendels")
