"""Who in this report is known already? The radar answers; it lies above this part and is connected at the start."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID

from zicht.kern import Aanvrager
from zicht.kern.gevolgen import NietVerbonden
from zicht.melding.words import Vondsten
from zicht.personen.words import Adres, NieuwPersoon


class Radar(Protocol):
    """How the radar is asked."""

    def __call__(
        self,
        personen: Mapping[str, NieuwPersoon],
        *,
        adres: Adres,
        by: Aanvrager,
        at: datetime,
        zonder: Collection[UUID] = (),
    ) -> Vondsten:
        """This function will return who of the own organisation these people may be; `zonder` are left out."""
        ...


_verbonden: list[Radar] = []


def verbind_radar(radar: Radar) -> None:
    """This function will install the radar; called once, at the start."""
    _verbonden[:] = [radar]


def vondsten_voor(
    personen: Mapping[str, NieuwPersoon],
    *,
    adres: Adres,
    by: Aanvrager,
    at: datetime,
    zonder: Collection[UUID] = (),
) -> Vondsten:
    """This function will return what the radar finds for the people in a report; raises NietVerbonden."""
    if not _verbonden:
        raise NietVerbonden("radar")
    return _verbonden[0](personen, adres=adres, by=by, at=at, zonder=zonder)
