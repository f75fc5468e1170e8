"""What has no name has no place: no module is a drawer for whatever is left."""

import re

from tests.architecture.huis import FILES_OF_A_PART, SOURCE, parts_from_high_to_low, source_files

DRAWERS = {"utils", "util", "helpers", "helper", "misc", "common", "base", "manager", "managers", "service",
           "services", "tools", "lib", "core", "shared", "stuff", "general"}  # fmt: skip
# Django looks for a database engine by this name.
ASKED_FOR = {"zicht/raamwerk/sqlite/base"}
# The ground and what puts everything together have their own files.
OWN_FILES = {"kern", "termijnen", "koppeling", "raamwerk", "config", "voorbeeld", "web", "toegang", "logboek"}
DJANGO_FILES = {"__init__", "apps", "admin"}


def drawers_in(names: list[str]) -> list[str]:
    """Return the names that say nothing."""
    return [name for name in names if set(re.split(r"[./_]", name)) & DRAWERS]


def test_no_module_is_a_drawer():
    names = [str(path.relative_to(SOURCE).with_suffix("")) for path in source_files("src")]

    assert set(drawers_in(names)) == ASKED_FOR


def test_a_drawer_is_seen():
    assert drawers_in(["zicht/casus/utils", "zicht/casus/date_helpers", "zicht/casus/words"]) == [
        "zicht/casus/utils",
        "zicht/casus/date_helpers",
    ]


def test_every_part_has_its_place_in_the_order():
    known = set().union(*parts_from_high_to_low())
    found = {path.name for path in (SOURCE / "zicht").iterdir() if (path / "__init__.py").exists()}

    assert found - known == set()


def test_the_files_of_a_part_have_the_same_names_everywhere():
    odd = [
        str(path.relative_to(SOURCE))
        for path in source_files("src/zicht")
        if len(path.relative_to(SOURCE / "zicht").parts) == 2
        and path.parent.name not in OWN_FILES
        and path.stem not in {*FILES_OF_A_PART, *DJANGO_FILES}
    ]

    assert odd == []
