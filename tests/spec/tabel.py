"""How does a test read a drawn table?"""

import pytest


def rows(tekst: str) -> list[object]:
    """Return one parameter set per drawn row, in the order of the columns, named by its first column `geval`."""
    regels = [
        [cel.strip() for cel in regel.split("|")]
        for regel in tekst.strip().splitlines()
        if "-+-" not in regel
    ]
    return [pytest.param(*regel[1:], id=regel[0]) for regel in regels[1:]]
