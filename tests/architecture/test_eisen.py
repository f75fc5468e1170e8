"""A test that shows a requirement names one that exists."""

import ast

import pytest

import eisen
from tests.architecture.huis import ROOT, source_files


def requirements_carried(source: str) -> set[str]:
    """Return the identifiers that tests in this source say they show."""
    return {
        str(word.value)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("mark.eis")
        for word in node.args
        if isinstance(word, ast.Constant)
    }


def test_every_requirement_that_a_test_shows_exists():
    known = eisen.requirements_in((ROOT / "docs" / "eisen.md").read_text(encoding="utf-8"))
    carried = {
        str(path): requirements_carried(path.read_text(encoding="utf-8")) for path in source_files("tests")
    }

    unknown = {path: sorted(names - set(known)) for path, names in carried.items() if names - set(known)}

    assert known
    assert unknown == {}


def test_what_a_test_shows_is_read_from_its_mark():
    assert requirements_carried('@pytest.mark.eis("VB-2", "OVD-1")\ndef test_it(): ...') == {"VB-2", "OVD-1"}


@pytest.mark.parametrize(
    ("line", "found"),
    [("- VB-2 Within five days.", ["VB-2"]), ("| **OVD-1** | the zicht |", ["OVD-1"]), ("see VB-2", [])],
)
def test_a_requirement_heads_its_line(line, found):
    assert eisen.requirements_in(line) == found
