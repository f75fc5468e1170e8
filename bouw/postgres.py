"""Run a command against a PostgreSQL of its own: a private cluster in a temporary folder, gone afterwards.

`python bouw/postgres.py COMMAND …`. With DATABASE_URL set, that database is used and nothing is started.
Without either it says what it left out and ends without fault.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from debian import ensure_program

LEFT_OUT = (
    "LEFT OUT: PostgreSQL. It is not installed, cannot be installed here (needs root and apt-get), "
    "and DATABASE_URL is not set."
)
# A crash of the machine may cost a test cluster its data; a crash of a server process may not.
FOR_TESTS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "60",
             "shared_buffers": "128MB", "autovacuum_naptime": "5s", "listen_addresses": "127.0.0.1"}  # fmt: skip
# For measurements the server keeps its promises, as in real use.
FOR_MEASURING = {"shared_buffers": "1GB", "effective_cache_size": "4GB", "max_connections": "60",
                 "random_page_cost": "1.1", "listen_addresses": "127.0.0.1"}  # fmt: skip


def is_available() -> bool:
    """Tell whether a PostgreSQL can be used: one that is named, or one that can be started here."""
    return bool(os.environ.get("DATABASE_URL")) or ensure_program("postgresql") is not None


@contextmanager
def running_postgres(*, measuring: bool = False) -> Iterator[str]:
    """Give the address of an empty database on a cluster that ends with the block."""
    initdb = ensure_program("postgresql")
    if initdb is None:
        raise FileNotFoundError(LEFT_OUT)
    home = Path(tempfile.mkdtemp(prefix="zicht-pg-"))
    try:
        _hand_over(home)
        data = home / "data"
        _as_postgres([initdb, "-D", data, "-U", "zicht", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                      *(() if measuring else ("--no-sync",))])  # fmt: skip
        port = _free_port()
        settings = {**(FOR_MEASURING if measuring else FOR_TESTS), "unix_socket_directories": str(home)}
        with (data / "postgresql.conf").open("a") as conf:
            conf.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
        control: list[str | Path] = [initdb.parent / "pg_ctl", "-D", data, "-w"]
        _as_postgres([*control, "-l", home / "log", "-o", f"-p {port}", "start"])
        try:
            _as_postgres([initdb.parent / "createdb", "-h", home, "-p", str(port), "-U", "zicht", "zicht"])
            yield f"postgres://zicht@127.0.0.1:{port}/zicht"
        finally:
            _as_postgres([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(home, ignore_errors=True)


def run_command(command: list[str], *, measuring: bool = False) -> int:
    """Run the command with DATABASE_URL set and return its exit code."""
    if os.environ.get("DATABASE_URL"):
        return subprocess.run(command, check=False).returncode
    if not is_available():
        print(LEFT_OUT, flush=True)
        return 0
    # An interrupt goes to the command as well; the cluster is stopped when the command has ended.
    with running_postgres(measuring=measuring) as address:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
        with subprocess.Popen(
            command,
            env={**os.environ, "DATABASE_URL": address},
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509
        ) as process:
            code = process.wait()
        signal.signal(signal.SIGINT, before)
        return code


def _as_postgres(command: list[str | Path]) -> None:
    """Run a command of the server as an ordinary user: it refuses to run as root."""
    user = "postgres" if os.geteuid() == 0 else None
    # The log is written by the server itself: a pipe kept open by it would never end.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [str(word) for word in command],
            user=user,
            group=user,
            extra_groups=[] if user else None,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            check=False,
        )
        if done.returncode:
            said.seek(0)
            sys.exit(f"PostgreSQL: {Path(command[0]).name} failed\n{said.read().decode()}")


def _hand_over(home: Path) -> None:
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(home, owner.pw_uid, owner.pw_gid)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    # Being asked to end is no reason to leave a server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    words = sys.argv[1:]
    if words == ["--kan"]:
        sys.exit(0 if is_available() else LEFT_OUT)
    measuring = words[:1] == ["--meten"]
    sys.exit(run_command(words[measuring:], measuring=measuring))
