"""Van wie moet na een gebeurtenis opnieuw worden opgeschreven waaraan zij te vinden zijn?"""

from dataclasses import fields
from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.kern import Gebeurtenis
from zicht.personen import words
from zicht.personen.rules import met_andere_woorden
from zicht.radar.rules import geraakt_door
from zicht.radar.rules.landelijk import raakt_landelijk

WIE = {"persoon": 1, "blijft": 2, "gaat_op": 3, "hersteld": 4, "huishouden": 5, "nieuw": 6}
NAMEN = {UUID(int=nummer): naam for naam, nummer in WIE.items()}

# Wie bij een huishouden hoort of hoorde volgt uit het huishouden. Na een samenvoeging wordt de een ook met de woorden
# van de ander gevonden; de beschrijvingen van de radar blijven bij wie zij waren.
TABEL = """
geval                        | gebeurtenis          | zoekwoorden       | radar             | landelijk
-----------------------------+----------------------+-------------------+-------------------+------------------
voor het eerst vastgelegd    | PersoonVastgelegd    | persoon           | persoon           | -
gegevens veranderd           | PersoonGewijzigd     | persoon           | persoon           | persoon
een ander nummer             | VeiligContactGezet   | persoon           | persoon           | persoon
wat iemand van een ander is  | BandGewijzigd        | -                 | -                 | -
erbij, eruit of verhuisd     | HuishoudenGewijzigd  | huishouden        | huishouden        | huishouden
uit elkaar gegaan            | HuishoudenGesplitst  | huishouden, nieuw | huishouden, nieuw | huishouden, nieuw
toch niet uit elkaar         | SplitsingOngedaan    | huishouden        | huishouden        | huishouden
twee bleken een              | PersonenSamengevoegd | blijft            | -                 | blijft, gaat_op
en bleken toch twee          | SamenvoegingOngedaan | blijft, hersteld  | -                 | blijft, hersteld
woorden nagekeken            | ZoekwoordenHersteld  | -                 | -                 | -
"""


@pytest.mark.eis("ALG-1", "RAD-1", "RAD-7")
@pytest.mark.parametrize(("gebeurtenis", "zoekwoorden", "radar", "landelijk"), rows(TABEL))
def test_who_is_written_down_anew(gebeurtenis, zoekwoorden, radar, landelijk):
    een = [maak(getattr(words, gebeurtenis))]
    eigen, register = geraakt_door(een), raakt_landelijk(een)

    assert noem(*met_andere_woorden(een)) == zoekwoorden
    assert noem(eigen.personen, eigen.huishoudens) == radar
    assert noem(register.personen, register.huishoudens) == landelijk


def test_no_event_of_persons_is_forgotten():
    soorten = {
        naam for naam, wat in vars(words).items() if isinstance(wat, type) and wat.__base__ is Gebeurtenis
    }

    assert {rij.values[0] for rij in rows(TABEL)} == soorten


def maak(soort):
    """Make an event of this kind, each of its fields that names somebody filled in by its own name."""
    gevuld = {veld.name: UUID(int=WIE[veld.name]) for veld in fields(soort) if veld.name in WIE}
    leeg = dict.fromkeys(veld.name for veld in fields(soort) if veld.name not in {*gevuld, "wijzigingen"})
    return soort(**leeg | gevuld)


def noem(personen, huishoudens):
    """Name who is in these sets, as the table does."""
    return ", ".join(sorted(NAMEN[een] for een in personen | huishoudens)) or "-"
