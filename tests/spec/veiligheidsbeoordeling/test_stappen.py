"""Welke stap mag wanneer, en wie beoordeelt mee?

(Werkwijze, vraag 3, 7 en 25)
"""

from dataclasses import replace
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import codes, feiten
from zicht.veiligheidsbeoordeling.rules import (
    objections_to_antwoord,
    objections_to_meebeoordeling,
    objections_to_screening,
    objections_to_stap,
    objections_to_taxatiemoment,
    objections_to_vraag,
)
from zicht.veiligheidsbeoordeling.words import Bevraagde, Stap, Urgentie

MAKER, ANDER = UUID(int=1), UUID(int=2)

STAPPEN = """
geval                          | van        | naar       | spoed  | taxatie | bezwaren
-------------------------------+------------+------------+--------+---------+-------------------------------------
verder naar beoordelen         | verzamelen | beoordelen | gewoon | nee     | -
eerst de spoed                 | verzamelen | beoordelen |        | nee     | spoed-niet-beoordeeld
een stap overslaan             | verzamelen | besluiten  | gewoon | ja      | stap-niet-aan-de-beurt
verder naar besluiten          | beoordelen | besluiten  | gewoon | ja      | -
besluiten zonder taxatie       | beoordelen | besluiten  | gewoon | nee     | eerst-taxatie
ook nog geen spoed             | beoordelen | besluiten  |        | nee     | spoed-niet-beoordeeld, eerst-taxatie
terug naar verzamelen          | beoordelen | verzamelen | gewoon | nee     | -
terug naar beoordelen          | besluiten  | beoordelen | gewoon | ja      | -
blijven staan                  | beoordelen | beoordelen | gewoon | ja      | stap-niet-aan-de-beurt
afronden gaat met een besluit  | besluiten  | afgerond   | gewoon | ja      | stap-niet-aan-de-beurt
na het besluit niet meer terug | afgerond   | beoordelen | gewoon | ja      | al-afgerond
"""


@pytest.mark.eis("VB-1")
@pytest.mark.parametrize(("van", "naar", "spoed", "taxatie", "bezwaren"), rows(STAPPEN))
def test_the_three_steps_follow_each_other(van, naar, spoed, taxatie, bezwaren):
    gevonden = feiten(stap=Stap(van), urgentie=Urgentie(spoed) if spoed else None)
    gevonden = gevonden if taxatie == "ja" else replace(gevonden, taxatie=None)

    assert codes(objections_to_stap(Stap(naar), gevonden)) == bezwaren


SPOED = """
geval               | stap       | gewoon | toelichting | bezwaren
--------------------+------------+--------+-------------+----------------------
geen spoed          | verzamelen | ja     |             | -
spoed met uitleg    | verzamelen | nee    | Nu gevaar.  | -
spoed zonder uitleg | verzamelen | nee    |             | toelichting-bij-spoed
opnieuw, later      | besluiten  | nee    | Nu gevaar.  | -
na het besluit      | afgerond   | ja     |             | al-afgerond
"""


@pytest.mark.eis("VB-9")
@pytest.mark.parametrize(("stap", "gewoon", "toelichting", "bezwaren"), rows(SPOED))
def test_urgency_can_be_screened_until_the_decision(stap, gewoon, toelichting, bezwaren):
    gevonden = objections_to_screening(stap=Stap(stap), is_gewoon=gewoon == "ja", toelichting=toelichting)

    assert codes(gevonden) == bezwaren


@pytest.mark.eis("VB-1", "OVD-9")
@pytest.mark.parametrize(
    ("stap", "bezwaren"),
    [
        (None, "-"),
        (Stap.VERZAMELEN, "taxatie-in-stap-beoordelen"),
        (Stap.BEOORDELEN, "-"),
        (Stap.BESLUITEN, "-"),
        (Stap.AFGEROND, "al-afgerond"),
    ],
)
def test_a_taxatie_belongs_to_judging_or_stands_by_itself(stap, bezwaren):
    assert codes(objections_to_taxatiemoment(stap)) == bezwaren


MEE = """
geval                   | wie   | eens | toelichting  | al  | stap       | bezwaren
------------------------+-------+------+--------------+-----+------------+-----------------
een collega is het eens | ander | ja   |              | nee | beoordelen | -
een collega ziet anders | ander | nee  | Het is acuut | nee | beoordelen | -
anders zonder uitleg    | ander | nee  |              | nee | beoordelen | waarom-oneens
de maker zelf           | maker | ja   |              | nee | beoordelen | zelf-gemaakt
twee keer               | ander | ja   |              | ja  | beoordelen | al-meebeoordeeld
na het besluit          | ander | ja   |              | nee | afgerond   | al-afgerond
"""


@pytest.mark.eis("VB-4")
@pytest.mark.parametrize(("wie", "eens", "toelichting", "al", "stap", "bezwaren"), rows(MEE))
def test_the_second_judge_is_another_than_the_first(wie, eens, toelichting, al, stap, bezwaren):
    gevonden = objections_to_meebeoordeling(
        stap=Stap(stap),
        wie={"maker": MAKER, "ander": ANDER}[wie],
        maker=MAKER,
        al=frozenset({ANDER} if al == "ja" else ()),
        is_eens=eens == "ja",
        toelichting=toelichting,
    )

    assert codes(gevonden) == bezwaren


VRAGEN = """
geval                         | stap       | bevraagde            | aan  | vraag | bezwaren
------------------------------+------------+----------------------+------+-------+--------------
de raad                       | verzamelen | rvdk                 | geen | Wat?  | -
de politie, bij het besluiten | besluiten  | politie              | geen | Wat?  | -
een gedragswetenschapper      | beoordelen | gedragswetenschapper | wie  | Wat?  | -
welke vertrouwensarts?        | beoordelen | vertrouwensarts      | geen | Wat?  | collega-nodig
de raad heeft geen collega    | verzamelen | rvdk                 | wie  | Wat?  | geen-collega
lege vraag                    | verzamelen | melder               | geen |       | vraag-leeg
na het besluit                | afgerond   | rvdk                 | geen | Wat?  | al-afgerond
"""


@pytest.mark.eis("RAD-5", "VB-12")
@pytest.mark.parametrize(("stap", "bevraagde", "aan", "vraag", "bezwaren"), rows(VRAGEN))
def test_a_question_has_a_text_and_an_addressee(stap, bevraagde, aan, vraag, bezwaren):
    gevonden = objections_to_vraag(
        stap=Stap(stap),
        bevraagde=Bevraagde(bevraagde),
        vraag=vraag,
        aan=ANDER if aan == "wie" else None,
    )

    assert codes(gevonden) == bezwaren


@pytest.mark.eis("RAD-5", "ALG-4")
@pytest.mark.parametrize(
    ("al", "antwoord", "bezwaren"),
    [(False, "Niets bekend.", "-"), (False, " ", "antwoord-leeg"), (True, "Toch.", "al-beantwoord")],
)
def test_the_first_answer_stands(al, antwoord, bezwaren):
    assert codes(objections_to_antwoord(is_beantwoord=al, antwoord=antwoord)) == bezwaren
