"""Wanneer mag een casus dicht, en op welke grond? Wat openstaat houdt het sluiten tegen."""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus.rules import (
    TERMIJN_HOUDT_NIET_TEGEN,
    Slotfeiten,
    objections_to_fase,
    objections_to_sluiten,
)
from zicht.casus.words import MELDER_HOUDT, NIEMAND_HOUDT, Fase, Houder, Slotgrond, Zichtgrond
from zicht.termijnen import Termijncode

VT, TEAM = UUID(int=1), UUID(int=2)
HOUDERS = {
    "-": None,
    "veilig thuis": Houder.van(VT),
    "lokaal team": Houder.van(TEAM),
    "melder": MELDER_HOUDT,
    "niemand": NIEMAND_HOUDT,
}

TABEL = """
geval                     | houder       | zichtgrond         | open    | grond          | bezwaar
--------------------------+--------------+--------------------+---------+----------------+--------------------------
overgedragen aan het team | lokaal team  | aanvaarding        | -       | overgedragen   | -
geen vervolg              | niemand      | geen_vervolg       | -       | geen_vervolg   | -
partner houdt al          | lokaal team  | al_bij_partner     | -       | geen_vervolg   | -
bij de melder             | melder       | advies_bij_melder  | -       | bij_melder     | -
stabiel veilig            | niemand      | stabiel_veilig     | -       | stabiel_veilig | -
weerlegd                  | niemand      | onderzoek_weerlegd | -       | weerlegd       | -
een taak open             | niemand      | geen_vervolg       | taak    | geen_vervolg   | open-taak
een termijn open          | niemand      | geen_vervolg       | termijn | geen_vervolg   | open-termijn
nog niet beoordeeld       | -            | -                  | -       | geen_vervolg   | nog-niet-beoordeeld
veilig thuis houdt        | veilig thuis | besluit_dienst     | -       | overgedragen   | veilig-thuis-houdt
niet overgedragen         | niemand      | geen_vervolg       | -       | overgedragen   | grond-past-niet-bij-zicht
niet weerlegd             | niemand      | geen_vervolg       | -       | weerlegd       | grond-past-niet-bij-zicht
team houdt, niet stabiel  | lokaal team  | aanvaarding        | -       | stabiel_veilig | grond-past-niet-bij-zicht
melder houdt              | melder       | advies_bij_melder  | -       | overgedragen   | grond-past-niet-bij-zicht
"""


def _feiten(houder, zichtgrond, grond, **meer):
    return Slotfeiten(
        **{"organisatie": VT, "fase": Fase.BEOORDELING, **meer},
        grond=Slotgrond(grond),
        houder=HOUDERS[houder],
        zichtgrond=None if zichtgrond == "-" else Zichtgrond(zichtgrond),
    )


@pytest.mark.eis("OVD-8")
@pytest.mark.parametrize(("houder", "zichtgrond", "open_", "grond", "bezwaar"), rows(TABEL))
def test_what_speaks_against_closing(houder, zichtgrond, open_, grond, bezwaar):
    feiten = _feiten(
        houder, zichtgrond, grond, open_taken=int(open_ == "taak"), open_termijnen=int(open_ == "termijn")
    )

    assert [een.code for een in objections_to_sluiten(feiten)] == ([] if bezwaar == "-" else [bezwaar])


@pytest.mark.eis("ALG-6")
def test_everything_that_is_open_is_named_at_once():
    feiten = _feiten(
        "lokaal team", "al_bij_partner", "geen_vervolg", fase=Fase.OVERDRACHT, open_taken=1, open_termijnen=1
    )

    assert [een.code for een in objections_to_sluiten(feiten)] == [
        "open-overdracht",
        "open-termijn",
        "open-taak",
    ]


def test_a_closed_casus_is_not_closed_again():
    feiten = _feiten("niemand", "geen_vervolg", "geen_vervolg", fase=Fase.GESLOTEN, open_taken=1)

    assert [een.code for een in objections_to_sluiten(feiten)] == ["al-gesloten"]


@pytest.mark.parametrize(
    ("van", "naar", "mag"),
    [
        (Fase.BEOORDELING, Fase.DIENST, True),
        (Fase.DIENST, Fase.DIENST, True),
        (Fase.DIENST, Fase.OVERGEDRAGEN, False),
        (Fase.OVERGEDRAGEN, Fase.BEOORDELING, True),
        (Fase.BEOORDELING, Fase.GESLOTEN, False),
        (Fase.GESLOTEN, Fase.BEOORDELING, False),
    ],
)
def test_a_phase_leads_only_where_the_table_says(van, naar, mag):
    assert (objections_to_fase(van, naar) == []) is mag


@pytest.mark.eis("OVD-9")
def test_what_only_reminds_keeps_no_casus_open():
    """De taxatie, de navraag bij de houder, en wie er keek."""
    assert {
        Termijncode.TAXATIE_OUD,
        Termijncode.HOUDER_NAVRAAG,
        Termijncode.NOODTOEGANG,
        Termijncode.NOODTOEGANG_NAZIEN,
    } == TERMIJN_HOUDT_NIET_TEGEN
