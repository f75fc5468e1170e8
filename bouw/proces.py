"""The pages of the process: what follows from each event, and how each status leads to the next."""

import ast
import functools
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, get_type_hints


def process_page() -> str:
    """Return the page of consequences as a drawing and a table, per part from which the event comes."""
    consequences = importlib.import_module("zicht.consequences")
    rows = {event: [_named(one) for one in following] for event, following in consequences.GEVOLGEN.items()}
    arrows = sorted({
        (event.__name__, to) for event, following in consequences.GEVOLGEN.items()
        for one in following for to in _events_after(one)
    })  # fmt: skip
    lines = ["# Het proces: wat op elke gebeurtenis volgt", ""]
    always = [_named(one) for one in consequences.ALTIJD]
    lines += [f"Op elke gebeurtenis volgt eerst: {', '.join(always) or 'niets'}.", ""]
    if arrows:
        lines += ["```mermaid", "flowchart LR", *(f"  {one} --> {to}" for one, to in arrows), "```", ""]
    for part in sorted({_part(event) for event in rows}):
        lines += [f"## {part.capitalize()}", "", "| gebeurtenis | dan |", "| --- | --- |"]
        of_part = sorted(
            (event.__name__, following) for event, following in rows.items() if _part(event) == part
        )
        lines += [f"| {name} | {'; '.join(following) or 'niets'} |" for name, following in of_part]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def statuses_page() -> str:
    """Return every table of transitions as a drawing."""
    lines = ["# Toestanden en hun overgangen", ""]
    for part, kind, table in sorted(_tables(), key=lambda one: (one[0], one[1])):
        lines += [f"## {part.capitalize()}: {kind}", "", "```mermaid", "stateDiagram-v2"]
        for status, reachable in table.items():
            lines += [f"  {status.value} --> {to}" for to in sorted(to.value for to in reachable)]
            lines += [] if reachable else [f"  {status.value} --> [*]"]
        lines += ["```", ""]
    return "\n".join(lines).rstrip() + "\n"


def _tables() -> Iterator[tuple[str, str, Mapping[Enum, frozenset[Enum]]]]:
    package = importlib.import_module("zicht")
    for found in pkgutil.walk_packages(package.__path__, "zicht."):
        if found.name.endswith(".words"):
            for name, table in vars(importlib.import_module(found.name)).items():
                if name.endswith("OVERGANGEN") and isinstance(table, Mapping):
                    yield found.name.split(".")[1], type(next(iter(table))).__name__, table


def _part(event: type) -> str:
    return event.__module__.split(".")[1]


def _plain(consequence: Callable[..., Any]) -> Callable[..., Any]:
    while isinstance(consequence, functools.partial):
        consequence = consequence.func
    plain: Callable[..., Any] = inspect.unwrap(consequence)
    return plain


def _named(consequence: Callable[..., Any]) -> str:
    return _plain(consequence).__name__.strip("_").replace("_", " ")


def _events_after(consequence: Callable[..., Any]) -> list[str]:
    """Return the events of the deeds that this consequence calls by name."""
    function = _plain(consequence)
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    called = [
        _resolve(node.func, function.__globals__) for node in ast.walk(tree) if isinstance(node, ast.Call)
    ]
    deeds = [one for one in [consequence, *called] if getattr(one, "is_deed", False)]
    return [get_type_hints(_plain(one))["return"].__name__ for one in deeds]


def _resolve(name: ast.expr, known: Mapping[str, Any]) -> Any:
    """Return what a name in the code stands for, or None where that is not known before it runs."""
    match name:
        case ast.Name():
            return known.get(name.id)
        case ast.Attribute():
            return getattr(_resolve(name.value, known), name.attr, None)
        case _:
            return None
