"""Every event stands on the page of consequences, if only to say that nothing follows."""

import importlib

from tests.architecture.huis import module_names
from zicht.kern import Gebeurtenis


def test_every_event_stands_in_the_consequences():
    for name in module_names():
        if ".words" in name:
            importlib.import_module(name)
    consequences = importlib.import_module("zicht.consequences")

    missing = {kind for kind in _events(Gebeurtenis) if kind.__module__.startswith("zicht.")} - set(
        consequences.GEVOLGEN
    )

    assert sorted(kind.__qualname__ for kind in missing) == []


def _events(kind):
    for below in kind.__subclasses__():
        yield below
        yield from _events(below)
