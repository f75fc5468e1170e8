"""Collect the texts to translate and compile the translations; with `--check` say whether that was done.

Collecting needs GNU gettext; compiling needs nothing. Without gettext only that is checked.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from debian import ensure_program

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "zicht"
LANGUAGES = ("en",)
SHOWN = 20
COLLECT = ["makemessages", "--no-location", "--no-obsolete", "--no-wrap", "--add-location", "never",
           "--ignore", "static/*", "--ignore", "migrations/*"]  # fmt: skip


def main(words: list[str]) -> int:
    """Bring the translations up to date, or return 1 with every text that is not."""
    checking = words == ["--check"]
    can_collect = ensure_program("gettext") is not None
    if not can_collect:
        print("LEFT OUT: collecting texts. GNU gettext is not installed and cannot be installed here.")
    if not checking and can_collect:
        _collect(SOURCE)
    faults = [fault for po in _files() for fault in (_faults_in(po) if checking else _compile(po))]
    if checking and can_collect:
        faults += _not_collected()
    more = [f"… and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
    print("\n".join([*faults[:SHOWN], *more] or [f"{len(_files())} translation files are current."]))
    return 1 if faults else 0


def _files() -> list[Path]:
    return sorted(SOURCE.rglob("locale/*/LC_MESSAGES/*.po"))


def _collect(source: Path) -> None:
    """Let Django gather every marked text below this folder."""
    (source / "locale").mkdir(exist_ok=True)
    languages = [word for language in LANGUAGES for word in ("--locale", language)]
    subprocess.run(
        [sys.executable, "-m", "django", *COLLECT, *languages],
        cwd=source,
        env={name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    for po in source.rglob("*.po"):
        _tidy(po)


def _tidy(po: Path) -> None:
    """Leave out guessed translations, and dates: they change at every run and say what the history says."""
    catalogue = polib.pofile(str(po), wrapwidth=0)
    for guessed in catalogue.fuzzy_entries():
        guessed.flags = [flag for flag in guessed.flags if flag != "fuzzy"]
        guessed.previous_msgid = guessed.previous_msgid_plural = None
        guessed.msgstr = ""
        guessed.msgstr_plural = dict.fromkeys(guessed.msgstr_plural, "")
    for name in ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Report-Msgid-Bugs-To"):
        catalogue.metadata.pop(name, None)
    catalogue.header = ""
    catalogue.save(str(po))


def _compiled(po: Path) -> bytes:
    return bytes(polib.pofile(str(po)).to_binary())


def _compile(po: Path) -> list[str]:
    po.with_suffix(".mo").write_bytes(_compiled(po))
    return []


def _faults_in(po: Path) -> list[str]:
    """Return what is not translated, doubtful or not compiled."""
    catalogue = polib.pofile(str(po))
    name = po.relative_to(ROOT)
    faults = [f"{name}: not translated: {one.msgid!r}" for one in catalogue.untranslated_entries()]
    faults += [f"{name}: translation in doubt (fuzzy): {one.msgid!r}" for one in catalogue.fuzzy_entries()]
    compiled = po.with_suffix(".mo")
    if not compiled.exists() or compiled.read_bytes() != _compiled(po):
        faults.append(f"{name}: not compiled since it changed: run make messages")
    return faults


def _not_collected() -> list[str]:
    """Return the texts in the code that no translation file knows, found in a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "zicht"
        shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("static", "__pycache__"))
        _collect(copy)
        known, found = _texts(SOURCE), _texts(copy)
    return [
        f"not in the translation files: {text!r}: run make messages" for text in sorted(found - known)
    ] + [f"no longer in the code: {text!r}: run make messages" for text in sorted(known - found)]


def _texts(source: Path) -> set[str]:
    return {one.msgid for po in source.rglob("*.po") for one in polib.pofile(str(po)) if not one.obsolete}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
