"""The tests run in shares beside each other: each file in exactly one, on each database that it can fail on."""

import pytest

import toetsen
from tests.architecture.huis import ROOT

FILES = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "tests").rglob("test_*.py"))]


def runs(words: list[str], file: str) -> bool:
    """Tell whether pytest finds this file with these words."""
    left_out = [word.partition("=")[2] for word in words if word.startswith("--ignore=")]
    return any(within(file, word) for word in words) and not any(within(file, path) for path in left_out)


def within(file: str, path: str) -> bool:
    """Tell whether a path names a file, or a folder that it stands in."""
    return file == path or file.startswith(f"{path}/")


@pytest.mark.parametrize(("database", "left_out"), [("sqlite", ()), ("postgres", toetsen.DATABASE_FREE)])
def test_each_file_is_in_one_share_and_none_is_left_out(database, left_out):
    shares = toetsen._shares([database], [], measured=True)
    times = {file: sum(runs(share.words, file) for share in shares) for file in FILES}

    wrong = {file: many for file, many in times.items() if many != (not file.startswith(left_out or "-"))}
    assert wrong == {}


def test_a_server_that_was_named_gets_all_of_it_at_once(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://zicht@127.0.0.1/zicht")
    shares = [
        share
        for share in toetsen._shares(["sqlite", "postgres"], [], measured=True)
        if share.database == "postgres"
    ]

    assert [share.name for share in shares] == ["all"]
    assert all(runs(shares[0].words, file) != file.startswith(toetsen.DATABASE_FREE) for file in FILES)


def test_what_is_not_measured_is_said_and_is_never_what_holds_the_rules():
    not_measured = {
        share.name for share in toetsen._shares(["sqlite"], [], measured=True) if not share.measured
    }

    assert not_measured == {toetsen.NOT_MEASURED}
    assert not any(
        path.startswith(("tests/spec", "tests/parts")) for path in toetsen.SHARES[toetsen.NOT_MEASURED]
    )
