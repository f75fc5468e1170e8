"""With the keyboard one is where one must be: past the menu in one step, and at the faults after sending."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests import build
from tests.people import VANDAAG
from tests.screens.web.test_zonder_muis import log_in
from zicht.casus.actions import assign_casus

pytestmark = [pytest.mark.browser, pytest.mark.eis("ALG-10")]
FOCUS = "document.activeElement.id"


def _intake(mensen):
    """A report that is told by a neighbour."""
    build.gemeente()
    answer = mensen.frontoffice.client.post(reverse("melding:nieuw"), {"meldersoort": "burger"})
    return mensen.frontoffice, answer.url, "Neem de melding aan"


def _decision(mensen):
    """An assessment that awaits its decision."""
    build.receivers(mensen)
    begun, who = build.melding(by=mensen.frontoffice.by), mensen.behandelaar
    lead = mensen.werkbegeleider.by
    assign_casus(casus=begun.casus, behandelaar=who.account, team=mensen.team, by=lead, at=VANDAAG)
    page = reverse("veiligheidsbeoordeling:besluit", args=[build.beoordeeld(mensen, begun)])
    return who, page, "Neem dit besluit"


def _handover(mensen):
    """A casus of which was decided that the local team goes on."""
    build.receivers(mensen)
    page = reverse("overdracht:aanbieden", args=[build.besloten(mensen)])
    return mensen.behandelaar, page, "Bied aan"


@pytest.fixture(params=[_intake, _decision, _handover], ids=lambda make: make.__name__)
def form(request, mensen, op_moment):
    """Who is at work, at which page, and the button that sends it."""
    return request.param(mensen)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_after_sending_what_is_not_right_one_is_at_the_faults(form, visit, live_server, script):
    who, address, button = form
    page = visit(java_script_enabled=script)
    log_in(page.context, who, live_server)
    page.goto(address)
    if button == "Bied aan":
        # What is proposed could be sent as it stands.
        page.locator("[name=bericht]").fill("Zwaluwstra belde ons.")

    page.get_by_role("button", name=button).focus()
    page.keyboard.press("Enter")

    faults = page.locator("#fouten")
    expect(faults).to_be_visible()
    expect(faults).to_be_focused()
    page.keyboard.press("Tab")
    expect(faults.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.split("#")[1] == page.evaluate(FOCUS) if script else "#" in page.url


def test_the_first_step_of_every_page_goes_past_the_menu(form, visit, live_server):
    who, address, _ = form
    page = visit()
    log_in(page.context, who, live_server)
    page.goto(address)

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('main') !== null")
