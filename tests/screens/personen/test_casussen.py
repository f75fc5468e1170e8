"""On the page of a person stands in which casussen that is, as far as who looks may know."""

from datetime import timedelta

import pytest

from tests import build
from tests.people import VANDAAG
from tests.screens.personen.conftest import adres
from tests.screens.web.test_voorgeschiedenis_telefoon import BROKEN, LOW
from tests.screens.web.test_zonder_muis import log_in
from tests.vragen import gesteld, helemaal_gelezen
from zicht.casus import actions as casussen
from zicht.casus.models import Casus
from zicht.casus.words import Betrokkenheid
from zicht.kern import systeem_voor
from zicht.kern.gevolgen import NietVerbonden
from zicht.personen import actions
from zicht.personen.queries import casussen as bron

pytestmark = [pytest.mark.usefixtures("op_moment"), pytest.mark.eis("RAD-7")]


@pytest.fixture
def nog_een(mensen, gezin):
    """Put the first of the household in another casus, so many days before; return its number."""

    def erbij(dagen, *, persoon=None, gesloten=False, **meer):
        toen = VANDAAG - timedelta(days=dagen)
        casus = build.casus(mensen, **meer)
        casussen.add_betrokkene(
            casus=casus, persoon=persoon or gezin[0], betrokkenheid=Betrokkenheid.KIND,
            by=systeem_voor(mensen.vt), at=VANDAAG,
        )  # fmt: skip
        einde = (
            {"fase": "gesloten", "slotgrond": "overgedragen", "closed_at": toen + timedelta(days=30)}
            if gesloten
            else {}
        )
        Casus.objects.filter(pk=casus).update(opened_on=toen.date(), **einde)
        return Casus.objects.get(pk=casus).nummer

    return erbij


def deel(mensen, persoon, wie="behandelaar"):
    """Return what the page says of casussen, without line ends."""
    html = getattr(mensen, wie).client.get(adres("persoon", persoon)).content.decode()
    return html.split('id="kop-casussen"')[1].split("</section>")[0], html


@pytest.mark.django_db
def test_all_casussen_that_one_may_see_are_named_the_newest_first(gezin, mensen, nog_een):
    oud = nog_een(700, gesloten=True)
    midden = nog_een(40)
    (eerste,) = Casus.objects.filter(opened_on=VANDAAG.date()).values_list("nummer", flat=True)

    lijst, html = deel(mensen, gezin[0])

    assert [lijst.index(nummer) for nummer in (eerste, midden, oud)] == sorted(
        lijst.index(nummer) for nummer in (eerste, midden, oud)
    )
    assert lijst.count("Veiligheidsbeoordeling") == 2
    assert "sinds 21-01-2026, loopt" in lijst
    assert 'gesloten, <span class="cijfers">01-04-2024 tot 01-05-2024' in lijst
    assert "mag u niet zien" not in lijst
    assert "De 3 casussen van deze persoon" in html


@pytest.mark.django_db
@pytest.mark.eis("RAD-1")
def test_of_a_casus_that_one_may_not_see_only_is_told_that_it_is_there_and_whose(gezin, mensen, nog_een):
    ander = nog_een(40, behandelaar=None, team=mensen.ander_team)

    lijst, html = deel(mensen, gezin[0])

    assert "Casus van Team Zuid" in lijst
    assert "sinds 21-01-2026, loopt" in lijst
    assert "deze casus mag u niet zien" in lijst
    assert ander not in html
    assert str(Casus.objects.get(nummer=ander).pk) not in html
    assert ander in deel(mensen, gezin[0], "ander_team_behandelaar")[0]


@pytest.mark.django_db
def test_what_another_organisation_has_is_not_told(gezin, mensen, nog_een):
    ander = nog_een(40)
    Casus.objects.filter(nummer=ander).update(organisatie=mensen.ander_vt, team=None, behandelaar=None)

    lijst, _ = deel(mensen, gezin[0])

    assert lijst.count("<li>") == 1
    assert "21-01-2026" not in lijst


@pytest.mark.django_db
def test_the_casussen_of_who_was_merged_into_this_person_count_along(gezin, mensen, nog_een):
    wie = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    dubbel = build.persoon(roepnaam="Aad", achternaam="Jansen", **wie)
    nummer = nog_een(40, persoon=dubbel)
    actions.merge_personen(blijft=gezin[0], gaat_op=dubbel, reden="Dezelfde", **wie)

    assert nummer in deel(mensen, gezin[0])[0]


@pytest.mark.django_db
def test_with_more_casussen_no_more_is_asked_and_no_table_is_read_whole(gezin, mensen, nog_een):
    def vragen():
        with gesteld() as vragen:
            deel(mensen, gezin[0])
        return vragen

    vragen()
    weinig = vragen()
    for dag in range(1, 13):
        nog_een(dag * 20, gesloten=dag % 2 == 0, **({"team": mensen.ander_team} if dag % 3 == 0 else {}))
    veel = vragen()

    assert len(veel) == len(weinig)
    assert helemaal_gelezen(veel) == []


@pytest.mark.django_db
def test_without_a_say_on_which_casussen_there_are_none_is_shown(gezin, mensen, monkeypatch):
    monkeypatch.setattr(bron, "_verbonden", [])

    with pytest.raises(NietVerbonden):
        deel(mensen, gezin[0])


@pytest.mark.browser
@pytest.mark.eis("ALG-10")
def test_on_a_telephone_each_casus_is_hit_by_a_finger(gezin, mensen, nog_een, visit, live_server):
    for dag in (20, 40, 700):
        nog_een(dag, gesloten=dag == 700)
    page = visit(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    log_in(page.context, mensen.behandelaar, live_server)
    page.goto(adres("persoon", gezin[0]))

    lijst = page.locator("section[aria-labelledby=kop-casussen]")
    assert lijst.get_by_role("link").count() == 4
    assert [een for een in page.evaluate(LOW) if een[0][:4].isdigit() or "casus" in een[0]] == []
    assert page.evaluate(BROKEN) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
