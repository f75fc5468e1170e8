"""What must a store be able to do to be measured?"""

from collections.abc import Sequence
from typing import Protocol

from zicht.koppeling import Antwoord, Gegevens, Gewichten
from zicht.radar.evalueren.bereiden import Bereid


class Opslag(Protocol):
    """A register that is filled in bulk, asked, and then grows by a row at a time."""

    @property
    def omvang(self) -> int:
        """This function will return how many persons there are."""
        ...

    @property
    def bytes(self) -> int:
        """This function will return how much room it takes."""
        ...

    def neem(self, bereid: Bereid) -> None:
        """This function will take in what some reports became; it is found after `schrijf`."""
        ...

    def schrijf(self) -> None:
        """This function will write all that was taken in."""
        ...

    def vraag(self, wie: Sequence[Gegevens], gewichten: Gewichten, *, vanaf: float) -> Antwoord:
        """This function will look up the normalised persons of one report."""
        ...

    def voeg_toe(self, groep: int, gegevens: Gegevens) -> None:
        """This function will add one normalised person, in a transaction of its own."""
        ...

    def close(self) -> None:
        """This function will let go of the store."""
        ...
