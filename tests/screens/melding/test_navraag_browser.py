"""In a browser: asking others goes on beside the form, and nothing that goes wrong takes away what stands there."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.eis("RAD-1", "RAD-4", "ALG-4")]
KNOP, ANTWOORD, BEZIG = "#elders button", "#elders-antwoord", "#elders-bezig"


@pytest.fixture
def blad(visit, live_server, werk, elders, concept):
    """The page of the draft in a browser, with somebody in it who was reported elsewhere."""
    page = visit()
    cookie = werk.frontoffice.client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
    page.goto(concept)
    for veld, waarde in (
        ("roepnaam", "Sietske"),
        ("achternaam", "Wielstra"),
        ("geboortedatum", "17-04-1988"),
    ):
        page.fill(f"[name=persoon-1-{veld}]", waarde)
    page.keyboard.press("Tab")
    page.wait_for_selector("[data-concept-status]:has-text('Concept bewaard om')")
    page.wait_for_load_state("networkidle")
    return page


def test_the_answer_comes_beside_the_form_and_what_is_typed_meanwhile_is_told(blad):
    def traag(route):
        # The server of the tests does one thing at a time: held up on its way, the answer leaves room for another.
        answer = route.fetch()
        blad.wait_for_timeout(1000)
        route.fulfill(response=answer)

    blad.route("**/elders/", traag)
    blad.focus(KNOP)
    blad.keyboard.press("Enter")
    blad.wait_for_selector(f"{BEZIG}:has-text('worden nu gevraagd')")
    blad.fill("[name=persoon-1-geboortedatum]", "17-04-1978")
    blad.keyboard.press("Tab")

    blad.wait_for_selector(f"{ANTWOORD}:has-text('Veilig Thuis Elders')")

    blad.wait_for_selector("#elders-gewijzigd:has-text('U wijzigde daarna iets')")
    assert blad.input_value("[name=persoon-1-geboortedatum]") == "17-04-1978"
    assert blad.inner_text(BEZIG) == ""


def test_what_goes_wrong_is_said_and_takes_no_hit_away(blad):
    blad.click(KNOP)
    blad.wait_for_selector(f"{ANTWOORD}:has-text('0800-2000')")
    blad.context.clear_cookies(name="sessionid")

    blad.click(KNOP)

    blad.wait_for_selector(f"{BEZIG}:has-text('U bent uitgelogd')")
    assert "0800-2000" in blad.inner_text(ANTWOORD)
    assert blad.locator("[name=password]").count() == 0
    blad.route("**/elders/", lambda route: route.abort())
    blad.click(KNOP)
    blad.wait_for_selector(f"{BEZIG}:has-text('Het vragen lukte niet')")
    assert blad.input_value("[name=persoon-1-achternaam]") == "Wielstra"
