"""How far is it? Said now and then to who waits, apart from the outcome."""

from collections.abc import Callable
from time import monotonic

_ELKE_SECONDEN = 5.0
_KIJK_ELKE = 4096


class Voortgang:
    """Says how far a long piece of work is, some times a minute."""

    def __init__(self, zeg: Callable[[str], object]) -> None:
        """This function will begin; `zeg` gets each line."""
        self._zeg = zeg
        self._begin = self._laatst = monotonic()

    def meld(self, tekst: str) -> None:
        """This function will say something now."""
        self._laatst = monotonic()
        self._zeg(f"{self._laatst - self._begin:6.0f} s  {tekst}")

    def tel(self, wat: str, gedaan: int, geheel: int = 0) -> None:
        """This function will say how much was done, when nothing was said for a while; it costs next to nothing."""
        if gedaan % _KIJK_ELKE == 0 and monotonic() - self._laatst >= _ELKE_SECONDEN:
            van = f" van {geheel}" if geheel else ""
            self.meld(f"{gedaan}{van} {wat}")
