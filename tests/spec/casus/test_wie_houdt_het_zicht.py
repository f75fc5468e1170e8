"""Wie mag het zicht krijgen, na wie, en op welke grond?

"Veilig Thuis is verantwoordelijk voor het zicht op veiligheid als de melding is aangenomen en de triage is
uitgevoerd of eerder indien er sprake is van een (crisis)situatie" (Werkwijze Veilig Thuis, vraag 25).
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus.rules import EERSTE_GRONDEN, GRONDEN, Stand, Zichtfeiten, objections_to_move_zicht, stand_van
from zicht.casus.words import MELDER_HOUDT, NIEMAND_HOUDT, Houder, Houdersoort, Zichtgrond

VT, TEAM, PARTNER = UUID(int=1), UUID(int=2), UUID(int=3)
NU = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUDERS = {
    "nog niemand": None,
    "veilig thuis": Houder.van(VT),
    "lokaal team": Houder.van(TEAM),
    "partner": Houder.van(PARTNER),
    "melder": MELDER_HOUDT,
    "niemand": NIEMAND_HOUDT,
}

TABEL = """
geval                                  | was          | grond               | wordt        | bezwaar
---------------------------------------+--------------+---------------------+--------------+---------------------------
besluit: veilig thuis gaat verder      | nog niemand  | besluit_dienst      | veilig thuis | -
besluit: overdracht, nog niet aanvaard | nog niemand  | besluit_overdracht  | veilig thuis | -
crisis                                 | nog niemand  | crisis              | veilig thuis | -
partner had het al                     | nog niemand  | al_bij_partner      | partner      | -
advies: melder gaat verder             | nog niemand  | advies_bij_melder   | melder       | -
geen verdere stappen                   | nog niemand  | geen_vervolg        | niemand      | -
aanvaarding zonder besluit             | nog niemand  | aanvaarding         | lokaal team  | zicht-begint-anders
teruggave zonder begin                 | nog niemand  | teruggave           | veilig thuis | zicht-begint-anders
stabiel veilig zonder begin            | nog niemand  | stabiel_veilig      | niemand      | zicht-begint-anders
lokaal team aanvaardt                  | veilig thuis | aanvaarding         | lokaal team  | -
aanbod volstaat volgens de afspraak    | veilig thuis | aanbod_bij_afspraak | lokaal team  | -
melder neemt het over                  | veilig thuis | advies_bij_melder   | melder       | -
onderzoek weerlegt                     | veilig thuis | onderzoek_weerlegd  | niemand      | -
stabiel veilig bij veilig thuis        | veilig thuis | stabiel_veilig      | niemand      | -
geen verdere stappen na crisis         | veilig thuis | geen_vervolg        | niemand      | -
partner had het al, maar vt houdt      | veilig thuis | al_bij_partner      | partner      | zicht-eindigt-zo-niet
teruggave aan wie het al heeft         | veilig thuis | teruggave           | veilig thuis | zicht-eindigt-zo-niet
team geeft door aan partner            | lokaal team  | aanvaarding         | partner      | -
team aanvaardt nogmaals                | lokaal team  | aanvaarding         | lokaal team  | al-deze-houder
vt neemt terug                         | lokaal team  | teruggave           | veilig thuis | -
nieuwe melding: vt gaat zelf verder    | lokaal team  | besluit_dienst      | veilig thuis | -
crisis bij het team                    | lokaal team  | crisis              | veilig thuis | -
stabiel veilig bij het team            | lokaal team  | stabiel_veilig      | niemand      | -
geen vervolg neemt het team niets af   | lokaal team  | geen_vervolg        | niemand      | zicht-eindigt-zo-niet
onderzoek is van veilig thuis          | lokaal team  | onderzoek_weerlegd  | niemand      | zicht-eindigt-zo-niet
advies neemt het team niets af         | lokaal team  | advies_bij_melder   | melder       | zicht-eindigt-zo-niet
melder: veilig thuis doet mee          | melder       | advies_uitbreiden   | veilig thuis | -
melder: crisis                         | melder       | crisis              | veilig thuis | -
melder: geen verdere stappen           | melder       | geen_vervolg        | niemand      | -
melder: team aanvaardt buiten vt om    | melder       | aanvaarding         | lokaal team  | zicht-eindigt-zo-niet
na niemand: nieuwe melding             | niemand      | besluit_dienst      | veilig thuis | -
na niemand: crisis                     | niemand      | crisis              | veilig thuis | -
na niemand: weer geen stappen          | niemand      | geen_vervolg        | niemand      | -
na niemand: aanvaarding                | niemand      | aanvaarding         | lokaal team  | alleen-na-nieuwe-melding
na niemand: teruggave                  | niemand      | teruggave           | veilig thuis | alleen-na-nieuwe-melding
na crisis het besluit                  | veilig thuis | besluit_dienst      | veilig thuis | -
na crisis het besluit tot overdracht   | veilig thuis | besluit_overdracht  | veilig thuis | -
crisis bij veilig thuis zelf           | veilig thuis | crisis              | veilig thuis | -
melder gaat ook na een melding verder  | melder       | advies_bij_melder   | melder       | -
na niemand: melder gaat verder         | niemand      | advies_bij_melder   | melder       | -
een ander dan de grond zegt            | nog niemand  | crisis              | lokaal team  | grond-past-niet-bij-houder
aanvaarding door veilig thuis zelf     | lokaal team  | aanvaarding         | veilig thuis | grond-past-niet-bij-houder
"""


def _feiten(was, grond, wordt, **meer):
    return Zichtfeiten(
        organisatie=VT,
        houder=HOUDERS[wordt],
        grond=Zichtgrond(grond),
        vanaf=NU,
        houder_nu=HOUDERS[was],
        **meer,
    )


@pytest.mark.eis("OVD-1", "OVD-8")
@pytest.mark.parametrize(("was", "grond", "wordt", "bezwaar"), rows(TABEL))
def test_who_may_follow_whom(was, grond, wordt, bezwaar):
    codes = [een.code for een in objections_to_move_zicht(_feiten(was, grond, wordt))]

    assert codes == ([] if bezwaar == "-" else [bezwaar])


@pytest.mark.eis("OVD-1")
@pytest.mark.parametrize(("stap", "mag"), [(-1, False), (0, True), (1, True)])
def test_a_change_is_never_before_the_last(stap, mag):
    feiten = _feiten("veilig thuis", "aanvaarding", "lokaal team", vanaf_nu=NU - timedelta(seconds=stap))

    assert (objections_to_move_zicht(feiten) == []) is mag


@pytest.mark.parametrize(
    ("was", "grond", "wordt", "mag"),
    [
        ("lokaal team", "crisis", "veilig thuis", False),
        ("veilig thuis", "advies_bij_melder", "melder", False),
        ("lokaal team", "aanvaarding", "partner", True),
        ("lokaal team", "stabiel_veilig", "niemand", True),
    ],
)
def test_after_closing_the_zicht_never_comes_back_to_this_casus(was, grond, wordt, mag):
    assert (objections_to_move_zicht(_feiten(was, grond, wordt, is_gesloten=True)) == []) is mag


def test_every_ground_has_its_place():
    assert set(GRONDEN) == set(Zichtgrond)
    assert Zichtgrond.AANVAARDING not in EERSTE_GRONDEN


def test_every_kind_of_holder_is_told_apart():
    assert {stand_van(houder, VT) for houder in HOUDERS.values()} == set(Stand)


@pytest.mark.parametrize(("soort", "partij"), [(Houdersoort.PARTIJ, None), (Houdersoort.NIEMAND, TEAM)])
def test_only_a_party_has_an_identifier(soort, partij):
    with pytest.raises(ValueError, match="party"):
        Houder(soort, partij)
