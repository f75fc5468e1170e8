"""Every page: nothing that axe finds, nothing that the CSP refuses, no sideways scroll on a telephone."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.screens.web.paginas import addresses, full_casus, who_can_open

pytestmark = [pytest.mark.browser, pytest.mark.eis("ALG-10")]

WIDE, NARROW = {"width": 1366, "height": 768}, {"width": 360, "height": 740}


def test_no_page_has_a_fault_that_a_machine_can_find(mensen, op_moment, page, live_server):
    noise, faults, seen = [], [], 0
    page.on("console", lambda said: noise.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda fault: noise.append(str(fault)))
    for address in dict.fromkeys(addresses(full_casus(mensen))):
        viewer = who_can_open(mensen, address)
        if viewer is None:
            continue
        seen += 1
        cookie = viewer.client.cookies["sessionid"].value
        page.context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        faults += visit(page, address)

    assert faults + [f"console: {text}" for text in noise] == []
    assert seen >= 15


def visit(page, address) -> list[str]:
    """Look at one page, wide and narrow, and return what is wrong with it."""
    page.set_viewport_size(WIDE)
    page.goto(address)
    found = Axe().run(page).response["violations"]
    faults = [f"{name(address)}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in found]
    page.set_viewport_size(NARROW)
    width = page.evaluate("document.documentElement.scrollWidth")
    return faults + (
        [f"{name(address)}: {width} pixels wide on a telephone"] if width > NARROW["width"] else []
    )


def name(address: str) -> str:
    """Return an address without its identifiers."""
    return re.sub(r"[0-9a-f-]{36}", "…", address)
