"""Does an emergency open a casus for some hours, with a reason, marked in the log, and reviewed by another?"""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus import queries
from zicht.casus.models import Casus, Inzage, Taak
from zicht.logboek.models import Regel

ADRES = "/noodtoegang/"
REDEN = "De moeder belt en is in gevaar."


@pytest.fixture
def casus(mensen, op_moment):
    return build.casus(mensen)


@pytest.fixture
def nummer(casus):
    return Casus.objects.get().nummer


def _neem(wie, nummer, reden=REDEN):
    return wie.client.post(ADRES, {"nummer": nummer, "reden": reden})


@pytest.mark.eis("ROL-2", "PLUS-11")
def test_an_emergency_opens_the_casus_and_every_look_is_marked(mensen, casus, nummer, op_moment):
    wie = mensen.ander_team_behandelaar
    zicht = reverse("casus:zicht", args=(casus,))
    assert wie.client.get(zicht).status_code == 404

    assert _neem(wie, f" {nummer} ")["Location"] == f"/casus/{casus}/"

    assert wie.client.get(zicht).status_code == 200
    assert Regel.objects.get(daad="gezien:zicht").nood
    op_moment(VANDAAG + timedelta(hours=12))
    assert wie.client.get(zicht).status_code == 404


@pytest.mark.eis("ROL-2")
def test_another_reviews_it_without_seeing_the_casus(mensen, casus, nummer):
    _neem(mensen.ander_team_behandelaar, nummer)
    inzage = Inzage.objects.get()
    toets = reverse("casus:noodtoegang_toetsen", args=(inzage.pk,))
    assert Taak.objects.get().rol == "werkbegeleider"
    assert REDEN in mensen.werkbegeleider.client.get("/noodtoegang/toetsen/").content.decode()
    assert (
        mensen.werkbegeleider.client.post(toets, {"oordeel": "terecht", "reden": "kort"}).status_code == 200
    )

    antwoord = mensen.werkbegeleider.client.post(
        toets, {"oordeel": "onterecht", "reden": "Dit had kunnen wachten."}
    )

    inzage.refresh_from_db()
    assert antwoord.status_code == 302
    assert (inzage.oordeel, inzage.getoetst_door_id, inzage.tot) == (
        "onterecht",
        mensen.werkbegeleider.account,
        VANDAAG,
    )
    assert Taak.objects.get().gereed_op == VANDAAG
    assert queries.te_toetsen_noodtoegang(mensen.werkbegeleider.by) == []
    assert "Niet terecht, Wout Werkbegeleider" in mensen.werkbegeleider.client.get(toets).content.decode()


@pytest.mark.parametrize(
    ("nummer_", "reden", "zegt"),
    [
        ("", REDEN, "nummer"),
        ("2099-000001", REDEN, "Er is geen casus met dit nummer."),
        ("x" * 21, REDEN, "20"),
        (None, "", "reden"),
        (None, "Spoed", "Schrijf in een zin waarom."),
        ("' OR 1=1 --", REDEN, "Er is geen casus met dit nummer."),
    ],
)
def test_without_number_or_reason_nothing_opens(mensen, nummer, nummer_, reden, zegt):
    antwoord = _neem(mensen.ander_team_behandelaar, nummer if nummer_ is None else nummer_, reden)

    assert antwoord.status_code == 200
    assert zegt in antwoord.content.decode()
    assert not Inzage.objects.exists()


def test_who_sees_the_casus_already_needs_no_emergency(mensen, nummer):
    assert "Noodtoegang is niet nodig" in _neem(mensen.behandelaar, nummer).content.decode()


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize("wie", ["lokaal", "manager", "beheerder"])
def test_who_does_not_work_with_casussen_has_no_emergency_access(mensen, nummer, wie):
    assert getattr(mensen, wie).client.get(ADRES).status_code == 404
    assert _neem(getattr(mensen, wie), nummer).status_code == 404


def test_a_stranger_does_not_open_the_casus_of_another_organisation(mensen, nummer):
    assert "Er is geen casus met dit nummer." in _neem(mensen.vreemde, nummer).content.decode()


@pytest.mark.parametrize("wie", ["vreemde", "behandelaar", "frontoffice", "lokaal"])
def test_only_a_team_lead_reviews(mensen, nummer, wie):
    _neem(mensen.ander_team_behandelaar, nummer)
    toets = reverse("casus:noodtoegang_toetsen", args=(Inzage.objects.get().pk,))

    assert getattr(mensen, wie).client.get("/noodtoegang/toetsen/").status_code == 404
    assert getattr(mensen, wie).client.post(toets, {"oordeel": "terecht"}).status_code == 404


def test_who_took_it_gives_it_back(mensen, casus, nummer):
    wie = mensen.ander_team_behandelaar
    _neem(wie, nummer)
    weg = reverse("casus:noodtoegang_beeindigen", args=(Inzage.objects.get().pk,))

    assert mensen.vreemde.client.post(weg).status_code == 404
    assert wie.client.post(weg).status_code == 302
    assert wie.client.get(reverse("casus:zicht", args=(casus,))).status_code == 404
