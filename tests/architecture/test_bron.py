"""Every rule and every objection names its source, and that source is described."""

import inspect
import re

import pytest

from tests.architecture.huis import ROOT, modules_named, public_functions, sources_known, sources_named
from zicht.kern import Bezwaar

BRON = re.compile(r"^\s*Bron: *(.+(?:\n\s*\S.*)*)", re.MULTILINE)


def faults_in_docstring(docstring: str | None) -> list[str]:
    """Return what is wrong with the sources of a rule; empty is as it should be."""
    found = BRON.search(docstring or "")
    if not found:
        return ["has no Bron:"]
    return [
        f"Bron {name} is not in docs/bron" for name in sources_named(found[1]) if name not in sources_known()
    ] + faults_in_place(found[1])


def faults_in_place(bron: str) -> list[str]:
    """Return what is wrong with the places in a text of sources: a question has its number after a Q."""
    return ["writes out vraag"] * ("qa-2018 vraag" in bron)


def test_every_public_rule_names_a_described_source():
    faults = [
        f"{name} {fault}"
        for module in modules_named("rules")
        for name, rule in public_functions(module)
        for fault in faults_in_docstring(inspect.getdoc(rule))
    ]

    assert faults == []


def test_every_source_stands_once_in_the_list():
    listed = re.findall(r"^\| `([\w-]+)` \|", (ROOT / "docs/bron/README.md").read_text(), re.MULTILINE)

    assert sorted(listed) == sorted(sources_known())


def test_every_objection_names_a_described_source():
    objections = [
        (f"{module.__name__}.{name}", objection)
        for module in modules_named("rules", "words", "permissions")
        for name, objection in vars(module).items()
        if isinstance(objection, Bezwaar)
    ]
    faults = [
        f"{name}: Bron {bron!r} is not in docs/bron"
        for name, objection in objections
        # A fault at a field of a form is about typing, not about the law.
        for bron in sources_named(objection.bron) or ([] if objection.veld else [""])
        if bron not in sources_known()
    ]

    assert faults == []
    assert [name for name, objection in objections if faults_in_place(objection.bron)] == []


@pytest.mark.parametrize(
    ("docstring", "is_good"),
    [
        ("This function will say so.\n\nBron: qa-2018 Q15; aef-2020 B.", True),
        ("This function will say so.\n\nBron: van-horen-zeggen.", False),
        ("This function will say so.\n\nBron: qa-2018 vraag 15.", False),
        ("This function will say so.", False),
        (None, False),
    ],
)
def test_a_rule_without_a_described_source_is_seen(docstring, is_good):
    assert (faults_in_docstring(docstring) == []) is is_good
