"""Wat verandert een nieuwe melding aan hoe iemand veilig te bereiken is?"""

from datetime import date

import pytest

from tests.spec.tabel import rows
from zicht.melding.rules import contact_after
from zicht.personen.words import Contactafspraak, Contactregel, Kanaal, Periode

MAG = {"mag": True, "niet doen": False, "niet gevraagd": None}
NUMMER, ANDER_NUMMER = "+31600000001", "+31600000002"


def afspraak(mag: str, nummer: str = NUMMER) -> Contactafspraak:
    return Contactafspraak(kanaal=Kanaal.TELEFOON, mag=MAG[mag], gegeven=nummer)


def regel(nummer: int, afgesproken: Contactafspraak) -> Contactregel:
    return Contactregel(nummer, afgesproken, Periode(date(2027, 1, 1), None))


@pytest.mark.eis("PLUS-8")
@pytest.mark.parametrize(
    ("bekend", "nieuw", "daarna"),
    rows("""
    geval                              | bekend        | nieuw         | daarna
    -----------------------------------+---------------+---------------+---------
    voor het eerst gevraagd, mag       | niet gevraagd | mag           | vervangt
    voor het eerst gevraagd, niet doen | niet gevraagd | niet doen     | vervangt
    onveilig geworden                  | mag           | niet doen     | vervangt
    een melder maakt niets veilig      | niet doen     | mag           | blijft
    opnieuw veilig gezegd              | mag           | mag           | blijft
    opnieuw onveilig gezegd            | niet doen     | niet doen     | blijft
    melder weet het niet               | mag           | niet gevraagd | blijft
    melder weet het niet, was onveilig | niet doen     | niet gevraagd | blijft
    """),
)
def test_of_two_reports_that_differ_the_strictest_holds(bekend: str, nieuw: str, daarna: str) -> None:
    geldt = regel(1, afspraak(bekend))

    zet = contact_after(afspraak(nieuw), [geldt])

    assert zet == ((afspraak(nieuw), geldt) if daarna == "vervangt" else None)


def test_a_number_that_was_not_known_is_recorded_beside_the_others() -> None:
    assert contact_after(afspraak("mag"), []) == (afspraak("mag"), None)
    assert contact_after(afspraak("mag"), [regel(1, afspraak("niet doen", ANDER_NUMMER))]) == (
        afspraak("mag"),
        None,
    )


def test_what_contradicts_itself_counts_as_unsafe() -> None:
    bekend = [regel(1, afspraak("mag")), regel(2, afspraak("niet doen"))]

    assert contact_after(afspraak("niet doen"), bekend) is None
