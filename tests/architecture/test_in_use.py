"""What a part offers is used by the application itself; what only its tests call is dead."""

import ast
from collections.abc import Iterable

from tests.architecture.huis import modules_named, public_functions, source_files

OFFERED = ("queries", "actions", "permissions", "rules", "words")


def names_used(sources: Iterable[str]) -> set[str]:
    """Return every name that is read somewhere; an import or an `__all__` alone uses nothing."""
    nodes = [node for source in sources for node in ast.walk(ast.parse(source))]
    return {node.id for node in nodes if isinstance(node, ast.Name)} | {
        node.attr for node in nodes if isinstance(node, ast.Attribute)
    }


def test_what_a_part_offers_is_used():
    used = names_used(path.read_text(encoding="utf-8") for path in source_files("src"))
    offered = {name for module in modules_named(*OFFERED) for name, _ in public_functions(module)}

    assert {name for name in offered if name.rpartition(".")[2] not in used} == set()


def test_an_import_alone_is_no_use():
    assert names_used(["from zicht.casus import zwijg", '__all__ = ["zwijg"]', "casus.spreek()"]) == {
        "__all__",
        "casus",
        "spreek",
    }
