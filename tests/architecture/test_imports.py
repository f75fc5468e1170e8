"""A part uses only what stands below it, in the order of the house."""

import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.huis import ROOT


def test_the_import_contracts_are_kept():
    linter = Path(sys.executable).parent / "lint-imports"

    done = subprocess.run(
        [linter, "--no-logo"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": "src"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
