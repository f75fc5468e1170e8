"""Wanneer is een veiligheidstaxatie volledig, wat geven de antwoorden aan, en wanneer is zij te oud?"""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import codes
from zicht.kern.geweld import Ernst, Geweldsvorm
from zicht.veiligheidsbeoordeling.rules import is_verouderd, objections_to_taxatie, propose_oordeel
from zicht.veiligheidsbeoordeling.words import (
    EIGEN_LABEL,
    INSTRUMENTEN,
    ZICHT_EIGEN_2,
    Doelgroep,
    Factorsoort,
    GeenInstrument,
    NieuweTaxatie,
    Onderwerp,
    Persoonstaxatie,
    Thema,
    Veiligheidsoordeel,
    instrument_op,
    instrument_van,
)

MOEDER, KIND = UUID(int=1), UUID(int=2)
TAXATIE = NieuweTaxatie(
    instrument=ZICHT_EIGEN_2.id,
    versie=ZICHT_EIGEN_2.versie,
    vormen=frozenset({Geweldsvorm.PARTNERGEWELD}),
    ernst=Ernst.MATIG,
    acuut=False,
    structureel=False,
    oordeel=Veiligheidsoordeel.ZORGELIJK,
    personen=(
        Persoonstaxatie(
            MOEDER, Veiligheidsoordeel.ZORGELIJK, {"ondergaat": "ja"}, ("middelen",), ("netwerk",)
        ),
        Persoonstaxatie(KIND, Veiligheidsoordeel.VEILIG),
    ),
    antwoorden={"nu_gevaar": "nee", "vaker": "onbekend"},
)


def bezwaren_tegen(taxatie, leden=(MOEDER, KIND), instrument=ZICHT_EIGEN_2):
    """Return the codes of what is wrong with a taxatie."""
    return codes(objections_to_taxatie(taxatie, leden=leden, instrument=instrument))


def test_a_whole_taxatie_is_accepted():
    assert bezwaren_tegen(TAXATIE) == "-"


@pytest.mark.eis("VB-3")
def test_one_answer_that_nobody_asked_makes_a_taxatie_unreadable():
    vreemd = Persoonstaxatie(KIND, Veiligheidsoordeel.VEILIG, {"bestaat_niet": "ja"})

    assert bezwaren_tegen(replace(TAXATIE, personen=(TAXATIE.personen[0], vreemd))) == "onbekend-antwoord"


OORDEEL = """
geval                      | antwoord  | acuut | structureel | oordeel              | afwijking | bezwaren
---------------------------+-----------+-------+-------------+----------------------+-----------+------------------
nu gevaar, acuut           | nu_gevaar | ja    | nee         | acuut_onveilig       |           | -
nu gevaar, toch niet acuut | nu_gevaar | nee   | nee         | zorgelijk            |           | afwijking-nodig
nu gevaar, met reden       | nu_gevaar | nee   | nee         | zorgelijk            | Vast.     | -
vaker, structureel         | vaker     | nee   | ja          | structureel_onveilig |           | -
vaker, te licht            | vaker     | nee   | ja          | zorgelijk            |           | oordeel-past-niet
acuut, te licht            | nu_gevaar | ja    | nee         | structureel_onveilig |           | oordeel-past-niet
zonder aanwijzing          |           | ja    | nee         | acuut_onveilig       |           | afwijking-nodig
acuut, met reden           |           | ja    | nee         | acuut_onveilig       | Gehoord.  | -
onveilig zonder grond      |           | nee   | nee         | structureel_onveilig |           | oordeel-past-niet
onbekend                   |           | nee   | nee         | niet_te_beoordelen   |           | -
"""


@pytest.mark.eis("VB-3")
@pytest.mark.parametrize(
    ("antwoord", "acuut", "structureel", "oordeel", "afwijking", "bezwaren"), rows(OORDEEL)
)
def test_the_human_confirms_the_answers_or_says_why_not(
    antwoord, acuut, structureel, oordeel, afwijking, bezwaren
):
    taxatie = replace(
        TAXATIE,
        antwoorden={antwoord: "ja"} if antwoord else {},
        acuut=acuut == "ja",
        structureel=structureel == "ja",
        oordeel=Veiligheidsoordeel(oordeel),
        afwijking=afwijking,
        personen=(
            Persoonstaxatie(MOEDER, Veiligheidsoordeel.VEILIG),
            Persoonstaxatie(KIND, Veiligheidsoordeel.NIET_TE_BEOORDELEN),
        ),
    )

    assert bezwaren_tegen(taxatie) == bezwaren


PERSONEN = """
geval                           | huishouden           | persoon              | bezwaren
--------------------------------+----------------------+----------------------+------------------
allen veilig                    | veilig               | veilig               | -
zorg om een, huishouden veilig  | veilig               | zorgelijk            | iemand-onveiliger
zorg om een                     | zorgelijk            | zorgelijk            | -
een acuut, huishouden niet      | structureel_onveilig | acuut_onveilig       | iemand-onveiliger
een structureel, huishouden ja  | structureel_onveilig | structureel_onveilig | -
een structureel, huishouden nee | zorgelijk            | structureel_onveilig | iemand-onveiliger
een structureel, acuut geheel   | acuut_onveilig       | structureel_onveilig | -
"""


@pytest.mark.eis("VB-3")
@pytest.mark.parametrize(("huishouden", "persoon", "bezwaren"), rows(PERSONEN))
def test_the_household_is_no_safer_than_its_least_safe_member(huishouden, persoon, bezwaren):
    taxatie = replace(
        TAXATIE,
        acuut=huishouden == "acuut_onveilig",
        structureel=huishouden == "structureel_onveilig",
        oordeel=Veiligheidsoordeel(huishouden),
        afwijking="Daarom.",
        personen=(
            Persoonstaxatie(MOEDER, Veiligheidsoordeel.VEILIG),
            Persoonstaxatie(KIND, Veiligheidsoordeel(persoon)),
        ),
    )

    assert bezwaren_tegen(taxatie) == bezwaren


@pytest.mark.eis("VB-3", "OVD-9")
@pytest.mark.parametrize("leden", [(MOEDER,), (MOEDER, KIND, UUID(int=3)), ()])
def test_every_member_is_judged_once_and_nobody_else(leden):
    assert bezwaren_tegen(TAXATIE, leden=leden) == "niet-iedereen"


def test_nobody_is_judged_twice():
    assert (
        bezwaren_tegen(replace(TAXATIE, personen=(*TAXATIE.personen, TAXATIE.personen[0]))) == "niet-iedereen"
    )


def test_a_form_of_violence_is_named():
    assert bezwaren_tegen(replace(TAXATIE, vormen=frozenset())) == "vorm-nodig"


@pytest.mark.parametrize(
    "anders",
    [
        {"antwoorden": {"verzonnen": "ja"}},
        {"antwoorden": {"nu_gevaar": "misschien"}},
        {"antwoorden": {"ondergaat": "ja"}},
        {"personen": (Persoonstaxatie(MOEDER, Veiligheidsoordeel.VEILIG, {"nu_gevaar": "nee"}),)},
        {"personen": (Persoonstaxatie(MOEDER, Veiligheidsoordeel.VEILIG, {}, ("netwerk",)),)},
        {"personen": (Persoonstaxatie(MOEDER, Veiligheidsoordeel.VEILIG, {}, (), ("middelen",)),)},
    ],
)
def test_only_answers_of_this_instrument_are_kept(anders):
    assert "onbekend-antwoord" in bezwaren_tegen(replace(TAXATIE, **anders), leden=(MOEDER,))


@pytest.mark.eis("VB-3")
def test_each_question_about_now_or_again_leads_to_what_is_proposed():
    for onderwerp in (Onderwerp.ACUUT, Onderwerp.STRUCTUREEL):
        for vraag in ZICHT_EIGEN_2.vragen_over(onderwerp):
            voorstel = propose_oordeel(ZICHT_EIGEN_2, {vraag.code: "ja"})

            assert (voorstel.acuut, voorstel.structureel) == (
                onderwerp is Onderwerp.ACUUT,
                onderwerp is Onderwerp.STRUCTUREEL,
            )


def test_a_talk_that_was_held_proposes_nothing():
    antwoorden = {vraag.code: "ja" for vraag in ZICHT_EIGEN_2.vragen_over(Onderwerp.BESPROKEN)}

    voorstel = propose_oordeel(ZICHT_EIGEN_2, antwoorden)

    assert not voorstel.acuut
    assert not voorstel.structureel


@pytest.mark.eis("VB-3")
def test_a_taxatie_keeps_the_version_it_was_made_with():
    tweede = replace(ZICHT_EIGEN_2, versie="3", valid_from=date(2027, 1, 1), vragen=ZICHT_EIGEN_2.vragen[:3])
    eerste = replace(ZICHT_EIGEN_2, valid_until=date(2027, 1, 1))
    tabel = (eerste, tweede)

    assert instrument_op(date(2026, 12, 31), tabel).versie == "2"
    assert instrument_op(date(2027, 1, 1), tabel).versie == "3"
    assert instrument_van("zicht-eigen", "2", tabel) is eerste
    assert bezwaren_tegen(TAXATIE, instrument=tweede) == "andere-versie"


def test_a_day_or_version_without_instrument_is_an_error():
    with pytest.raises(GeenInstrument):
        instrument_op(date(2018, 12, 31))
    with pytest.raises(GeenInstrument):
        instrument_van("zicht-eigen", "0")


@pytest.mark.eis("VB-3")
def test_the_instrument_says_that_it_is_no_official_one():
    assert {instrument.label for instrument in INSTRUMENTEN} == {EIGEN_LABEL}
    assert "geen officieel instrument" in EIGEN_LABEL


@pytest.mark.eis("DNS-5", "VB-3")
def test_risk_and_protection_are_asked_on_every_theme():
    for soort in Factorsoort:
        thema = {factor.thema for factor in ZICHT_EIGEN_2.factoren if factor.soort is soort}

        assert thema == set(Thema)


def test_children_and_adults_get_their_own_questions_and_factors():
    for doelgroep in (Doelgroep.KIND, Doelgroep.VOLWASSENE):
        ander = ({Doelgroep.KIND, Doelgroep.VOLWASSENE} - {doelgroep}).pop()

        assert {v.doelgroep for v in ZICHT_EIGEN_2.vragen_aan(doelgroep)} == {doelgroep, Doelgroep.IEDEREEN}
        for soort in Factorsoort:
            voor = {f.doelgroep for f in ZICHT_EIGEN_2.factoren_voor(doelgroep, soort)}
            assert ander not in voor


def test_every_code_is_used_once():
    for lijst in (ZICHT_EIGEN_2.vragen, ZICHT_EIGEN_2.factoren):
        codes_ = [een.code for een in lijst]

        assert len(codes_) == len(set(codes_))


OUD = """
geval            | laatste    | oud
-----------------+------------+----
nooit            |            | nee
vandaag          | 2026-04-01 | nee
precies negentig | 2026-01-01 | nee
een dag te oud   | 2025-12-31 | ja
"""


@pytest.mark.eis("OVD-9")
@pytest.mark.parametrize(("laatste", "oud"), rows(OUD))
def test_a_taxatie_older_than_the_period_is_flagged(laatste, oud):
    op = date.fromisoformat(laatste) if laatste else None

    assert is_verouderd(op, date(2026, 4, 1), 90) is (oud == "ja")
