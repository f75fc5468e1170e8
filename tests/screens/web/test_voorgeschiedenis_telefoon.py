"""On a telephone the history of a household is read and touched without hitting the line beside."""

import pytest
from django.urls import reverse

from tests.screens.web.test_voorgeschiedenis import maak_verleden
from tests.screens.web.test_zonder_muis import log_in

pytestmark = [pytest.mark.browser, pytest.mark.eis("ALG-10")]
LOW = """() => [...document.querySelectorAll('main a[href], main summary')]
    .map((one) => [one.textContent.trim(), one.getBoundingClientRect().height])
    .filter(([, height]) => height > 0 && height < 24)"""
BROKEN = """() => [...document.querySelectorAll('main .cijfers')]
    .filter((one) => new Set([...one.getClientRects()].map((line) => Math.round(line.top))).size > 1)
    .map((one) => one.textContent.trim())"""


@pytest.mark.parametrize("name", ["web:voorgeschiedenis", "web:casus", "web:verloop", "web:dossier"])
def test_a_finger_hits_what_it_means_and_no_date_is_broken(mensen, op_moment, visit, live_server, name):
    page = visit(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    log_in(page.context, mensen.behandelaar, live_server)
    page.goto(reverse(name, args=[maak_verleden(mensen).nu]))

    assert page.evaluate(LOW) == []
    assert page.evaluate(BROKEN) == []


def test_from_the_top_one_goes_to_each_casus_and_to_the_people(mensen, op_moment):
    page = mensen.behandelaar.client.get(
        reverse("web:voorgeschiedenis", args=[maak_verleden(mensen).nu])
    ).content.decode()

    top = page.split('aria-label="Op deze pagina"')[1].split("</nav>")[0]
    targets = [one.split('"')[0] for one in top.split('href="#')[1:]]
    assert len(targets) >= 3
    assert all(f'id="{one}"' in page for one in targets)
