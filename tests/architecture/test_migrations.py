"""What the models say is what the database is asked for."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation


def test_no_migration_is_missing():
    loader = MigrationLoader(None, ignore_no_migrations=True)
    # Names of fields are compared as they stand in the code, as makemigrations does.
    with translation.override(None):
        found = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(
            graph=loader.graph
        )

    missing = {
        label: [str(operation.describe()) for migration in migrations for operation in migration.operations]
        for label, migrations in found.items()
        if apps.get_app_config(label).name.startswith("zicht.")
    }

    assert missing == {}


def test_no_two_migrations_claim_to_be_the_last():
    assert MigrationLoader(None, ignore_no_migrations=True).detect_conflicts() == {}
