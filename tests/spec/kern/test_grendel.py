"""Waardoor weigert een database zelf dat een regel van een logboek verandert?"""

import pytest

from zicht.kern.grendel import maak_grendels, mis_grendels, vraag_grendels

pytestmark = pytest.mark.eis("PLUS-11")
TABELLEN = {"een_log": ("id",), "ander_log": ("nummer", "regel")}


def test_on_sqlite_each_way_to_change_a_row_has_a_trigger():
    opdrachten = [one for one in maak_grendels("sqlite", TABELLEN) if one.startswith("CREATE")]

    assert len(opdrachten) == 6
    assert [one for one in opdrachten if "UPDATE ON een_log" in one]
    assert [one for one in opdrachten if "DELETE ON een_log" in one]
    assert [one for one in opdrachten if "nummer = NEW.nummer OR regel = NEW.regel" in one]


def test_on_postgresql_one_trigger_guards_a_table_also_against_emptying_it():
    opdrachten = "\n".join(maak_grendels("postgresql", TABELLEN))

    assert "UPDATE OR DELETE OR TRUNCATE ON een_log" in opdrachten
    assert "ALTER TABLE ander_log ENABLE ALWAYS TRIGGER ander_log_grendel" in opdrachten


def test_on_sqlite_a_trigger_that_was_changed_counts_as_missing():
    opdrachten = [one for one in maak_grendels("sqlite", {"een_log": ("id",)}) if one.startswith("CREATE")]
    aanwezig = [(one.split()[2], one) for one in opdrachten]
    veranderd = [(naam, sql.replace("RAISE(ABORT", "RAISE(IGNORE")) for naam, sql in aanwezig]

    assert mis_grendels("sqlite", {"een_log": ("id",)}, aanwezig) == ()
    assert set(mis_grendels("sqlite", {"een_log": ("id",)}, veranderd)) == {naam for naam, _ in aanwezig}


def test_on_postgresql_a_trigger_that_is_not_there_is_named():
    assert mis_grendels("postgresql", TABELLEN, [("een_log_grendel", "A")]) == ("ander_log_grendel",)


@pytest.mark.parametrize(("soort", "waar"), [("sqlite", "sqlite_master"), ("postgresql", "pg_trigger")])
def test_each_database_is_asked_in_its_own_place(soort, waar):
    assert waar in vraag_grendels(soort)
