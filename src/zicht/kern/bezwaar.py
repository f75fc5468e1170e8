"""How does the application say that something may not be done, and on what ground?"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Bezwaar:
    """One reason why something may not be done: what the button shows, the refusal says and the log keeps.

    `code` is stable and in kebab-case, `tekst` is Dutch (marked for translation), `bron` the short name of a
    source in docs/bron with the place in it, `feiten` the names of the facts on which it rests (never personal
    data), `veld` the form field at fault, if one is.
    """

    code: str
    tekst: str
    bron: str = ""
    feiten: tuple[str, ...] = ()
    veld: str = ""


class Geweigerd(Exception):  # noqa: N818 - the word the field uses
    """A deed was refused; nothing was changed."""

    def __init__(self, bezwaren: Sequence[Bezwaar]) -> None:
        """This function will keep the objections, of which there is at least one."""
        if not bezwaren:
            raise ValueError("A refusal needs at least one objection.")
        self.bezwaren = tuple(bezwaren)
        super().__init__(", ".join(bezwaar.code for bezwaar in bezwaren))


class NietGevonden(Exception):  # noqa: N818
    """What was asked for does not exist, or not for the one who asks: the two are told alike."""


class Verouderd(Exception):  # noqa: N818
    """Somebody else changed the thing meanwhile; both versions are to be shown, nothing was overwritten."""

    def __init__(self, *, versie_nu: int) -> None:
        """This function will keep the number of the version that is stored now."""
        self.versie_nu = versie_nu
        super().__init__(f"version is now {versie_nu}")


def weiger_bij(bezwaren: Sequence[Bezwaar]) -> None:
    """This function will raise Geweigerd when there are objections, and do nothing when there are none."""
    if bezwaren:
        raise Geweigerd(bezwaren)
