"""Wat neemt het register aan, en wat niet?"""

from dataclasses import replace
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.koppeling.pseudoniem import Blok
from zicht.koppeling.sleutels import Sleutelsoort
from zicht.register.rules import fout_in_inschrijving, fout_in_vraag
from zicht.register.words import Doel, Gevraagd, Inschrijving, Kwartaal, Registervraag

pytestmark = pytest.mark.eis("PLUS-4")
BLOK = Blok(Sleutelsoort.BSN, 1, bytes(40))
GOED = Inschrijving(UUID(int=1), 1, Kwartaal(2026, 4), "088 000 00 00", ((BLOK,),))

OMVANG = """
geval               | personen | blokken | fout
--------------------+----------+---------+-----------------------
niemand             | 0        | 1       | personen
een                 | 1        | 1       | geen
zonder blokken      | 1        | 0       | geen
het meeste          | 40       | 64      | geen
een persoon te veel | 41       | 1       | personen
een blok te veel    | 2        | 65      | personen.0.blokken
"""


@pytest.mark.parametrize(("personen", "blokken", "fout"), rows(OMVANG))
def test_how_many_persons_and_keys_are_taken_in(personen, blokken, fout):
    alle = ((BLOK,) * int(blokken),) * int(personen)
    vraag = Registervraag(UUID(int=1), Doel.AANNAME, 1, tuple(Gevraagd(een) for een in alle))

    gevonden = {fout_in_vraag(vraag), fout_in_inschrijving(replace(GOED, personen=alle))}

    assert len(gevonden) == 1
    assert gevonden.pop().partition(":")[0] == ("" if fout == "geen" else fout)


@pytest.mark.parametrize(
    "blok", [BLOK._replace(merken=bytes(39)), BLOK._replace(merken=b""), BLOK._replace(getal=2**63),
             BLOK._replace(getal=-(2**63) - 1)]
)  # fmt: skip
def test_what_is_no_key_is_told_by_its_place(blok):
    fout = fout_in_inschrijving(replace(GOED, personen=((BLOK,), (BLOK, blok))))

    assert fout == "personen.1.blokken.1: geen blok"


@pytest.mark.parametrize("getal", [2**63 - 1, -(2**63)])
def test_every_number_of_64_bits_is_a_key(getal):
    assert fout_in_inschrijving(replace(GOED, personen=((BLOK._replace(getal=getal),),))) == ""


LAATSTE = """
geval            | jaar | kwartaal | fout
-----------------+------+----------+-----
eerste kwartaal  | 2026 | 1        | geen
vierde kwartaal  | 2026 | 4        | geen
geen kwartaal    | 2026 | 0        | ja
vijfde kwartaal  | 2026 | 5        | ja
te lang geleden  | 1989 | 4        | ja
te ver weg       | 2200 | 1        | ja
"""


@pytest.mark.parametrize(("jaar", "kwartaal", "fout"), rows(LAATSTE))
def test_the_last_report_was_in_a_quarter(jaar, kwartaal, fout):
    gevonden = fout_in_inschrijving(replace(GOED, laatste=Kwartaal(int(jaar), int(kwartaal))))

    assert gevonden == ("laatste: geen kwartaal" if fout == "ja" else "")


@pytest.mark.parametrize("contactpunt", ["", "  ", "0" * 121, "bel 1\nof 2", "bel\x00"])
def test_whom_to_call_is_one_line(contactpunt):
    assert fout_in_inschrijving(replace(GOED, contactpunt=contactpunt)).startswith("contactpunt: ")
