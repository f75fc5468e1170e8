"""Somebody inscribes while the operator closes the period: is nothing left under it?"""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.parts.register.mensen import DAAR, TOEN, schrijf
from tests.tegelijk import begin_daarnaast
from zicht.register import actions
from zicht.register.actions import inschrijven
from zicht.register.models import Inschrijving, Stand

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.usefixtures("register"),
    pytest.mark.eis("PLUS-4"),
]


def test_what_is_inscribed_while_its_period_closes_does_not_stay(monkeypatch):
    vervang = inschrijven._vervang

    def sluit():
        actions.sluit_periode(nummer=1, toch=True, at=TOEN)

    with ThreadPoolExecutor(1) as beheer:

        def terwijl_gesloten_wordt(*args):
            sluiten.append(begin_daarnaast(beheer, sluit))
            return vervang(*args)

        sluiten = []
        monkeypatch.setattr(inschrijven, "_vervang", terwijl_gesloten_wordt)
        schrijf(DAAR)
        sluiten[0].result(timeout=20)

    assert not Inschrijving.objects.exists()
    assert not Stand.objects.exists()
