"""Wat meet `zicht radar evalueer` op een bestand waarvan met de hand is uit te rekenen wat eruit komt?"""

import csv
import io
import json
import random
import subprocess
import sys
from importlib.util import find_spec
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.architecture.huis import ROOT
from zicht.radar.evalueren.bestand import Bron, dagnummer, geboortedatum
from zicht.radar.evalueren.meldingen import lees, verdeel
from zicht.radar.evalueren.voortgang import Voortgang

pytestmark = [pytest.mark.eis("RAD-1"), pytest.mark.django_db(transaction=True)]
KOP = ["rec_id", "person_id", "household_id", "report_id", "org", "report_date", "bsn", "given", "initials", "prefix",
       "surname", "sex", "dob", "postcode", "house_nr", "house_sfx", "city", "phone"]  # fmt: skip
LETTERS = "bdfgklmnprstvz"


def iemand(toeval, nummer, **anders):
    """Return a row about somebody who looks like nobody else."""
    naam = ["".join(toeval.choice(LETTERS) + toeval.choice("aeiou") for _ in range(4)) for _ in range(2)]
    wie = dict(zip(KOP, (
        f"r{nummer}", f"p{nummer}", f"h{nummer}", f"m{nummer}", "1",
        f"2020-{nummer // 28 % 12 + 1:02}-{nummer % 28 + 1:02}", "", naam[0], "", "", naam[1], toeval.choice("MV"),
        f"{1950 + toeval.randrange(60)}{toeval.randrange(12) + 1:02}{toeval.randrange(28) + 1:02}",
        f"{toeval.randrange(1000, 9999)}{toeval.choice('ABDG')}{toeval.choice('KLMN')}", str(nummer), "", "", "",
    ), strict=True))  # fmt: skip
    return wie | anders


def geheel(bekend=196):
    """Return a register, and four who ask: known and found, known and missed, unknown and alike, unknown and unlike."""
    toeval = random.Random(7)
    rijen = [iemand(toeval, nummer) for nummer in range(bekend)]
    wie = {"report_date": "2025-01-01"}
    gelijk = ("given", "surname", "dob", "postcode", "house_nr", "sex")
    return [
        *rijen,
        rijen[1] | wie | {"rec_id": "r1001", "report_id": "m1001"},
        iemand(toeval, 1002, person_id="p2", household_id="h2", **wie),
        iemand(toeval, 1003, **wie) | {veld: rijen[3][veld] for veld in gelijk},
        iemand(toeval, 1004, **wie),
    ]


def schrijf(pad, rijen, kop=KOP):
    with pad.open("w", encoding="utf-8", newline="") as stroom:
        schrijver = csv.DictWriter(stroom, kop, extrasaction="ignore")
        schrijver.writeheader()
        schrijver.writerows(rijen)
    return pad


def meet(pad, *woorden):
    """Run the command and return its figures; whatever it prints besides makes this fail."""
    uit, verloop = io.StringIO(), io.StringIO()
    call_command("radar", "evalueer", "--bestand", str(pad), *woorden, stdout=uit, stderr=verloop)
    return json.loads(uit.getvalue())


HAND = {
    "records": 200, "persons": 196, "questions": 4, "known": 2, "unknown": 2, "household_found": 0.5,
    "false_alarm": 0.5, "true_pairs": 2, "pair": {"precision": 0.5, "recall": 0.5, "f1": 0.5}, "weights": "shipped",
}  # fmt: skip


@pytest.mark.parametrize("woorden", [(), ("--pseudoniem",)], ids=["gewoon", "pseudoniem"])
def test_the_figures_are_those_that_a_hand_computes(tmp_path, woorden):
    gemeten = meet(schrijf(tmp_path / "hand.csv", geheel()), *woorden)

    assert {naam: gemeten[naam] for naam in HAND} == HAND
    assert gemeten["pseudonymised"] is bool(woorden)


def test_times_and_sizes_are_there_and_more_than_nothing(tmp_path):
    gemeten = meet(schrijf(tmp_path / "hand.csv", geheel()))

    assert 0 < gemeten["lookup_ms"]["p50"] <= gemeten["lookup_ms"]["p95"] <= gemeten["lookup_ms"]["p99"]
    assert min(gemeten[naam] for naam in ("index_seconds", "index_bytes", "inserts_per_second")) > 0
    assert gemeten["peak_memory_bytes"] > 10_000_000


@pytest.mark.parametrize("veld", ["person_id", "household_id"])
def test_the_truth_is_used_for_judging_only(tmp_path, veld):
    goed = meet(schrijf(tmp_path / "hand.csv", geheel()))
    door_elkaar = [rij | {veld: f"x{nummer}"} for nummer, rij in enumerate(geheel())]
    anders = meet(schrijf(tmp_path / "anders.csv", door_elkaar))

    assert anders["bits_at_1_percent"] >= goed["bits_at_1_percent"]
    assert (goed["known"], anders["known"]) == (2, 2)
    assert anders["true_pairs"] == (0 if veld == "person_id" else 2)


def test_nobody_is_known_when_nobody_says_who_they_are(tmp_path):
    leeg = [rij | {"person_id": "", "household_id": ""} for rij in geheel()]

    gemeten = meet(schrijf(tmp_path / "leeg.csv", leeg))

    assert (gemeten["known"], gemeten["unknown"], gemeten["household_found"]) == (0, 4, None)
    assert gemeten["false_alarm"] == 0.5


def test_all_pairs_of_the_file_are_held_against_the_truth(tmp_path):
    gemeten = meet(schrijf(tmp_path / "hand.csv", geheel()), "--paren")["all_pairs"]

    # Two true pairs, of which one shares a key; beside it the two who are alike and are not the same.
    assert (gemeten["true_pairs"], gemeten["blocking_recall"]) == (2, 0.5)
    assert gemeten["pair"] == {"precision": 0.5, "recall": 0.5, "f1": 0.5}


def test_from_enough_pairs_the_weights_are_learnt_of_the_register_alone(tmp_path):
    toeval = random.Random(1)
    mensen = [iemand(toeval, nummer, bsn=f"{100_000_000 + nummer}") for nummer in range(300)]
    rijen = [mens | {"report_id": f"{mens['report_id']}-{keer}"} for keer in range(2) for mens in mensen]

    gemeten = meet(schrijf(tmp_path / "veel.csv", rijen))

    assert gemeten["weights"] == "learnt"
    # Twelve of the six hundred ask: the last six people by date, both times.
    assert gemeten["learnt_from"]["same_person"] == 294


def delen(pad):
    """Return the reports of the register and those that ask, as lists of rec_id's place in the file."""
    bron, zeg = Bron(pad), Voortgang(lambda _: None)
    verdeeld = verdeel(bron, zeg)
    gelezen = list(lees(bron, verdeeld, zeg, vragend=verdeeld.vragend))
    houd = SimpleNamespace(register=[], vragend=[])
    for nummer, records in gelezen:
        (houd.register if verdeeld.register[nummer] else houd.vragend).append(
            [een.ruw.bsn for een in records]
        )
    return houd


def test_a_report_is_whole_wherever_its_rows_stand(tmp_path):
    rijen = [
        {"report_id": f"m{n % 50}", "person_id": f"p{n}", "bsn": f"{n}", "report_date": "2020-01-01"}
        for n in range(100)
    ]
    for rij in rijen:
        rij["report_date"] = f"2020-01-{int(rij['report_id'][1:]) // 2 + 1:02}"

    gedeeld = delen(schrijf(tmp_path / "door.csv", rijen))

    assert gedeeld.vragend == [["49", "99"]]
    assert ["3", "53"] in gedeeld.register
    assert len(gedeeld.register) == 49


def test_on_one_day_the_order_of_the_file_holds_and_without_a_day_one_was_before(tmp_path):
    rijen = [
        {"report_id": f"m{n}", "person_id": f"p{n}", "bsn": f"{n}", "report_date": "2020-01-01"}
        for n in range(100)
    ]
    rijen[99]["report_date"] = ""
    rijen[98]["report_date"] = "onzin"

    gedeeld = delen(schrijf(tmp_path / "dag.csv", rijen))

    assert gedeeld.vragend == [["96"], ["97"]]
    assert meet(tmp_path / "dag.csv")["records_without_date"] == 2


def test_a_file_without_reports_and_dates_is_divided_by_its_order(tmp_path):
    rijen = [{"person_id": f"p{n}", "bsn": f"{n}"} for n in range(100)]

    assert delen(schrijf(tmp_path / "kaal.csv", rijen, ["person_id", "bsn"])).vragend == [["98"], ["99"]]


@pytest.mark.parametrize("aantal", [1, 2])
def test_a_file_of_hardly_any_rows_gives_figures(tmp_path, aantal):
    gemeten = meet(schrijf(tmp_path / "klein.csv", geheel()[:aantal]), "--paren")

    assert (gemeten["persons"], gemeten["questions"]) == (aantal - 1, 1)


def test_what_is_no_date_of_birth_is_counted(tmp_path):
    rijen = [
        rij | {"dob": dob} for rij, dob in zip(geheel(), ["20231399", "", "19850412"] * 67, strict=False)
    ]

    assert meet(schrijf(tmp_path / "geboren.csv", rijen))["records_with_unreadable_dob"] == 67


def test_where_nothing_comes_there_is_no_threshold(tmp_path):
    gemeten = meet(schrijf(tmp_path / "een.csv", geheel()[:1]))

    assert (gemeten["unknown"], gemeten["false_alarm"], gemeten["bits_at_1_percent"]) == (1, 0.0, None)


@pytest.mark.parametrize("aantal", ["0", "-1", "²", "veel"])
def test_a_number_of_reports_that_is_none_ends_with_two(tmp_path, aantal):
    with pytest.raises(CommandError, match="heel getal vanaf 1"):
        meet(schrijf(tmp_path / "hand.csv", geheel()[:3]), "--vragen", aantal)


def test_no_more_reports_ask_than_was_said(tmp_path):
    assert meet(schrijf(tmp_path / "hand.csv", geheel()), "--vragen", "2")["questions"] == 2


@pytest.mark.skipif(find_spec("duckdb") is None, reason="duckdb is not installed")
def test_the_same_table_as_parquet_gives_the_same_figures(tmp_path):
    import duckdb

    tekst = schrijf(tmp_path / "hand.csv", geheel())
    duckdb.execute(f"copy (from read_csv('{tekst}')) to '{tmp_path / 'hand.parquet'}' (format parquet)")

    gemeten = meet(tmp_path / "hand.parquet")

    assert {naam: gemeten[naam] for naam in HAND} == HAND


def test_without_what_reads_parquet_the_package_is_named(tmp_path, monkeypatch):
    (tmp_path / "hand.parquet").write_bytes(b"PAR1....PAR1")
    monkeypatch.setitem(sys.modules, "duckdb", None)

    with pytest.raises(CommandError, match=r"duckdb.*pip install duckdb") as fout:
        meet(tmp_path / "hand.parquet")

    assert fout.value.returncode == 2


@pytest.mark.parametrize(
    ("inhoud", "gezegd"),
    [
        ("", "leeg"),
        ("person_id,bsn\n", "geen enkele rij"),
        ("a,b\n1,2\n", "regel 1"),
        ("person_id,bsn," + "a" * 1_100_000 + "\n1,2,3\n", "langer dan een miljoen tekens"),
        ('person_id,bsn\n1,2\n"3,4\n5,6\n7,8\n', "regel 3: hier begint een aanhalingsteken"),
    ],
    ids=["leeg", "kop", "kolommen", "cel", "aanhalingsteken"],
)
def test_what_cannot_be_judged_ends_with_two_and_prints_no_figures(tmp_path, inhoud, gezegd):
    (tmp_path / "fout.csv").write_text(inhoud)

    klaar = subprocess.run(
        [sys.executable, "-m", "zicht", "radar", "evalueer", "--bestand", str(tmp_path / "fout.csv")],
        cwd=ROOT, env={"PYTHONPATH": "src", "ZICHT_DATA": str(tmp_path), "PATH": ""}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip

    assert (klaar.returncode, klaar.stdout) == (2, "")
    assert gezegd in klaar.stderr
    assert "Traceback" not in klaar.stderr


def test_a_column_name_of_any_length_is_passed_over(tmp_path):
    (tmp_path / "breed.csv").write_text("a" * 200_000 + ",person_id,bsn\n1,2,3\n")

    assert meet(tmp_path / "breed.csv")["records"] == 1


def test_a_cell_of_spaces_is_empty(tmp_path):
    rijen = [{"person_id": " ", "household_id": " ", "report_id": " ", "bsn": f"{n}"} for n in range(100)]
    pad = schrijf(tmp_path / "spaties.csv", rijen)

    gemeten = meet(pad)

    assert (gemeten["questions"], gemeten["known"], gemeten["true_pairs"]) == (2, 0, 0)


@pytest.mark.parametrize(
    ("datum", "nummer"),
    [
        ("2024-1-5", 20240105), ("5-1-2024", 20240105), ("20240105", 20240105), ("2024-01-05T10:00", 20240105),
        ("2024-00-00", 20240000), ("9999-99-99", 0), ("2024-13-01", 0), ("2024-01-32", 0), ("onzin", 0), ("", 0),
    ],
)  # fmt: skip
def test_what_is_no_date_was_before_all_others(datum, nummer):
    assert dagnummer(datum) == nummer


def test_a_date_of_birth_may_be_written_short():
    assert geboortedatum("1950-1-5") == "19500105"


@pytest.mark.skipif(find_spec("duckdb") is None, reason="duckdb is not installed")
def test_a_number_that_is_none_is_an_empty_cell(tmp_path):
    import duckdb

    pad = tmp_path / "nan.parquet"
    vraag = "select 'nan'::double as person_id, 100000000 + range as bsn from range(100)"
    duckdb.execute(f"copy ({vraag}) to '{pad}' (format parquet)")

    assert meet(pad)["known"] == 0


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the other way there is nothing to refuse")
def test_in_a_database_that_is_not_there_is_not_measured(tmp_path):
    with pytest.raises(CommandError, match="PostgreSQL staat") as fout:
        meet(schrijf(tmp_path / "hand.csv", geheel()), "--databank", "postgresql")

    assert fout.value.returncode == 2


@pytest.mark.parametrize("woorden", [("--paren",), ("--pseudoniem",)], ids=["gewoon", "pseudoniem"])
def test_a_report_may_be_of_very_many_people(tmp_path, woorden):
    toeval = random.Random(5)
    mensen = [iemand(toeval, nummer) for nummer in range(120)]
    rijen = [wie | {"report_id": melding} for melding in ("eerst", "later") for wie in mensen]

    gemeten = meet(schrijf(tmp_path / "veel.csv", rijen), "--databank", "sqlite", *woorden)

    assert (gemeten["persons"], gemeten["questions"], gemeten["household_found"]) == (120, 1, 1.0)
