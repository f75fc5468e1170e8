"""How does Django know this part?"""

from django.apps import AppConfig


class DossierConfig(AppConfig):
    """What was laid down: timeline, notes, attachments, drafts."""

    name = "zicht.dossier"
    label = "dossier"
