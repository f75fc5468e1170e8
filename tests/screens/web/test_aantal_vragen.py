"""How much does a page ask of the database, with much to show, whatever somebody may see?"""

import pytest

from tests import build
from tests.people import VANDAAG
from tests.vragen import gesteld, helemaal_gelezen
from zicht.casus import actions
from zicht.casus.words import Betrokkenheid, Taaksoort
from zicht.kern import OnvolledigeDatum, systeem_voor
from zicht.personen.words import Adres

pytestmark = pytest.mark.django_db

MEESTE = 15
WERKERS = (
    "behandelaar",
    "werkbegeleider",
    "gedragswetenschapper",
    "vertrouwensarts",
    "frontoffice",
    "backoffice",
)
LIJSTEN = ("mijn", "team", "onverdeeld", "nadert", "verstreken")
VRAGEN = ("jansen", "de jansen", "mei 1985", "0612345678")


@pytest.fixture
def druk(mensen, op_moment):
    """Make three casussen with several people, tasks and terms each; return one of them."""
    by = systeem_voor(mensen.vt)
    for _ in range(3):
        casus = build.casus(mensen)
        actions.assign_casus(
            casus=casus, behandelaar=mensen.behandelaar.account, team=mensen.team, reden="", by=by, at=VANDAAG
        )
        for naam in ("Ada", "Bob", "Cor"):
            persoon = build.persoon(
                by=by, achternaam="de Jansen", roepnaam=naam, geboortedatum=OnvolledigeDatum(1985, 5, 3),
                adres=Adres("Kerkstraat", "12", plaats="Sneek"),
            )  # fmt: skip
            actions.add_betrokkene(
                casus=casus, persoon=persoon, betrokkenheid=Betrokkenheid.KIND, by=by, at=VANDAAG
            )
        for _ in range(2):
            actions.set_taak(
                casus=casus, soort=Taaksoort.VRIJE_TAAK, tekst="Bel", account=mensen.behandelaar.account,
                team=mensen.team, by=by, at=VANDAAG,
            )  # fmt: skip
        actions.give_inzage(
            casus=casus, account=mensen.vertrouwensarts.account, by=mensen.behandelaar.by, at=VANDAAG
        )
    return casus


def paginas(client, casus):
    """Return what is asked of the three pages that people open most."""
    return [
        *(
            lambda soort=soort: client.get("/", {"soort": soort})
            for soort in ("mijn", "team", "onverdeeld", "verstreken")
        ),
        *(lambda vraag=vraag: client.post("/zoeken/", {"vraag": vraag}) for vraag in VRAGEN),
        lambda: client.get(f"/casus/{casus}/"),
    ]


@pytest.mark.parametrize("wie", WERKERS)
def test_a_page_asks_at_most_fifteen_questions_whatever_the_rights(druk, mensen, wie):
    client = getattr(mensen, wie).client
    for vraag in paginas(client, druk):
        with gesteld() as vragen:
            assert vraag().status_code == 200
        assert len(vragen) <= MEESTE


@pytest.mark.parametrize("wie", WERKERS)
def test_a_page_reads_no_table_that_grows_from_beginning_to_end(druk, mensen, wie):
    client = getattr(mensen, wie).client
    for vraag in paginas(client, druk):
        with gesteld() as vragen:
            vraag()
        assert helemaal_gelezen(vragen) == []


def test_nothing_is_counted_but_what_was_cut_off(druk, mensen):
    for vraag in paginas(mensen.behandelaar.client, druk):
        with gesteld() as vragen:
            vraag()
        assert not [sql for sql, _ in vragen if "COUNT(" in sql and "LIMIT" not in sql]
