"""Is een rij van de termijnen nog zoals zij was? Een rij verandert nooit: wat anders wordt, krijgt een rij erbij.

Of each row `rijen.txt` holds its code, from when until when it holds, and a fingerprint of all the rest. Who asks later
by which rule a term was counted must find the row of that day.
"""

import hashlib
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path

import pytest

from zicht.termijnen import TABEL, Termijnregel

pytestmark = pytest.mark.eis("PLUS-1")
VAST = Path(__file__).with_name("rijen.txt")
OPEN = "-"
EEN = TABEL[0]


def afwijkingen(tabel: list[Termijnregel], vast: list[str]) -> list[str]:
    """Return what must be done before the table may be so."""
    nu, was = (dict(map(_lees, regels)) for regels in (map(_regel, tabel), vast))
    gevonden = []
    for rij, (tot, afdruk) in was.items():
        nieuw_tot, nieuwe_afdruk = nu.get(rij, ("", ""))
        if nieuwe_afdruk != afdruk or tot not in {OPEN, nieuw_tot}:
            gevonden.append(f"{rij}: put it back, end it, and add a new dated row")
        elif tot != nieuw_tot:
            gevonden.append(f"{rij}: it ended; write {nieuw_tot} in its line of rijen.txt")
    return [
        *gevonden,
        *(f"add to rijen.txt: {_regel(een)}" for een in tabel if _lees(_regel(een))[0] not in was),
    ]


def _regel(een: Termijnregel) -> str:
    rest = {naam: str(waarde) for naam, waarde in asdict(een).items() if naam != "geldig_tot"}
    afdruk = hashlib.sha256(repr(sorted(rest.items())).encode()).hexdigest()[:32]
    return f"{een.code} {een.geldig_van} {een.geldig_tot or OPEN} {afdruk}"


def _lees(regel: str) -> tuple[str, tuple[str, str]]:
    code, van, tot, afdruk = regel.split()
    return f"{code} {van}", (tot, afdruk)


def test_every_row_is_as_it_was_when_it_was_added():
    assert afwijkingen(list(TABEL), VAST.read_text().splitlines()) == []


@pytest.mark.parametrize(
    ("nu", "zegt"),
    [
        pytest.param([replace(EEN, lengte=EEN.lengte + 1)], "put it back", id="andere lengte"),
        pytest.param([replace(EEN, grond="Iets anders")], "put it back", id="andere grond"),
        pytest.param([replace(EEN, geldig_van=date(2000, 1, 1))], "put it back", id="ander begin"),
        pytest.param([], "put it back", id="weggehaald"),
        pytest.param(
            [replace(EEN, geldig_tot=date(2030, 1, 1))], "it ended; write 2030-01-01", id="beëindigd"
        ),
        pytest.param([EEN, replace(EEN, geldig_van=date(2030, 1, 1))], "add to rijen.txt", id="erbij"),
    ],
)
def test_what_was_changed_is_seen(nu, zegt):
    assert zegt in " ".join(afwijkingen(nu, [_regel(EEN)]))


def test_a_row_that_ended_ends_on_the_day_that_was_written():
    vast = [_regel(replace(EEN, geldig_tot=date(2030, 1, 1)))]

    assert "put it back" in " ".join(afwijkingen([replace(EEN, geldig_tot=date(2031, 1, 1))], vast))
