"""Who elsewhere knows the people of a report that is still typed? The radar asks; connected at the start."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import NietVerbonden
from zicht.melding.words import Eldersantwoord, Gezocht


class Vraag(Protocol):
    """How other organisations are asked."""

    def __call__(self, *, concept: UUID, gezocht: Gezocht, by: Aanvrager, at: datetime) -> None:
        """This function will ask them now; raises NietGevonden for another's draft, and Geweigerd."""
        ...


class Antwoord(Protocol):
    """How is read what they answered."""

    def __call__(self, *, concept: UUID, gezocht: Gezocht, by: Aanvrager) -> Eldersantwoord:
        """This function will return what they answered; nothing for another's draft."""
        ...


@dataclass
class _Navraag:
    vraag: Vraag | None = None
    antwoord: Antwoord | None = None


_verbonden = _Navraag()


def verbind_navraag(vraag: Vraag, antwoord: Antwoord) -> None:
    """This function will install how others are asked; called once, at the start."""
    _verbonden.vraag, _verbonden.antwoord = vraag, antwoord


def navraag() -> Vraag:
    """This function will return how others are asked; raises NietVerbonden."""
    if _verbonden.vraag is None:
        raise NietVerbonden("navraag")
    return _verbonden.vraag


def elders_bij_concept(concept: UUID, gezocht: Gezocht, *, by: Aanvrager) -> Eldersantwoord:
    """This function will return what others answered about a draft of one's own; raises NietVerbonden.

    Two queries at most.
    """
    if _verbonden.antwoord is None:
        raise NietVerbonden("navraag")
    return _verbonden.antwoord(concept=concept, gezocht=gezocht, by=by)
