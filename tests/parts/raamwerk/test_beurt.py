"""Wie mag schrijven in een ingebedde database, waarin één tegelijk dat kan?"""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from django.db.utils import ConnectionHandler, OperationalError

from zicht.raamwerk.sqlite import base
from zicht.raamwerk.sqlite.beurt import Beurt

# Databases of their own, in a folder that is thrown away.
pytestmark = pytest.mark.django_db


def verbinding(map_: Path):
    opties = {"transaction_mode": "IMMEDIATE"}
    ruw = {"ENGINE": "zicht.raamwerk.sqlite", "NAME": map_ / "proef", "OPTIONS": opties}
    een = ConnectionHandler({"default": ruw})["default"]
    een.inc_thread_sharing()
    return een


def begin(een):
    een.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)


def is_vrij(map_: Path) -> bool:
    beurt = Beurt.van(map_ / "proef")
    if vrij := beurt.neem(0):
        beurt.geef()
    return vrij


def test_the_second_begins_when_the_first_is_done(tmp_path):
    een, ander = verbinding(tmp_path), verbinding(tmp_path)
    begin(een)
    begonnen = Event()
    with ThreadPoolExecutor(1) as daarnaast:
        wacht = daarnaast.submit(lambda: (begin(ander), begonnen.set()))
        assert not begonnen.wait(0.05)
        een.commit()
        wacht.result(5)

    assert begonnen.is_set()
    assert not is_vrij(tmp_path)
    ander.rollback()


@pytest.mark.parametrize("einde", ["commit", "rollback", "close"])
def test_however_a_transaction_ends_the_turn_is_passed_on(tmp_path, einde):
    een = verbinding(tmp_path)
    begin(een)
    assert not is_vrij(tmp_path)

    getattr(een, einde)()

    assert is_vrij(tmp_path)


def test_what_cannot_begin_holds_nobody_up(tmp_path):
    een, ander = verbinding(tmp_path), verbinding(tmp_path)
    ander.ensure_connection()
    ander.connection.execute("PRAGMA busy_timeout=0")
    een.ensure_connection()
    een.connection.execute("BEGIN IMMEDIATE")  # outside Zicht: a copy that is being made, for instance

    with pytest.raises(OperationalError):
        begin(ander)

    assert is_vrij(tmp_path)


def test_who_waits_too_long_hears_that_the_database_is_locked(tmp_path, monkeypatch):
    monkeypatch.setattr(base, "GEDULD", 0.01)
    een, ander = verbinding(tmp_path), verbinding(tmp_path)
    begin(een)

    with pytest.raises(OperationalError, match="locked"):
        begin(ander)


HOUD = """
import sys, time
from pathlib import Path
from zicht.raamwerk.sqlite.beurt import Beurt
print(Beurt.van(Path(sys.argv[1])).neem(5), flush=True)
sys.stdin.read()
"""


def test_another_process_waits_as_well_and_a_killed_one_gives_the_turn_back(tmp_path):
    opdracht = [sys.executable, "-c", HOUD, str(tmp_path / "proef")]
    with subprocess.Popen(opdracht, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as ander:
        assert ander.stdout.readline() == "True\n"
        assert not Beurt.van(tmp_path / "proef").neem(0.05)
        ander.kill()

    assert is_vrij(tmp_path)
