"""Put a program of Debian's in place for the tests, when this machine allows it.

`python bouw/debian.py chromium postgresql gettext` prints what it had to leave out.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

# What is asked for: the Debian package, and where its program is found.
PROGRAMS = {
    "chromium": ("chromium", ("chromium",)),
    "postgresql": ("postgresql", ("/usr/lib/postgresql/*/bin/initdb",)),
    "gettext": ("gettext", ("msgfmt",)),
}


def find_program(name: str) -> Path | None:
    """Return where the program stands, or None; of several versions the newest."""
    if name == "chromium" and (given := os.environ.get("ZICHT_CHROMIUM")):
        return Path(given)
    for place in PROGRAMS[name][1]:
        if "*" in place:
            found = sorted(Path("/").glob(place[1:]), key=lambda path: int(path.parent.parent.name))
            if found:
                return found[-1]
        elif path := shutil.which(place):
            return Path(path)
    return None


def ensure_program(name: str) -> Path | None:
    """Return where the program stands, installing it first if we may; None if it is not to be had."""
    if found := find_program(name):
        return found
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    package = PROGRAMS[name][0]
    print(f"· installing Debian's {package}", file=sys.stderr, flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-qq", "-y", "--no-install-recommends", package],
    ):
        done = subprocess.run(
            command, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
        if done.returncode:
            print(done.stderr[-2000:], file=sys.stderr)
            return None
    return find_program(name)


if __name__ == "__main__":
    for asked in sys.argv[1:]:
        if not ensure_program(asked):
            print(
                f"LEFT OUT: {asked} is not installed and cannot be installed here (needs root and apt-get)."
            )
