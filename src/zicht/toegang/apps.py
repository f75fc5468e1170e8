"""How does Django know this part?"""

from django.apps import AppConfig


class ToegangConfig(AppConfig):
    """Access."""

    name = "zicht.toegang"
    label = "toegang"

    def ready(self) -> None:
        """This function will listen to what the libraries of login tell."""
        from zicht.toegang.adapter import listen  # noqa: PLC0415 - needs the models to be loaded

        listen()
