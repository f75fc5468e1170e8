"""How does a thing get an identifier that says nothing about a person?"""

import secrets
from datetime import datetime
from uuid import UUID


def nieuw_kenmerk(at: datetime) -> UUID:
    """This function will return a new UUID version 7 (RFC 9562) for the moment given.

    Its first 48 bits are the milliseconds of `at`, so that rows made together lie together in an index;
    the other bits are random, so that no identifier can be guessed from another.
    """
    milliseconds = int(at.timestamp() * 1000) & ((1 << 48) - 1)
    return UUID(
        int=milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    )
