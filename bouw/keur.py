"""Check what needs no running application: one line per step, and the whole answer where one fails.

`python bouw/keur.py [STEP …]` runs all steps or the named ones.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
# The tests are run, which shows more of them than types would.
CODE = ["src", "bouw", "bench"]
TEMPLATES = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "src").rglob("templates"))]

STEPS: dict[str, list[str]] = {
    "format": ["ruff", "format", "--check", "--quiet", "--output-format", "concise", "."],
    "lint": ["ruff", "check", "--quiet", "--output-format", "concise", "."],
    "types": ["mypy", *CODE],
    "imports": ["lint-imports", "--no-logo"],
    "templates": ["djlint", "--quiet", "--lint", *TEMPLATES],
    "migrations": ["python", "-m", "zicht", "makemigrations", "--check", "--dry-run"],
    "system": ["python", "-m", "zicht", "check", "--fail-level", "WARNING"],
    "documents": ["python", "bouw/documenten.py", "--check"],
    "messages": ["python", "bouw/vertalingen.py", "--check"],
    "dependencies": ["deptry", "src"],
    "security": ["bandit", "--quiet", "--recursive", "--configfile", "pyproject.toml", "src"],
}


def main(words: list[str]) -> int:
    """Run the steps asked for and return 1 when any of them fails."""
    if unknown := set(words) - set(STEPS):
        print(f"No such step: {', '.join(sorted(unknown))}. There are: {', '.join(STEPS)}")
        return 2
    faults = [name for name in words or STEPS if not _holds(name)]
    print(f"{len(faults)} of the steps failed: {', '.join(faults)}" if faults else "All checks hold.")
    return 1 if faults else 0


def _holds(name: str) -> bool:
    """Run one step and say in one line whether it holds."""
    started = time.monotonic()
    done = _run(STEPS[name])
    seconds = time.monotonic() - started
    if done.returncode == 0:
        print(f"OK    {name} ({seconds:.1f} s)", flush=True)
        return True
    print(f"FAULT {name} ({seconds:.1f} s)\n{done.stdout}{done.stderr}", flush=True)
    return False


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    # A check judges the code, not the database or the data that happen to be named here.
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    program, *words = command
    with tempfile.TemporaryDirectory(prefix="zicht-check-") as data:
        return subprocess.run(
            [str(BIN / program), *words],
            cwd=ROOT,
            env={**environment, "PYTHONPATH": "src", "ZICHT_DATA": data},
            capture_output=True,
            text=True,
            check=False,
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
