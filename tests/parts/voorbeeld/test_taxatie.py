"""Of whom does the synthetic worker say which violence?"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests import build
from tests.parts.voorbeeld.test_verloop import opdracht, organisatie  # noqa: F401 - what the tests begin with
from zicht.casus.actions import add_betrokkene
from zicht.casus.words import Betrokkenheid
from zicht.kern.geweld import Geweldsvorm
from zicht.personen.words import Naamdelen, NieuwPersoon
from zicht.veiligheidsbeoordeling.actions import record_taxatie
from zicht.veiligheidsbeoordeling.queries import laatste_taxatie
from zicht.veiligheidsbeoordeling.words import Veiligheidsoordeel
from zicht.voorbeeld.mensen import Lid
from zicht.voorbeeld.taxatie import maak_taxatie

pytestmark = pytest.mark.eis("VB-3")

OP = datetime(2026, 1, 6, 8, tzinfo=UTC)
_G = Geweldsvorm
GEMELD = frozenset({_G.PARTNERGEWELD, _G.GETUIGE_VAN_GEWELD, _G.KINDERMISHANDELING_PSYCHISCH})


@pytest.fixture
def gezin(opdracht):  # noqa: F811
    """A report on who is hurt, who may do it, a child, and a grandparent."""
    leden = {}
    for wie in (
        Betrokkenheid.VERMOEDELIJK_SLACHTOFFER,
        Betrokkenheid.VERMOEDELIJK_PLEGER,
        Betrokkenheid.KIND,
        Betrokkenheid.VOLWASSENE,
    ):
        door = {"by": opdracht.rooster.organisatie.systeem, "at": OP}
        persoon = build.persoon(by=door["by"], achternaam=f"Testveld{len(leden)}")
        add_betrokkene(casus=opdracht.casus, persoon=persoon, betrokkenheid=wie, **door)
        leden[persoon] = Lid(wie.value, NieuwPersoon(naam=Naamdelen(achternaam="Testveld")), wie)
    return replace(opdracht, leden=leden, vormen=GEMELD)


def test_it_is_said_of_who_is_hurt_and_of_who_may_do_it(gezin):
    nieuw = maak_taxatie(gezin, OP, oordeel=Veiligheidsoordeel.ZORGELIJK)
    record_taxatie(casus=gezin.casus, nieuw=nieuw, by=gezin.behandelaar(OP), at=OP)

    beeld = laatste_taxatie(gezin.casus, op=OP)
    per_wie = {
        gezin.leden[een.persoon].betrokkenheid: (een.ondergaat, een.pleegt, een.ernst)
        for een in beeld.personen
        if een.persoon in gezin.leden
    }
    ernst = beeld.ernst
    assert per_wie == {
        Betrokkenheid.VERMOEDELIJK_SLACHTOFFER: ((_G.PARTNERGEWELD,), (), ernst),
        Betrokkenheid.VERMOEDELIJK_PLEGER: ((), (_G.PARTNERGEWELD, _G.KINDERMISHANDELING_PSYCHISCH), None),
        Betrokkenheid.KIND: ((_G.KINDERMISHANDELING_PSYCHISCH, _G.GETUIGE_VAN_GEWELD), (), ernst),
        Betrokkenheid.VOLWASSENE: ((), (), None),
    }
    assert frozenset(beeld.vormen) == GEMELD


@pytest.mark.parametrize(
    ("at", "is_veilig", "versie"),
    [(OP - timedelta(days=30), False, "1"), (OP, True, "2")],
    ids=["before the second version", "after it became safe"],
)
def test_of_whom_nothing_is_said(gezin, at, is_veilig, versie):
    nieuw = maak_taxatie(gezin, at, is_veilig=is_veilig)

    assert nieuw.versie == versie
    assert {(een.ondergaat, een.pleegt, een.ernst) for een in nieuw.personen} == {
        (frozenset(), frozenset(), None)
    }
