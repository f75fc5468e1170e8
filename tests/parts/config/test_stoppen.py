"""Does a web process that is still loading end when it is told to?"""

import multiprocessing
import os
import signal
from importlib.util import find_spec
from pathlib import Path

import pytest

from zicht.config.stoppen import end_while_loading

pytestmark = pytest.mark.eis("PLUS-4")


def _blijft(*_):
    """What a fork has of the server: it notes that it was told, and goes on."""


def _laad():
    signal.signal(signal.SIGTERM, _blijft)
    end_while_loading()
    os.kill(os.getpid(), signal.SIGTERM)
    os._exit(0)


def test_a_worker_that_is_loading_ends_at_once():
    werker = multiprocessing.get_context("fork").Process(target=_laad)
    werker.start()
    werker.join(20)
    assert werker.exitcode == -signal.SIGTERM


def test_what_is_no_worker_of_the_server_keeps_its_own_answer():
    eigen = signal.getsignal(signal.SIGTERM)
    end_while_loading()
    assert signal.getsignal(signal.SIGTERM) is eigen


@pytest.mark.parametrize("ingang", ["wsgi", "register_wsgi"])
def test_the_server_begins_with_it_before_anything_is_loaded(ingang):
    regels = Path(find_spec(f"zicht.config.{ingang}").origin).read_text().splitlines()
    geladen = [regel for regel in regels[: regels.index("end_while_loading()")] if "import" in regel]
    assert set(geladen) <= {"import gc", "import os", "from zicht.config.stoppen import end_while_loading"}
