"""How does Django know this part?"""

from django.apps import AppConfig


class PersonenConfig(AppConfig):
    """Persons, names, households, ties, stays, safe contact, and the words to search by."""

    name = "zicht.personen"
    label = "personen"
