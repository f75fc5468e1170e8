"""Nobody changes or removes a row of the log: the database itself refuses."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from tests.parts.logboek.knoeien import neem_grendels_weg, voer_uit
from zicht.kern import SYSTEEM
from zicht.logboek.actions import schrijf, verzegel, zet_grendels
from zicht.logboek.models import Regel, Schakel
from zicht.logboek.queries import GrendelsOntbreken, ontbrekende_grendels, require_grendels

pytestmark = [pytest.mark.django_db, pytest.mark.eis("PLUS-11")]
TOEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def regel():
    nummer = schrijf(daad="proef", by=SYSTEEM, at=TOEN, casus=None, ids={"b": "2", "a": "1"})
    assert verzegel() >= 1
    return nummer


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE logboek_regel SET daad = 'niets'",
        "DELETE FROM logboek_regel",
        "UPDATE logboek_schakel SET regel = 999",
        "DELETE FROM logboek_schakel",
        pytest.param("TRUNCATE logboek_regel", marks=pytest.mark.postgres),
        pytest.param("TRUNCATE logboek_schakel", marks=pytest.mark.postgres),
    ],
)
def test_the_database_refuses_to_change_or_remove_a_row(regel, opdracht):
    with pytest.raises(DatabaseError, match="kan niet worden gewijzigd"), transaction.atomic():
        voer_uit(opdracht)

    assert Regel.objects.filter(pk=regel).exists()
    assert Schakel.objects.filter(regel=regel).exists()


@pytest.mark.parametrize("tabel", ["logboek_regel", "logboek_schakel"])
def test_the_database_refuses_to_replace_a_row_by_inserting(regel, tabel):
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has this way around")
    with pytest.raises(DatabaseError, match="kan niet worden gewijzigd"), transaction.atomic():
        voer_uit(f"INSERT OR REPLACE INTO {tabel} SELECT * FROM {tabel}")


@pytest.mark.postgres
def test_also_a_session_that_passes_over_triggers_is_refused(regel):
    voer_uit("SET LOCAL session_replication_role = 'replica'")

    with pytest.raises(DatabaseError, match="kan niet worden gewijzigd"), transaction.atomic():
        voer_uit("DELETE FROM logboek_regel")


def test_a_process_does_not_start_without_the_triggers():
    require_grendels()
    neem_grendels_weg()

    with pytest.raises(GrendelsOntbreken, match="zicht migrate"):
        require_grendels()

    zet_grendels()
    zet_grendels()
    require_grendels()


@pytest.mark.django_db(transaction=True)
def test_after_a_migrate_that_rebuilds_the_table_the_triggers_are_back():
    veld = Regel._meta.get_field("daad")
    with connection.schema_editor() as editor:
        editor.alter_field(Regel, veld, _langer(veld), strict=True)
    if connection.vendor == "sqlite":
        assert ontbrekende_grendels() != ()

    call_command("migrate", verbosity=0)

    assert ontbrekende_grendels() == ()
    voer_uit(
        "INSERT INTO logboek_regel (op, rollen, daad, ids, resultaat, nood)"
        " VALUES ('2026-03-02 09:00:00', '', 'proef', '{}', 'gelukt', FALSE)"
    )
    with pytest.raises(DatabaseError, match="kan niet worden gewijzigd"):
        voer_uit("DELETE FROM logboek_regel")


def _langer(veld):
    kopie = veld.clone()
    kopie.max_length = veld.max_length + 1
    kopie.set_attributes_from_name(veld.name)
    kopie.model = veld.model
    return kopie
