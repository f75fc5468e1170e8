"""Wat kan Veilig Thuis de melder adviseren die zelf hulp geeft?

(Werkwijze, vraag 9, 19 en 20)
"""

import pytest

from tests.spec.tabel import rows
from tests.spec.veiligheidsbeoordeling.feiten import HULP, besluit, codes, feiten
from zicht.veiligheidsbeoordeling.rules import objections_per_route, objections_to_besluit
from zicht.veiligheidsbeoordeling.words import Advies, Grond, Route, Veiligheidsoordeel

BIJ_HULP = Route.OVERDRACHT_BETROKKEN_HULP
STRUCTUREEL = {"structureel": True, "oordeel": Veiligheidsoordeel.STRUCTUREEL_ONVEILIG}

PAST = """
geval                            | spoor | advies      | besluit                   | bezwaren
---------------------------------+-------+-------------+---------------------------+-----------------
voortzetten, melder gaat verder  | eigen | voortzetten | overdracht_betrokken_hulp | -
aanpassen, melder gaat verder    | eigen | aanpassen   | overdracht_betrokken_hulp | -
uitbreiden past daar niet bij    | eigen | uitbreiden  | overdracht_betrokken_hulp | advies-past-niet
uitbreiden met onderzoek         | eigen | uitbreiden  | onderzoek                 | -
uitbreiden met voorwaarden       | eigen | uitbreiden  | voorwaarden_en_vervolg    | -
voortzetten naast onderzoek      | eigen | voortzetten | onderzoek                 | advies-past-niet
voortzetten naast lokaal team    | eigen | voortzetten | overdracht_lokaal_team    | advies-past-niet
lokaal team neemt het over       | eigen | geen        | overdracht_lokaal_team    | -
er is niets meer nodig           | eigen | geen        | geen_vervolg              | -
onderzoek zonder advies          | eigen | geen        | onderzoek                 | advies-nodig
melder gaat verder zonder advies | eigen | geen        | overdracht_betrokken_hulp | advies-nodig
melder helpt niet                | geen  | geen        | onderzoek                 | -
advies zonder hulp van de melder | geen  | uitbreiden  | onderzoek                 | geen-adviesspoor
"""


@pytest.mark.eis("VB-10", "VB-14", "MEL-3")
@pytest.mark.parametrize(("spoor", "advies", "route", "bezwaren"), rows(PAST))
def test_advice_and_decision_say_the_same(spoor, advies, route, bezwaren):
    naar_hulp = Route(route) is BIJ_HULP
    anders = {"ontvanger": None} if naar_hulp else {}
    nieuw = besluit(
        Route(route),
        advies=None if advies == "geen" else Advies(advies),
        eigen_oordeel_hulp="De hulp van de melder is genoeg.",
        **anders,
    )

    assert codes(objections_to_besluit(nieuw, feiten(is_adviesspoor=spoor == "eigen"))) == bezwaren


@pytest.mark.eis("VB-14")
def test_when_the_melder_goes_on_nobody_else_receives():
    nieuw = besluit(BIJ_HULP, advies=Advies.VOORTZETTEN, ontvanger=HULP, eigen_oordeel_hulp="Genoeg.")

    assert codes(objections_to_besluit(nieuw, feiten(is_adviesspoor=True))) == "melder-of-ander"


def test_another_helper_than_the_melder_may_take_it_up():
    assert objections_to_besluit(besluit(BIJ_HULP), feiten(is_adviesspoor=True)) == []


UITZONDERING = """
geval                  | spoor | advies      | oordeel | grond           | bezwaren
-----------------------+-------+-------------+---------+-----------------+-------------------------------------------
hulp is genoeg         | eigen | voortzetten | ja      | geen            | -
zonder eigen oordeel   | eigen | aanpassen   | nee     | geen            | oordeel-over-hulp
uitbreiden             | eigen | uitbreiden  | ja      | geen            | structurele-onveiligheid, advies-past-niet
naar een andere helper | eigen | geen        | ja      | geen            | structurele-onveiligheid
en nader onderzoek     | eigen | voortzetten | ja      | nader_onderzoek | structurele-onveiligheid, nader-onderzoek
de melder helpt niet   | geen  | geen        | ja      | geen            | structurele-onveiligheid
"""


@pytest.mark.eis("VB-6", "MEL-3")
@pytest.mark.parametrize(("spoor", "advies", "oordeel", "grond", "bezwaren"), rows(UITZONDERING))
def test_structural_unsafety_alone_may_stay_with_a_melder_whose_help_suffices(
    spoor, advies, oordeel, grond, bezwaren
):
    nieuw = besluit(
        BIJ_HULP,
        ontvanger=HULP if advies == "geen" else None,
        advies=None if advies == "geen" else Advies(advies),
        eigen_oordeel_hulp="Deze hulp is genoeg, omdat zij elke dag komt." if oordeel == "ja" else "",
        gronden=frozenset() if grond == "geen" else frozenset({Grond(grond)}),
    )
    gevonden = feiten(taxatie=STRUCTUREEL, is_adviesspoor=spoor == "eigen")

    assert codes(objections_to_besluit(nieuw, gevonden)) == bezwaren


@pytest.mark.eis("VB-6", "VB-14")
def test_structural_unsafety_never_goes_to_another_beside_the_melder():
    nieuw = besluit(BIJ_HULP, advies=Advies.VOORTZETTEN, ontvanger=HULP, eigen_oordeel_hulp="Genoeg.")

    gevonden = objections_to_besluit(nieuw, feiten(taxatie=STRUCTUREEL, is_adviesspoor=True))

    assert codes(gevonden) == "structurele-onveiligheid, melder-of-ander"


@pytest.mark.eis("VB-6")
def test_the_option_stays_open_on_the_advice_track_until_more_is_found():
    open_ = objections_per_route(feiten(taxatie=STRUCTUREEL, is_adviesspoor=True))
    dicht = objections_per_route(feiten(taxatie=STRUCTUREEL, is_adviesspoor=True, anonimiteit_toegezegd=True))

    assert open_[BIJ_HULP] == []
    assert codes(open_[Route.OVERDRACHT_LOKAAL_TEAM]) == "structurele-onveiligheid"
    assert codes(dicht[BIJ_HULP]) == "structurele-onveiligheid, anonimiteit-toegezegd"
