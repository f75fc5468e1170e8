"""Generate the documents that follow from the code; with `--check` say which are not current."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from proces import process_page, statuses_page
from regels import rules_page

MADE = Path(__file__).resolve().parent.parent / "docs" / "gemaakt"
HEADER = "<!-- Gemaakt door `make docs`; hier wijzigen heeft geen zin. -->\n"

DOCUMENTS: dict[str, Callable[[], str]] = {
    "regels.md": rules_page,
    "proces.md": process_page,
    "toestanden.md": statuses_page,
}


def main(words: list[str]) -> int:
    """Write every document, or return 1 when one differs from what the code says now."""
    if words == ["--check"]:
        stale = [name for name in DOCUMENTS if not is_current(name)]
        print("\n".join(f"docs/gemaakt/{name} is not current: run make docs" for name in stale))
        return 1 if stale else 0
    MADE.mkdir(parents=True, exist_ok=True)
    for name in DOCUMENTS:
        (MADE / name).write_text(_made(name), encoding="utf-8")
        print(f"OK   docs/gemaakt/{name}")
    return 0


def is_current(name: str) -> bool:
    """Tell whether the document that is kept is the one that the code makes now."""
    path = MADE / name
    return path.exists() and path.read_text(encoding="utf-8") == _made(name)


def _made(name: str) -> str:
    return HEADER + "\n" + DOCUMENTS[name]()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
    with tempfile.TemporaryDirectory() as data:
        os.environ["ZICHT_DATA"] = data
        import django

        django.setup()
        sys.exit(main(sys.argv[1:]))
