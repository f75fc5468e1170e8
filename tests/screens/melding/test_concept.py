"""The screen on which a report is taken in."""

import pytest
from django.urls import reverse

from tests.screens.melding.conftest import getypt
from zicht.melding.models import Melding


@pytest.mark.eis("MEL-1")
def test_a_whole_report_is_taken_in(werk, concept):
    answer = werk.frontoffice.client.post(concept, getypt())

    melding = Melding.objects.get()
    assert answer.url == reverse("melding:bevestigen", args=[melding.pk])


def test_a_stranger_does_not_see_the_draft(werk, concept):
    for wie in (werk.vreemde, werk.teamgenoot, werk.lokaal, werk.manager):
        assert wie.client.get(concept).status_code == 404
        assert wie.client.post(concept, getypt()).status_code == 404


def test_the_draft_is_shown_as_it_was_typed(werk, concept):
    werk.frontoffice.client.post(concept, getypt(doe="bewaar", persoon__1__geboortedatum="31-02-2020"))

    page = werk.frontoffice.client.get(concept).content.decode()
    assert "31-02-2020" in page
    assert "Tjibbe Zwaluwstra" in page
    assert "data-foutenlijst" not in page
