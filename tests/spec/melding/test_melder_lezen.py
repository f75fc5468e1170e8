"""Wie mag zien wie de melder is?"""

from uuid import uuid4

import pytest

from tests.spec.tabel import rows
from zicht.kern import Aanvrager, Rol, systeem_voor
from zicht.melding.permissions import (
    MELDER_ANONIEM,
    MELDER_NIET_VOOR_U,
    objections_to_aannemen,
    objections_to_melder_lezen,
)
from zicht.melding.words import Leesfeiten

WIE = """
geval                | gewoon | anoniem       | anoniem, met reden | anoniem, nam zelf aan | anoniem, behandelaar
---------------------+--------+---------------+--------------------+-----------------------+---------------------
frontoffice          | ja     | nee           | nee                | ja                    | ja
backoffice           | ja     | nee           | nee                | ja                    | ja
beoordelaar          | ja     | reden         | ja                 | ja                    | ja
werkbegeleider       | ja     | reden         | ja                 | ja                    | ja
vertrouwensarts      | ja     | reden         | ja                 | ja                    | ja
gedragswetenschapper | ja     | nee           | nee                | ja                    | ja
manager              | nee    | nee           | nee                | nee                   | nee
beheerder            | nee    | nee           | nee                | nee                   | nee
lokaal_team          | nee    | nee           | nee                | nee                   | nee
gemeente             | nee    | nee           | nee                | nee                   | nee
"""
ANTWOORD = {"ja": [], "nee": [MELDER_NIET_VOOR_U], "reden": [MELDER_ANONIEM]}


def lees(rol, **feiten):
    standaard = {
        "eigen_organisatie": True, "ziet_casus": True, "is_behandelaar": False, "nam_aan": False, "anoniem": False
    }  # fmt: skip
    return objections_to_melder_lezen(Leesfeiten(**{**standaard, **feiten}), door(rol))


def door(rol):
    return Aanvrager(account=uuid4(), partij=None, organisatie=uuid4(), rollen=frozenset({rol}))


@pytest.mark.eis("MEL-4")
@pytest.mark.parametrize(("gewoon", "anoniem", "met_reden", "nam_aan", "behandelaar"), rows(WIE))
def test_who_may_read_the_melder(request, gewoon, anoniem, met_reden, nam_aan, behandelaar):
    rol = Rol(request.node.callspec.id)

    assert lees(rol) == ANTWOORD[gewoon]
    assert lees(rol, anoniem=True) == ANTWOORD[anoniem]
    assert lees(rol, anoniem=True, reden="Zij belt terug.") == ANTWOORD[met_reden]
    assert lees(rol, anoniem=True, nam_aan=True) == ANTWOORD[nam_aan]
    assert lees(rol, anoniem=True, is_behandelaar=True) == ANTWOORD[behandelaar]


@pytest.mark.parametrize("feit", ["eigen_organisatie", "ziet_casus"])
@pytest.mark.parametrize("rol", sorted({*Rol} - {Rol.SYSTEEM}))
def test_who_does_not_see_the_casus_never_reads_the_melder(rol, feit):
    assert lees(rol, **{feit: False}) == [MELDER_NIET_VOOR_U]


def test_the_application_itself_reads_it_to_write_to_the_melder():
    feiten = Leesfeiten(False, False, False, False, anoniem=True)

    assert objections_to_melder_lezen(feiten, systeem_voor(uuid4())) == []


AANNEMERS = {Rol.FRONTOFFICE, Rol.BACKOFFICE, Rol.BEOORDELAAR, Rol.WERKBEGELEIDER, Rol.SYSTEEM}


@pytest.mark.eis("ROL-1")
@pytest.mark.parametrize("rol", list(Rol))
def test_who_may_take_in_a_report(rol):
    assert (objections_to_aannemen(door(rol)) == []) is (rol in AANNEMERS)


def test_somebody_without_an_organisation_takes_in_nothing():
    zonder = Aanvrager(account=uuid4(), partij=uuid4(), organisatie=None, rollen=frozenset({Rol.FRONTOFFICE}))

    assert objections_to_aannemen(zonder) != []
