"""Nothing grows until it cannot be read: modules, functions and views keep within their lines."""

import pytest

from tests.architecture.huis import ROOT, functions_in, source_files

MODULE, FUNCTION, VIEW = 400, 40, 20


def too_long(source: str, limit: int) -> list[str]:
    """Return the functions in this source that pass the limit."""
    return [f"{name} ({lines})" for name, lines in functions_in(source) if lines > limit]


def _name(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", source_files("src", "bouw", "tests"), ids=_name)
def test_a_module_and_its_functions_keep_within_their_lines(path):
    source = path.read_text(encoding="utf-8")
    limit = VIEW if "views" in (path.stem, path.parent.name) else FUNCTION

    assert len(source.splitlines()) <= MODULE
    assert too_long(source, limit) == []


def test_a_function_over_the_limit_is_seen():
    source = "def kort():\n    return 1\n\ndef lang():\n" + "    x = 1\n" * VIEW

    assert too_long(source, VIEW) == [f"lang ({VIEW + 1})"]
