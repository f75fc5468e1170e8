"""Wanneer mogen meer mensen het in één gesprek horen?"""

from uuid import UUID

import pytest

from tests.spec.tabel import rows
from zicht.casus.words import Betrokkenheid
from zicht.informeren.rules import Contactfeiten, Gesprekslid, objections_to_gesprek, risks_of_gesprek
from zicht.informeren.words import Vastlegging, Wijze
from zicht.personen.words import Kanaal

TOLD = Vastlegging(Wijze.GEZAMENLIJK_GESPREK, "Over de melding.", op_steun_gewezen=True)
ROLLEN = {
    "ouder": Betrokkenheid.OUDER,
    "kind": Betrokkenheid.KIND,
    "pleger": Betrokkenheid.VERMOEDELIJK_PLEGER,
    "slachtoffer": Betrokkenheid.VERMOEDELIJK_SLACHTOFFER,
}


def _lid(tekst):
    """Read one person: the role, and after it what is known of him or her."""
    rol, *weet = tekst.split()
    return Gesprekslid(
        Contactfeiten(
            al_gedaan="verteld" in weet,
            verboden=frozenset({Kanaal.BEZOEK} if "niet-bezoeken" in weet else ()),
            tolk_nodig="tolk" in weet,
        ),
        frozenset({ROLLEN[rol]}),
        via_ouder="via-ouder" in weet,
        heeft_let_op="let-op" in weet,
        is_uitgesteld="uitgesteld" in weet,
    )


def _leden(een, ander):
    return {UUID(int=plek): _lid(tekst) for plek, tekst in enumerate((een, ander)) if tekst}


RISICO = """
geval                        | de een                 | de ander        | bij een                          | bij ander
-----------------------------+------------------------+-----------------+----------------------------------+-----------
twee ouders                  | ouder                  | ouder           | -                                | -
pleger met slachtoffer       | pleger                 | slachtoffer     | pleger                           | pleger
pleger met kind              | pleger                 | kind            | pleger                           | pleger
kind hoort het via de pleger | pleger                 | kind via-ouder  | pleger                           | pleger
pleger met een ouder         | pleger                 | ouder           | -                                | -
twee plegers                 | pleger                 | pleger          | -                                | -
slachtoffer met kind         | slachtoffer            | kind            | -                                | -
iets staat bij contact       | ouder let-op           | ouder           | veilig_contact                   | -
uitgesteld, veiligheid       | ouder                  | kind uitgesteld | -                                | uitgesteld
alles                        | kind let-op uitgesteld | pleger          | pleger veilig_contact uitgesteld | pleger
"""


@pytest.mark.eis("PLUS-8", "INF-4")
@pytest.mark.parametrize(("een", "ander", "bij_een", "bij_ander"), rows(RISICO))
def test_what_must_be_weighed_is_said_of_each(een, ander, bij_een, bij_ander):
    gevonden = risks_of_gesprek(_leden(een, ander)).values()

    assert [" ".join(risico.value for risico in van) or "-" for van in gevonden] == [bij_een, bij_ander]


MAG = """
geval                          | de een              | de ander            | reden | bezwaren
-------------------------------+---------------------+---------------------+-------+------------------------------
twee ouders                    | ouder               | ouder               |       | -
een mens alleen                | ouder               |                     |       | niet-samen
alleen via een ouder           | kind via-ouder      | kind via-ouder      |       | niet-samen
een ouder, ook voor het kind   | ouder               | kind via-ouder      |       | -
bij een is bezoek niet veilig  | ouder               | ouder niet-bezoeken | ja    | niet-veilig
bij beiden: eenmaal gezegd     | ouder niet-bezoeken | ouder niet-bezoeken | ja    | niet-veilig
een is al geïnformeerd         | ouder               | ouder verteld       |       | al-geinformeerd
een heeft een tolk nodig       | ouder               | ouder tolk          |       | tolk-nodig
een waarschuwing, geen reden   | ouder               | ouder let-op        |       | samen-reden-nodig
een waarschuwing, met de reden | ouder               | ouder let-op        | ja    | -
pleger en kind, geen reden     | pleger              | kind                |       | samen-reden-nodig
pleger en kind, een lege reden | pleger              | kind                | leeg  | samen-reden-nodig
niet veilig en geen reden      | kind niet-bezoeken  | pleger              |       | niet-veilig samen-reden-nodig
"""


@pytest.mark.eis("PLUS-8", "INF-4", "INF-5", "MEL-7")
@pytest.mark.parametrize(("een", "ander", "reden", "bezwaren"), rows(MAG))
def test_one_talk_obeys_what_goes_for_each(een, ander, reden, bezwaren):
    samen_reden = {"": "", "leeg": "  ", "ja": "Zij wilden het allebei."}[reden]

    gevonden = objections_to_gesprek(TOLD, _leden(een, ander), samen_reden)

    assert (" ".join(bezwaar.code for bezwaar in gevonden) or "-") == bezwaren


@pytest.mark.eis("INF-5")
def test_support_is_pointed_out_in_a_talk_too():
    stil = Vastlegging(Wijze.GEZAMENLIJK_GESPREK, "Over de melding.", op_steun_gewezen=False)

    gevonden = objections_to_gesprek(stil, _leden("ouder", "ouder"), "")

    assert [bezwaar.code for bezwaar in gevonden] == ["steun-niet-genoemd"]
