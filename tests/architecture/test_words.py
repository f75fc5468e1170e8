"""Every closed list that people read carries its names in one way."""

import importlib
from enum import Enum

from tests.architecture.huis import module_names
from zicht.kern import Benoemd


def _lists():
    for name in (name for name in module_names() if not name.startswith("zicht.config")):
        for kind in vars(importlib.import_module(name)).values():
            if isinstance(kind, type) and issubclass(kind, Enum) and kind.__module__ == name and len(kind):
                yield kind


def named_otherwise(kind: type[Enum]) -> bool:
    """Return whether the words of a list have a name that does not stand beside their value."""
    return hasattr(kind, "naam") and not issubclass(kind, Benoemd)


def test_a_list_with_names_has_them_beside_its_values():
    assert {kind.__qualname__ for kind in _lists() if named_otherwise(kind)} == set()


def test_every_word_has_a_name():
    words = [word for kind in _lists() if issubclass(kind, Benoemd) for word in kind]

    assert len(words) > 150
    assert [repr(word) for word in words if not word.naam.strip()] == []


def test_a_list_with_names_of_its_own_is_seen():
    class Lampstand(Enum):
        AAN = "aan"
        naam = property(lambda self: "Aan")

    assert named_otherwise(Lampstand)
