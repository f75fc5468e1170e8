"""One task: what it asks, who takes it up, who gets it."""

import pytest
from django.urls import reverse


def _url(name, gezin):
    return reverse(f"web:{name}", args=[gezin.taak])


@pytest.mark.eis("ALG-5")
def test_only_who_can_do_it_stands_in_the_list(mensen, gezin):
    html = mensen.werkbegeleider.client.get(_url("toewijzen", gezin)).content.decode()

    assert "Tijn Teamgenoot" in html
    assert "Bas Backoffice" not in html


@pytest.mark.eis("ALG-3")
def test_the_team_lead_gives_it_to_a_colleague(mensen, gezin):
    typed = {"account": str(mensen.teamgenoot.account), "reden": "Bente is ziek"}

    answer = mensen.werkbegeleider.client.post(_url("toewijzen", gezin) + "?soort=team", typed)

    assert answer.url == reverse("web:werkvoorraad") + "?soort=team"
    assert gezin.nummer in mensen.teamgenoot.client.get(reverse("web:werkvoorraad")).content.decode()


@pytest.mark.parametrize(
    "typed", [{"account": ""}, {"account": "onzin"}, {"account": "00000000-0000-0000-0000-000000000000"}]
)
def test_what_is_wrong_is_said_at_its_field(mensen, gezin, typed):
    answer = mensen.werkbegeleider.client.post(_url("toewijzen", gezin), typed)

    assert answer.status_code == 200
    assert answer.context["form"].errors["account"]


def test_somebody_takes_it_up(mensen, gezin):
    mensen.teamgenoot.client.post(_url("oppakken", gezin))

    assert gezin.nummer in mensen.teamgenoot.client.get(reverse("web:werkvoorraad")).content.decode()


@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager"])
@pytest.mark.parametrize("name", ["taak", "toewijzen", "oppakken", "afronden"])
@pytest.mark.eis("ROL-2")
def test_a_stranger_does_not_learn_that_it_exists(mensen, gezin, wie, name):
    client = getattr(mensen, wie).client
    ask = client.get if name in {"taak", "toewijzen"} else client.post

    assert ask(_url(name, gezin)).status_code == 404
