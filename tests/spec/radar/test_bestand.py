"""Welke bestanden kunnen worden beoordeeld, en wat wordt er van een vreemd bestand gezegd?"""

import pytest

from zicht.radar.evalueren.bestand import (
    GEGEVENS,
    Bron,
    dagnummer,
    geboortedatum,
    is_onleesbare_datum,
    schoon,
)
from zicht.radar.evalueren.tekens import Ongeschikt

pytestmark = pytest.mark.eis("RAD-1")
KOP = "rec_id,person_id,household_id,report_id,org,report_date,bsn,given,surname,dob"
VOL = ",h,m,1,2020-01-01,1,Daan,Bos,1985"
KOLOMMEN = ("person_id", "given", "surname", "phone")


def bestand(map_, inhoud, naam="proef.csv"):
    """Return a file with this content, text or bytes."""
    pad = map_ / naam
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return pad


def rijen(map_, inhoud):
    return list(Bron(bestand(map_, inhoud)).rijen(KOLOMMEN))


@pytest.mark.parametrize(
    "inhoud",
    [
        "person_id,given,surname,phone\np1,Daan,Rozema,06\n",
        "phone,kleur,SURNAME, given ,person_id\n06,rood,Rozema,Daan,p1\n",
        '"person_id";"given";"surname";"phone"\n"p1";"Daan";"Rozema";"06"\n',
        "person_id\tgiven\tsurname\tphone\r\np1\tDaan\tRozema\t06\r\n\r\n",
        "person_id|given|surname|phone\np1|Daan|Rozema|06",
        b"\xef\xbb\xbfperson_id,given,surname,phone\np1,Daan,Rozema,06\n",
        "person_id,given,surname,phone\np1,Daan,Rozema,06\n".encode("utf-16"),
        "person_id,given,surname,phone,city\np1,Daan,Rozema,06\n",
        "person_id,given,surname,phone\np1,Daan,Rozema,06,,\n",
    ],
    ids=["gewoon", "andere volgorde", "puntkomma's", "tabs", "strepen", "BOM", "UTF-16", "te kort", "te lang en leeg"],
)  # fmt: skip
def test_the_same_rows_are_read_however_they_were_written(tmp_path, inhoud):
    assert rijen(tmp_path, inhoud) == [("p1", "Daan", "Rozema", "06")]


def test_a_column_that_is_not_there_is_empty(tmp_path):
    assert rijen(tmp_path, "person_id,surname\np1,Rozema\n,\n") == [
        ("p1", "", "Rozema", ""),
        ("", "", "", ""),
    ]


def test_a_name_of_several_lines_and_with_quotes_is_one_cell(tmp_path):
    assert (
        rijen(tmp_path, 'person_id,surname\np1,"Rozema ""de\noude"", jr"\n')[0][2] == 'Rozema "de\noude", jr'
    )


def test_what_is_no_utf_8_is_read_as_windows_writes_it(tmp_path):
    assert rijen(tmp_path, "person_id,given\np1,Daniël\n".encode("cp1252"))[0][1] == "Daniël"


@pytest.mark.parametrize(
    ("inhoud", "gezegd"),
    [
        (b"", "leeg"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "regel 3: hier staat een NUL-teken"),
        ("kleur,maat\nrood,3\n", "regel 1"),
        ("person_id,org\np1,3\n", "wie het is"),
        ("given,surname\nDaan,Rozema\n", "person_id"),
        ("person_id,given,given\np1,Daan,Daan\n", "twee keer: given"),
        (b"PAR1 en dan niets", "Parquet"),
        ("\nperson_id,bsn\np1,1\n", "regel 1: de eerste regel is leeg"),
        ("person_id~bsn\np1~1\n", "regel 1.*Hier zijn dat er zo 1"),
        (b"PK\x03\x04xlsx", "werkmap"),
        (b"\x1f\x8b\x08", "ingepakt"),
        ("person_id,bsn\np1,1\np2,1\x002\n", "regel 3: hier staat een NUL-teken"),
        ("person_id,given\np1,Dani\u00ebl\n".encode("utf-16-le"), "regel 1: hier staat een NUL-teken"),
        ("person_id,given\np1,Dani\u00ebl\n".encode() + b"p2,Zo\xeb\n", "regel 3: .*geen UTF-8"),
        (b"person_id,given\np1,Zo\xeb\n" + "p2,Dani\u00ebl\n".encode(), "regel 2: .*geen UTF-8"),
        ("person_id,given\np1,Daan\n".encode("utf-16")[:-1], "half teken"),
        ("person_id,given\np1,Daan\nperson_id,given\np2,Sven\n", "regel 3: .*nog eens"),
        (KOP + '\nr,"p' + VOL + ("\nr,p" + VOL) * 2 + '\nr,"p"' + VOL, "regel 2: .*aanhalingsteken"),
    ],
)
def test_what_is_no_such_file_is_refused_with_the_reason(tmp_path, inhoud, gezegd):
    pad = bestand(tmp_path, inhoud)

    with pytest.raises(Ongeschikt, match=gezegd) as fout:
        list(Bron(pad).rijen(KOLOMMEN))

    assert str(pad) in str(fout.value)


def test_a_row_with_too_many_cells_is_refused_with_its_line(tmp_path):
    with pytest.raises(Ongeschikt, match="regel 3"):
        rijen(tmp_path, "person_id,given\np1,Daan\np2,Sven,1985,Dorp\n")


def test_a_file_that_is_not_there_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(Ongeschikt, match="er niet"):
        Bron(tmp_path / "nergens.csv")
    with pytest.raises(Ongeschikt, match="map"):
        Bron(tmp_path)


@pytest.mark.parametrize(
    ("geschreven", "gelezen"),
    [
        ("19850412", "19850412"), ("1985-04-12", "19850412"), ("12-04-1985", "19850412"), ("1/4/1985", "19850401"),
        ("1985-04-12 00:00:00", "19850412"), ("1985-04-12T10:00:00Z", "19850412"), ("19850412.0", "19850412"),
        ("1985-00-00", "19850000"), ("niet bekend", "niet bekend"), ("1985", "1985"),
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_was_written(geschreven, gelezen):
    assert geboortedatum(geschreven) == gelezen


@pytest.mark.parametrize(
    ("geschreven", "onleesbaar"),
    [
        ("19850412", False), ("12-4-1985", False), ("1985", False), ("19850000", False), ("1985-04-00", False),
        ("00000000", False), ("", False), (" ", False), ("20232104", False), ("20231399", True), ("20231300", True),
        ("20230199", True), ("onbekend", True), ("12345678", True), ("198504121", True),
    ],
)  # fmt: skip
def test_a_date_of_birth_of_which_something_was_not_understood_is_told_apart(geschreven, onleesbaar):
    assert is_onleesbare_datum(geschreven) is onleesbaar


@pytest.mark.parametrize("regel", ["\n", "\r"], ids=["gewoon", "oude Mac"])
def test_a_letter_of_two_bytes_is_never_cut_in_two(tmp_path, regel):
    """The file is looked at a megabyte at a time; on one of these places a letter stands across the border."""
    for begin in ("", "x"):
        tekst = regel.join(["person_id,given", *[f"{begin}p," + "ë" * 1_000] * 2_000])

        assert {rij[1] for rij in rijen(tmp_path, tekst)} == {"ë" * 1_000}


@pytest.mark.parametrize(
    ("datum", "nummer"), [("2026-01-02", 20260102), ("onzin", 0), ("2026", 0), ("٢٠٢٦٠١٠٢", 0)]
)
def test_reports_are_put_in_order_of_their_date(datum, nummer):
    assert dagnummer(datum) == nummer


def test_numbers_that_were_read_as_fractions_become_whole_again():
    ruw = dict.fromkeys(GEGEVENS, "") | {
        "bsn": "123456782.0",
        "house_nr": "12.0",
        "phone": "612345678.0",
        "dob": "1985.0",
    }

    klaar = dict(zip(GEGEVENS, schoon(tuple(ruw.values())), strict=True))

    assert [klaar[naam] for naam in ("bsn", "house_nr", "phone", "dob")] == [
        "123456782",
        "12",
        "612345678",
        "1985",
    ]
