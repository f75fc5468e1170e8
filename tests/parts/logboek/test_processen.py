"""Two sealers, a killed sealer, writers that go on meanwhile: the chain stays one chain."""

import re
import time

import pytest

pytestmark = [pytest.mark.eis("PLUS-11"), pytest.mark.django_db(transaction=True)]

VOORAF = """
import django; django.setup()
from datetime import UTC, datetime
from django.db import transaction
from zicht.kern import SYSTEEM
from zicht.logboek.actions import schrijf, verzegel
from zicht.logboek.models import Regel
TOEN = datetime(2026, 3, 2, tzinfo=UTC)
def regel(n): schrijf(daad=f"proef {n}", by=SYSTEEM, at=TOEN, casus=None, ids={"x": str(n)})
"""
VEEL = (
    VOORAF
    + """
Regel.objects.bulk_create(
    Regel(op=TOEN, rollen="", daad="veel", ids={"nummer": str(n)}) for n in range(20_000)
)
"""
)
SCHRIJVER = (
    VOORAF
    + """
for n in range(60):
    with transaction.atomic():
        regel(n); regel(n)
"""
)
# A transaction that was under way keeps a lower number than rows that were committed after it began.
TRAGE = (
    VOORAF
    + """
import sys
with transaction.atomic():
    regel("traag")
    print("begonnen", flush=True)
    sys.stdin.readline()
"""
)


def gaaf(installatie) -> int:
    code, uit = installatie.doe("logboek", "verifieer")
    assert code == 0, uit
    return int(re.search(r"(\d+) regels gecontroleerd, 0 nog", uit)[1])


def test_a_sealer_that_was_killed_is_taken_over_by_the_next(installatie):
    assert installatie.doe("-c", VEEL)[0] == 0
    eerste = installatie.start("logboek", "verzegel")
    time.sleep(0.9)
    eerste.kill()
    eerste.wait()

    code, uit = installatie.doe("logboek", "verzegel")

    assert code == 0, uit
    assert gaaf(installatie) == 20_000


def test_two_sealers_and_three_writers_at_once_leave_one_whole_chain(installatie):
    schrijvers = [installatie.start("-c", SCHRIJVER) for _ in range(3)]
    verzegelaars = [installatie.start("-c", VOORAF + "for _ in range(40): verzegel()") for _ in range(2)]
    for proces in schrijvers + verzegelaars:
        _, fout = proces.communicate(timeout=120)
        assert proces.returncode == 0, fout

    assert installatie.doe("logboek", "verzegel")[0] == 0

    assert gaaf(installatie) == 3 * 120


@pytest.mark.postgres
def test_a_slow_transaction_is_waited_for(installatie):
    trage = installatie.start("-c", TRAGE)
    assert trage.stdout.readline() == "begonnen\n"
    assert installatie.doe("-c", VOORAF + "regel('snel'); print(verzegel(geduld=0.1))") == (0, "0\n")
    trage.communicate("verder\n", timeout=30)

    assert installatie.doe("-c", VOORAF + "print(verzegel())") == (0, "2\n")
    assert gaaf(installatie) == 2


def test_a_web_server_refuses_to_start_without_the_triggers(installatie):
    zonder = "from zicht.logboek.grendel import TABELLEN; from django.db import connection as c\n"
    weg = zonder + (
        "k = c.cursor()\n"
        "if c.vendor == 'sqlite': k.execute('DROP TRIGGER logboek_regel_wis')\n"
        "else: k.execute('ALTER TABLE logboek_regel DISABLE TRIGGER USER')\n"
    )
    start = "import zicht.config.wsgi"
    assert installatie.doe("-c", start)[0] == 0
    assert installatie.doe("-c", VOORAF + weg)[0] == 0

    code, uit = installatie.doe("-c", start)

    assert code == 1
    assert "De grendels van het logboek ontbreken" in uit
    assert installatie.doe("migrate", "--verbosity", "0")[0] == 0
    assert installatie.doe("-c", start)[0] == 0
