"""Somebody inscribes while the operator closes the period: is nothing left under it?"""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.db import connection, connections

from tests.parts.register.mensen import DAAR, TOEN, schrijf
from zicht.register import actions
from zicht.register.actions import inschrijven
from zicht.register.models import Inschrijving, Stand

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgres,
    pytest.mark.usefixtures("register"),
    pytest.mark.eis("PLUS-4"),
]
MEESTE_BEURTEN = 200


def _wacht_iemand():
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
        return cursor.fetchone()[0]


def test_what_is_inscribed_while_its_period_closes_does_not_stay(monkeypatch):
    vervang = inschrijven._vervang

    def sluit():
        try:
            actions.sluit_periode(nummer=1, toch=True, at=TOEN)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as beheer:

        def terwijl_gesloten_wordt(*args):
            sluiten.append(beheer.submit(sluit))
            for _ in range(MEESTE_BEURTEN):
                if sluiten[0].done() or _wacht_iemand():
                    break
                sleep(0.05)
            return vervang(*args)

        sluiten = []
        monkeypatch.setattr(inschrijven, "_vervang", terwijl_gesloten_wordt)
        schrijf(DAAR)
        sluiten[0].result(timeout=20)

    assert not Inschrijving.objects.exists()
    assert not Stand.objects.exists()
