"""Wat volgt uit een gebeurtenis, en in welke volgorde?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count

import pytest

from zicht.kern import SYSTEEM, Aanvrager, Gebeurtenis
from zicht.kern import gevolgen as kern_gevolgen
from zicht.kern.gevolgen import (
    Aanleiding,
    NietVerbonden,
    Rij,
    geheugen,
    gevolgen_van,
    is_buitenste,
    verbind,
    wacht,
)

AT = datetime(2027, 3, 25, 10, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Eerst(Gebeurtenis):
    """Brings Daarna."""


@dataclass(frozen=True, kw_only=True)
class Daarna(Gebeurtenis):
    """Brings nothing."""


@dataclass(frozen=True, kw_only=True)
class Vergeten(Gebeurtenis):
    """Stands in no table."""


@pytest.fixture(autouse=True)
def _eigen_tabel() -> Iterator[None]:
    altijd, per_soort = kern_gevolgen._tabel.altijd, kern_gevolgen._tabel.per_soort
    yield
    verbind(altijd=altijd, per_soort=per_soort)


def nummer_door(begin: int) -> Callable[[Sequence[Aanleiding], datetime], list[int]]:
    """A log that gives numbers from `begin` on."""
    teller = count(begin)
    return lambda ronde, at: [next(teller) for _ in ronde]


def test_consequences_run_first_in_first_out_and_know_what_caused_them() -> None:
    vastgelegd: list[list[tuple[str, str, int | None]]] = []
    gevolgd: list[str] = []

    def leg_vast(ronde: Sequence[Aanleiding], at: datetime) -> None:
        vastgelegd.append([(type(een.gebeurtenis).__name__, een.daad, een.omdat) for een in ronde])

    def breng_daarna(reden: Aanleiding, by: Aanvrager, at: datetime) -> None:
        gevolgd.append(reden.daad)
        wacht(Daarna(casus=None), door=by, daad=f"na {reden.daad}")

    verbind(altijd=[leg_vast], per_soort={Eerst: [breng_daarna], Daarna: []})
    with Rij() as rij:
        wacht(Eerst(casus=None), door=SYSTEEM, daad="a")
        wacht(Eerst(casus=None), door=SYSTEEM, daad="b")
        rij.verwerk(logboek=nummer_door(7), by=lambda _: SYSTEEM, at=AT)

    assert gevolgd == ["a", "b"]
    assert vastgelegd == [
        [("Eerst", "a", None), ("Eerst", "b", None)],
        [("Daarna", "na a", 7), ("Daarna", "na b", 8)],
    ]


def test_a_deed_remembers_what_it_found_and_forgets_it_when_it_is_done() -> None:
    with Rij():
        geheugen()["slot"] = "hier"
        assert geheugen() == {"slot": "hier"}

    assert geheugen() == {}
    geheugen()["slot"] = "buiten een daad"
    assert geheugen() == {}


def test_an_event_that_stands_in_no_table_raises() -> None:
    verbind(altijd=[], per_soort={})

    with pytest.raises(NietVerbonden, match="Vergeten"):
        gevolgen_van(Vergeten(casus=None))


def test_an_event_cannot_wait_outside_a_deed() -> None:
    assert is_buitenste()
    with pytest.raises(RuntimeError, match="No deed"):
        wacht(Eerst(casus=None), door=SYSTEEM, daad="a")


def test_a_failed_deed_leaves_nothing_waiting() -> None:
    def mislukt() -> None:
        with Rij():
            wacht(Eerst(casus=None), door=SYSTEEM, daad="a")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        mislukt()

    assert is_buitenste()
