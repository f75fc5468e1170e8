"""The cast at work in Friesland, with one local team."""

import pytest

from tests import build


@pytest.fixture
def region(mensen, op_moment):
    """Load the reference data and let the organisation of the cast serve Friesland."""
    build.friesland(mensen)
    return mensen


@pytest.fixture
def team(region):
    """Record a local team that works in Leeuwarden."""
    return build.wijkteam(region)
