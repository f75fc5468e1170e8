"""Every status stands in its table of transitions, and what is final leads nowhere."""

from collections.abc import Mapping
from enum import Enum, StrEnum

from tests.architecture.huis import modules_named

STATUS_WORDS = ("status", "fase", "toestand")


def faults_in(name: str, table: Mapping) -> list[str]:
    """Return what is wrong with a table of transitions; empty is as it should be."""
    kind = type(next(iter(table)))
    faults = [f"{name}: {status.name} is missing" for status in kind if status not in table]
    for status, reachable in table.items():
        faults += [f"{name}: {status.name} leads to {to!r}" for to in reachable if not isinstance(to, kind)]
        faults += [f"{name}: {status.name} leads to itself" for to in reachable if to is status]
    if all(table.values()):
        faults.append(f"{name}: no status is final")
    return faults


def _tables():
    for module in modules_named("words"):
        for name, value in vars(module).items():
            if name.endswith("OVERGANGEN") and isinstance(value, Mapping):
                yield f"{module.__name__}.{name}", value


def test_every_table_is_whole():
    assert [fault for name, table in _tables() for fault in faults_in(name, table)] == []


def test_every_status_has_a_table():
    with_table = {type(next(iter(table))) for _, table in _tables()}
    statuses = {
        kind
        for module in modules_named("words")
        for name, kind in vars(module).items()
        if isinstance(kind, type) and issubclass(kind, Enum) and name.lower().endswith(STATUS_WORDS)
        if kind.__module__ == module.__name__
    }

    assert {kind.__qualname__ for kind in statuses - with_table} == set()


def test_a_gap_in_a_table_is_seen():
    class Lampstand(StrEnum):
        AAN = "aan"
        UIT = "uit"

    assert faults_in("LAMP", {Lampstand.AAN: {Lampstand.AAN}}) == [
        "LAMP: UIT is missing",
        "LAMP: AAN leads to itself",
        "LAMP: no status is final",
    ]
