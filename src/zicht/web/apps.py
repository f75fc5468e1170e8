"""How does Django know this part?"""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The shell, the home page, the worklist and the casus page."""

    name = "zicht.web"
    label = "web"
