"""Every word is called what was written for it: two words of one value never take each other's name."""

import ast
import inspect
from enum import StrEnum
from types import SimpleNamespace

from tests.architecture.huis import modules_named
from zicht.kern import geweld

# Its words are being rewritten; then this line goes.
BEING_REWRITTEN = "zicht.overdracht."


def misnamed(module, source: str) -> list[str]:
    """Return the words whose name is not the one that stands beside them in a table of this source."""
    tables = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Dict)]
    rows = [row for table in tables for row in zip(table.keys, table.values, strict=True)]
    return [
        f"{key.value.id}.{key.attr}"
        for key, value in rows
        if isinstance(key, ast.Attribute) and isinstance(key.value, ast.Name) and isinstance(value, ast.Call)
        if getattr(value.func, "id", "") == "gettext_noop"
        if (kind := getattr(module, key.value.id, None)) and hasattr(kind, "naam")
        if getattr(kind, key.attr).naam != ast.literal_eval(value.args[0])
    ]


def test_every_word_is_called_what_was_written_for_it():
    modules = [*modules_named("words"), geweld]
    modules = [module for module in modules if not module.__name__.startswith(BEING_REWRITTEN)]

    wrong = {module.__name__: misnamed(module, inspect.getsource(module)) for module in modules}

    assert {name: words for name, words in wrong.items() if words} == {}


def test_a_word_that_takes_the_name_of_another_is_seen():
    class Soort(StrEnum):
        JA = "ja"
        naam = property(lambda self: "Misschien")

    assert misnamed(SimpleNamespace(Soort=Soort), 'NAMEN = {Soort.JA: gettext_noop("Ja")}') == ["Soort.JA"]
