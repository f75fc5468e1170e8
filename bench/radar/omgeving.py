"""Where does the other program run? In an environment of its own, from a hashed lock, beside that of the project."""

import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
UV = Path(sys.executable).parent / "uv"


def python_van(naam: str) -> str:
    """This function will return the Python of an environment with `requirements/NAAM.txt`, made when it is not there.

    The environment variable `NAAM_PYTHON` names another one.
    """
    if genoemd := os.environ.get(f"{naam.upper()}_PYTHON"):
        return genoemd
    omgeving, slot = ROOT / f".venv-{naam}", ROOT / "requirements" / f"{naam}.txt"
    python = omgeving / "bin" / "python"
    if not python.exists():
        venv.create(omgeving)
    subprocess.run(
        [str(UV), "pip", "sync", "--quiet", "--require-hashes", "--python", str(python), str(slot)],
        check=True,
    )
    return str(python)
