"""Does neither of two people who change the same note overwrite the other?"""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from zicht.dossier import actions, queries
from zicht.kern import Geweigerd, NietGevonden, Verouderd


@pytest.fixture
def casus(mensen):
    return build.casus(mensen)


def _schrijf(casus, wie, tekst, **meer):
    return actions.write_notitie(casus=casus, tekst=tekst, by=wie.by, at=meer.pop("at", VANDAAG), **meer)


@pytest.mark.eis("ALG-1", "ALG-2")
def test_every_version_of_a_note_stays(mensen, casus):
    notitie = _schrijf(casus, mensen.behandelaar, "Eerste").notitie
    _schrijf(casus, mensen.teamgenoot, "Tweede", notitie=notitie, versie=1, at=VANDAAG + timedelta(hours=1))

    versies = queries.notitieversies(notitie, by=mensen.behandelaar.by, at=VANDAAG)

    assert [(v.versie, v.tekst, v.wie) for v in versies] == [
        (2, "Tweede", "Tijn Teamgenoot"),
        (1, "Eerste", "Bente Behandelaar"),
    ]
    assert [n.tekst for n in queries.notities_van(casus, by=mensen.behandelaar.by, at=VANDAAG)] == ["Tweede"]


@pytest.mark.eis("ALG-4")
def test_who_comes_second_overwrites_nothing(mensen, casus):
    notitie = _schrijf(casus, mensen.behandelaar, "Eerste").notitie
    _schrijf(casus, mensen.teamgenoot, "Van de een", notitie=notitie, versie=1)

    with pytest.raises(Verouderd) as gezegd:
        _schrijf(casus, mensen.behandelaar, "Van de ander", notitie=notitie, versie=1)

    assert gezegd.value.versie_nu == 2
    assert queries.get_notitie(notitie, by=mensen.behandelaar.by, at=VANDAAG).tekst == "Van de een"


@pytest.mark.parametrize("tekst", ["", "  \n", "x" * 20_001])
def test_a_note_that_is_none_is_refused(mensen, casus, tekst):
    with pytest.raises(Geweigerd):
        _schrijf(casus, mensen.behandelaar, tekst)


def test_a_note_of_another_casus_is_not_found(mensen, casus):
    notitie = _schrijf(casus, mensen.behandelaar, "Hier").notitie

    with pytest.raises(NietGevonden):
        _schrijf(build.casus(mensen), mensen.behandelaar, "Daar", notitie=notitie, versie=1)
    with pytest.raises(NietGevonden):
        queries.notitieversies(notitie, by=mensen.vreemde.by, at=VANDAAG)
    with pytest.raises(NietGevonden):
        queries.notitieversies(casus, by=mensen.behandelaar.by, at=VANDAAG)
