"""Does the embedded database plan questions by what its tables hold?"""

import pytest
from django.core.management import call_command
from django.db import connection

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions as casussen
from zicht.casus.words import Betrokkenheid
from zicht.kern import systeem_voor
from zicht.personen.queries import zoek_personen
from zicht.raamwerk.statistiek import refresh_statistics

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL keeps its statistics by itself"),
]


@pytest.fixture
def jansens(mensen):
    """Make a number of casussen, each of somebody with the same name."""
    wie = systeem_voor(mensen.vt)
    for _ in range(12):
        casussen.add_betrokkene(
            casus=build.casus(mensen),
            persoon=build.persoon(by=wie, achternaam="Jansen"),
            betrokkenheid=Betrokkenheid.KIND,
            by=wie,
            at=VANDAAG,
        )


def plan_of_search(mensen):
    """Return the steps in which the database looks for whom a word finds, among those that one may see."""
    asked = []

    def keep(execute, sql, params, many, context):
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(keep):
        assert zoek_personen("jansen", by=mensen.behandelaar.by, at=VANDAAG).personen
    sql, params = next(een for een in asked if "kandidaat" in een[0])
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}", params)
        return [stap for *_, stap in cursor.fetchall()]


@pytest.mark.eis("ALG-1")
def test_whether_somebody_may_be_seen_is_asked_of_that_person_not_of_all_casussen(jansens, mensen):
    refresh_statistics()

    inner = [stap for stap in plan_of_search(mensen) if " U0 " in stap or " U1 " in stap]

    assert "persoon_id" in inner[0]


def test_the_worker_keeps_the_statistics(jansens):
    call_command("werker", eenmaal=True)

    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM sqlite_stat1 WHERE tbl = 'casus_casus'")
        assert cursor.fetchone()[0] > 0
