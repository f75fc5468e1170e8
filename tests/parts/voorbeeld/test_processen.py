"""Server and worker live and die together."""

import socket
import sys

from zicht.voorbeeld.processen import ADRES, Processen, is_vrij, serveropdracht, werkeropdracht

SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]
STUBBORN = [sys.executable, "-c", "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(60)"]


def test_a_port_that_somebody_listens_on_is_not_free():
    with socket.socket() as listening:
        listening.bind((ADRES, 0))
        listening.listen()
        port = listening.getsockname()[1]
        assert not is_vrij(port)

    assert is_vrij(port)


def test_leaving_stops_every_child():
    with Processen() as processes:
        processes.start(SLEEPS)
        processes.start(SLEEPS)
        children = list(processes._kinderen)

    assert all(child.poll() is not None for child in children)


def test_one_that_does_not_listen_is_ended(monkeypatch):
    monkeypatch.setattr("zicht.voorbeeld.processen._GEDULD", 0.2)

    with Processen() as processes:
        processes.start(STUBBORN)
        child = processes._kinderen[0]

    assert child.poll() is not None


def test_it_tells_when_one_fell():
    with Processen() as processes:
        processes.start([sys.executable, "-c", "raise SystemExit(3)"])
        assert processes.wacht() == 3
        assert not processes.wacht_op(f"http://{ADRES}:1/", seconden=1)


def test_the_server_has_one_writer_at_a_time():
    words = serveropdracht(8001)

    assert "8001" in words
    assert words[words.index("--blocking-threads") + 1] == words[words.index("--workers") + 1] == "1"
    assert werkeropdracht()[-1] == "werker"
