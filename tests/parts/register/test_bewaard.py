"""What the register keeps tells of nobody, on either database: it is searched for every item of invented people."""

import hashlib
import zlib

import pytest
from django.apps import apps

from tests.parts.register.mensen import ANDERS, DAAR, GEZIN, HIER, SLEUTELS, schrijf, stel
from tests.spec.koppeling.gezinnen import persoon
from zicht.koppeling.pseudoniem import versleutel
from zicht.koppeling.sleutels import sleutelteksten
from zicht.register.models import Blok

pytestmark = [pytest.mark.usefixtures("register"), pytest.mark.eis("PLUS-4", "RAD-3")]
PERSONEN = [persoon(lid) for lid in f"{GEZIN}+{ANDERS}".split("+")]


def _rijen():
    """Every row of every table of the register, as bytes."""
    for model in apps.get_app_config("register").get_models():
        for rij in model.objects.values_list():
            for waarde in rij:
                ruw = bytes(waarde) if isinstance(waarde, bytes | memoryview) else str(waarde).encode()
                yield model.__name__, ruw


def _items():
    """All that is known of the people, and the texts of their keys."""
    for wie in PERSONEN:
        yield from (deel for deel in wie if len(deel) > 2)
        yield from (tekst for vraag in (True, False) for _, tekst in sleutelteksten(wie, als_vraag=vraag))


def _sporen(item):
    yield item.lower().encode()
    for soort in ("md5", "sha1", "sha256", "sha512", "blake2b"):
        yield hashlib.new(soort, item.encode()).digest()[:8]
        yield hashlib.new(soort, item.encode()).hexdigest()[:16].encode()


def test_nothing_of_the_people_stands_in_any_table():
    schrijf(DAAR)
    schrijf(DAAR, ANDERS)
    stel(HIER)

    bewaard = list(_rijen())
    items = sorted(set(_items()))

    assert {"Blok", "Inschrijving", "Logregel", "Organisatie"} <= {tabel for tabel, _ in bewaard}
    assert {"overzier", "19850412", "123456782", "1234ab", PERSONEN[0].telefoon} <= set(items)
    gevonden = [(tabel, item) for tabel, ruw in bewaard for item in items
                for spoor in _sporen(item) if len(spoor) > 3 and spoor in ruw.lower()]  # fmt: skip
    assert gevonden == []


def test_no_number_is_one_that_can_be_made_without_the_secret():
    schrijf(DAAR)
    getallen = set(Blok.objects.values_list("getal", flat=True))

    gegokt = set()
    for tekst in _items():
        gegokt.add(zlib.crc32(tekst.encode()))
        for soort in ("md5", "sha1", "sha256", "blake2b"):
            ruw = hashlib.new(soort, tekst.encode()).digest()
            gegokt |= {int.from_bytes(ruw[:8], orde, signed=True) for orde in ("big", "little")}
    for geheim in (b"x" * 32, SLEUTELS[2]):
        gegokt |= {blok.getal for wie in PERSONEN for blok in versleutel(wie, geheim, als_vraag=False)}

    assert getallen
    assert not getallen & gegokt
    assert getallen & {
        blok.getal for wie in PERSONEN for blok in versleutel(wie, SLEUTELS[1], als_vraag=False)
    }


def test_the_same_surname_leaves_nothing_that_can_be_counted():
    """Twenty people of one surname and sex: no two marks at one place are the same but by chance."""
    for nummer in range(20):
        schrijf(DAAR, f"Onno Overzier {1960 + nummer}{1 + nummer % 12:02d}{10 + nummer % 7} m")

    rijen = [bytes(merken) for merken in Blok.objects.values_list("merken", flat=True)]
    for plaats in range(0, 40, 2):
        merken = [rij[plaats : plaats + 2] for rij in rijen if rij[plaats : plaats + 2] != b"\0\0"]
        assert len(merken) - len(set(merken)) <= len(merken) // 20


def test_a_test_that_searches_finds_what_is_there():
    schrijf(DAAR, contactpunt="vraag naar Overzier")

    assert [tabel for tabel, ruw in _rijen() if b"overzier" in ruw.lower()] == ["Inschrijving"]
