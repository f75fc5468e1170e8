"""Two at the same time: is each term told once, and does one of two changes to the zicht stand?"""

from datetime import timedelta
from functools import partial

import pytest

from tests import build
from tests.people import VANDAAG, maak_mensen
from tests.tegelijk import tegelijk
from zicht.casus import actions, queries
from zicht.casus.words import Houder, Zichtgrond
from zicht.dossier.models import Tijdlijnregel
from zicht.kern import Geweigerd
from zicht.termijnen import Termijncode

pytestmark = pytest.mark.django_db(transaction=True)


def _tegelijk(*werk):
    return tegelijk(*(partial(_uitkomst, een) for een in werk))


def _uitkomst(werk):
    try:
        return werk()
    except Geweigerd as geweigerd:
        return [bezwaar.code for bezwaar in geweigerd.bezwaren]


@pytest.mark.postgres
@pytest.mark.eis("VB-2")
def test_two_workers_tell_each_term_once():
    mensen = maak_mensen()
    for _ in range(10):
        actions.set_termijn(
            casus=build.casus(mensen),
            code=Termijncode.VB_5WD,
            vanaf=VANDAAG,
            by=mensen.behandelaar.by,
            at=VANDAAG,
        )
    at = VANDAAG + timedelta(days=30)

    gemeld = _tegelijk(*[lambda: actions.raise_termijnen(at=at)] * 3)

    assert sum(gemeld) == 20
    assert Tijdlijnregel.objects.filter(soort="TermijnVerstreken").count() == 10


@pytest.mark.postgres
@pytest.mark.eis("OVD-1")
def test_of_two_acceptances_at_once_one_stands():
    mensen = maak_mensen()
    casus, by = build.casus(mensen), mensen.behandelaar.by
    actions.move_zicht(
        casus=casus, houder=Houder.van(mensen.vt), grond=Zichtgrond.BESLUIT_OVERDRACHT, by=by, at=VANDAAG
    )

    def aanvaard():
        return actions.move_zicht(
            casus=casus,
            houder=Houder.van(mensen.lokaal_team),
            grond=Zichtgrond.AANVAARDING,
            by=by,
            at=VANDAAG,
        ).nummer

    uitkomst = _tegelijk(aanvaard, aanvaard, aanvaard)

    assert sorted(map(str, uitkomst)) == ["2", "['al-deze-houder']", "['al-deze-houder']"]
    assert [stand.nummer for stand in queries.zichtketen(casus)] == [1, 2]


@pytest.mark.postgres
def test_numbers_given_at_once_have_no_holes():
    mensen = maak_mensen()

    _tegelijk(*[lambda: build.casus(mensen, behandelaar=None)] * 6)

    by = mensen.frontoffice.by
    nummers = sorted(queries.visible_to(by, at=VANDAAG).values_list("nummer", flat=True))
    assert nummers == [f"2026-{n:06}" for n in range(1, 7)]
