"""Voor wie geldt welk geweld, hoe ernstig is het, en wat volgt daaruit voor het huishouden?"""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import codes
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.veiligheidsbeoordeling.rules import complete_taxatie, objections_to_taxatie
from zicht.veiligheidsbeoordeling.words import (
    ZICHT_EIGEN_1,
    ZICHT_EIGEN_2,
    Doelgroep,
    Geweldsrol,
    NieuweTaxatie,
    Persoonstaxatie,
    Veiligheidsoordeel,
    instrument_op,
    instrument_van,
)

pytestmark = pytest.mark.eis("VB-3")

MOEDER, KIND = UUID(int=1), UUID(int=2)
KORT = {
    "partner": Geweldsvorm.PARTNERGEWELD,
    "slaan": Geweldsvorm.KINDERMISHANDELING_LICHAMELIJK,
    "verwaarlozing": Geweldsvorm.KINDERMISHANDELING_VERWAARLOZING,
    "getuige": Geweldsvorm.GETUIGE_VAN_GEWELD,
    "stalking": Geweldsvorm.STALKING,
    "tegen ouders": Geweldsvorm.GEWELD_TEGEN_OUDERS,
}


def vormen(tekst):
    """Return the kinds of violence that a row names."""
    return frozenset(KORT[een.strip()] for een in tekst.split(",") if een.strip())


def taxatie(*, huishouden="", ernst="ernstig", moeder=(), kind=(), instrument=ZICHT_EIGEN_2):
    """Return a taxatie of a mother and a child, of whom this is said beside a judgement."""
    return NieuweTaxatie(
        instrument=instrument.id,
        versie=instrument.versie,
        vormen=vormen(huishouden),
        ernst=Ernst(ernst),
        acuut=False,
        structureel=False,
        oordeel=Veiligheidsoordeel.ZORGELIJK,
        personen=(
            Persoonstaxatie(MOEDER, Veiligheidsoordeel.ZORGELIJK, **dict(moeder)),
            Persoonstaxatie(KIND, Veiligheidsoordeel.ZORGELIJK, **dict(kind)),
        ),
    )


def bezwaren_tegen(nieuw, instrument=ZICHT_EIGEN_2):
    """Return what is wrong with a taxatie."""
    return objections_to_taxatie(nieuw, leden=(MOEDER, KIND), instrument=instrument)


HUISHOUDEN = """
geval                     | huishouden | moeder maakt mee | pleegt   | kind maakt mee | erbij    | samen
--------------------------+------------+------------------+----------+----------------+----------+-----------------
alleen van het huishouden | partner    |                  |          |                | onbekend | partner
wie wat meemaakt          | partner    |                  |          | slaan          | onbekend | partner, slaan
wie wat pleegt            |            | partner          | stalking |                | onbekend | partner, stalking
beide gezegd, een keer    | partner    | partner          |          |                | nee      | partner
erbij is getuige          | partner    |                  |          |                | ja       | partner, getuige
aan niemand te verbinden  | stalking   |                  |          | slaan          | onbekend | stalking, slaan
"""


@pytest.mark.parametrize(("huishouden", "mee", "pleegt", "kind", "erbij", "samen"), rows(HUISHOUDEN))
def test_what_is_said_of_a_member_is_said_of_the_household(huishouden, mee, pleegt, kind, erbij, samen):
    nieuw = taxatie(
        huishouden=huishouden,
        moeder={"ondergaat": vormen(mee), "pleegt": vormen(pleegt)},
        kind={"ondergaat": vormen(kind), "antwoorden": {"getuige": erbij}},
    )

    assert complete_taxatie(nieuw, ZICHT_EIGEN_2).vormen == vormen(samen)


TEGENSPRAAK = """
geval                              | antwoord       | maakt mee | pleegt  | ernst        | huishouden | bezwaren
-----------------------------------+----------------+-----------+---------+--------------+------------+-----------------
niets gezegd                       |                |           |         |              | licht      | -
maakt mee, met ernst               |                | partner   |         | matig        | ernstig    | -
maakt mee, zonder ernst            |                | partner   |         |              | ernstig    | ernst-nodig
maakt mee en het antwoord is ja    | ondergaat ja   | partner   |         | matig        | ernstig    | -
ja, en nog niet bekend welk geweld | ondergaat ja   |           |         |              | ernstig    | -
ja, welk geweld niet bekend, ernst | ondergaat ja   |           |         | licht        | ernstig    | -
nee, en toch een vorm              | ondergaat nee  | partner   |         | matig        | ernstig    | toch-een-vorm
nee, en toch een ernst             | ondergaat nee  |           |         | matig        | ernstig    | toch-ernst
pleegt, ernst is van wie meemaakt  | pleegt ja      |           | partner |              | licht      | -
pleegt niet, en toch een vorm      | pleegt nee     |           | partner |              | licht      | toch-een-vorm
even ernstig als het huishouden    |                | partner   |         | ernstig      | ernstig    | -
ernstiger dan het huishouden       |                | partner   |         | zeer_ernstig | ernstig    | iemand-ernstiger
"""


@pytest.mark.parametrize(("antwoord", "mee", "pleegt", "ernst", "huishouden", "bezwaren"), rows(TEGENSPRAAK))
def test_what_is_said_of_somebody_holds_together(antwoord, mee, pleegt, ernst, huishouden, bezwaren):
    van_moeder = {
        "antwoorden": dict([antwoord.split()]) if antwoord else {},
        "ondergaat": vormen(mee),
        "pleegt": vormen(pleegt),
        "ernst": Ernst(ernst) if ernst else None,
    }

    assert (
        codes(bezwaren_tegen(taxatie(huishouden="stalking", ernst=huishouden, moeder=van_moeder))) == bezwaren
    )


def test_a_child_that_was_there_undergoes_violence_so_its_severity_is_asked():
    erbij = {"antwoorden": {"getuige": "ja"}}

    (bezwaar,) = bezwaren_tegen(taxatie(huishouden="partner", kind=erbij))

    assert (bezwaar.code, bezwaar.veld) == ("ernst-nodig", f"p_{KIND}_ernst")
    assert bezwaren_tegen(taxatie(huishouden="partner", kind={**erbij, "ernst": Ernst.MATIG})) == []


def test_a_contradiction_is_named_at_the_field_of_that_person():
    van_kind = {"antwoorden": {"pleegt": "nee"}, "pleegt": vormen("tegen ouders")}

    (bezwaar,) = bezwaren_tegen(taxatie(huishouden="partner", kind=van_kind))

    assert bezwaar.veld == f"p_{KIND}_pleegt"


def test_a_kind_of_one_member_is_enough():
    van_kind = {"ondergaat": vormen("slaan"), "ernst": Ernst.MATIG}

    assert bezwaren_tegen(taxatie(kind=van_kind)) == []
    assert codes(bezwaren_tegen(taxatie())) == "vorm-nodig"


def test_who_undergoes_or_may_do_a_kind_has_the_question_answered_with_yes():
    moeder = {
        "ondergaat": vormen("partner"),
        "pleegt": vormen("verwaarlozing"),
        "antwoorden": {"gewond": "nee"},
    }

    eerste, tweede = complete_taxatie(taxatie(moeder=moeder), ZICHT_EIGEN_2).personen

    assert eerste.antwoorden == {"gewond": "nee", "ondergaat": "ja", "pleegt": "ja"}
    assert tweede.antwoorden == {}


def test_the_first_version_asked_nothing_of_this_and_takes_nothing_of_it():
    eerder = taxatie(huishouden="partner", kind={"antwoorden": {"getuige": "ja"}}, instrument=ZICHT_EIGEN_1)

    assert bezwaren_tegen(eerder, ZICHT_EIGEN_1) == []
    assert complete_taxatie(eerder, ZICHT_EIGEN_1) == eerder
    for anders in ({"ondergaat": vormen("slaan")}, {"pleegt": vormen("slaan")}, {"ernst": Ernst.LICHT}):
        personen = (eerder.personen[0], replace(eerder.personen[1], **anders))
        tegen = codes(bezwaren_tegen(replace(eerder, personen=personen), ZICHT_EIGEN_1))
        assert "onbekend-antwoord" in tegen


VERSIES = """
geval                   | dag        | versie
------------------------+------------+-------
laatste dag van versie 1 | 2025-12-31 | 1
eerste dag van versie 2  | 2026-01-01 | 2
"""


@pytest.mark.parametrize(("dag", "versie"), rows(VERSIES))
def test_the_version_goes_by_the_day_and_both_stay_readable(dag, versie):
    assert instrument_op(date.fromisoformat(dag)).versie == versie
    assert instrument_van("zicht-eigen", versie).versie == versie


def test_the_second_version_asks_what_the_first_did():
    assert [vraag.code for vraag in ZICHT_EIGEN_2.vragen] == [vraag.code for vraag in ZICHT_EIGEN_1.vragen]
    assert ZICHT_EIGEN_2.factoren == ZICHT_EIGEN_1.factoren
    assert {vraag.rol for vraag in ZICHT_EIGEN_2.vormvragen} == set(Geweldsrol)
    per_doelgroep = {
        doelgroep: {vraag.code for vraag in ZICHT_EIGEN_2.vragen_aan(doelgroep)}
        for doelgroep in (Doelgroep.KIND, Doelgroep.VOLWASSENE)
    }
    assert all({rol.value for rol in Geweldsrol} <= gevraagd for gevraagd in per_doelgroep.values())


GEVRAAGD = """
vorm           | kind maakt mee | volwassene maakt mee | pleegt
---------------+----------------+----------------------+-------
partner        | ja             | ja                   | ja
slaan          | ja             | nee                  | ja
verwaarlozing  | ja             | nee                  | ja
getuige        | nee            | nee                  | nee
stalking       | ja             | ja                   | ja
tegen ouders   | nee            | ja                   | ja
"""


@pytest.mark.parametrize(("kind", "volwassene", "pleegt"), rows(GEVRAAGD))
def test_of_everybody_is_asked_what_can_be(request, kind, volwassene, pleegt):
    vorm = KORT[request.node.callspec.id]
    per_rol = {vraag.rol: vraag for vraag in ZICHT_EIGEN_2.vormvragen}
    ondergaat = per_rol[Geweldsrol.ONDERGAAT]

    assert (vorm in ondergaat.vormen_voor(Doelgroep.KIND)) is (kind == "ja")
    assert (vorm in ondergaat.vormen_voor(Doelgroep.VOLWASSENE)) is (volwassene == "ja")
    for doelgroep in (Doelgroep.KIND, Doelgroep.VOLWASSENE):
        assert (vorm in per_rol[Geweldsrol.PLEEGT].vormen_voor(doelgroep)) is (pleegt == "ja")


@pytest.mark.parametrize("doelgroep", [Doelgroep.KIND, Doelgroep.VOLWASSENE])
def test_each_kind_can_be_said_of_somebody(doelgroep):
    gevraagd = {vorm for vraag in ZICHT_EIGEN_2.vormvragen for vorm in vraag.vormen_voor(doelgroep)}

    assert gevraagd | {vorm for _code, vorm in ZICHT_EIGEN_2.vorm_bij_ja} == set(Geweldsvorm)
