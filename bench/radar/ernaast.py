"""Splink beside it on the same records: all pairs, clusters, and one new record. Needs requirements/vergelijk.txt.

Set up as its own documentation does for persons: levels of Jaro-Winkler with frequencies for names, blocking on several
pairs of fields, chances from random pairs and from expectation maximisation. It gets the records as our engine does,
made normal, so that what is compared is the comparing. On Spark, which needs requirements/spark.txt and Java, the
settings and the learning are the same.
"""

import csv
import tempfile
from collections import Counter
from collections.abc import Hashable, Sequence
from pathlib import Path
from time import perf_counter
from typing import Any

from zicht.koppeling import normaliseer
from zicht.radar.evalueren.bestand import Bron
from zicht.radar.evalueren.maten import beste, maten
from zicht.radar.evalueren.meldingen import lees, verdeel
from zicht.radar.evalueren.voortgang import Voortgang

MOTOREN = ("duckdb", "spark")
_VELDEN = ("given", "surname", "dob", "postcode", "bsn", "city", "house_nr", "phone")
_BLOKKEN = (
    ("bsn",), ("dob", "given"), ("dob", "surname"), ("surname", "given"), ("postcode", "surname"),
    ("postcode", "house_nr"), ("postcode", "given"), ("dob", "postcode"),
)  # fmt: skip
_VANAF = -5
_GROEPEN_VANAF = {"0.95": 4.25, "0.99": 6.63, "0.9999": 13.29, "20 bits": 20.0, "25 bits": 25.0}
"""From how many bits two records go in one cluster, by the chance or the bits; beside the best for pairs."""


def ernaast(bestand: Path, *, nieuw: int, motor: str) -> dict[str, Any]:
    """This function will let Splink find all pairs of a file, and time its search for some new records."""
    with tempfile.TemporaryDirectory(prefix="zicht-splink-") as map_:
        klaar = Path(map_) / "records.csv"
        personen, meldingen = _maak_normaal(bestand, klaar)
        db, tabel = _op_spark(klaar) if motor == "spark" else _op_duckdb(klaar)
        begin = perf_counter()
        linker = _linker(db, tabel)
        _leer(linker)
        geleerd = perf_counter()
        gevonden = linker.inference.predict(threshold_match_weight=_VANAF)
        paren = [
            (rij["match_weight"], personen[een] == personen[ander])
            for rij in gevonden.as_record_dict()
            if meldingen[een := int(rij["unique_id_l"])] != meldingen[ander := int(rij["unique_id_r"])]
        ]
        gekoppeld = perf_counter()
        oordeel = beste(paren, _paren_samen(personen, meldingen))
        vanaf = {"best": oordeel["best_f1_at_bits"] or 0.0, **_GROEPEN_VANAF}
        return {
            "engine": motor,
            "train_seconds": round(geleerd - begin, 1),
            "predict_seconds": round(gekoppeld - geleerd, 1),
            "pairs": len(paren),
            **oordeel,
            "clusters": {
                naam: _groepen(linker, gevonden, personen, meldingen, vanaf=bits)
                for naam, bits in vanaf.items()
            },
            "true_clusters": sum(aantal > 1 for aantal in Counter(personen).values()),
            "one_record_ms": _een_voor_een(linker, klaar, nieuw) if nieuw else None,
        }


def _maak_normaal(bestand: Path, klaar: Path) -> tuple[list[int], list[int]]:
    """Write the records as the engine compares them, and keep the truth apart; the number of a row is its place."""
    bron, zeg = Bron(bestand), Voortgang(lambda _: None)
    personen: list[int] = []
    meldingen: list[int] = []
    with klaar.open("w", encoding="utf-8", newline="") as stroom:
        schrijver = csv.writer(stroom)
        schrijver.writerow(("unique_id", "report", *_VELDEN))
        for melding, records in lees(bron, verdeel(bron, zeg), zeg, alles=True):
            for record in records:
                wie = normaliseer(record.ruw)
                voornaam = wie.voornamen.split(" ", 1)[0] or wie.voorletters[:1]
                schrijver.writerow((
                    len(personen), melding, voornaam, wie.achternaam, wie.geboortedatum, wie.postcode, wie.bsn,
                    wie.plaats, wie.huisnummer, wie.telefoon,
                ))  # fmt: skip
                personen.append(record.persoon)
                meldingen.append(melding)
    return personen, meldingen


def _groepen(
    linker: Any, gevonden: Any, personen: list[int], meldingen: list[int], *, vanaf: float
) -> dict[str, Any]:
    """Join what Splink links into clusters, and judge every pair that is then in one, but those of one report."""
    begin = perf_counter()
    # Who stand in one report are different people: between them nothing is joined, as with the pairs.
    tussen = linker.misc.query_sql(
        f"select * from {gevonden.physical_name} where report_l <> report_r", output_type="splink_df"
    )
    rijen = linker.clustering.cluster_pairwise_predictions_at_threshold(
        tussen, threshold_match_weight=vanaf
    ).as_record_dict()
    seconden = perf_counter() - begin
    groep_van = [0] * len(personen)
    namen: dict[Any, int] = {}
    for rij in rijen:
        groep_van[int(rij["unique_id"])] = namen.setdefault(rij["cluster_id"], len(namen))
    groottes = Counter(groep_van)
    goed = _paren_samen(list(zip(groep_van, personen, strict=True)), meldingen)
    return {
        "clusters": sum(aantal > 1 for aantal in groottes.values()),
        "largest": max(groottes.values(), default=0),
        "seconds": round(seconden, 1),
        **maten(goed, _paren_samen(groep_van, meldingen), _paren_samen(personen, meldingen)),
    }


def _paren_samen(groepen: Sequence[Hashable], meldingen: list[int]) -> int:
    """Count the pairs that are in one group and not in one report."""
    samen = Counter(groepen), Counter(zip(groepen, meldingen, strict=True))
    alle, binnen = (sum(aantal * (aantal - 1) // 2 for aantal in geteld.values()) for geteld in samen)
    return alle - binnen


def _op_duckdb(klaar: Path) -> tuple[Any, Any]:
    import duckdb
    from splink import DuckDBAPI

    db = duckdb.connect()
    velden = ", ".join(f"nullif({veld}, '') as {veld}" for veld in _VELDEN)
    db.execute(
        f"create table records as select cast(unique_id as bigint) as unique_id, report, {velden} "
        "from read_csv(?, all_varchar=true)",
        [str(klaar)],
    )
    return DuckDBAPI(connection=db), "records"


def _op_spark(klaar: Path) -> tuple[Any, Any]:
    from pyspark.sql import SparkSession
    from splink import SparkAPI
    from splink.backends.spark import similarity_jar_location

    spark = (
        SparkSession.builder.master("local[2]")
        .config("spark.jars", similarity_jar_location())
        .config("spark.driver.memory", "4g")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    spark.sparkContext.setCheckpointDir(str(klaar.parent / "spark"))
    return SparkAPI(spark_session=spark), spark.read.csv(str(klaar), header=True, nullValue="")


def _linker(db: Any, tabel: Any) -> Any:
    from splink import Linker

    return Linker(tabel, _instellingen(), db)


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
        additional_columns_to_retain=["report"],
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


def _een_voor_een(linker: Any, klaar: Path, aantal: int) -> dict[str, float]:
    """How long one new record takes, as Splink looks it up."""
    with klaar.open(encoding="utf-8", newline="") as stroom:
        rijen = list(csv.DictReader(stroom))
    tijden = []
    for rij in rijen[:: max(1, len(rijen) // aantal)][:aantal]:
        nieuw = {naam: waarde or None for naam, waarde in rij.items()} | {"unique_id": "-1"}
        begin = perf_counter()
        linker.inference.find_matches_to_new_records([nieuw], match_weight_threshold=_VANAF).as_record_dict()
        tijden.append(perf_counter() - begin)
    tijden.sort()
    return {f"p{deel}": round(tijden[len(tijden) * deel // 100] * 1000, 1) for deel in (50, 95)}
