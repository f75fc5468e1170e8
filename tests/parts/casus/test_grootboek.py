"""Whatever people do with the zicht in whatever order: does exactly one hold it, from the first row to the last?"""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.models import Casus, Zicht
from zicht.casus.words import MELDER_HOUDT, NIEMAND_HOUDT, Houder, Zichtgrond
from zicht.kern import Geweigerd

WIE = ("vt", "lokaal_team", "partner", "melder", "niemand")
STAPPEN = st.lists(
    st.tuples(st.sampled_from(WIE), st.sampled_from(Zichtgrond), st.integers(-2, 5)), min_size=1, max_size=25
)


@pytest.fixture
def casus(mensen):
    return build.casus(mensen)


@pytest.mark.eis("OVD-1", "OVD-8")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stappen=STAPPEN)
def test_exactly_one_holds_the_zicht_whatever_people_do(mensen, casus, stappen):
    Casus.objects.filter(pk=casus).update(zicht=None)
    Zicht.objects.filter(casus=casus).delete()
    at, verplaatst = VANDAAG, 0
    for wie, grond, uren in stappen:
        at += timedelta(hours=uren)
        verplaatst += _probeer(mensen, casus, wie, grond, at)

    keten = queries.zichtketen(casus)
    assert [stand.nummer for stand in keten] == list(range(1, verplaatst + 1))
    assert all(een.vanaf <= twee.vanaf for een, twee in pairwise(keten))
    assert queries.zichtstand(casus) == (keten[-1] if keten else None)
    assert Casus.objects.get(pk=casus).zicht_id == _laatste(casus)


def _probeer(mensen, casus, wie, grond, at):
    vast = {"melder": MELDER_HOUDT, "niemand": NIEMAND_HOUDT}
    houder = vast.get(wie) or Houder.van(getattr(mensen, wie))
    voor = queries.zichtketen(casus)
    try:
        actions.move_zicht(casus=casus, houder=houder, grond=grond, by=mensen.behandelaar.by, at=at)
    except Geweigerd:
        assert queries.zichtketen(casus) == voor
        return 0
    assert queries.zichtketen(casus)[:-1] == voor
    return 1


def _laatste(casus):
    return Zicht.objects.filter(casus=casus).order_by("-nummer").values_list("pk", flat=True).first()
