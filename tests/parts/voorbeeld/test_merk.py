"""A data folder says what was made in it, and a folder of somebody else is left alone."""

import pytest

from zicht.voorbeeld import merk
from zicht.voorbeeld.merk import Merk, VreemdeMap

MARK = Merk(meldingen=10, zaad=1, eind="2027-03-25", wachtwoord="proef-fabel-decor-0001")


def test_an_empty_folder_has_no_mark(tmp_path):
    assert merk.lees(tmp_path) is None


def test_what_was_written_is_read_and_only_its_owner_may(tmp_path):
    MARK.afgerond().schrijf(tmp_path)

    assert merk.lees(tmp_path) == MARK.afgerond()
    assert (tmp_path / "voorbeeld.json").stat().st_mode & 0o077 == 0


def test_a_database_without_a_mark_is_somebody_elses(tmp_path):
    (tmp_path / "zicht.sqlite3").touch()

    with pytest.raises(VreemdeMap):
        merk.lees(tmp_path)


def test_starting_over_removes_what_was_made_and_nothing_else(tmp_path):
    MARK.schrijf(tmp_path)
    for name in ("zicht.sqlite3", "zicht.sqlite3-wal", "klok.json", "mijn-verslag.odt"):
        (tmp_path / name).touch()

    merk.ruim_op(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["mijn-verslag.odt"]


def test_every_folder_has_its_own_password_that_is_long_enough():
    passwords = {merk.nieuw_wachtwoord() for _ in range(20)}

    assert len(passwords) > 15
    assert min(map(len, passwords)) >= 12
