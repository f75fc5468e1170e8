"""There is one clock, and it is read at the edge only: whoever decides is told what time it is."""

import ast

import pytest

from tests.architecture.huis import ROOT, source_files

READS_TIME = {"now", "today", "utcnow", "localdate", "localtime", "get_current_timezone_now"}
OF_TIME = {"datetime", "date", "timezone", "klok"}
# Where a person, a program or the worker enters.
EDGE = {"views", "api", "management", "tasks", "middleware", "context", "adapter", "sessie", "templatetags"}
# The clock itself, the settings of the whole, and the command line.
THE_CLOCK = {"raamwerk/klok.py"}


def clock_readings(source: str) -> list[str]:
    """Return each reading of a clock in this source."""
    return [
        ast.unparse(node.func)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in READS_TIME
        if ast.unparse(node.func.value).split(".")[-1] in OF_TIME
        # A moment that is given can be told in another zone without reading a clock.
        if not (node.func.attr in {"localdate", "localtime"} and node.args)
    ]


def test_the_clock_is_read_at_the_edge_only():
    folder = ROOT / "src" / "zicht"
    found = {
        str(path.relative_to(folder)): readings
        for path in source_files("src/zicht")
        if str(path.relative_to(folder)) not in THE_CLOCK
        if not {*path.relative_to(folder).with_suffix("").parts} & EDGE
        if (readings := clock_readings(path.read_text(encoding="utf-8")))
    }

    assert found == {}


@pytest.mark.parametrize(
    ("source", "readings"),
    [
        ("klok.now()", ["klok.now"]),
        ("datetime.now(UTC)", ["datetime.now"]),
        ("datetime.date.today()", ["datetime.date.today"]),
        ("timezone.localdate(at)", []),
        ("at.date()", []),
    ],
)
def test_a_reading_of_the_clock_is_seen(source, readings):
    assert clock_readings(source) == readings
