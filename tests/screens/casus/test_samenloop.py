"""The page on which is recorded what becomes of two running casussen about one person."""

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions
from zicht.casus.models import Samenloop
from zicht.casus.words import Betrokkenheid
from zicht.kern import systeem_voor
from zicht.logboek.models import Regel

pytestmark = pytest.mark.eis("RAD-7")


@pytest.fixture
def twee(mensen, op_moment):
    """Two running casussen about one child; the other is of another team."""
    systeem = {"by": systeem_voor(mensen.vt), "at": VANDAAG}
    kind = build.persoon(roepnaam="Bo", achternaam="Testman", **systeem)
    hier = build.casus(mensen)
    daar = build.casus(mensen, team=mensen.ander_team, behandelaar=mensen.ander_team_behandelaar.account)
    for casus in (hier, daar):
        actions.add_betrokkene(casus=casus, persoon=kind, betrokkenheid=Betrokkenheid.KIND, **systeem)
    return hier, daar


def adres(casus, naam="casus:samenloop"):
    return reverse(naam, args=[casus])


def test_the_casus_says_it_and_leads_to_where_it_is_decided(mensen, twee):
    html = mensen.behandelaar.client.get(adres(twee[0], "web:casus")).content.decode()

    assert "Over iemand in deze casus loopt nog een casus" in html
    assert "Team Zuid" in html
    assert "Anne Anderteam" in html
    assert adres(twee[0]) in html
    assert adres(twee[1], "web:casus") not in html


def test_who_may_see_the_other_goes_there(mensen, twee):
    assert adres(twee[1], "web:casus") in mensen.frontoffice.client.get(adres(twee[0])).content.decode()


def test_what_was_decided_is_recorded_and_said(mensen, twee):
    typed = {"ander": str(twee[1]), "oordeel": "naast_elkaar", "reden": "Gebeld met Anne: twee gezinnen."}

    answer = mensen.behandelaar.client.post(adres(twee[0]), typed, follow=True)

    html = answer.content.decode()
    assert "Beide casussen lopen door" in html
    assert "Gebeld met Anne: twee gezinnen." in html
    assert Samenloop.objects.get().door_id == mensen.behandelaar.account


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"oordeel": "naast_elkaar", "reden": ""}, "reden"),
        ({"oordeel": "", "reden": "x"}, "oordeel"),
        ({"oordeel": "onzin", "reden": "x"}, "oordeel"),
        ({"ander": "geen-uuid", "oordeel": "naast_elkaar", "reden": "x"}, "ander"),
        ({"oordeel": "naast_elkaar", "reden": "x" * 1001}, "reden"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(mensen, twee, typed, field):
    answer = mensen.behandelaar.client.post(adres(twee[0]), {"ander": str(twee[1]), **typed})

    assert set(answer.context["form"].errors) == {field}
    assert not Samenloop.objects.exists()


def test_without_another_casus_there_is_nothing_to_decide(mensen, op_moment):
    casus = build.casus(mensen)

    html = mensen.behandelaar.client.get(adres(casus)).content.decode()

    assert "Er loopt geen andere casus over iemand in deze casus." in html
    assert "Leg vast" not in html


@pytest.mark.eis("ROL-2", "PLUS-11")
@pytest.mark.parametrize("wie", ["vreemde", "ander_team_behandelaar", "lokaal", "manager", "beheerder"])
def test_a_stranger_does_not_learn_that_it_exists(mensen, twee, wie):
    client = getattr(mensen, wie).client

    assert client.get(adres(twee[0])).status_code == 404
    assert client.post(adres(twee[0]), {"ander": str(twee[1])}).status_code == 404
    assert not Regel.objects.filter(daad="gezien:samenloop").exists()


@pytest.mark.eis("PLUS-11")
def test_looking_is_logged(mensen, twee):
    mensen.behandelaar.client.get(adres(twee[0]))

    assert Regel.objects.filter(daad="gezien:samenloop", casus=twee[0]).count() == 1
