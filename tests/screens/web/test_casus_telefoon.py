"""On a telephone what is to be done stands in the first screen, under who holds the zicht; wide it stays as it was."""

import pytest
from django.urls import reverse

from tests import build
from tests.screens.web.test_zonder_muis import log_in

pytestmark = [pytest.mark.browser, pytest.mark.eis("ALG-10")]
PLACES = """() => ['.zichtregel', '.volgende', 'nav[aria-label="Deze casus"]']
    .map((one) => document.querySelector(one).getBoundingClientRect()).map((box) => [box.top, box.bottom])"""


def test_the_next_step_stands_in_the_first_screen(mensen, op_moment, visit, live_server):
    build.receivers(mensen)
    casus = build.besloten(mensen)
    page = visit()
    log_in(page.context, mensen.behandelaar, live_server)
    page.goto(reverse("web:casus", args=[casus]), wait_until="networkidle")

    for width, step_first in ((360, True), (1280, False)):
        page.set_viewport_size({"width": width, "height": 800})
        zicht, step, nav = page.evaluate(PLACES)
        assert zicht[1] <= step[0]
        assert (step[1] <= nav[0]) is step_first
        # What is to be done can be read and pressed; how many lines of why follow hangs on which task is first.
        assert step[0] <= 700
