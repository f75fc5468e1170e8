"""Splink beside it on the same file: all pairs, and one new record. Needs requirements/vergelijk.txt.

Set up as its own documentation does for persons: levels of Jaro-Winkler with frequencies for names, blocking on several
pairs of fields, chances from random pairs and from expectation maximisation.
"""

from pathlib import Path
from time import perf_counter
from typing import Any

from bench.radar.maten import beste

_VELDEN = ("given", "surname", "dob", "postcode", "bsn", "city")
_BLOKKEN = (
    ("bsn",), ("dob", "given"), ("dob", "surname"), ("surname", "given"), ("postcode", "surname"),
    ("postcode", "house_nr"), ("postcode", "given"), ("dob", "postcode"),
)  # fmt: skip


def ernaast(bestand: Path, *, nieuw: int) -> dict[str, Any]:
    """This function will let Splink find all pairs of a file, and time its search for some new records."""
    import duckdb
    from splink import DuckDBAPI, Linker

    db = duckdb.connect()
    gelezen = "read_parquet" if bestand.suffix == ".parquet" else "read_csv"
    alles = ", all_varchar=true" if gelezen == "read_csv" else ""
    velden = ", ".join(f"nullif(lower({veld}), '') as {veld}" for veld in (*_VELDEN, "house_nr", "phone"))
    db.execute(
        f"create table records as select rec_id as unique_id, person_id, report_id, {velden} from {gelezen}(?{alles})",
        [str(bestand)],
    )
    begin = perf_counter()
    linker = Linker("records", _instellingen(), DuckDBAPI(connection=db))
    _leer(linker)
    geleerd = perf_counter()
    gevonden = linker.inference.predict(threshold_match_weight=-5)
    gekoppeld = perf_counter()
    paren = db.execute(
        f"""select match_weight, l.person_id = r.person_id from {gevonden.physical_name} p
        join records l on l.unique_id = p.unique_id_l join records r on r.unique_id = p.unique_id_r
        where l.report_id <> r.report_id"""
    ).fetchall()
    ware = db.execute(
        "select sum(n * (n - 1) / 2) from (select count(*) n from records group by person_id)"
    ).fetchone()
    return {
        "train_seconds": round(geleerd - begin, 1),
        "predict_seconds": round(gekoppeld - geleerd, 1),
        "pairs": len(paren),
        **beste(paren, int((ware or (0,))[0])),
        "one_record_ms": _een_voor_een(linker, db, nieuw) if nieuw else None,
    }


def _instellingen() -> Any:
    import splink.comparison_library as cl
    from splink import SettingsCreator, block_on

    return SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[block_on(*blok) for blok in _BLOKKEN],
        comparisons=[
            cl.NameComparison("given").configure(term_frequency_adjustments=True),
            cl.NameComparison("surname").configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("dob", [1, 2]),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(term_frequency_adjustments=True),
            cl.DamerauLevenshteinAtThresholds("bsn", [1, 2]),
            cl.ExactMatch("city").configure(term_frequency_adjustments=True),
            cl.ExactMatch("house_nr"),
            cl.ExactMatch("phone"),
        ],
        retain_intermediate_calculation_columns=False,
    )


def _leer(linker: Any) -> None:
    from splink import block_on

    zeker = [block_on("bsn"), block_on("dob", "surname", "given")]
    linker.training.estimate_probability_two_random_records_match(zeker, recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    for blok in (("dob",), ("surname", "given")):
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(*blok), fix_u_probabilities=True
        )


def _een_voor_een(linker: Any, db: Any, aantal: int) -> dict[str, float]:
    """How long one new record takes, as Splink looks it up."""
    kop = [naam for naam, *_ in db.execute("describe records").fetchall()]
    tijden = []
    for rij in db.execute(f"select * from records using sample {int(aantal)} rows (reservoir, 1)").fetchall():
        begin = perf_counter()
        nieuw = [dict(zip(kop, rij, strict=True)) | {"unique_id": "nieuw"}]
        linker.inference.find_matches_to_new_records(nieuw, match_weight_threshold=-5).as_record_dict()
        tijden.append(perf_counter() - begin)
    tijden.sort()
    return {f"p{deel}": round(tijden[len(tijden) * deel // 100] * 1000, 1) for deel in (50, 95)}
