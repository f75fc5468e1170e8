"""Wanneer schat Veilig Thuis de veiligheid opnieuw in?

Zolang Veilig Thuis het zicht heeft: bij elke overgang, na elk nieuw incident, en als de laatste taxatie te oud is.
(Werkwijze, vraag 25; AEF-rapport, C)
"""

from datetime import UTC, datetime, timedelta

import pytest

from tests.spec.tabel import rows
from zicht.organisaties.words import Keuzes
from zicht.termijnen import Eenheid, Termijncode, termijnregel
from zicht.veiligheidsbeoordeling.rules import Vernieuwfeiten, needs_taxatie
from zicht.veiligheidsbeoordeling.words import Vernieuwgrond

ONTVANGEN = datetime(2026, 3, 2, 9, tzinfo=UTC)
UUR = timedelta(hours=1)

# The report is received at hour 0, hour 5 is now. `taxatie` is the oldest among the latest of each member.
TABEL = """
geval                                      | gebeurt     | taxatie | besluit | zicht bij | gevraagd | nodig
-------------------------------------------+-------------+---------+---------+-----------+----------+------
nieuwe melding                             | melding     | 4       |         | vt        | nee      | ja
nieuwe melding, een ander houdt het zicht  | melding     | 4       |         | ander     | nee      | nee
nieuwe melding, al gevraagd                | melding     | 4       |         | vt        | ja       | nee
crisis                                     | crisis      | 4       |         | vt        | nee      | ja
crisis, op dit moment getaxeerd            | crisis      | 5       |         | vt        | nee      | nee
zicht terug                                | zicht_terug | 4       | 3       | vt        | nee      | ja
te oud                                     | verouderd   | 1       | 2       | vt        | nee      | ja
besluit, getaxeerd voor dit besluit        | besluit     | 4       | 5       | vt        | nee      | nee
besluit, getaxeerd toen de melding kwam    | besluit     | 0       | 5       | vt        | nee      | nee
besluit, daarna kwam nog een melding       | besluit     | -1      | 5       | vt        | nee      | ja
besluit, iemand nog nooit                  | besluit     |         | 5       | vt        | nee      | ja
fase door het besluit zelf                 | fase        | 4       | 5       | vt        | nee      | nee
fase na een dienst, niet opnieuw           | fase        | 1       | 2       | vt        | nee      | ja
fase na een dienst, bij het besluit        | fase        | 2       | 2       | vt        | nee      | nee
fase na een dienst, opnieuw                | fase        | 3       | 2       | vt        | nee      | nee
fase zonder besluit                        | fase        | 1       |         | vt        | nee      | nee
fase, een ander houdt het zicht            | fase        | 1       | 2       | ander     | nee      | nee
directe overdracht, getaxeerd voor besluit | aanbod      | 1       | 2       | vt        | nee      | nee
directe overdracht, daarna een melding     | aanbod      | -1      | 2       | vt        | nee      | ja
overdracht, iemand nog nooit               | aanbod      |         | 2       | vt        | nee      | ja
"""


def _uur(tekst):
    return ONTVANGEN + int(tekst) * UUR if tekst else None


@pytest.mark.eis("OVD-9")
@pytest.mark.parametrize(("gebeurt", "taxatie", "besluit", "bij", "gevraagd", "nodig"), rows(TABEL))
def test_a_new_taxatie_is_asked_for(gebeurt, taxatie, besluit, bij, gevraagd, nodig):
    feiten = Vernieuwfeiten(
        Vernieuwgrond(gebeurt),
        _uur("5"),
        vt_houdt=bij == "vt",
        is_gevraagd=gevraagd == "ja",
        oudste=_uur(taxatie),
        ontvangen_op=ONTVANGEN,
        besloten_op=_uur(besluit),
    )

    assert ("ja" if needs_taxatie(feiten) else "nee") == nodig


@pytest.mark.eis("OVD-9")
def test_without_a_report_a_transition_counts_from_itself():
    feiten = Vernieuwfeiten(
        Vernieuwgrond.BESLUIT, ONTVANGEN, vt_houdt=True, is_gevraagd=False, oudste=ONTVANGEN - UUR
    )

    assert needs_taxatie(feiten)


@pytest.mark.eis("OVD-9", "PLUS-1")
def test_the_default_of_an_organisation_is_the_period_of_the_table():
    regel = termijnregel(Termijncode.TAXATIE_OUD, ONTVANGEN.date())
    herinnering = termijnregel(Termijncode.OVERDRACHT_HERINNERING, ONTVANGEN.date())

    assert (regel.lengte, regel.eenheid) == (Keuzes().taxatie_dagen, Eenheid.DAG)
    assert (herinnering.lengte, herinnering.eenheid) == (Keuzes().herinnering_werkdagen, Eenheid.WERKDAG)
