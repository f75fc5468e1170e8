"""Two reports at once that each hold the casus which the other needs: both are taken in, and nobody is asked again."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from tests import build
from tests.people import VANDAAG, maak_mensen
from zicht.casus import actions as casussen
from zicht.casus.actions import dubbelen
from zicht.casus.queries import open_taken_van
from zicht.casus.words import Betrokkenheid, Taaksoort
from zicht.logboek.models import Regel
from zicht.melding.models import Melding

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]
ONZE_BSN, HUN_BSN = "999990019", "999990020"


@pytest.fixture
def kruising(monkeypatch):
    """Let both hold their own casus before either asks for the other; the second time nobody waits."""
    samen, gewacht = threading.Barrier(2, timeout=20), set()
    open_ = dubbelen._open

    def wacht_op_de_ander(casus, persoon):
        if threading.get_ident() not in gewacht:
            gewacht.add(threading.get_ident())
            samen.wait()
        return open_(casus, persoon)

    monkeypatch.setattr(dubbelen, "_open", wacht_op_de_ander)


def _casus_van(mensen, wie, team, bsn):
    by = wie.by
    casus = build.casus(mensen, team=team, behandelaar=wie.account)
    persoon = build.persoon(by=by, achternaam="Geheimstra", bsn=bsn)
    casussen.add_betrokkene(casus=casus, persoon=persoon, betrokkenheid=Betrokkenheid.KIND, by=by, at=VANDAAG)
    return casus, persoon


def _meld(wie, casus, bekend, bsn):
    personen = (
        build.gemelde_persoon("1", achternaam="Geheimstra", bekend_als=bekend),
        build.gemelde_persoon("2", achternaam="Testman", bsn=bsn),
    )
    try:
        return build.melding(by=wie.by, personen=personen, hoort_bij=casus).casus
    finally:
        connections.close_all()


@pytest.mark.eis("ALG-4", "MEL-10")
def test_two_reports_that_need_each_others_casus_are_both_taken_in(kruising):
    mensen = maak_mensen()
    wij, zij = mensen.behandelaar, mensen.ander_team_behandelaar
    onze, van_ons = _casus_van(mensen, wij, mensen.team, ONZE_BSN)
    hunne, van_hen = _casus_van(mensen, zij, mensen.ander_team, HUN_BSN)

    with ThreadPoolExecutor(2) as samen:
        ons = samen.submit(_meld, wij, onze, van_ons, HUN_BSN)
        hun = samen.submit(_meld, zij, hunne, van_hen, ONZE_BSN)

    assert (ons.result(), hun.result()) == (onze, hunne)
    assert Melding.objects.count() == Regel.objects.filter(daad="receive_melding").count() == 2
    for casus in (onze, hunne):
        taken = [
            taak for taak in open_taken_van(casus, at=VANDAAG) if taak.soort is Taaksoort.VERGELIJK_PERSONEN
        ]
        assert len(taken) == 1
