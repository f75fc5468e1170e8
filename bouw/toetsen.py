"""Run the tests on the databases asked for, saying first what this machine cannot test.

`python bouw/toetsen.py [--dekking] sqlite postgres -- PYTEST-WORDS`. The tests run in shares, as many beside each other
as there are processors. What a share said is shown when it is done; the last line adds up all of them.
"""

import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import psycopg.sql

import postgres
from debian import ensure_program

ROOT = Path(__file__).resolve().parent.parent
COVERAGE = [sys.executable, "-m", "coverage"]
# Everything pure is reached to the last branch; of the rest nearly all.
PURE = "*/words.py,*/rules.py,*/permissions.py,*/words/*,*/rules/*,*/permissions/*,*/termijnen/*,*/kern/*"
# What touches no database proves nothing new on another one; nor does how a page is built up and gone through by
# keyboard, which takes minutes.
DATABASE_FREE = ("tests/spec", "tests/architecture", "tests/screens/web/test_alle_paginas.py",
                 "tests/screens/web/test_zonder_muis.py", "tests/screens/raamwerk/test_toetsenbord.py")  # fmt: skip
# The longest first, so that all processors are done at about the same time. What no share names is in the last.
SHARES = {
    "screens": ("tests/screens",),
    "parts": ("tests/parts",),
    "sweeps and stories": (
        "tests/screens/test_slechte_invoer.py",
        "tests/screens/web/test_alle_paginas.py",
        "tests/screens/web/test_zonder_muis.py",
        "tests/screens/dossier/test_concept_browser.py",
        "tests/screens/raamwerk/test_toetsenbord.py",
        "tests/journeys",
        "tests/architecture",
    ),
    "a made region": ("tests/parts/voorbeeld", "tests/parts/logboek"),
    "the rest": ("tests",),
}
# What was reached is counted without these, which takes half of their time: so it is never more than was shown.
NOT_MEASURED = "sweeps and stories"
NO_BROWSER = (
    "LEFT OUT: browser tests. Chromium is not installed and cannot be installed here (needs root and "
    "apt-get); ZICHT_CHROMIUM may name one."
)
COUNTED = re.compile(r"(\d+) (passed|failed|skipped|errors?|xfailed|xpassed|deselected)\b")


@dataclass(frozen=True)
class Share:
    """Tests that run as one process on one database; `measured` says whether what they reach is counted."""

    database: str
    name: str
    words: Sequence[str]
    measured: bool = False

    def run(self, home: Path, server: str | None) -> tuple["Share", int, str, float]:
        """Run it and return its exit code, all that it said, and how many seconds it took."""
        started = time.monotonic()
        environment = {**os.environ, "ZICHT_TOETS_KOPIE": str(home / "gemigreerd.sqlite3")}
        words = [sys.executable, "-m", "pytest", *self.words]
        if self.database == "sqlite":
            environment.pop("DATABASE_URL", None)
        elif server:
            # A database of its own on the server of this run: copied from the one that was migrated first.
            environment["DATABASE_URL"] = _new_database(server, self.name.replace(" ", "_"))
        else:
            del environment["ZICHT_TOETS_KOPIE"]
        if self.measured:
            words += ["--cov", "--cov-report="]
            environment["COVERAGE_FILE"] = str(home / f"{self.name}.dekking")
        done = subprocess.run(
            words,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return self, done.returncode, done.stdout, time.monotonic() - started


def main(words: Sequence[str]) -> int:
    """Run all shares and return the worst exit code."""
    passes, _, extra = _split(words)
    measured = not extra or "--dekking" in passes
    if browser := ensure_program("chromium"):
        os.environ["ZICHT_CHROMIUM"] = str(browser)
    else:
        print(NO_BROWSER, flush=True)
    if "postgres" in passes and not postgres.is_available():
        print(postgres.LEFT_OUT, flush=True)
        passes.remove("postgres")
    databases = [name for name in ("sqlite", "postgres") if name in passes]
    with TemporaryDirectory(prefix="zicht-toetsen-") as home, _server(databases) as server:
        code, total = _run(_shares(databases, extra, measured=measured), Path(home), server)
        if measured and not code and "sqlite" in passes:
            code = _judge_coverage(Path(home), show="--dekking" in passes)
    print(f"\n{total}", flush=True)
    return code


def _new_database(server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))
    return f"{server.rpartition('/')[0]}/{name}"


@contextmanager
def _server(databases: Sequence[str]) -> Iterator[str | None]:
    """Give the address of a server for this run; None where none is needed, or one was named."""
    if "postgres" not in databases or os.environ.get("DATABASE_URL"):
        yield None
        return
    with postgres.running_postgres() as address:
        yield address


def _split(words: Sequence[str]) -> tuple[list[str], str, list[str]]:
    before = list(words)
    if "--" not in before:
        return before, "", []
    place = before.index("--")
    return before[:place], "--", before[place + 1 :]


def _shares(databases: Sequence[str], extra: Sequence[str], *, measured: bool) -> list[Share]:
    """Return what is to be run: all tests in shares, or per database what was asked for."""
    if extra:
        return [Share(name, "as asked", extra, measured and name == "sqlite") for name in databases]
    shares = [
        Share(
            database, name, _paths(name, database), measured and database == "sqlite" and name != NOT_MEASURED
        )
        for name in SHARES
        for database in databases
    ]
    if not os.environ.get("DATABASE_URL"):
        return shares
    # On a server that was named there is one database for tests.
    whole = Share("postgres", "all", ("tests", *(f"--ignore={path}" for path in DATABASE_FREE)))
    return [whole] * ("postgres" in databases) + [one for one in shares if one.database == "sqlite"]


def _paths(name: str, database: str) -> list[str]:
    """Return the folders of a share, without what another one runs, or what needs no database at all."""
    free = DATABASE_FREE if database == "postgres" else ()
    own = [path for path in SHARES[name] if path not in free]
    others = {*free, *(path for paths in SHARES.values() for path in paths)} - {*own}
    return own + [
        f"--ignore={path}" for path in sorted(others) if path.startswith(tuple(f"{one}/" for one in own))
    ]


def _run(shares: Sequence[Share], home: Path, server: str | None) -> tuple[int, str]:
    """Run them, tell what each said when it is done, and return the worst exit code and the sum."""
    started, worst = time.monotonic(), 0
    counts: dict[str, Counter[str]] = {share.database: Counter() for share in shares}
    beside = os.cpu_count() or 1
    print(f"· {len(shares)} shares, {beside} beside each other; each is shown when it is done", flush=True)
    with ThreadPoolExecutor(beside) as pool:
        begun = [pool.submit(share.run, home, server) for share in shares]
        try:
            for one in as_completed(begun):
                share, code, said, seconds = one.result()
                print(f"\n== {share.database}: {share.name} ({seconds:.0f} s)\n{said.rstrip()}", flush=True)
                worst = max(worst, code)
                last = said.rstrip().rpartition("\n")[2]
                counts[share.database].update({what: int(many) for many, what in COUNTED.findall(last)})
        except KeyboardInterrupt:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    minutes, seconds = divmod(int(time.monotonic() - started), 60)
    sums = [
        f"{name}: " + ", ".join(f"{many} {what}" for what, many in of.items()) for name, of in counts.items()
    ]
    return worst, "; ".join(sums) + f" in {minutes}:{seconds:02}"


def _judge_coverage(home: Path, *, show: bool) -> int:
    """Hold the measured coverage against the promised one, and show only what falls short."""
    print("\n== Branches reached", flush=True)
    files = sorted(str(path) for path in home.glob("*.dekking"))
    subprocess.run([*COVERAGE, "combine", "--quiet", *files], cwd=ROOT, check=True)
    judged = [
        ("everything pure, 100 %", ["--include", PURE, "--fail-under=100"]),
        ("the rest, 90 %", ["--omit", PURE, "--fail-under=90"]),
    ]
    worst = 0
    for name, limits in judged:
        report = [*COVERAGE, "report", "--skip-covered", "--show-missing", *limits]
        done = subprocess.run(report, cwd=ROOT, capture_output=True, text=True, check=False)
        short = done.returncode != 0 and "No data to report" not in done.stdout + done.stderr
        total = next((line for line in done.stdout.splitlines() if line.startswith("TOTAL")), "").split()[-1:]
        print(f"{'FAULT' if short else 'OK   '} {name}: {' '.join(total)}", flush=True)
        if short or show:
            print(done.stdout + done.stderr, flush=True)
        worst = max(worst, int(short))
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
