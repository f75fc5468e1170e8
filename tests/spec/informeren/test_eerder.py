"""Wat mag een melder horen over eerdere meldingen, wie kiest dat, en waarom?"""

from datetime import date

import pytest

from tests.spec.tabel import rows
from zicht.informeren.rules import (
    Eerderfeiten,
    noodzaken_voor,
    objections_to_eerder,
    objections_to_over_eerder,
    onderwerpen_te_vertellen,
    over_eerder_zonder_keuze,
)
from zicht.informeren.words import Eerderkeuze, Onderwerp, OverEerder

MELDERS = {
    "burger": {"is_professional": False, "helpt_zelf": False},
    "vraagt VT": {"is_professional": True, "helpt_zelf": False},
    "helpt zelf": {"is_professional": True, "helpt_zelf": True},
}
DAG = date(2026, 3, 2)
ANY = ("Er is twee keer eerder gemeld na geweld.", "Zonder dit ziet de school het patroon niet.")


def facts(melder="helpt zelf", **meer):
    """Return what is known: one earlier report of the own organisation, unless said otherwise."""
    return Eerderfeiten(**{**MELDERS[melder], "eigen": 1, "op": DAG, **meer})


# Zeker: dezelfde mensen, bij een andere organisatie. Open: daar gevonden, en nog door niemand bekeken.
WIE_WAT = """
geval                             | melder     | eigen | zeker | open | niets | dat                 | meer
----------------------------------+------------+-------+-------+------+-------+---------------------+-----------
burger hoort niets                | burger     | 1     | 0     | 0    | mag   | mag-niet | mag-niet
burger, alleen elders             | burger     | 0     | 1     | 0    | mag   | mag-niet | mag-niet
vraagt Veilig Thuis over te nemen | vraagt VT  | 1     | 0     | 0    | mag   | mag                 | mag
helpt zelf                        | helpt zelf | 1     | 0     | 0    | mag   | mag                 | mag
alleen elders, dezelfde mensen    | helpt zelf | 0     | 1     | 0    | mag   | mag                 | mag
alleen elders, nog niet bekeken   | helpt zelf | 0     | 0     | 1    | mag   | eerder-niet-zeker   | eerder-niet-zeker
eigen, en elders niet bekeken     | helpt zelf | 1     | 0     | 1    | mag   | mag                 | mag
er is niets bekend                | helpt zelf | 0     | 0     | 0    | mag   | geen-eerdere        | geen-eerdere
"""


@pytest.mark.eis("RAD-6", "INF-1")
@pytest.mark.parametrize(("melder", "eigen", "zeker", "open_", "niets", "dat", "meer"), rows(WIE_WAT))
def test_who_may_hear_what(melder, eigen, zeker, open_, niets, dat, meer):
    known = facts(melder, eigen=int(eigen), elders_bevestigd=int(zeker), elders_open=int(open_))

    for wat, expected in ((OverEerder.NIETS, niets), (OverEerder.DAT, dat), (OverEerder.MEER, meer)):
        found = [een.code for een in objections_to_over_eerder(wat, known)]
        assert found == {"mag": [], "mag-niet": ["alleen-professional"]}.get(expected, [expected]), wat


REDENEN = """
geval                       | melder     | wat  | noodzaken
----------------------------+------------+------+--------------------------------------------------
burger                      | burger     | dat  |
vraagt Veilig Thuis         | vraagt VT  | dat  | directe_veiligheid stabiele_veiligheid
vraagt Veilig Thuis, meer   | vraagt VT  | meer | directe_veiligheid stabiele_veiligheid
helpt zelf: dat             | helpt zelf | dat  | antwoord directe_veiligheid stabiele_veiligheid samenwerken
helpt zelf: meer            | helpt zelf | meer | directe_veiligheid stabiele_veiligheid samenwerken
niets heeft geen noodzaak   | helpt zelf | niets |
"""


@pytest.mark.eis("RAD-6")
@pytest.mark.parametrize(("melder", "wat", "noodzaken"), rows(REDENEN))
def test_which_reason_may_be_given(melder, wat, noodzaken):
    found = noodzaken_voor(OverEerder(wat), facts(melder))

    assert [een.code for een in found] == noodzaken.split()
    assert all(een.bron.startswith("qa-2018") for een in found)


def test_before_the_rule_there_was_no_reason():
    assert noodzaken_voor(OverEerder.DAT, facts(op=date(2018, 12, 31))) == ()


CODES = {
    "niet-gekozen": "eerder-niet-gekozen",
    "mag-niet": "alleen-professional",
    "noodzaak": "noodzaak-nodig",
    "tekst": "eerder-tekst-nodig",
    "te-veel": "eerder-tekst-te-veel",
    "waarom": "eerder-waarom-nodig",
}
KEUZES = """
geval                           | melder     | wat   | noodzaak            | tekst | waarom | bezwaren
--------------------------------+------------+-------+---------------------+-------+--------+-----------
niet gekozen                    | helpt zelf |       |                     | nee   | nee    | niet-gekozen
burger: niets, zonder uitleg    | burger     | niets |                     | nee   | nee    |
vraagt VT: niets, zonder uitleg | vraagt VT  | niets |                     | nee   | nee    |
helpt zelf: niets zonder uitleg | helpt zelf | niets |                     | nee   | nee    | waarom
helpt zelf: niets met uitleg    | helpt zelf | niets |                     | nee   | ja     |
niets, maar wel opgeschreven    | vraagt VT  | niets |                     | ja    | nee    | te-veel
helpt zelf: antwoord            | helpt zelf | dat   | antwoord            | nee   | nee    |
dat, zonder noodzaak            | helpt zelf | dat   |                     | nee   | nee    | noodzaak
dat, en toch inhoud             | helpt zelf | dat   | antwoord            | ja    | nee    | te-veel
vraagt VT: antwoord is er niet  | vraagt VT  | dat   | antwoord            | nee   | ja     | noodzaak
vraagt VT: dat, zonder uitleg   | vraagt VT  | dat   | directe_veiligheid  | nee   | nee    | waarom
vraagt VT: dat, met uitleg      | vraagt VT  | dat   | directe_veiligheid  | nee   | ja     |
meer, compleet                  | helpt zelf | meer  | stabiele_veiligheid | ja    | ja     |
meer, zonder woorden            | helpt zelf | meer  | stabiele_veiligheid | nee   | ja     | tekst
meer, zonder uitleg             | helpt zelf | meer  | stabiele_veiligheid | ja    | nee    | waarom
meer, met alleen een antwoord   | helpt zelf | meer  | antwoord            | ja    | ja     | noodzaak
meer, verzonnen noodzaak        | helpt zelf | meer  | zomaar              | ja    | ja     | noodzaak
meer, niets ingevuld            | helpt zelf | meer  |                     | nee   | nee    | noodzaak tekst waarom
burger: meer                    | burger     | meer  | directe_veiligheid  | ja    | ja     | mag-niet
"""


@pytest.mark.eis("RAD-6")
@pytest.mark.parametrize(("melder", "wat", "noodzaak", "tekst", "waarom", "bezwaren"), rows(KEUZES))
def test_a_choice_is_made_with_why_it_is_needed(melder, wat, noodzaak, tekst, waarom, bezwaren):
    choice = Eerderkeuze(
        OverEerder(wat) if wat else None,
        noodzaak=noodzaak,
        tekst=ANY[0] if tekst == "ja" else " \n",
        waarom=ANY[1] if waarom == "ja" else "",
    )

    assert [een.code for een in objections_to_eerder(choice, facts(melder))] == [
        CODES[een] for een in bezwaren.split()
    ]


ELDERS = """
geval                                  | eigen | elders zeker | antwoord | van elders | bezwaar
---------------------------------------+-------+--------------+----------+------------+-----------------------
alleen eigen: niet gevraagd            | 1     | 0            | nee      |            |
ook elders: niet gezegd                | 1     | 1            | nee      |            | elders-niet-gezegd
ook elders: alles is eigen             | 1     | 1            | nee      | nee        |
van elders zonder antwoord             | 1     | 1            | nee      | ja         | elders-geen-antwoord
van elders, antwoord laat het toe      | 1     | 1            | ja       | ja         |
alleen elders, dus niet eigen          | 0     | 1            | ja       | nee        | elders-alleen-daar
alleen elders, antwoord laat het toe   | 0     | 1            | ja       | ja         |
treffer vervallen, toch van elders     | 1     | 0            | nee      | ja         | elders-geen-antwoord
"""


@pytest.mark.eis("RAD-6", "RAD-3")
@pytest.mark.parametrize(("eigen", "zeker", "antwoord", "van_elders", "bezwaar"), rows(ELDERS))
def test_what_another_organisation_told_goes_on_only_when_its_answer_lets_it(
    eigen, zeker, antwoord, van_elders, bezwaar
):
    known = facts(eigen=int(eigen), elders_bevestigd=int(zeker), heeft_antwoord=antwoord == "ja")
    choice = Eerderkeuze(
        OverEerder.MEER,
        "stabiele_veiligheid",
        *ANY,
        van_elders={"": None, "ja": True, "nee": False}[van_elders],
    )

    assert [een.code for een in objections_to_eerder(choice, known)] == bezwaar.split()


@pytest.mark.eis("RAD-6", "RAD-4")
@pytest.mark.parametrize(
    ("wacht", "stand"), [(False, OverEerder.GEEN_BEKEND), (True, OverEerder.NOG_ONBEKEND)]
)
def test_where_nothing_is_known_nothing_is_asked_and_it_is_kept_how_that_stood(wacht, stand):
    known = facts(eigen=0, elders_wacht=wacht)

    assert objections_to_eerder(Eerderkeuze(), known) == []
    assert objections_to_eerder(Eerderkeuze(OverEerder.NIETS), known) == []
    assert over_eerder_zonder_keuze(known) is stand


@pytest.mark.eis("RAD-6")
@pytest.mark.parametrize("wat", [OverEerder.GEEN_BEKEND, OverEerder.NOG_ONBEKEND])
def test_what_is_no_choice_cannot_be_chosen(wat):
    assert [een.code for een in objections_to_eerder(Eerderkeuze(wat), facts())] == ["eerder-niet-gekozen"]


@pytest.mark.eis("RAD-6", "INF-1")
@pytest.mark.parametrize(
    ("is_bekend", "onderwerpen"),
    [(True, {Onderwerp.ADVIES}), (False, {Onderwerp.EERDERE_MELDINGEN, Onderwerp.ADVIES})],
)
def test_what_was_chosen_is_not_ticked_besides(is_bekend, onderwerpen):
    must = (Onderwerp.EERDERE_MELDINGEN, Onderwerp.NODIG_UIT_EERDERE, Onderwerp.ADVIES)

    assert set(onderwerpen_te_vertellen(must, is_eerder_bekend=is_bekend)) == onderwerpen
