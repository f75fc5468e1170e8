"""Is very much written without waiting, and is everything as it was afterwards?"""

import re
from contextlib import suppress

import pytest
from django.db import connection

from tests import build
from tests.architecture.huis import ROOT, source_files
from tests.people import VANDAAG
from zicht.kern import systeem_voor
from zicht.personen.models import Naam
from zicht.personen.words import Naamsoort
from zicht.raamwerk.ongestoord import schrijf_ongestoord, tel_door

NAMEN = {
    "sqlite": ("synchronous", "cache_size", "foreign_keys"),
    "postgresql": ("synchronous_commit", "session_replication_role"),
}
SNEL = {"sqlite": ["0", "-1000000"], "postgresql": ["off"]}
ONGECONTROLEERD = {"sqlite": "0", "postgresql": "replica"}


def stand():
    """Return how the connection writes."""
    with connection.cursor() as cursor:
        for naam in NAMEN[connection.vendor]:
            cursor.execute(f"PRAGMA {naam}" if connection.vendor == "sqlite" else f"SHOW {naam}")
            yield str(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_gecontroleerd", [False, True])
@pytest.mark.parametrize("fout", [None, ZeroDivisionError], ids=["goed", "fout"])
def test_nothing_waits_within_the_block_and_all_is_put_back(is_gecontroleerd, fout):
    voor = list(stand())

    with suppress(ZeroDivisionError), schrijf_ongestoord(is_gecontroleerd=is_gecontroleerd) as ongestoord:
        *snel, controle = stand()
        if fout:
            raise fout

    assert (ongestoord, snel) == (True, SNEL[connection.vendor])
    assert (controle == ONGECONTROLEERD[connection.vendor]) is is_gecontroleerd
    assert list(stand()) == voor


@pytest.mark.django_db
def test_within_a_transaction_nothing_is_put_off():
    *voor, _ = stand()

    with schrijf_ongestoord(is_gecontroleerd=True) as ongestoord:
        *binnen, _ = stand()

    assert (ongestoord, binnen) == (True, voor)


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no users")
def test_who_may_not_do_everything_is_told_and_nothing_is_changed():
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE gewoon; SET LOCAL ROLE gewoon")
    voor = list(stand())

    with schrijf_ongestoord(is_gecontroleerd=True) as ongestoord:
        assert list(stand()) == voor

    assert not ongestoord


@pytest.mark.django_db
def test_rows_that_brought_their_own_number_are_counted_on_from(mensen):
    rij = {
        "persoon_id": build.persoon(by=systeem_voor(mensen.vt)), "soort": Naamsoort.ALIAS.value,
        "valid_from": VANDAAG.date(), "achternaam": "Jansen",
    }  # fmt: skip
    Naam.objects.create(pk=5_000_000, **rij)

    tel_door([Naam])

    assert Naam.objects.create(**rij).pk > 5_000_000


def test_these_settings_stand_in_one_place():
    elders = {
        str(pad.relative_to(ROOT))
        for pad in source_files("src", "bench")
        if re.search(
            r"sequence_reset_sql|synchronous(_commit)?\s*=\s*off|session_replication_role",
            pad.read_text(encoding="utf-8"),
            re.IGNORECASE,
        )
    }

    assert elders <= {"src/zicht/raamwerk/ongestoord.py"}
