"""The search: whom or which casus does somebody look for?"""

import pytest
from django.urls import reverse

from tests.screens.web.conftest import maak_gezin
from zicht.logboek.models import Regel

SEARCH = reverse("web:zoeken")


def _found(wie, vraag):
    return wie.client.post(SEARCH, {"vraag": vraag}).content.decode()


@pytest.mark.eis("ALG-1")
@pytest.mark.parametrize("vraag", ["testveld", "Anna Test", "2023", "noor"])
def test_part_of_a_name_or_date_finds_somebody_with_the_casus(mensen, gezin, vraag):
    html = _found(mensen.behandelaar, vraag)

    assert "Testveld" in html
    assert gezin.nummer in html


@pytest.mark.eis("ALG-1")
def test_a_number_leads_straight_to_the_casus(mensen, gezin):
    answer = mensen.behandelaar.client.post(SEARCH, {"vraag": gezin.nummer})

    assert answer.url == reverse("web:casus", args=[gezin.casus])


@pytest.mark.parametrize("wie", ["vreemde", "lokaal", "ander_team_behandelaar", "manager"])
@pytest.mark.eis("ROL-2")
def test_a_stranger_finds_nobody(mensen, gezin, wie):
    stranger = getattr(mensen, wie)

    assert "Noor" not in _found(stranger, "Testveld")
    assert gezin.nummer not in stranger.client.post(SEARCH, {"vraag": "Testveld"}).content.decode()
    assert stranger.client.post(SEARCH, {"vraag": gezin.nummer}).status_code == 200


@pytest.mark.parametrize("vraag", ["", "   ", "'; drop", "<b>x</b>", "%", "x" * 5000, "\0"])
def test_whatever_is_asked_gets_an_answer(mensen, gezin, vraag):
    answer = mensen.behandelaar.client.post(SEARCH, {"vraag": vraag})

    assert answer.status_code == 200
    assert "<b>x</b>" not in answer.content.decode()


def test_it_can_be_opened_without_a_question(mensen, gezin):
    assert mensen.behandelaar.client.get(SEARCH).status_code == 200


@pytest.mark.eis("PLUS-11")
def test_the_log_says_who_was_shown_and_not_what_was_asked(mensen, gezin):
    _found(mensen.behandelaar, "testveld")

    row = Regel.objects.latest("pk")
    assert row.daad == "gezien:zoeken"
    assert set(row.ids["getoond"].split()) == {str(gezin.moeder), str(gezin.kind)}
    assert "testveld" not in str(row.ids).lower()


@pytest.mark.parametrize("wie", ["behandelaar", "frontoffice", "gedragswetenschapper"])
def test_it_takes_fifteen_queries_at_most(mensen, gezin, wie, django_assert_max_num_queries):
    maak_gezin(mensen)
    client = getattr(mensen, wie).client
    client.get(SEARCH)  # The name of the organisation is kept for a minute.

    with django_assert_max_num_queries(15):
        client.post(SEARCH, {"vraag": "testveld"})


def test_what_is_too_large_is_said_and_nothing_is_stored(mensen, gezin, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000

    answer = mensen.behandelaar.client.post(SEARCH, {"vraag": "x" * 2000})

    assert answer.status_code == 413
    assert "Dit is te groot" in answer.content.decode()


@pytest.mark.eis("ROL-2")
@pytest.mark.parametrize(("wie", "mag"), [("behandelaar", True), ("lokaal", False), ("manager", False)])
def test_who_works_in_casussen_is_led_to_emergency_access(mensen, wie, mag):
    assert (reverse("casus:noodtoegang") in _found(getattr(mensen, wie), "niemand")) is mag


@pytest.mark.parametrize(("wie", "mag"), [("behandelaar", True), ("beheerder", False), ("manager", False)])
def test_who_sees_no_casus_is_not_offered_to_search(mensen, wie, mag):
    html = getattr(mensen, wie).client.get(reverse("organisaties:partijen")).content.decode()

    assert ('role="search"' in html) is mag
