"""How much may an organisation ask in how much time?

A limit is a bucket that holds so much and fills up again evenly in so many seconds. Of a bucket one moment is kept:
when it will be full again. So nothing has to be counted, and who waits long enough is always let in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil


@dataclass(frozen=True)
class Limiet:
    """So many at once, and as many again after so many seconds."""

    aantal: int
    seconden: int


@dataclass(frozen=True)
class Afweging:
    """Whether it may be; `na` is after how many seconds it may (None: now), `vol_op` what the buckets then become."""

    na: int | None
    vol_op: tuple[datetime, ...]


def weeg_limieten(
    limieten: Sequence[Limiet], vol_op: Sequence[datetime], aantal: int, at: datetime
) -> Afweging:
    """This function will weigh whether so many more may be taken now, beside each limit when its bucket is full.

    What is refused takes nothing. More at once than a bucket can hold takes all of it.

    Bron: eisen PLUS-4
    """
    nieuw = tuple(_na_nemen(een, vol, aantal, at) for een, vol in zip(limieten, vol_op, strict=True))
    wachten = max(
        (vol - at).total_seconds() - limiet.seconden for limiet, vol in zip(limieten, nieuw, strict=True)
    )
    if wachten > 0:
        return Afweging(ceil(wachten), tuple(vol_op))
    return Afweging(None, nieuw)


def _na_nemen(limiet: Limiet, vol_op: datetime, aantal: int, at: datetime) -> datetime:
    per_stuk = timedelta(seconds=limiet.seconden) / limiet.aantal
    return max(vol_op, at) + min(aantal, limiet.aantal) * per_stuk
