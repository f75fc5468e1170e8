"""Wordt warm of koud overgedragen, en wanneer mag het anders?"""

import pytest

from tests.spec.tabel import rows
from zicht.overdracht.rules import objections_to_warmte, warmte_by_rule
from zicht.overdracht.words import Warmte

PRESENT = {"ja": True, "nee": False, "onbekend": None}

TABEL = """
geval                                    | na      | warmte | huishouden | reden | bezwaar
-----------------------------------------+---------+--------+------------+-------+------------------------------
direct, koud                             | melding | koud   | onbekend   |       | geen
direct, koud, huishouden weet ervan      | melding | koud   | nee        |       | geen
direct, warm zonder reden                | melding | warm   | ja         |       | reden-andere-warmte
direct, warm met reden                   | melding | warm   | ja         | kind  | geen
na dienst, warm, huishouden erbij        | dienst  | warm   | ja         |       | geen
na dienst, warm, huishouden niet erbij   | dienst  | warm   | nee        |       | reden-zonder-huishouden
na dienst, niet erbij, met reden         | dienst  | warm   | nee        | ziek  | geen
na dienst, warm, niet vastgelegd         | dienst  | warm   | onbekend   |       | huishouden-aanwezig-onbekend
niet vastgelegd, ook met een reden       | dienst  | warm   | onbekend   | ziek  | huishouden-aanwezig-onbekend
na dienst, koud zonder reden             | dienst  | koud   | onbekend   |       | reden-andere-warmte
na dienst, koud met reden                | dienst  | koud   | onbekend   | verre | geen
een reden van spaties is geen reden      | dienst  | koud   | onbekend   | _     | reden-andere-warmte
"""


@pytest.mark.eis("OVD-3", "PLUS-2")
@pytest.mark.parametrize(("na", "warmte", "huishouden", "reden", "bezwaar"), rows(TABEL))
def test_another_way_than_the_rule_needs_a_reason(na, warmte, huishouden, reden, bezwaar):
    objections = objections_to_warmte(
        Warmte(warmte),
        na_dienst=na == "dienst",
        huishouden_aanwezig=PRESENT[huishouden],
        afwijking_reden=reden.replace("_", " "),
    )

    assert [one.code for one in objections] == ([] if bezwaar == "geen" else [bezwaar])


@pytest.mark.eis("OVD-3")
def test_the_rule_says_warm_after_a_service_and_cold_after_the_assessment():
    assert warmte_by_rule(na_dienst=True) is Warmte.WARM
    assert warmte_by_rule(na_dienst=False) is Warmte.KOUD
