"""The cast at work in Friesland, with one local team."""

import pytest

from tests.people import BEGIN, VANDAAG
from zicht.kern import SYSTEEM, systeem_voor
from zicht.organisaties import actions
from zicht.organisaties.models import Bediening
from zicht.organisaties.words import Teamtype


@pytest.fixture
def region(mensen, op_moment):
    """Load the reference data and let the organisation of the cast serve Friesland."""
    actions.load_stamgegevens(by=SYSTEEM, at=BEGIN)
    Bediening.objects.filter(regio="friesland").update(organisatie=mensen.vt)
    return mensen


@pytest.fixture
def team(region):
    """Record a local team that works in Leeuwarden."""
    return actions.record_lokaal_team(
        naam="Gebiedsteam Proefstad",
        type_=Teamtype.NULDELIJN,
        gemeenten=("GM0080",),
        by=systeem_voor(region.vt),
        at=VANDAAG,
    ).partij
