"""How is a question that is asked all day long put together once, and asked again with other values?

Putting a question of the ORM into SQL takes several times as long as the database takes to answer it. A prepared
question is put together with marks instead of values, the first time; from then on a value goes where its own mark
stood, and nowhere else. Decision 0014.
"""

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Generic, NoReturn, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet
from django.db.transaction import TransactionManagementError

from zicht.raamwerk.merken import Merken, Vorm, als_param, lees

P = ParamSpec("P")
T = TypeVar("T")


class NietTeBereiden(TypeError):  # noqa: N818
    """This question is another one with other values: it cannot be put together beforehand."""


@dataclass(frozen=True)
class Gebonden:
    """A question in SQL with its values in place."""

    sql: str
    params: tuple[Any, ...]


@dataclass(frozen=True)
class _Opdracht:
    """A question in SQL; of each parameter the number of its value and the kind it must be, or the constant."""

    vragen: "QuerySet[Any, Any]"
    compiler: Any
    converters: Any
    sql: str
    plekken: list[tuple[int | None, Any]]


class Bereid(Generic[P, T]):
    """A question that is put together once for each form of its arguments; made by `bereid`."""

    def __init__(self, maak: "Callable[P, QuerySet[Any, T]]") -> None:
        """This function will take how the question is put together."""
        self.maak: Callable[..., QuerySet[Any, T]] = maak
        self._handtekening = inspect.signature(maak)
        # A question in SQL holds its connection, so each connection has its own.
        self._opdrachten: WeakKeyDictionary[
            BaseDatabaseWrapper, dict[tuple[tuple[str, Vorm], ...], _Opdracht | None]
        ] = WeakKeyDictionary()
        functools.update_wrapper(self, maak)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> list[T]:
        """This function will ask the question and return all its rows. One query; none where nothing can be found.

        Raises TypeError for an argument that has no place in a question, and NietTeBereiden when the question looks
        at its values while it is put together.
        """
        opdracht, waarden, verbinding = self._zoek(args, kwargs)
        if opdracht is None:
            return []
        if opdracht.vragen.query.select_for_update and verbinding.get_autocommit():
            raise TransactionManagementError("select_for_update cannot be used outside of a transaction.")
        return _stel(opdracht, _params(opdracht, waarden, verbinding))

    def eerste(self, *args: P.args, **kwargs: P.kwargs) -> T | None:
        """This function will ask the question and return its first row, None without any. It raises as asking does."""
        return next(iter(self(*args, **kwargs)), None)

    def gebonden(self, *args: P.args, **kwargs: P.kwargs) -> Gebonden | None:
        """This function will return the question with its values, unasked; None where nothing can be found."""
        opdracht, waarden, verbinding = self._zoek(args, kwargs)
        return Gebonden(opdracht.sql, _params(opdracht, waarden, verbinding)) if opdracht else None

    def _zoek(
        self, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[_Opdracht | None, list[Any], BaseDatabaseWrapper]:
        verbinding = connections[DEFAULT_DB_ALIAS]
        argumenten = self._handtekening.bind(*args, **kwargs).arguments if args else kwargs
        gelezen = {naam: lees(waarde) for naam, waarde in argumenten.items()}
        vorm = tuple((naam, vorm) for naam, (vorm, _) in gelezen.items())
        waarden = [waarde for _, waarden in gelezen.values() for waarde in waarden]
        opdrachten = self._opdrachten.setdefault(verbinding, {})
        if vorm not in opdrachten:
            opdrachten[vorm] = self._bereid(vorm, verbinding)
        return opdrachten[vorm], waarden, verbinding

    def _bereid(
        self, vorm: tuple[tuple[str, Vorm], ...], verbinding: BaseDatabaseWrapper
    ) -> _Opdracht | None:
        """Put it together twice, with other marks: then nothing may differ but the marks."""
        een, ander = (self._met_merken(vorm, Merken(ronde), verbinding) for ronde in (0, 1))
        if een is None or ander is None:
            return None
        if (een.sql, een.plekken) != (ander.sql, ander.plekken):
            raise NietTeBereiden(self.maak.__qualname__)
        return een

    def _met_merken(
        self, vorm: tuple[tuple[str, Vorm], ...], merken: Merken, verbinding: BaseDatabaseWrapper
    ) -> _Opdracht | None:
        # What is asked meanwhile is asked of marks, and its answer would stand in the question for good.
        with verbinding.execute_wrapper(self._weiger):
            vragen = self.maak(**{naam: een.neem(merken) for naam, een in vorm})
        if vragen._prefetch_related_lookups:  # type: ignore[attr-defined]  # noqa: SLF001
            raise NietTeBereiden(self.maak.__qualname__)
        compiler = vragen.query.get_compiler(connection=verbinding)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
        converters = compiler.get_converters([kolom[0] for kolom in compiler.select[: compiler.col_count]])
        return _Opdracht(vragen, compiler, converters, sql, merken.vind(params, verbinding))

    def _weiger(self, *_: object) -> NoReturn:
        raise NietTeBereiden(self.maak.__qualname__)


def bereid(maak: "Callable[P, QuerySet[Any, T]]") -> Bereid[P, T]:
    """This function will turn a function that returns a queryset into a question that is put together once.

    Its arguments are identifiers, moments, days, texts and numbers, lists of one of these, and an Aanvrager; each
    only goes into the question, nothing is made of it. None, a bool and an enum make questions of their own.
    """
    return Bereid(maak)


def _params(opdracht: _Opdracht, waarden: Sequence[Any], verbinding: BaseDatabaseWrapper) -> tuple[Any, ...]:
    klaar = [als_param(waarde, verbinding) for waarde in waarden]
    return tuple(
        vast if nummer is None else klaar[nummer] if type(klaar[nummer]) is vast else vast(klaar[nummer])
        for nummer, vast in opdracht.plekken
    )


def _stel(opdracht: _Opdracht, params: tuple[Any, ...]) -> list[Any]:
    """Let the ORM make of the answer what it always makes of it."""
    compiler = copy(opdracht.compiler)
    compiler.as_sql = lambda: (opdracht.sql, params)
    compiler.get_converters = lambda _kolommen: opdracht.converters
    vragen = opdracht.vragen
    vragen.query.get_compiler = lambda *_args, **_kwargs: compiler  # type: ignore[method-assign]
    rijen: Iterable[Any] = vragen._iterable_class(vragen)  # type: ignore[assignment]  # noqa: SLF001
    return list(rijen)
