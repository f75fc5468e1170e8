"""How does a value of a closed list carry the name that people read for it?"""

from enum import StrEnum
from typing import Self


class Benoemd(StrEnum):
    """A closed list: `DIENST = "dienst", gettext_noop("Dienst van Veilig Thuis")`; the value is stored.

    The name is kept in the member itself and never looked up by the value: two lists may have an equal value.
    """

    naam: str

    # Without a name only as a type checker reads the look-up `Fase("dienst")`; a test asks every word for its name.
    def __new__(cls, waarde: str, naam: str = "") -> Self:
        """This function will make a member that is its value, with the name marked for translation."""
        lid = str.__new__(cls, waarde)
        lid._value_ = waarde
        lid.naam = naam
        return lid
