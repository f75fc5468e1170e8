"""The project stands on its own: no path of a machine, no host of a registry, no secret, in any file."""

import re
import subprocess

import pytest

from tests.architecture.huis import ROOT, tracked_files

# Taken apart, so that this file does not hold what it forbids.
MACHINE_PATHS = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/Us" + "ers/")
REGISTRIES = (
    "pypi." + "org",
    "pythonhosted." + "org",
    "registry." + "npmjs",
    "deb." + "debian.org",
    "npmjs." + "com",
)
FORBIDDEN = re.compile("|".join(rf"(?<![\w.]){re.escape(path)}" for path in MACHINE_PATHS)
                       + "|" + "|".join(map(re.escape, REGISTRIES)))  # fmt: skip
PICTURES = {".png", ".jpg", ".ico", ".woff2", ".ttf", ".otf", ".mo", ".pdf", ".docx"}


def test_no_file_names_a_machine_or_a_registry():
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked_files()
        if path.suffix not in PICTURES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if FORBIDDEN.search(line)
    ]

    assert found == []


def test_no_file_holds_both_sides_of_a_merge():
    mark = re.compile(r"^(<{7}|>{7}) ", re.MULTILINE)

    texts = (path for path in tracked_files() if path.suffix not in PICTURES)
    assert [path for path in texts if mark.search(path.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("line", ["cd " + MACHINE_PATHS[0] + "main", "https://" + REGISTRIES[0] + "/simple"])
def test_a_path_of_a_machine_is_seen(line):
    assert FORBIDDEN.search(line)


@pytest.mark.parametrize("folder", ["data", "register-data"])
@pytest.mark.parametrize("made", ["geheim", "zicht.sqlite3", "bijlagen/0f"])
def test_what_an_installation_makes_where_it_stands_is_never_kept_by_git(folder, made):
    # A secret that everybody can read is no secret: it signs what a session and a token say.
    asked = ["git", "check-ignore", "--no-index", "-q", f"{folder}/{made}"]

    assert subprocess.run(asked, cwd=ROOT, check=False).returncode == 0


def test_no_secret_of_an_installation_is_kept_by_git():
    assert [path for path in tracked_files() if path.name == "geheim"] == []
