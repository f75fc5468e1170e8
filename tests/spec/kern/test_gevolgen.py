"""Wat volgt uit een gebeurtenis, en in welke volgorde?"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from zicht.kern import SYSTEEM, Aanvrager, Gebeurtenis
from zicht.kern import gevolgen as kern_gevolgen
from zicht.kern.gevolgen import (
    Aanleiding,
    NietVerbonden,
    Rij,
    gevolgen_van,
    is_buitenste,
    omdat,
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


def aanleiding(gebeurtenis: Gebeurtenis, regel: int) -> Aanleiding:
    return Aanleiding(gebeurtenis=gebeurtenis, door=SYSTEEM, regel=regel)


def test_consequences_run_first_in_first_out_and_know_what_caused_them() -> None:
    gezien: list[tuple[str, int | None]] = []

    def noteer(reden: Aanleiding, by: Aanvrager, at: datetime) -> None:
        gezien.append((type(reden.gebeurtenis).__name__, omdat()))

    def breng_daarna(reden: Aanleiding, by: Aanvrager, at: datetime) -> None:
        wacht(aanleiding(Daarna(casus=None), regel=3))

    verbind(altijd=[noteer], per_soort={Eerst: [breng_daarna], Daarna: []})
    with Rij() as rij:
        wacht(aanleiding(Eerst(casus=None), regel=1))
        wacht(aanleiding(Eerst(casus=None), regel=2))
        rij.verwerk(by=lambda _: SYSTEEM, at=AT)

    assert gezien == [("Eerst", 1), ("Eerst", 2), ("Daarna", 3), ("Daarna", 3)]
    assert omdat() is None


def test_an_event_that_stands_in_no_table_raises() -> None:
    verbind(altijd=[], per_soort={})

    with pytest.raises(NietVerbonden, match="Vergeten"):
        gevolgen_van(Vergeten(casus=None))


def test_an_event_cannot_wait_outside_a_deed() -> None:
    assert is_buitenste()
    with pytest.raises(RuntimeError, match="No deed"):
        wacht(aanleiding(Eerst(casus=None), regel=1))


def test_a_failed_deed_leaves_nothing_waiting() -> None:
    def mislukt() -> None:
        with Rij():
            wacht(aanleiding(Eerst(casus=None), regel=1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        mislukt()

    assert is_buitenste()
