"""Can a task be asked of who can do it, and dropped with a reason?"""

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import actions, queries
from zicht.casus.models import Taak
from zicht.casus.words import Taaksoort


@pytest.fixture
def casus(mensen, op_moment):
    return build.casus(mensen)


@pytest.fixture
def taak(mensen, casus):
    return actions.set_taak(
        casus=casus, soort=Taaksoort.VRIJE_TAAK, tekst="Bel school", by=mensen.behandelaar.by, at=VANDAAG
    ).taak


def _adres(naam, taak):
    return reverse(f"casus:{naam}", args=(taak,))


@pytest.mark.eis("ALG-5")
def test_a_task_is_asked_of_somebody_with_its_day(mensen, casus):
    antwoord = mensen.behandelaar.client.post(
        reverse("casus:taak", args=(casus,)),
        {"tekst": "Bel oma", "account": mensen.frontoffice.account, "uiterlijk": "05-03-2026"},
    )

    regel = queries.open_taken_van(casus, at=VANDAAG)[0]
    assert antwoord.status_code == 302
    assert (regel.tekst, regel.account, f"{regel.uiterlijk:%d-%m-%Y %H.%M}") == (
        "Bel oma",
        "Fien Frontoffice",
        "05-03-2026 22.59",
    )


@pytest.mark.parametrize(
    "gevuld",
    [
        {},
        {"tekst": "x" * 301},
        {"tekst": "a", "uiterlijk": "31-02-2026"},
        {"tekst": "a", "account": "manager"},
    ],
)
def test_a_task_that_cannot_be_is_said_at_the_field(mensen, casus, gevuld):
    gevuld = {veld: mensen.manager.account if w == "manager" else w for veld, w in gevuld.items()}

    antwoord = mensen.behandelaar.client.post(reverse("casus:taak", args=(casus,)), gevuld)

    assert antwoord.context["form"].errors
    assert not Taak.objects.exists()


def test_a_free_task_lapses_with_a_reason(mensen, taak):
    adres = _adres("taak_vervallen", taak)

    assert mensen.behandelaar.client.get(adres).status_code == 200
    assert mensen.behandelaar.client.post(adres, {"reden": ""}).status_code == 200
    assert mensen.behandelaar.client.post(adres, {"reden": "Al gebeld"}).status_code == 302
    assert Taak.objects.get().vervallen_op == VANDAAG


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("wie", ["vreemde", "ander_team_behandelaar", "lokaal", "manager"])
def test_who_may_not_see_the_casus_finds_no_task(mensen, taak, wie):
    assert getattr(mensen, wie).client.post(_adres("taak_vervallen", taak), {"reden": "x"}).status_code == 404
    assert Taak.objects.get().versie == 1
