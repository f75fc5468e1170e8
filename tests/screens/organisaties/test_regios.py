"""Regions and municipalities: who serves which, and where it was read."""

import pytest
from django.urls import reverse


@pytest.mark.eis("AFS-1")
def test_it_shows_every_region_with_its_organisation_and_source(region):
    page = region.behandelaar.client.get(reverse("organisaties:regios")).content.decode()

    assert "26 regio" in page
    assert "Veilig Thuis Testland" in page
    assert "ook: Noordoost Brabant" in page
    assert page.count("(kandidaat)") == 2


@pytest.mark.eis("AFS-1")
def test_a_region_shows_its_municipalities_as_candidates(region):
    page = region.lokaal.client.get(reverse("organisaties:regio", args=["friesland"])).content.decode()

    assert "18 gemeenten" in page
    assert "Leeuwarden" in page
    assert "niet per gemeente nagegaan" in page


def test_a_region_that_does_not_exist_is_not_found(region):
    assert region.behandelaar.client.get(reverse("organisaties:regio", args=["atlantis"])).status_code == 404


def test_somebody_without_a_login_is_sent_to_it(client, db):
    assert client.get(reverse("organisaties:regios")).status_code == 302
