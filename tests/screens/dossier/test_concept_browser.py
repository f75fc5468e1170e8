"""In a browser: what is typed is kept by itself, comes back after the tab was closed, and ends when it is saved."""

from datetime import timedelta

import pytest
from django.urls import reverse

from tests import build
from tests.people import VANDAAG
from zicht.casus.queries import betrokkenen_van

pytestmark = [pytest.mark.browser, pytest.mark.eis("ALG-4")]
KEPT = "[data-concept-status]:has-text('Concept bewaard om')"
BEFORE = "text=U ziet wat u op"


@pytest.fixture
def tab(visit, live_server):
    """Give a function that opens a new tab of somebody of the cast."""

    def open_tab(who):
        page = visit()
        cookie = who.client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        return page

    return open_tab


@pytest.fixture
def handover(mensen, op_moment):
    """The page of the offer of a casus."""
    build.receivers(mensen)
    return reverse("overdracht:aanbieden", args=[build.besloten(mensen)])


@pytest.fixture
def person(mensen, op_moment):
    """The page on which a name of somebody is added."""
    casus = build.melding(by=mensen.frontoffice.by).casus
    return reverse("personen:naam_toevoegen", args=[betrokkenen_van(casus)[0].persoon])


def test_an_offer_comes_back_after_the_tab_was_closed(mensen, handover, tab):
    first = tab(mensen.behandelaar)
    first.goto(handover)
    first.fill("[name=bericht]", "Kunt u deze week langsgaan?")
    first.check("[name=telefonisch_toegelicht]")
    first.wait_for_selector(KEPT)
    first.close()

    second = tab(mensen.behandelaar)
    second.goto(handover)

    assert second.input_value("[name=bericht]") == "Kunt u deze week langsgaan?"
    assert second.is_checked("[name=telefonisch_toegelicht]")
    assert second.is_visible(BEFORE)


def test_what_is_typed_last_is_kept_when_the_page_is_left_at_once(mensen, person, tab):
    page = tab(mensen.behandelaar)
    page.goto(person)
    page.fill("[name=achternaam]", "Halfgetypt")
    page.goto("/zoeken/")

    # The browser sends it on while the next page comes.
    for _ in range(20):
        page.goto(person)
        if page.input_value("[name=achternaam]"):
            break
    assert page.input_value("[name=achternaam]") == "Halfgetypt"


def test_a_saved_form_begins_empty_again(mensen, person, tab):
    page = tab(mensen.behandelaar)
    page.goto(person)
    page.check("[name=soort][value=alias]")
    page.fill("[name=achternaam]", "Heelgetypt")
    page.fill("[name=reden]", "Zo noemt de school het kind.")
    page.wait_for_selector(KEPT)
    page.keyboard.press("Enter")
    page.wait_for_url("**/personen/*/")

    page.goto(person)

    assert page.input_value("[name=achternaam]") == ""
    assert not page.is_visible(BEFORE)


def test_a_second_window_says_that_it_keeps_nothing(mensen, person, tab, op_moment):
    first, second = tab(mensen.behandelaar), tab(mensen.behandelaar)
    first.goto(person)
    second.goto(person)
    op_moment(VANDAAG + timedelta(seconds=10))
    first.fill("[name=achternaam]", "Eerste")
    first.wait_for_selector(KEPT)

    second.fill("[name=achternaam]", "Tweede")

    second.wait_for_selector("text=U vult dit ook in een ander venster in")


def test_who_was_logged_out_while_typing_loses_nothing(mensen, person, tab):
    page = tab(mensen.behandelaar)
    page.goto(person)
    session = [one for one in page.context.cookies() if one["name"] == "sessionid"]
    page.check("[name=soort][value=alias]")
    page.context.clear_cookies(name="sessionid")
    page.fill("[name=achternaam]", "Na het uitloggen")
    page.fill("[name=reden]", "Zo noemt de school het kind.")
    page.wait_for_selector("text=U bent uitgelogd.")

    page.keyboard.press("Enter")
    page.wait_for_timeout(300)
    assert page.input_value("[name=achternaam]") == "Na het uitloggen"

    page.context.add_cookies(session)
    page.keyboard.press("Enter")
    page.wait_for_url("**/personen/*/")
    assert page.is_visible("text=Na het uitloggen")


def test_a_draft_is_thrown_away_with_one_button(mensen, person, tab):
    page = tab(mensen.behandelaar)
    page.goto(person)
    page.fill("[name=achternaam]", "Toch niet")
    page.wait_for_selector(KEPT)
    page.reload()

    page.click("text=Gooi dit concept weg")
    page.click("text=Ja, gooi het weg")

    page.wait_for_selector("text=Het concept is weggegooid.")
    assert page.input_value("[name=achternaam]") == ""
