"""What can be done with a dossier?"""

from zicht.dossier.actions.tijdlijn import write_tijdlijn

__all__ = ["write_tijdlijn"]
