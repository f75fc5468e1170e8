"""What every test starts from: a data folder of its own, and no test skipped without saying why."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

# The settings read these before any fixture runs.
os.environ.setdefault("ZICHT_DATA", tempfile.mkdtemp(prefix="zicht-test-"))
os.environ.setdefault("ZICHT_SYNTHETISCH", "1")


def chromium() -> Path | None:
    """Return the browser that the tests drive, or None."""
    found = os.environ.get("ZICHT_CHROMIUM") or shutil.which("chromium")
    return Path(found) if found else None


def pytest_collection_modifyitems(items):
    """Skip aloud what this run cannot show."""
    on_postgres = os.environ.get("DATABASE_URL", "").startswith("postgres")
    for item in items:
        if item.get_closest_marker("postgres") and not on_postgres:
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL; make test runs it there"))
        if item.get_closest_marker("browser") and not chromium():
            item.add_marker(pytest.mark.skip(reason="needs Chromium"))


def pytest_unconfigure(config):
    """Leave no data folder behind."""
    folder = Path(os.environ["ZICHT_DATA"])
    if folder.name.startswith("zicht-test-"):
        shutil.rmtree(folder, ignore_errors=True)
