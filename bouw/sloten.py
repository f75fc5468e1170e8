"""Renew the hashed locks. Words after it go to uv, such as `--upgrade` or `--upgrade-package django`."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The lock for building is held to the versions of the lock for running: what is tested is what runs.
LOCKS = {
    "uv": (),
    "node": (),
    "app": (),
    "werk": ("-c", "requirements/app.txt"),
    "vergelijk": ("-c", "requirements/werk.txt"),
    "spark": ("-c", "requirements/werk.txt"),
}


def main(extra: list[str]) -> None:
    """Write each lock anew, with hashes and without the place where the packages were found."""
    uv = str(Path(sys.executable).parent / "uv")
    for name, limits in LOCKS.items():
        command = [uv, "pip", "compile", "--quiet", "--generate-hashes", "--universal", "--no-header",
                   "--python-version", "3.11", "--no-emit-index-url", *limits, *extra,
                   f"requirements/{name}.in", "-o", f"requirements/{name}.txt"]  # fmt: skip
        subprocess.run(command, cwd=ROOT, check=True)
        print(f"OK   requirements/{name}.txt")


if __name__ == "__main__":
    main(sys.argv[1:])
