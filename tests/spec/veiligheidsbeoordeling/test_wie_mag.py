"""Wie mag wat in de veiligheidsbeoordeling?"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.kern import SYSTEEM, Aanvrager, Rol
from zicht.veiligheidsbeoordeling.permissions import (
    objections_to_beantwoorden,
    objections_to_beoordelen,
    objections_to_besluiten,
    objections_to_verzamelen,
)
from zicht.veiligheidsbeoordeling.words import Bevraagde

IK, ANDER = UUID(int=1), UUID(int=2)

ROLLEN = """
geval                | rol                  | verzamelen | beoordelen | besluiten
---------------------+----------------------+------------+------------+----------
frontoffice          | frontoffice          | ja         | nee        | nee
beoordelaar          | beoordelaar          | ja         | ja         | ja
werkbegeleider       | werkbegeleider       | ja         | ja         | ja
gedragswetenschapper | gedragswetenschapper | ja         | ja         | nee
vertrouwensarts      | vertrouwensarts      | ja         | ja         | nee
backoffice           | backoffice           | nee        | nee        | nee
manager              | manager              | nee        | nee        | nee
beheerder            | beheerder            | nee        | nee        | nee
lokaal team          | lokaal_team          | nee        | nee        | nee
gemeente             | gemeente             | nee        | nee        | nee
"""


def wie(rol: Rol) -> Aanvrager:
    """Return somebody with one role."""
    return Aanvrager(account=IK, partij=None, organisatie=UUID(int=9), rollen=frozenset({rol}))


@pytest.mark.eis("ROL-2", "VB-4")
@pytest.mark.parametrize(("rol", "verzamelen", "beoordelen", "besluiten"), rows(ROLLEN))
def test_each_role_does_its_own_part(rol, verzamelen, beoordelen, besluiten):
    by = wie(Rol(rol))

    assert [
        "nee" if regel(by) else "ja"
        for regel in (objections_to_verzamelen, objections_to_beoordelen, objections_to_besluiten)
    ] == [verzamelen, beoordelen, besluiten]


def test_the_application_may_do_all_of_it():
    regels = (objections_to_verzamelen, objections_to_beoordelen, objections_to_besluiten)

    assert [regel(SYSTEEM) for regel in regels] == [[]] * 3


ANTWOORD = """
geval                                | rol                  | bevraagde            | aan   | mag
-------------------------------------+----------------------+----------------------+-------+----
wie het werd gevraagd                | gedragswetenschapper | gedragswetenschapper | ik    | ja
een ander met die rol                | gedragswetenschapper | gedragswetenschapper | ander | nee
de vrager zelf                       | beoordelaar          | vertrouwensarts      | ander | nee
het antwoord van de raad vastleggen  | beoordelaar          | rvdk                 |       | ja
het antwoord van de raad, backoffice | backoffice           | rvdk                 |       | nee
"""


@pytest.mark.eis("VB-12", "RAD-5")
@pytest.mark.parametrize(("rol", "bevraagde", "aan", "mag"), rows(ANTWOORD))
def test_a_colleague_answers_for_oneself(rol, bevraagde, aan, mag):
    aan = {"ik": IK, "ander": ANDER, "": None}[aan]

    gevonden = objections_to_beantwoorden(wie(Rol(rol)), bevraagde=Bevraagde(bevraagde), aan=aan)

    assert ("nee" if gevonden else "ja") == mag
