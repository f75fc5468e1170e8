"""Wat komt er nu in een casus, en aan wie is de beurt?"""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus.words import Fase, Taakregel, Taaksoort, Taakstand
from zicht.kern import Rol
from zicht.web.rules import Beurt, has_werkvoorraad, menu_for, next_deed
from zicht.web.words import MENU, TAAKPAGINA

IK, COLLEGA = UUID(int=1), UUID(int=2)
SOORT = {
    "beoordelen": Taaksoort.BEOORDEEL_VEILIGHEID,
    "terugkoppelen": Taaksoort.KOPPEL_TERUG,
    "crisis": Taaksoort.CRISIS_OPPAKKEN,
    "spoed": Taaksoort.SCREEN_URGENTIE,
    "bewaken": Taaksoort.BEWAAK_TERMIJN,
    "sluiten": Taaksoort.SLUIT_CASUS,
    "taak": Taaksoort.VRIJE_TAAK,
}
WIE = {"mij": IK, "collega": COLLEGA, "niemand": None}

CASES = """
geval                                   | taken                                     | kan | eerst         | beurt
----------------------------------------+-------------------------------------------+-----+---------------+-----------
niets open                              | -                                         | nee | -             | niets_open
mijn taak                               | beoordelen mij 5                          | ja  | beoordelen    | aan_u
wat het eerst moet gaat voor            | beoordelen mij 5, terugkoppelen mij 3     | ja  | terugkoppelen | aan_u
met een termijn gaat voor zonder        | taak mij -, terugkoppelen mij 30          | ja  | terugkoppelen | aan_u
een crisis gaat voor alles              | terugkoppelen mij 1, crisis mij 9         | ja  | crisis        | aan_u
spoed niet bekeken gaat voor            | terugkoppelen mij 1, spoed mij 2          | ja  | spoed         | aan_u
een crisis gaat ook voor spoed          | spoed mij 1, crisis mij 2                 | ja  | crisis        | aan_u
doen gaat voor bewaken                  | bewaken mij 1, terugkoppelen mij 30       | ja  | terugkoppelen | aan_u
bewaken gaat voor sluiten               | sluiten mij 1, bewaken mij 30             | ja  | bewaken       | aan_u
sluiten komt het laatst                 | sluiten mij 1, terugkoppelen mij 30       | ja  | terugkoppelen | aan_u
van niemand en ik kan het               | terugkoppelen niemand 3                   | ja  | terugkoppelen | aan_u
van niemand en ik kan het niet          | terugkoppelen niemand 3                   | nee | terugkoppelen | aan_ander
van een collega, ook als ik het kan     | terugkoppelen collega 3                   | ja  | terugkoppelen | aan_ander
mijn latere gaat voor die van een ander | terugkoppelen collega 3, beoordelen mij 9 | ja  | beoordelen    | aan_u
"""


def _taak(nummer: int, tekst: str) -> Taakregel:
    soort, wie, dag = tekst.split()
    return Taakregel(
        id=UUID(int=100 + nummer),
        casus=UUID(int=50),
        casusnummer="2027-000001",
        soort=SOORT[soort],
        tekst="",
        waarom="",
        betreft=None,
        account_id=WIE[wie],
        account=wie,
        team_id=None,
        team="",
        rol="",
        gezet_op=datetime(2027, 3, 1, tzinfo=UTC),
        uiterlijk=None if dag == "-" else datetime(2027, 3, int(dag), tzinfo=UTC),
        stand=Taakstand.LOOPT,
        versie=1,
    )


@pytest.mark.parametrize(("taken", "kan", "eerst", "beurt"), rows(CASES))
def test_what_comes_next(taken, kan, eerst, beurt):
    open_ = [_taak(n, tekst) for n, tekst in enumerate(taken.split(", ")) if tekst != "-"]
    uitvoerbaar = frozenset(taak.id for taak in open_) if kan == "ja" else frozenset()

    stap = next_deed(open_, fase=Fase.BEOORDELING, uitvoerbaar=uitvoerbaar, account=IK)

    assert stap.beurt == beurt
    assert (stap.taak.soort if stap.taak else None) == SOORT.get(eerst)


def test_a_closed_casus_asks_nothing():
    assert next_deed([], fase=Fase.GESLOTEN, uitvoerbaar=frozenset(), account=IK).beurt is Beurt.GESLOTEN


@pytest.mark.eis("ROL-1")
@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.SYSTEEM])
def test_every_role_begins_somewhere(rol):
    casework = {
        Rol.FRONTOFFICE, Rol.BACKOFFICE, Rol.BEOORDELAAR, Rol.WERKBEGELEIDER, Rol.GEDRAGSWETENSCHAPPER,
        Rol.VERTROUWENSARTS,
    }  # fmt: skip

    assert has_werkvoorraad(frozenset({rol})) == (rol in casework)
    assert all(rol in deel.rollen for deel in menu_for(frozenset({rol})))


def test_the_menu_keeps_its_order_and_names_nothing_twice():
    everything = menu_for(frozenset(Rol))

    assert everything == MENU
    assert len({deel.url for deel in MENU}) == len(MENU)


def test_every_kind_of_task_has_a_page():
    assert set(TAAKPAGINA) == set(Taaksoort)
