"""Across parts only the face of a part is used: its words, permissions, queries and actions."""

from collections.abc import Iterable

import grimp
import pytest

from tests.architecture.huis import part_of

FACE = {"words", "permissions", "queries", "actions"}
# The ground everyone stands on: pure, or made to be built upon.
OPEN = {"kern", "termijnen", "koppeling", "raamwerk"}
# What puts the parts together sees them whole.
ASSEMBLES = {"config", "__main__"}
# Reads everything and is read by nobody.
READS_MODELS = {"inzicht"}


def crossings(imports: Iterable[tuple[str, str]]) -> list[str]:
    """Return the imports from one part into the inside of another."""
    return sorted(f"{importer} -> {used}" for importer, used in imports if _is_crossing(importer, used))


def _is_crossing(importer: str, used: str) -> bool:
    own, other = part_of(importer), part_of(used)
    if not other or own == other or other in OPEN or own in ASSEMBLES:
        return False
    file = used.split(".")[2] if used.count(".") > 1 else ""
    # A part of its own accord says nothing: its bare package, or one page such as the consequences.
    return bool(file) and file not in (FACE | {"models"} if own in READS_MODELS else FACE)


def test_no_part_reaches_inside_another():
    graph = grimp.build_graph("zicht", cache_dir=None)
    imports = [(one, used) for one in graph.modules for used in graph.find_modules_directly_imported_by(one)]

    assert imports
    assert crossings(imports) == []


@pytest.mark.parametrize(
    ("importer", "used", "is_crossing"),
    [
        ("zicht.overdracht.actions", "zicht.casus.models", True),
        ("zicht.overdracht.views", "zicht.casus.forms", True),
        ("zicht.overdracht.actions", "zicht.casus.queries.lijst", False),
        ("zicht.overdracht.actions", "zicht.raamwerk.klok", False),
        ("zicht.inzicht.queries", "zicht.casus.models", False),
        ("zicht.casus.actions", "zicht.casus.models", False),
    ],
)
def test_an_inside_is_told_from_a_face(importer, used, is_crossing):
    assert bool(crossings([(importer, used)])) is is_crossing
