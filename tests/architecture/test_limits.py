"""Nothing grows until it cannot be read: modules, functions and views keep within their lines."""

from tests.architecture.huis import ROOT, functions_in, source_files

MODULE, FUNCTION, VIEW = 400, 40, 20


def too_long(source: str, limit: int) -> list[str]:
    """Return the functions in this source that pass the limit."""
    return [f"{name} ({lines})" for name, lines in functions_in(source) if lines > limit]


def _sources():
    for path in source_files("src", "bouw", "tests"):
        yield path.relative_to(ROOT), path.read_text(encoding="utf-8")


def _is_view(path):
    return "views" in {path.stem, path.parent.name}


def test_a_module_keeps_within_its_lines():
    long = {str(path): lines for path, source in _sources() if (lines := len(source.splitlines())) > MODULE}

    assert long == {}


def test_a_function_keeps_within_its_lines():
    long = {str(path): names for path, source in _sources() if (names := too_long(source, FUNCTION))}

    assert long == {}


def test_a_view_keeps_within_its_lines():
    views = ((path, source) for path, source in _sources() if _is_view(path))

    long = {str(path): names for path, source in views if (names := too_long(source, VIEW))}

    assert long == {}


def test_a_function_over_the_limit_is_seen():
    source = "def kort():\n    return 1\n\ndef lang():\n" + "    x = 1\n" * VIEW

    assert too_long(source, VIEW) == [f"lang ({VIEW + 1})"]
