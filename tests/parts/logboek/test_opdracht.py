"""`zicht logboek verifieer` says in plain Dutch whether the log is whole, and ends with 1 when it is not."""

from datetime import UTC, datetime

import pytest
from django.core.management import CommandError, call_command

from tests.parts.logboek.knoeien import knoei, neem_grendels_weg
from zicht.kern import SYSTEEM
from zicht.logboek.actions import schrijf

pytestmark = [pytest.mark.django_db, pytest.mark.eis("PLUS-11")]


@pytest.fixture
def opdracht(capsys):
    schrijf(daad="proef", by=SYSTEEM, at=datetime(2026, 3, 2, tzinfo=UTC), casus=None, ids={})

    def doe(*woorden):
        code = 0
        try:
            call_command("logboek", *woorden)
        except SystemExit as eind:
            code = eind.code
        return code, capsys.readouterr().out

    return doe


def test_a_whole_log_gives_its_head_to_keep_elsewhere(opdracht):
    assert opdracht("verzegel") == (0, "1 regels verzegeld.\n")

    code, uit = opdracht("verifieer")

    assert code == 0
    assert "Het logboek is gaaf." in uit
    kop = uit.split()[-1]
    assert opdracht("verifieer", "--kop", kop)[0] == 0
    assert opdracht("verifieer", "--kop", f"9{kop}")[0] == 1


def test_a_fault_names_the_row(opdracht):
    opdracht("verzegel")
    knoei("UPDATE logboek_regel SET daad = 'niets'")

    code, uit = opdracht("verifieer")

    assert code == 1
    assert "FOUT bij schakel 1" in uit
    assert "is gewijzigd" in uit
    assert "gaaf" not in uit


def test_rows_that_wait_too_long_are_a_fault(opdracht):
    code, uit = opdracht("verifieer")

    assert code == 1
    assert "langer dan een minuut niet verzegeld" in uit


def test_missing_triggers_are_a_fault(opdracht):
    opdracht("verzegel")
    neem_grendels_weg()

    code, uit = opdracht("verifieer")

    assert code == 1
    assert "grendels ontbreken" in uit


def test_a_head_that_cannot_be_read_is_told(opdracht):
    with pytest.raises(CommandError, match="NUMMER:HASH"):
        opdracht("verifieer", "--kop", "onzin")
