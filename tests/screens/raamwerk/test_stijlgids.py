"""Does every component draw, and is the style guide away from a real installation?"""

import pytest
from django.http import Http404

from zicht.raamwerk import views
from zicht.raamwerk.stijlvoorbeelden import BLADEN

FOUTBLADEN = {
    views.ongeldig: 400,
    views.niet_toegestaan: 403,
    views.niet_gevonden: 404,
    views.storing: 500,
    views.csrf_geweigerd: 403,
}


@pytest.mark.parametrize("blad", BLADEN)
def test_every_page_draws_and_says_that_its_people_do_not_exist(rf, blad):
    answer = views.stijlgids(rf.get("/stijlgids/"), blad)

    assert answer.status_code == 200
    assert "SYNTHETISCHE GEGEVENS" in answer.content.decode()


def test_the_first_line_of_a_casus_says_who_holds_the_zicht(rf):
    html = views.stijlgids(rf.get("/stijlgids/"), "casus").content.decode()

    assert html.index("Veilig Thuis Voorbeeldregio") < html.index("Is iedereen veilig?")
    assert "besluit: onderzoek" in html


def test_a_real_installation_has_no_style_guide(rf, settings):
    settings.ZICHT_SYNTHETISCH = False

    with pytest.raises(Http404):
        views.stijlgids(rf.get("/stijlgids/"))


def test_an_unknown_page_is_not_found(rf):
    with pytest.raises(Http404):
        views.stijlgids(rf.get("/stijlgids/"), "geheim")


@pytest.mark.parametrize(("view", "status"), FOUTBLADEN.items())
def test_a_fault_page_says_what_to_do_and_shows_nothing_of_the_request(rf, view, status):
    answer = view(rf.get("/casussen/999990019/"))

    assert answer.status_code == status
    assert "999990019" not in answer.content.decode()
    assert "Naar het begin" in answer.content.decode()


@pytest.mark.parametrize("blad", ["raamwerk/409.html", "raamwerk/413.html"])
def test_the_pages_for_stale_and_too_large_say_that_nothing_was_overwritten_or_stored(rf, blad):
    html = views.render(rf.get("/"), blad).content.decode()

    assert "wat u hebt ingevuld staat er nog" in html
