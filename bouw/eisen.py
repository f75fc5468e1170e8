"""Print per requirement how many tests show it: identifier, tab, number; those without any last.

A test function counts once, however many cases it has.
"""

import re
import sys
from collections import defaultdict
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENT = re.compile(r"^\s*[-*|]\s*(?:\*\*)?([A-Z]{2,5}-\d+[a-z]?)\b", re.MULTILINE)


class Shown:
    """A pytest plugin that notes which tests carry which requirement."""

    def __init__(self) -> None:
        self.tests: dict[str, set[str]] = defaultdict(set)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the requirements of every collected test."""
        for item in session.items:
            for mark in item.iter_markers("eis"):
                for requirement in mark.args:
                    self.tests[requirement].add(item.nodeid.split("[")[0])


def requirements_in(text: str) -> list[str]:
    """Return the identifiers that head a line of a list, in their order, each once."""
    return list(dict.fromkeys(REQUIREMENT.findall(text)))


def main() -> int:
    """Print the counts and return 1 when a test names a requirement that does not exist."""
    required = requirements_in((ROOT / "docs" / "eisen.md").read_text(encoding="utf-8"))
    shown = Shown()
    with redirect_stdout(StringIO()) as said:
        quiet = ["--collect-only", "-qq", "-p", "no:cacheprovider"]
        code = pytest.main([*quiet, "--rootdir", str(ROOT), str(ROOT / "tests")], plugins=[shown])
    if code not in {0, 5}:
        print(f"{said.getvalue()}\nThe tests could not be collected.", file=sys.stderr)
        return int(code)
    for requirement in sorted(required, key=lambda one: not shown.tests.get(one)):
        print(f"{requirement}\t{len(shown.tests.get(requirement, ()))}")
    unknown = sorted(set(shown.tests) - set(required))
    for requirement in unknown:
        print(
            f"{requirement} is in no line of docs/eisen.md: {min(shown.tests[requirement])}",
            file=sys.stderr,
        )
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
