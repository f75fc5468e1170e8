"""The documents say what the code does: the generated ones are current, the decisions are in order."""

import re

import pytest

import documenten
from tests.architecture.huis import ROOT

DECISIONS = ROOT / "docs" / "beslissingen"
HEADING = re.compile(r"^# (?:ADR )?0*(\d+)\b", re.MULTILINE)


@pytest.mark.parametrize("name", documenten.DOCUMENTS)
def test_a_generated_document_is_current(name):
    assert documenten.is_current(name), "run make docs"


def test_a_decision_has_the_number_of_its_file():
    numbered = {path.name: _numbers(path) for path in sorted(DECISIONS.glob("[0-9]*.md"))}

    wrong = {name: numbers for name, numbers in numbered.items() if numbers[0] != numbers[1]}

    assert wrong == {}


def test_decisions_are_numbered_on_without_a_gap():
    numbers = [_numbers(path)[0] for path in sorted(DECISIONS.glob("[0-9]*.md"))]

    assert numbers == list(range(1, len(numbers) + 1))


def _numbers(path):
    heading = HEADING.search(path.read_text(encoding="utf-8"))
    return int(path.name.split("-")[0]), int(heading[1]) if heading else None
