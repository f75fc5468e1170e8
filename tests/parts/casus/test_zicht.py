"""Does the ledger keep exactly one holder, from its first row on?"""

from datetime import timedelta

import pytest

from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.models import Zicht
from zicht.casus.words import MELDER_HOUDT, NIEMAND_HOUDT, Houder, Zichtgrond
from zicht.kern import Geweigerd, NietGevonden

UUR = timedelta(hours=1)


@pytest.fixture
def casus(mensen):
    return actions.open_casus(
        organisatie=mensen.vt, team=mensen.team, by=mensen.behandelaar.by, at=VANDAAG
    ).casus


def _move(casus, houder, grond, by, at=VANDAAG):
    return actions.move_zicht(casus=casus, houder=houder, grond=grond, by=by, at=at)


@pytest.mark.eis("OVD-1")
def test_nobody_holds_the_zicht_before_the_decision(mensen, casus):
    assert queries.zichtstand(casus) is None
    assert queries.zichtketen(casus) == []


@pytest.mark.eis("OVD-1")
def test_the_chain_of_holders_can_be_read_back(mensen, casus):
    by = mensen.behandelaar.by
    _move(casus, Houder.van(mensen.vt), Zichtgrond.BESLUIT_OVERDRACHT, by)
    _move(casus, Houder.van(mensen.lokaal_team), Zichtgrond.AANVAARDING, by, VANDAAG + UUR)

    keten = queries.zichtketen(casus)

    assert [(stand.nummer, stand.houder_naam, stand.vanaf) for stand in keten] == [
        (1, "Veilig Thuis Testland", VANDAAG),
        (2, "Wijkteam Proefwijk", VANDAAG + UUR),
    ]
    assert queries.zichtstand(casus) == keten[-1]


@pytest.mark.eis("OVD-8")
def test_a_refused_change_leaves_the_ledger_as_it_was(mensen, casus):
    by = mensen.behandelaar.by
    _move(casus, Houder.van(mensen.vt), Zichtgrond.CRISIS, by)

    with pytest.raises(Geweigerd):
        _move(casus, MELDER_HOUDT, Zichtgrond.AANVAARDING, by)
    with pytest.raises(Geweigerd):
        _move(casus, NIEMAND_HOUDT, Zichtgrond.GEEN_VERVOLG, by, VANDAAG - UUR)

    assert Zicht.objects.filter(casus=casus).count() == 1


def test_a_stranger_does_not_find_the_casus(mensen, casus):
    with pytest.raises(NietGevonden):
        _move(casus, Houder.van(mensen.ander_vt), Zichtgrond.CRISIS, mensen.vreemde.by)
