"""Run the tests on the databases asked for, saying first what this machine cannot test.

`python bouw/toetsen.py [--dekking] sqlite postgres -- PYTEST-WORDS`. The last line is pytest's own summary.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import postgres
from debian import ensure_program

ROOT = Path(__file__).resolve().parent.parent
COVERAGE = [sys.executable, "-m", "coverage"]
# Everything pure is reached to the last branch; of the rest nearly all.
PURE = "*/words.py,*/rules.py,*/permissions.py,*/words/*,*/rules/*,*/permissions/*,*/termijnen/*,*/kern/*"
# What touches no database proves nothing new on another one.
DATABASE_FREE = ["--ignore=tests/spec", "--ignore=tests/architecture"]
NO_BROWSER = (
    "LEFT OUT: browser tests. Chromium is not installed and cannot be installed here (needs root and "
    "apt-get); ZICHT_CHROMIUM may name one."
)


def main(words: Sequence[str]) -> int:
    """Run each pass and return the worst exit code."""
    passes, _, extra = _split(words)
    measured = not extra or "--dekking" in passes
    if browser := ensure_program("chromium"):
        os.environ["ZICHT_CHROMIUM"] = str(browser)
    else:
        print(NO_BROWSER, flush=True)
    on_postgres = "postgres" in passes and postgres.is_available()
    if "postgres" in passes and not on_postgres:
        print(postgres.LEFT_OUT, flush=True)
    codes = []
    with TemporaryFile() as told:
        # Beside each other, as each takes one processor; what the second tells waits for its turn.
        beside = _start_on_postgres(extra, told if "sqlite" in passes else None) if on_postgres else None
        if "sqlite" in passes:
            codes.append(_run_on_sqlite(extra, measured=measured))
            if measured and not codes[-1]:
                codes.append(_judge_coverage(show="--dekking" in passes))
        if beside:
            _title("Tests on PostgreSQL")
            codes.append(beside.wait())
            told.seek(0)
            print(told.read().decode(), flush=True)
    return max(codes, default=0)


def _split(words: Sequence[str]) -> tuple[list[str], str, list[str]]:
    before = list(words)
    if "--" not in before:
        return before, "", []
    place = before.index("--")
    return before[:place], "--", before[place + 1 :]


def _run_on_sqlite(extra: Sequence[str], *, measured: bool) -> int:
    _title("Tests on SQLite")
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    coverage = ["--cov", "--cov-report="] if measured else []
    return subprocess.run(_pytest(*coverage, *extra), cwd=ROOT, env=environment, check=False).returncode


def _start_on_postgres(extra: Sequence[str], told: IO[bytes] | None) -> subprocess.Popen[bytes]:
    words = [sys.executable, "bouw/postgres.py", *_pytest(*(extra or DATABASE_FREE))]
    return subprocess.Popen(words, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=told, stderr=told)


def _judge_coverage(*, show: bool) -> int:
    """Hold the measured coverage against the promised one, and show only what falls short."""
    _title("Branches reached")
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


def _pytest(*words: str) -> list[str]:
    return [sys.executable, "-m", "pytest", *words]


def _title(text: str) -> None:
    print(f"\n== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
