"""Generate the documents that follow from the code; with `--check` say which are not current."""

import ast
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MADE = ROOT / "docs" / "gemaakt"
SPEC = ROOT / "tests" / "spec"
RULE_LINE = re.compile(r"^\s*-+(\+-+)*\s*$")
HEADER = "<!-- Gemaakt door `make docs`; hier wijzigen heeft geen zin. -->\n"


def rules_page() -> str:
    """Return the tests of the rules as a page: the question, the sentences and the tables of cases."""
    lines = ["# De regels, zoals de tests ze tonen", "", HEADER]
    for chapter in sorted(path for path in SPEC.rglob("*") if path.is_dir() and list(path.glob("test_*.py"))):
        lines += [f"## {chapter.relative_to(SPEC).as_posix().capitalize()}", ""]
        for section in sorted(chapter.glob("test_*.py")):
            lines += _section(section)
    return "\n".join(lines).rstrip() + "\n"


def _section(path: Path) -> list[str]:
    module = ast.parse(path.read_text(encoding="utf-8"))
    title, _, rest = (ast.get_docstring(module) or path.stem).partition("\n")
    lines = [f"### {title.strip()}", "", *([rest.strip(), ""] if rest.strip() else [])]
    for node in module.body:
        for table in _tables(node):
            lines += [*table, ""]
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            lines += [f"- {node.name.removeprefix('test_').replace('_', ' ')}{_requirements(node)}", ""]
    return _joined(lines)


def _requirements(test: ast.FunctionDef) -> str:
    """Return the requirements that a test says it shows, between brackets."""
    shown = [
        str(word.value)
        for mark in test.decorator_list
        if isinstance(mark, ast.Call) and ast.unparse(mark.func).endswith("mark.eis")
        for word in mark.args
        if isinstance(word, ast.Constant)
    ]
    return f" ({', '.join(shown)})" if shown else ""


def _tables(node: ast.AST) -> Iterator[list[str]]:
    """Yield each drawn table in this piece of code as lines of markdown."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            lines = [line.strip() for line in inner.value.strip().splitlines()]
            if len(lines) > 2 and RULE_LINE.match(lines[1]) and "|" in lines[0]:
                columns = lines[0].count("|") + 1
                yield [
                    f"| {lines[0]} |",
                    "|" + " --- |" * columns,
                    *(f"| {line} |" for line in lines[2:] if line),
                ]


def _joined(lines: list[str]) -> list[str]:
    """Leave out the blank line between two items of a list."""
    return [
        line
        for place, line in enumerate(lines)
        if line
        or not (
            lines[place - 1].startswith("- ")
            and lines[place + 1 : place + 2]
            and lines[place + 1].startswith("- ")
        )
    ]


DOCUMENTS: dict[str, Callable[[], str]] = {"regels.md": rules_page}


def main(words: list[str]) -> int:
    """Write every document, or return 1 when one differs from what the code says now."""
    made = {name: make() for name, make in DOCUMENTS.items()}
    if words == ["--check"]:
        stale = [name for name, text in made.items() if not is_current(name, text)]
        print("\n".join(f"docs/gemaakt/{name} is not current: run make docs" for name in stale))
        return 1 if stale else 0
    MADE.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (MADE / name).write_text(text, encoding="utf-8")
        print(f"OK   docs/gemaakt/{name}")
    return 0


def is_current(name: str, text: str) -> bool:
    """Tell whether the document that is kept is the one that the code makes now."""
    path = MADE / name
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
    sys.exit(main(sys.argv[1:]))
