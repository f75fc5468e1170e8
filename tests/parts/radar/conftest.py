"""What the tests of the radar share."""

from datetime import timedelta

import pytest

from tests.gezin_elders import meld
from tests.people import VANDAAG
from zicht.radar.actions.landelijk_beurt import work_register

_TOEN = VANDAAG - timedelta(days=200)


@pytest.fixture
def eerder(mensen, register):
    """The household was reported at another organisation, which let the register keep it."""
    melding = meld(mensen.vreemde.by, at=_TOEN)
    work_register(at=_TOEN)
    return melding
