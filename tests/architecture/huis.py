"""The house as the promises see it: its parts in their order, its modules, and what stands in them."""

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
FILES_OF_A_PART = ("urls", "views", "api", "management", "forms", "tasks", "actions", "queries", "models",
                   "permissions", "rules", "words")  # fmt: skip


def parts_from_high_to_low() -> list[set[str]]:
    """Return the layers of the import contract; parts in one set do not know each other."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = config["tool"]["importlinter"]["contracts"][0]
    return [set(re.findall(r"\w+", layer)) for layer in contract["layers"]]


def height_of(part: str) -> int:
    """Return how high a part stands; more is higher. Raises KeyError for a part that has no place."""
    layers = parts_from_high_to_low()
    places = {name: len(layers) - place for place, layer in enumerate(layers) for name in layer}
    return places[part]


def part_of(module: str) -> str:
    """Return the part to which a dotted module name belongs."""
    return module.split(".")[1] if "." in module else ""


@cache
def module_names() -> tuple[str, ...]:
    """Return every module of the application, migrations left out."""
    package = importlib.import_module("zicht")
    found = pkgutil.walk_packages(package.__path__, "zicht.")
    return tuple(sorted(name for _, name, _ in found if ".migrations" not in name and "__main__" not in name))


def modules_named(*kinds: str) -> list[ModuleType]:
    """Return the modules of one kind of file (such as `rules`) of every part, also where it is a folder."""
    return [importlib.import_module(name) for name in module_names() if set(name.split(".")[2:]) & set(kinds)]


def public_functions(module: ModuleType) -> Iterator[tuple[str, Callable]]:
    """Yield the functions that this module itself defines for others."""
    for name, function in vars(module).items():
        own = getattr(function, "__module__", None) == module.__name__
        if own and not name.startswith("_") and inspect.isfunction(function):
            yield f"{module.__name__}.{name}", function


def source_files(*folders: str) -> list[Path]:
    """Return the Python files below these folders, migrations left out."""
    return sorted(
        path for folder in folders for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts
    )


def functions_in(source: str) -> Iterator[tuple[str, int]]:
    """Yield the name of each function and its number of lines, its docstring and decorators not counted."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            told = ast.get_docstring(node, clean=False) is not None
            yield node.name, _lines(node) - (_lines(node.body[0]) if told else 0)


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def tracked_files() -> list[Path]:
    """Return the files that git keeps or would keep."""
    asked = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in sorted(set(listed.split("\0")) - {""}) if (path := ROOT / name).is_file()]


def sources_known() -> set[str]:
    """Return the names that a `Bron:` may carry."""
    return {path.stem for path in (ROOT / "docs" / "bron").glob("*.md")} - {"README"}


def sources_named(text: str) -> list[str]:
    """Return the names of the sources in a text such as `qa-2018 Q15; aef-2020 B`."""
    return [one.split()[0].strip(".,;()`") for one in text.split(";") if one.strip()]
