"""After everything was looked at: no personal data in an address, a log line or a page that says no."""

import logging
import re
from io import StringIO
from urllib.parse import unquote

import pytest
from django.urls import reverse

from tests import build
from tests.screens.web.paginas import addresses, full_casus, who_can_open
from zicht.logboek.models import Regel
from zicht.raamwerk.logging import Regelvorm, ZonderPersoonsgegevens

# Of the report that `build` takes in, of its melder, and what the stranger typed.
PERSONAL = (
    "zwaluwstra",
    "612345678",
    "proefstraat",
    "8911",
    "geschreeuw",
    "huilde",
    "voorbeeldstra",
    "999990019",
)
LINKS = re.compile(r"(?:href|action|src|data-[a-z-]*url)=\"([^\"]*)\"")


@pytest.fixture
def log_lines():
    """Catch every line that the application would write, however small, in the form in which it writes them."""
    caught, root = StringIO(), logging.getLogger()
    handler, before = logging.StreamHandler(caught), root.level
    handler.setFormatter(Regelvorm())
    handler.addFilter(ZonderPersoonsgegevens())
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield caught
    root.removeHandler(handler)
    root.setLevel(before)


@pytest.fixture
def journey(mensen, op_moment, log_lines):
    """Look at every page, search, type what is wrong, and ask for what is not there; return all answers."""
    known = full_casus(mensen)
    pages = [a for a in dict.fromkeys(addresses(known)) if who_can_open(mensen, a)]
    answers = [(a, who_can_open(mensen, a).client.get(a)) for a in pages]
    worker, stranger = mensen.behandelaar.client, mensen.vreemde.client
    answers += [(a, stranger.get(a)) for a in pages if str(known["casus"]) in a]
    search = reverse("web:zoeken")
    answers += [(search, worker.post(search, {"vraag": asked})) for asked in PERSONAL]
    strict = type(worker)(enforce_csrf_checks=True)
    answers.append((search, strict.post(search, {"vraag": "zwaluwstra"})))
    answers += [(a, worker.get(a)) for a in ("/personen/zwaluwstra/", "/casus/999990019/")]
    return answers


@pytest.mark.eis("ROL-2", "MEL-4", "PLUS-11")
def test_no_address_refusal_or_log_holds_personal_data(journey, log_lines):
    links = {link for _, answer in journey for link in LINKS.findall(text_of(answer))}
    links |= {answer.headers.get("Location", "") for _, answer in journey}
    refusals = [text_of(answer) for _, answer in journey if answer.status_code >= 400]
    rows = str(list(Regel.objects.values_list("daad", "ids", "resultaat")))

    assert len(links) > 50
    assert len(refusals) >= 5
    assert "Not Found" in log_lines.getvalue()
    assert personal_in(unquote(" ".join(links))) == []
    assert personal_in(" ".join(refusals)) == []
    assert personal_in(log_lines.getvalue()) == []
    assert personal_in(rows) == []


def personal_in(text: str) -> list[str]:
    """Return the personal words that stand in a text."""
    return [word for word in PERSONAL if word in text.lower()]


def test_a_personal_word_in_a_link_would_be_seen():
    assert LINKS.findall('<a href="/zoeken/?vraag=Zwaluwstra">') == ["/zoeken/?vraag=Zwaluwstra"]
    assert build.nieuwe_melding().melder.naam.lower().endswith(PERSONAL[0])


def text_of(answer) -> str:
    """Return the text of an answer; a file has none."""
    return "" if answer.streaming else answer.content.decode(errors="replace")
