"""How does a thing get an identifier that says nothing about a person?"""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from uuid import UUID

_bits: ContextVar[Callable[[int], int]] = ContextVar("bits", default=secrets.randbits)


@contextmanager
def kenmerken_uit(bits: Callable[[int], int]) -> Iterator[None]:
    """This function will let identifiers take their random bits from `bits` for as long as it is open.

    For synthetic data only, where the same seed must give the same identifiers: these can be guessed.
    """
    token = _bits.set(bits)
    try:
        yield
    finally:
        _bits.reset(token)


def nieuw_kenmerk(at: datetime) -> UUID:
    """This function will return a new UUID version 7 (RFC 9562) for the moment given.

    Its first 48 bits are the milliseconds of `at`, so that rows made together lie together in an index;
    the other bits are random, so that no identifier can be guessed from another.
    """
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    bits = _bits.get()
    return UUID(int=milliseconds << 80 | 0x7 << 76 | bits(12) << 64 | 0b10 << 62 | bits(62))
