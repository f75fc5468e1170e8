"""Local teams and partners of one's own area."""

import pytest
from django.urls import reverse

LIST, NEW_TEAM = reverse("organisaties:partijen"), reverse("organisaties:team_vastleggen")


@pytest.mark.eis("AFS-1")
def test_it_shows_the_teams_of_the_own_area_with_their_type(team, region):
    page = region.behandelaar.client.get(LIST).content.decode()

    assert "Gebiedsteam Proefstad" in page
    assert "Nuldelijn" in page
    assert "Lokaal team vastleggen" not in page


def test_a_stranger_sees_no_team_of_another_area(team, region):
    page = region.vreemde.client.get(LIST).content.decode()

    assert "Gebiedsteam Proefstad" not in page
    assert "nog geen lokale teams" in page


@pytest.mark.eis("AFS-1")
def test_a_beheerder_records_a_team(region):
    typed = {"naam": "Wijkteam Nieuw", "type_": "eigen", "eigen_type": "Jeugd", "gemeenten": ["GM0080"]}

    answer = region.beheerder.client.post(NEW_TEAM, typed, follow=True)

    assert answer.redirect_chain == [(LIST, 302)]
    assert "Wijkteam Nieuw" in answer.content.decode()


def test_a_beheerder_records_a_partner(region):
    typed = {"naam": "Jeugdhulp Elders", "gemeenten": ["GM0080", "GM0072"], "telefoon": "06-00000000"}

    answer = region.beheerder.client.post(reverse("organisaties:partner_vastleggen"), typed, follow=True)

    assert "Jeugdhulp Elders" in answer.content.decode()


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(region):
    typed = {"naam": "Wijkteam <b>Half</b>", "type_": "eigen", "telefoon": "12"}

    page = region.beheerder.client.post(NEW_TEAM, typed).content.decode()

    assert "Wijkteam &lt;b&gt;Half&lt;/b&gt;" in page
    assert "Dit nummer klopt niet" in page


def test_what_the_deed_refuses_is_said_at_its_field(region):
    page = region.beheerder.client.post(NEW_TEAM, {"naam": "Wijkteam", "type_": "eigen"}).content.decode()

    assert "Beschrijf het eigen type van de regio." in page
    assert "Kies minstens een gemeente." in page


@pytest.mark.parametrize("who", ["behandelaar", "lokaal", "vreemde"])
def test_who_is_no_beheerder_finds_no_form(region, who):
    assert getattr(region, who).client.get(NEW_TEAM).status_code == 404


def test_a_beheerder_of_another_area_cannot_choose_these_municipalities(region):
    typed = {"naam": "Wijkteam", "type_": "volledig", "gemeenten": ["GM0080"]}

    answer = region.vreemde_beheerder.client.post(NEW_TEAM, typed)

    assert answer.status_code == 200
    assert "Wijkteam" not in region.behandelaar.client.get(LIST).content.decode()
