"""What is in a file that somebody sent? Read and hashed once, for whoever asks."""

from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

_BROK = 64 * 1024
_ONTHOUDEN = "_zicht_afdruk"


@dataclass(frozen=True)
class Afdruk:
    """How long a file is, and the SHA-256 of what is in it."""

    bytes: int
    sha256: str


def afdruk_van(inhoud: BinaryIO) -> Afdruk:
    """This function will return the print of a file as it was received; whoever reads it next begins at its beginning.

    It is remembered at the open file, which nobody writes to: for a form with a mark it is made before the deed runs.
    """
    bekend = getattr(inhoud, _ONTHOUDEN, None)
    if not isinstance(bekend, Afdruk):
        inhoud.seek(0)
        lengte, som = 0, sha256()
        while brok := inhoud.read(_BROK):
            lengte += len(brok)
            som.update(brok)
        bekend = Afdruk(lengte, som.hexdigest())
        setattr(inhoud, _ONTHOUDEN, bekend)
    inhoud.seek(0)
    return bekend
