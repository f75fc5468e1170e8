"""Which marks stand for the values of a question while it is put together, and where did each end up?"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

from django.db.backends.base.base import BaseDatabaseWrapper

from zicht.kern import Aanvrager, Rol

# By the round and how many came before. Whatever is made of a mark (a day later, in capitals) is no mark any more.
_MAAK: dict[type, Callable[[int, int], Any]] = {
    UUID: lambda ronde, nummer: UUID(int=(nummer << 64) + ronde + 1),
    datetime: lambda ronde, nummer: datetime(1600, 1, 1, 3, 7 + ronde, tzinfo=UTC) + timedelta(997 * nummer),
    date: lambda ronde, nummer: date(1500, 1, 1) + timedelta(997 * nummer + 491 * ronde),
    str: lambda ronde, nummer: f" Mérk {ronde}.{nummer} ",
    # Within what the smallest column of numbers takes.
    int: lambda ronde, nummer: 10_000 + 17 * nummer + 8 * ronde,
}


@dataclass(frozen=True)
class Vast:
    """Something that a question is put together with: with another one it is another question."""

    waarde: Hashable

    def neem(self, _merken: "Merken") -> Any:
        """This function will return the thing itself."""
        return self.waarde


@dataclass(frozen=True)
class Een:
    """The place of one value."""

    soort: type

    def neem(self, merken: "Merken") -> Any:
        """This function will return a mark."""
        return merken.volgende(self.soort)


@dataclass(frozen=True)
class Lijst:
    """The places of so many values."""

    soort: type
    aantal: int

    def neem(self, merken: "Merken") -> list[Any]:
        """This function will return so many marks."""
        return [merken.volgende(self.soort) for _ in range(self.aantal)]


@dataclass(frozen=True)
class By:
    """The places of who asks; the roles are fixed, and what somebody does not have stays away."""

    rollen: frozenset[Rol]
    heeft: tuple[bool, bool, bool]
    teams: int

    def neem(self, merken: "Merken") -> Aanvrager:
        """This function will return somebody in the same roles who is made of marks."""
        account, partij, organisatie = (merken.volgende(UUID) if heeft else None for heeft in self.heeft)
        teams = frozenset(Lijst(UUID, self.teams).neem(merken))
        return Aanvrager(
            account=account, partij=partij, organisatie=organisatie, rollen=self.rollen, teams=teams
        )


Vorm = Vast | Een | Lijst | By


class Merken:
    """The marks of one round; each is handed out once, and no two rounds have one in common."""

    def __init__(self, ronde: int) -> None:
        """This function will begin a round."""
        self._uitgedeeld: list[Any] = []
        self._ronde = ronde

    def volgende(self, soort: type) -> Any:
        """This function will hand out a mark of this kind."""
        merk = _MAAK[soort](self._ronde, len(self._uitgedeeld))
        self._uitgedeeld.append(merk)
        return merk

    def vind(self, params: Iterable[Any], verbinding: BaseDatabaseWrapper) -> list[tuple[int | None, Any]]:
        """This function will return of each parameter which mark it is and in what kind, or else the constant."""
        nummers = {als_param(merk, verbinding): nummer for nummer, merk in enumerate(self._uitgedeeld)}
        return [
            (nummers[param], type(param))
            if isinstance(param, Hashable) and param in nummers
            else (None, param)
            for param in params
        ]


def lees(waarde: Any) -> tuple[Vorm, list[Any]]:
    """This function will return the form of an argument and the values in it; raises TypeError for another kind."""
    if waarde is None or isinstance(waarde, bool | Enum):
        return Vast(waarde), []
    if isinstance(waarde, Aanvrager):
        velden = (waarde.account, waarde.partij, waarde.organisatie)
        heeft = (velden[0] is not None, velden[1] is not None, velden[2] is not None)
        teams = _aangevuld(list(waarde.teams))
        return By(waarde.rollen, heeft, len(teams)), [*(veld for veld in velden if veld), *teams]
    if isinstance(waarde, list | tuple | set | frozenset):
        waarden = _aangevuld(list(waarde))
        soorten = {_soort(een) for een in waarden} or {str}
        if len(soorten) > 1:
            raise TypeError("A list in a question holds values of one kind.")
        return Lijst(soorten.pop(), len(waarden)), waarden
    return Een(_soort(waarde)), [waarde]


def als_param(waarde: Any, verbinding: BaseDatabaseWrapper) -> Any:
    """This function will return a value as this database takes it."""
    if isinstance(waarde, UUID):
        return waarde if verbinding.features.has_native_uuid_field else waarde.hex
    if isinstance(waarde, datetime):
        return verbinding.ops.adapt_datetimefield_value(waarde)
    if isinstance(waarde, date):
        return verbinding.ops.adapt_datefield_value(waarde)
    return waarde


def _soort(waarde: Any) -> type:
    soort = type(waarde)
    if soort in _MAAK:
        return soort
    raise TypeError(f"A value of the kind {soort.__name__} has no place in a prepared question.")


def _aangevuld(waarden: list[Any]) -> list[Any]:
    """Repeat the last value up to a power of two: so there are few forms, and nothing else is found."""
    tekort = (1 << max(len(waarden) - 1, 0).bit_length()) - len(waarden) if waarden else 0
    return waarden + waarden[-1:] * tekort
