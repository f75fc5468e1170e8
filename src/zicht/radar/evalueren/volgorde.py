"""How are very many keys put in order without room for a list of them?"""

from array import array
from collections.abc import Iterator

_BITS_NUMMER = 32
_EMMERS = 16
"""The first so many bits of a key choose its bucket: small ones are quick to sort and need little room."""


def in_volgorde(sleutels: "array[int]") -> Iterator[tuple[int, int]]:
    """This function will yield `(key, number)` in order, from `key << 32 | number`; a key has 32 bits with a sign."""
    emmers = [array("q") for _ in range(1 << _EMMERS)]
    schuif, midden = _BITS_NUMMER + 32 - _EMMERS, 1 << (_EMMERS - 1)
    for paar in sleutels:
        emmers[(paar >> schuif) + midden].append(paar)
    for emmer in emmers:
        for paar in sorted(emmer):
            yield paar >> _BITS_NUMMER, paar & 0xFFFF_FFFF
