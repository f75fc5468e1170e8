"""From the worklist to the next deed with the keyboard alone, and without any JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.screens.web.conftest import maak_gezin

pytestmark = [pytest.mark.browser, pytest.mark.eis("ALG-10")]

MANY = 60


def log_in(context, who, live_server):
    """Let a browser be that of somebody of the cast."""
    cookie = who.client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])


def tab_to(page, text: str) -> None:
    """Press Tab until what carries this text has the focus, and see that the focus shows."""
    for _ in range(MANY):
        page.keyboard.press("Tab")
        focus = page.locator(":focus")
        if focus.count() and text in (focus.text_content() or ""):
            style = focus.evaluate("e => getComputedStyle(e).outlineStyle + getComputedStyle(e).boxShadow")
            assert style != "nonenone", f"the focus on {text} cannot be seen"
            return
    raise AssertionError(f"{text} cannot be reached with the keyboard")


def test_the_next_deed_is_found_with_the_keyboard_alone(mensen, op_moment, page, live_server):
    gezin = maak_gezin(mensen)
    log_in(page.context, mensen.behandelaar, live_server)
    page.goto("/")

    page.keyboard.press("/")
    page.keyboard.type("testveld")
    page.keyboard.press("Enter")
    expect(page.get_by_role("row", name="Anna Testveld")).to_be_visible()
    tab_to(page, gezin.nummer)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(gezin.nummer)
    tab_to(page, "Rond de veiligheidsbeoordeling af")
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert "/casus/" not in page.url


def test_work_is_found_shared_out_and_filtered_without_javascript(mensen, op_moment, visit, live_server):
    gezin = maak_gezin(mensen)
    page = visit(java_script_enabled=False)
    log_in(page.context, mensen.werkbegeleider, live_server)

    page.goto("/")
    page.get_by_role("link", name="Mijn team").click()
    page.get_by_role("link", name="Bente Behandelaar").first.click()
    page.get_by_label("Wie pakt dit op?").select_option(label="Tijn Teamgenoot")
    page.get_by_role("button", name="Toewijzen").click()
    expect(page.get_by_role("row", name=gezin.nummer)).to_contain_text("Tijn Teamgenoot")

    page.get_by_role("link", name="Filter").click()
    page.get_by_label("Sluit de casus").check()
    page.get_by_label("Bewaren onder de naam").fill("Sluiten")
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("Niets past bij dit filter.")).to_be_visible()

    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
