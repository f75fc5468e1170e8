"""One word for one thing: what has a folder of its own is explained in the glossary."""

import re

from tests.architecture.huis import ROOT, SOURCE

# The ground has no word in the field.
NO_TERM = {"kern", "raamwerk", "config", "web", "api", "voorbeeld"}
TERM = re.compile(r"^\| \*\*([^*]+)\*\*", re.MULTILINE)


def terms_in(text: str) -> list[str]:
    """Return the terms that head a row of the glossary, in small letters."""
    return [term.lower() for term in TERM.findall(text)]


def _glossary():
    return (ROOT / "docs" / "begrippen.md").read_text(encoding="utf-8")


def test_every_part_is_named_in_the_glossary():
    parts = {path.name for path in (SOURCE / "zicht").iterdir() if (path / "__init__.py").exists()} - NO_TERM

    unexplained = {
        part for part in parts if f"`{part}`" not in _glossary() and part not in terms_in(_glossary())
    }

    assert unexplained == set()


def test_a_term_is_explained_once():
    terms = terms_in(_glossary())

    assert terms
    assert {term for term in terms if terms.count(term) > 1} == set()
