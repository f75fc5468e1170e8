"""What every test starts from: a data folder and a database of its own, and no test skipped in silence."""

import os
import shutil
import threading
from contextlib import ExitStack
from unittest import mock

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.test import TransactionTestCase
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from tests.keren import KEREN

# A busy machine is no fault of the code; the same tests try the same cases on every machine.
hypothesis_settings.register_profile(
    "zicht",
    deadline=None,
    derandomize=KEREN == 1,
    max_examples=100 * KEREN,
    suppress_health_check=[HealthCheck.too_slow],
)
hypothesis_settings.load_profile("zicht")

pytest_plugins = ["tests.people", "tests.installatie", "tests.register_nep"]


def chromium() -> str | None:
    """Return the browser that the tests drive, or None."""
    return os.environ.get("ZICHT_CHROMIUM") or shutil.which("chromium")


def pytest_collection_modifyitems(items):
    """Skip aloud what this run cannot show."""
    on_postgres = os.environ.get("DATABASE_URL", "").startswith("postgres")
    for item in items:
        if item.get_closest_marker("postgres") and not on_postgres:
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL; make test runs it there"))
        if item.get_closest_marker("browser") and not chromium():
            item.add_marker(pytest.mark.skip(reason="needs Chromium"))


@pytest.fixture(autouse=True)
def nothing_kept():
    """Let what a process keeps for a minute not run out halfway a test, as it was kept by an earlier one."""
    cache.clear()


def pytest_unconfigure():
    """Leave no data folder behind."""
    shutil.rmtree(settings.ZICHT_DATA, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings):
    """Let the test database be migrated once for all processes of a run; this ends before the first test."""
    from tests.databank import migrated_once

    with ExitStack() as until_made:
        until_made.enter_context(migrated_once())
        yield until_made


@pytest.fixture(scope="session")
def django_db_setup(django_db_modify_db_settings, django_db_setup, django_db_blocker):
    """Put back a copy of the migrated database after each test that really commits."""
    from tests.databank import make_copy

    django_db_modify_db_settings.close()
    with django_db_blocker.unblock():
        put_back = make_copy()
    with mock.patch.object(TransactionTestCase, "_fixture_teardown", side_effect=put_back):
        yield


@pytest.fixture(scope="session", autouse=True)
def _bereide_vragen_getoetst():
    """Let every test show that a prepared question is the one it stands for (decision 0014)."""
    from tests.gelijk import getoetst

    with getoetst():
        yield


@pytest.fixture(scope="session")
def browser():
    """Start Debian's Chromium once."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # As root its sandbox cannot start; the tests visit this application only.
        words = ["--no-sandbox"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=chromium(), args=words)
        yield started
        started.close()


@pytest.fixture
def in_turn(monkeypatch):
    """Let the server of the tests do one thing at a time: its threads share one connection, as no real server's do."""
    really, lock = WSGIHandler.__call__, threading.RLock()

    def call(handler, environ, start_response):
        with lock:
            return really(handler, environ, start_response)

    monkeypatch.setattr(WSGIHandler, "__call__", call)


@pytest.fixture
def visit(browser, live_server, in_turn):
    """Give a function that opens an empty page of a new visitor who reads Dutch; addresses are relative."""
    contexts = []

    def open_page(**wishes):
        own = {"base_url": live_server.url, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam", **wishes}
        contexts.append(browser.new_context(**own))
        contexts[-1].set_default_timeout(10_000)
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()
    # The application sees a moment later that the browser left; until then it must keep the test's database.
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(timeout=10)


@pytest.fixture
def page(visit):
    """Give an empty page of a visitor."""
    return visit()
