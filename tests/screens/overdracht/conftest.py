"""A casus of which was decided that the local team takes it up, and an open offer."""

import pytest

from tests import build


@pytest.fixture
def casus(mensen, op_moment):
    """A casus to hand over."""
    build.receivers(mensen, informeert=True)
    return build.besloten(mensen)


@pytest.fixture
def overdracht(mensen, casus):
    """An offer that awaits an answer."""
    return build.aanbod(mensen, casus)
