"""Three organisations that were admitted, and one period that is open."""

import pytest

from tests.parts.register.mensen import DAAR, ELDERS, HIER, TOEN
from zicht.register import actions


@pytest.fixture
def register(db):
    """Admit three organisations and return their secrets."""
    geheimen = {
        kenmerk: actions.laat_toe(naam=naam, kenmerk=kenmerk, at=TOEN)[1]
        for kenmerk, naam in ((HIER, "Hier"), (DAAR, "Daar"), (ELDERS, "Elders"))
    }
    actions.open_periode(nummer=1, at=TOEN)
    return geheimen
