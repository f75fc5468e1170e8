"""The page of the rules: what the tests of the rules say, for who reads no code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SPEC = Path(__file__).resolve().parent.parent / "tests" / "spec"
RULE_LINE = re.compile(r"^\s*-+(\+-+)*\s*$")


def rules_page() -> str:
    """Return the tests of the rules as a page: the question, the sentences and the tables of cases."""
    lines = ["# De regels, zoals de tests ze tonen", ""]
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
