"""Whatever is changed in a sealed log, by whomever, verifying finds it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.parts.logboek.knoeien import haal, knoei, voer_uit, zonder_grendels
from zicht.kern import Aanvrager, Rol
from zicht.logboek.actions import log_gezien, schrijf, verzegel
from zicht.logboek.keten import KOLOMMEN
from zicht.logboek.queries import verifieer
from zicht.logboek.words import Foutsoort, Kop

pytestmark = [pytest.mark.django_db, pytest.mark.eis("PLUS-11")]
TOEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
NU = TOEN + timedelta(hours=1)
ACCOUNT, PARTIJ, CASUS = (UUID(int=0xA1B2C3D4E5F6 << 64 | n) for n in (1, 2, 3))
BY = Aanvrager(
    account=ACCOUNT,
    partij=PARTIJ,
    organisatie=PARTIJ,
    rollen=frozenset({Rol.BEOORDELAAR, Rol.BACKOFFICE}),
    nood=frozenset({CASUS}),
)
# A row of every form: with and without parts of a second, with everything filled and with nothing.
AANTAL = 4


@pytest.fixture
def regels():
    nummers = [
        log_gezien(wat="casus", by=BY, at=TOEN, casus=CASUS, getoond=[ACCOUNT, PARTIJ]),
        schrijf(daad="proef", by=BY, at=TOEN + timedelta(microseconds=7), casus=None, ids={}, omdat=None),
        schrijf(
            daad="dáád",
            by=BY,
            at=TOEN,
            casus=CASUS,
            ids={"zz": "é", "a": "1"},
            omdat=1,
            resultaat="geweigerd",
        ),
        schrijf(daad="laatste", by=BY, at=TOEN, casus=CASUS, ids={"persoon": str(ACCOUNT)}),
    ]
    assert verzegel() == AANTAL
    assert verzegel() == 0
    return nummers


def fout():
    gevonden = verifieer(at=NU).fout
    return gevonden and (gevonden.regel, gevonden.soort)


def test_a_sealed_log_is_whole_and_has_a_head(regels):
    uitkomst = verifieer(at=NU)

    assert uitkomst.is_gaaf
    assert (uitkomst.schakels, uitkomst.onverzegeld) == (AANTAL, 0)
    assert uitkomst.kop.nummer == AANTAL
    assert Kop.lees(str(uitkomst.kop)) == uitkomst.kop


def test_an_empty_log_is_whole():
    assert verifieer(at=NU).is_gaaf


def test_rows_that_wait_over_a_minute_are_told(regels):
    schrijf(daad="later", by=BY, at=NU, casus=None, ids={})
    assert verifieer(at=NU + timedelta(seconds=59)).is_gaaf

    uitkomst = verifieer(at=NU + timedelta(seconds=61))

    assert (uitkomst.onverzegeld, uitkomst.te_lang, uitkomst.is_gaaf) == (1, 1, False)


@pytest.mark.parametrize("welke", range(AANTAL))
def test_a_removed_row_is_found(regels, welke):
    knoei("DELETE FROM logboek_regel WHERE id = %s", (regels[welke],))

    assert fout() == (regels[welke], Foutsoort.ONTBREEKT)


def test_a_row_put_in_between_is_found(regels):
    knoei("UPDATE logboek_regel SET id = id + 100 WHERE id = %s", (regels[3],))
    knoei("UPDATE logboek_schakel SET regel = regel + 100 WHERE nummer = 4")

    assert fout() == (regels[3] + 100, Foutsoort.GEWIJZIGD)


def test_a_row_in_a_number_that_was_passed_over_is_found(regels):
    schrijf(daad="nog een", by=BY, at=TOEN, casus=None, ids={})
    gat = haal("SELECT max(id) FROM logboek_regel")[0][0]
    knoei("UPDATE logboek_regel SET id = id + 10 WHERE id = %s", (gat,))
    verzegel()
    assert verifieer(at=NU).is_gaaf

    kolommen = ", ".join(KOLOMMEN[1:])
    voer_uit(
        f"INSERT INTO logboek_regel (id, {kolommen}) SELECT %s, {kolommen} FROM logboek_regel WHERE id = %s",
        (gat, regels[0]),
    )

    assert fout() == (gat, Foutsoort.TOEGEVOEGD)


@pytest.mark.parametrize(
    ("opdracht", "soort"),
    [
        ("DELETE FROM logboek_schakel WHERE nummer = 2", Foutsoort.GEBROKEN),
        ("UPDATE logboek_schakel SET nummer = 9 WHERE nummer = 4", Foutsoort.GEBROKEN),
        ("UPDATE logboek_schakel SET nummer = -1 WHERE nummer = 1", Foutsoort.GEBROKEN),
        ("UPDATE logboek_schakel SET regel = -5 WHERE nummer = 3", Foutsoort.VOLGORDE),
        ("UPDATE logboek_schakel SET regel = regel + 999999 WHERE nummer = 4", Foutsoort.TOEGEVOEGD),
        (
            "UPDATE logboek_schakel SET hash = (SELECT s.hash FROM logboek_schakel s WHERE s.nummer = 1)",
            Foutsoort.GEWIJZIGD,
        ),
    ],
)  # fmt: skip
def test_a_change_of_the_chain_itself_is_found(regels, opdracht, soort):
    knoei(opdracht)

    assert fout()[1] is soort


def test_a_chain_that_was_cut_off_is_found_with_the_head_kept_elsewhere(regels):
    kop = verifieer(at=NU).kop
    with zonder_grendels():
        voer_uit("DELETE FROM logboek_schakel WHERE nummer = %s", (AANTAL,))
        voer_uit("DELETE FROM logboek_regel WHERE id = %s", (regels[-1],))
    assert verifieer(at=NU).is_gaaf

    assert verifieer(at=NU, kop=kop).fout.soort is Foutsoort.AFGEKAPT


def test_a_chain_that_was_written_anew_is_found_with_the_head_kept_elsewhere(regels):
    kop = verifieer(at=NU).kop
    with zonder_grendels():
        voer_uit("DELETE FROM logboek_schakel")
        voer_uit("UPDATE logboek_regel SET daad = 'niets' WHERE id = %s", (regels[1],))
    verzegel()
    assert verifieer(at=NU).is_gaaf

    assert verifieer(at=NU, kop=kop).fout.soort is Foutsoort.ANDERE_KOP
    assert verifieer(at=NU, kop=verifieer(at=NU).kop).is_gaaf


@pytest.mark.parametrize("tekst", ["", "3", "3:zz", "x:" + "00" * 32, "3:" + "00" * 31])
def test_a_head_that_cannot_be_one_is_refused(tekst):
    with pytest.raises(ValueError, match="NUMMER:HASH"):
        Kop.lees(tekst)


@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    welke=st.integers(0, AANTAL - 1), kolom=st.sampled_from(KOLOMMEN), plaats=st.integers(0), waarde=st.data()
)
def test_any_changed_byte_of_any_column_is_found(regels, welke, kolom, plaats, waarde):
    with transaction.atomic():
        assume(_wijzig_byte(regels[welke], kolom, plaats, waarde))
        gevonden = fout()
        transaction.set_rollback(True)

    assert gevonden is not None


@pytest.mark.parametrize("kolom", [kolom for kolom in KOLOMMEN if kolom != "id"])
@pytest.mark.parametrize("naar", ["leeg", "gevuld"])
def test_a_value_emptied_or_filled_is_found(regels, kolom, naar):
    gevuld = {"op": str(NU.date()), "nood": "1", "omdat": "5", "ids": '{"x": "y"}'}.get(kolom, str(CASUS.hex))
    waarde = None if naar == "leeg" else gevuld
    voor = haal(f"SELECT {kolom} FROM logboek_regel WHERE id = %s", (regels[1],))
    try:
        with transaction.atomic():
            knoei(f"UPDATE logboek_regel SET {kolom} = %s WHERE id = %s", (waarde, regels[1]))
    except DatabaseError:
        return  # The database itself does not take it.

    gewijzigd = haal(f"SELECT {kolom} FROM logboek_regel WHERE id = %s", (regels[1],)) != voor
    assert (fout() == (regels[1], Foutsoort.GEWIJZIGD)) is gewijzigd


SOORT = {
    "id": "bigint",
    "omdat": "bigint",
    "nood": "boolean",
    "ids": "jsonb",
    "op": "timestamptz",
} | dict.fromkeys(("account", "partij", "organisatie", "casus"), "uuid")


def _wijzig_byte(regel, kolom, plaats, keuze) -> bool:
    """Change one byte of what is stored; False when the database does not take it or it is nothing new."""
    # A row is found again by something that is not what changes.
    sleutel = "id" if kolom == "daad" else "daad"
    ((waarde,),) = haal(f"SELECT {sleutel} FROM logboek_regel WHERE id = %s", (regel,))
    op_sqlite = connection.vendor == "sqlite"
    lees = (
        f"SELECT CAST({kolom} AS {'BLOB' if op_sqlite else 'text'}) FROM logboek_regel WHERE {sleutel} = %s"
    )
    ((oud,),) = haal(lees, (waarde,))
    if not oud:
        return False
    byte = keuze.draw(st.binary(min_size=1, max_size=1) if op_sqlite else st.characters(codec="ascii"))
    plek = plaats % len(oud)
    soort = SOORT.get(kolom, "text")
    if op_sqlite:
        soort = "INTEGER" if soort in {"bigint", "boolean"} else "TEXT"
    nieuw = oud[:plek] + byte + oud[plek + 1 :]
    try:
        with transaction.atomic():
            opdracht = f"UPDATE logboek_regel SET {kolom} = CAST(%s AS {soort}) WHERE {sleutel} = %s"
            knoei(opdracht, (nieuw, waarde))
    except DatabaseError:
        return False
    ((na,),) = haal(lees, (waarde,))
    return na != oud
